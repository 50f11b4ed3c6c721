import { describe, expect, it } from 'vitest'
import { addCause, diagnose } from '../../../src/application/causes/diagnose.ts'
import { shownFields } from '../../../src/domain/cases/seen-fields.ts'
import { value } from '../../support/book-samples.ts'
import { InMemoryFloorBook } from '../../support/in-memory-floor-book.ts'
import { TestDesk } from '../../support/test-desk.ts'

async function opened() {
  const test = new TestDesk(new InMemoryFloorBook())
  await test.open()
  const slow = (await value(addCause(test.desk, 'Slow queue', null))).causeId
  const rude = (await value(addCause(test.desk, 'No script', null))).causeId
  const seen = async () => shownFields(await test.state(0), null)
  const causes = async () => (await test.state(0)).causeIds
  return { test, slow, rude, seen, causes }
}

describe('root causes named in two windows', () => {
  it('are not replaced unseen; once they were shown they may be', async () => {
    const { test, slow, rude, seen, causes } = await opened()
    const before = await seen()
    await value(diagnose(test.desk, 0, [slow], [], before))
    const refused = await diagnose(test.desk, 0, [rude], [], before)
    expect(refused).toMatchObject({ error: { code: 'answers-changed-meanwhile' } })
    expect(await causes()).toEqual([slow])
    await value(diagnose(test.desk, 0, [rude], [], await seen()))
    expect(await causes()).toEqual([rude])
  })

  it('do not disturb each other where both say the same', async () => {
    const { test, slow, seen, causes } = await opened()
    const before = await seen()
    await value(diagnose(test.desk, 0, [slow], [], before))
    await value(diagnose(test.desk, 0, [slow, slow], [], before))
    expect(await causes()).toEqual([slow])
  })

  it('"unknown" is an answer that is not replaced unseen either', async () => {
    const { test, slow, seen } = await opened()
    const before = await seen()
    await value(diagnose(test.desk, 0, [], [], before))
    expect(await diagnose(test.desk, 0, [slow], [], before)).toMatchObject({
      error: { code: 'answers-changed-meanwhile' }
    })
  })
})

import { expect, it } from 'vitest'
import type { FloorBook } from '../../../src/application/ports/floor-book.ts'
import { newEvent } from '../../../src/domain/shared/new-event.ts'
import { ok } from '../../../src/domain/shared/result.ts'
import { context, customer, note, opening, sealed, value } from '../../support/book-samples.ts'

/** The part of the acceptance suite about what goes with a customer. */
export function erasing(book: () => FloorBook): void {
  it('erases the texts of the cases that a change writes to, and no other', async () => {
    const dana = customer('Dana')
    for (const ref of ['R1', 'R2']) await value(book().openCase(() => ok(opening(ref, { customer: dana }))))
    await value(book().changeCase(0, () => ok(note('more'))))
    const [first] = [...(await book().loadTextsOfCases([0])).keys()]
    const textIds = [first ?? '']
    const erased = [newEvent(context(), 'person-erased', { customerIds: [dana.id], textIds })]
    await value(book().changeCases([0], () => ok([{ ordinal: 0, events: erased, erasedTexts: textIds }])))
    expect([...(await book().loadTextsOfCases([0])).values()]).toEqual(['more'])
    expect([...(await book().loadTextsOfCases([1])).values()]).toEqual(['what happened to R2'])
    expect((await book().loadTexts(textIds)).size).toBe(0)
    expect((await book().loadCase(0))?.state?.erased).toBe(true)
  })

  it('finds texts by whose they are, wherever they stand', async () => {
    const dana = customer('Dana')
    await value(book().openCase(() => ok(opening('R1', { customer: dana }))))
    const theirs = sealed('thank you', dana.id)
    const praise = { text: theirs.ref, causeId: null, fixId: null, customerId: dana.id }
    const noted = [newEvent(context(), 'compliment-noted', praise)]
    await value(
      book().changeStream('compliments', 'c1', () =>
        ok({ events: [], texts: [theirs.row], streams: [{ kind: 'compliments', id: 'c1', events: noted }] })
      )
    )
    const other = sealed('on the phone', dana.id)
    const said = [newEvent(context(), 'note-added', { text: other.ref })]
    await value(book().changeCase(0, () => ok({ events: said, texts: [other.row] })))
    const found = await book().findTexts(({ personId }) => personId === dana.id)
    expect(found.map(({ text, group, owner }) => [text, group, owner]).toSorted()).toEqual([
      ['on the phone', 'cases', 0],
      ['thank you', 'compliments', 'c1']
    ])
  })

  it('knows who a customer is by now, and who all of them were', async () => {
    const [first, second, third, other] = [customer('D'), customer('Da'), customer('Dana'), customer('Dan')]
    const rows = [{ ...first, mergedInto: second.id }, { ...second, mergedInto: third.id }, third, other]
    await value(book().openCase(() => ok({ ...opening('R1'), customers: rows })))
    for (const { id } of [first, second, third]) {
      const [now, ...before] = await book().mergedCustomers(id)
      expect([now, before.toSorted()]).toEqual([third.id, [first.id, second.id].toSorted()])
    }
    expect(await book().mergedCustomers(other.id)).toEqual([other.id])
    expect(await book().mergedCustomers('nobody')).toEqual(['nobody'])
  })

  it('lets nothing take the place of a customer who was erased', async () => {
    const dana = customer('Dana', 'log\u00001')
    await value(book().openCase(() => ok(opening('R1', { customer: dana }))))
    const gone = { id: dana.id, salt: '', name: '', contact: '', sourceKey: null, erased: true as const }
    await value(book().changeCase(0, () => ok({ ...note('a'), customers: [gone] })))
    await value(book().changeCase(0, () => ok({ ...note('b'), customers: [dana] })))
    await value(book().openCase(() => ok(opening('R2', { customer: dana }))))
    expect((await book().loadCustomers([dana.id])).get(dana.id)).toEqual(gone)
    expect((await book().customersBySourceKey()).size).toBe(0)
  })
}

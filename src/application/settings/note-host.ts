import type { FloorBook } from '../ports/floor-book.ts'
import type { Host } from '../ports/host.ts'
import type { Keeper } from '../ports/keeper.ts'

/** Tells the host, once, that its floor holds something: now, or with the first commit. */
export async function noteHost(
  host: Host,
  keeper: Keeper,
  book: Pick<FloorBook, 'subscribe'>,
  report: (error: unknown) => void
): Promise<void> {
  const tell = (): void => void host.holdsData().catch(report)
  const forget = book.subscribe(() => {
    forget()
    tell()
  })
  if ((await keeper.stand()).seq === 0) return
  forget()
  tell()
}

import type { Keeper, VerifyReport } from '../../application/ports/keeper.ts'
import type { Problem } from '../../domain/shared/problem.ts'
import type { Result } from '../../domain/shared/result.ts'
import type { BookCore } from '../shared/book-core.ts'
import { rebuildBlocks } from './rebuild.ts'
import { verifyBook } from './verify.ts'

/** Looks after the book on IndexedDB. */
export class DexieKeeper implements Keeper {
  constructor(private readonly core: BookCore) {}

  verify(): Promise<VerifyReport> {
    return verifyBook(this.core)
  }

  rebuild(): Promise<Result<{ readonly seq: number }, Problem>> {
    return rebuildBlocks(this.core)
  }
}

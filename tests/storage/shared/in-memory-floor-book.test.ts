import { InMemoryFloorBook } from '../../support/in-memory-floor-book.ts'
import { importAcceptance } from '../imports/import-acceptance.ts'
import { floorBookAcceptance, type OpenedBook } from './floor-book-acceptance.ts'

const open = async (): Promise<OpenedBook> => ({ book: new InMemoryFloorBook(), close: async () => undefined })

floorBookAcceptance('in memory', open)
importAcceptance('in memory', open)

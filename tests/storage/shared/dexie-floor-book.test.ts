import { openTestBook } from '../../support/test-book.ts'
import { importAcceptance } from '../imports/import-acceptance.ts'
import { floorBookAcceptance } from './floor-book-acceptance.ts'

floorBookAcceptance('on IndexedDB', () => openTestBook())
importAcceptance('on IndexedDB', () => openTestBook())

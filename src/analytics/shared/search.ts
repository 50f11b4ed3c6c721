import { CASES_PER_BLOCK } from './block.ts'
import { Haystack } from './haystack.ts'
import { foldText, searchWords, type CaseTexts } from './search-text.ts'
import { fitsTelephone, telephoneAsked, telephoneNeedle, telephonesIn } from './telephone.ts'

/** Where something typed occurs in a case, a bit each. */
export const PLACE = { REF: 1, CONTACT: 2, NAME: 4, SUMMARY: 8 } as const
const EVERYWHERE = PLACE.REF | PLACE.CONTACT | PLACE.NAME | PLACE.SUMMARY

/** The texts of one block, ready to be searched. */
export class SearchBlock {
  private readonly names: Haystack
  private readonly contacts: Haystack
  private readonly summaries: Haystack
  private readonly telephones: Haystack

  constructor(texts: readonly CaseTexts[]) {
    this.names = new Haystack(texts.map(({ name }) => foldText(name)))
    this.contacts = new Haystack(texts.map(({ contact }) => foldText(contact)))
    this.summaries = new Haystack(texts.map(({ summary }) => foldText(summary)))
    this.telephones = new Haystack(texts.map(({ contact }) => (contact === '' ? '' : telephonesIn(contact))))
  }

  markWord(word: string, into: Uint8Array): void {
    this.names.eachWith(word, (slot) => add(into, slot, PLACE.NAME))
    this.contacts.eachWith(word, (slot) => add(into, slot, PLACE.CONTACT))
    this.summaries.eachWith(word, (slot) => add(into, slot, PLACE.SUMMARY))
  }

  markTelephone(asked: string, into: Uint8Array): void {
    this.telephones.eachWith(telephoneNeedle(asked), (slot) => {
      if (fitsTelephone(asked, this.telephones.textOf(slot))) add(into, slot, PLACE.CONTACT)
    })
  }
}

function add(into: Uint8Array, slot: number, place: number): void {
  into[slot] = (into[slot] ?? 0) | place
}

interface Word {
  readonly text: string
  readonly telephone: string | null
}

/** Something typed, ready to be looked for block after block. */
export class Search {
  /** The whole of it, folded. */
  readonly whole: string
  private readonly words: readonly Word[]
  private readonly telephone: string | null
  private readonly ofWord = new Uint8Array(CASES_PER_BLOCK)

  constructor(text: string) {
    this.whole = foldText(text).trim()
    this.words = searchWords(text).map((word) => ({ text: word, telephone: telephoneAsked(word) }))
    this.telephone = telephoneAsked(text)
  }

  get isEmpty(): boolean {
    return this.words.length === 0
  }

  /**
   * Writes, by slot, 0 where the case does not fit; else the places where all of it occurs, or SUMMARY alone where its words
   * are spread over several places.
   */
  fill(into: Uint8Array, refs: Haystack, texts: SearchBlock | undefined): void {
    into.fill(EVERYWHERE)
    const { ofWord } = this
    for (const word of this.words) {
      ofWord.fill(0)
      refs.eachWith(word.text, (slot) => add(ofWord, slot, PLACE.REF))
      texts?.markWord(word.text, ofWord)
      if (word.telephone !== null) texts?.markTelephone(word.telephone, ofWord)
      for (let slot = 0; slot < into.length; slot++) into[slot] = common(into[slot] ?? 0, ofWord[slot] ?? 0)
    }
    // a number written in groups is one thing, not words that occur each somewhere
    if (this.telephone !== null) texts?.markTelephone(this.telephone, into)
  }
}

function common(sofar: number, here: number): number {
  if (sofar === 0 || here === 0) return 0
  return sofar & here || PLACE.SUMMARY
}

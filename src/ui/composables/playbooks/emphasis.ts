/** A piece of a line; what stands between two stars is strong. */
export interface Piece {
  readonly text: string
  readonly strong: boolean
}

/** Splits a line at its *emphasis*; a star that has no partner, or a space inside it, is a star. */
export function piecesOf(line: string): readonly Piece[] {
  return line
    .split(/(\*(?!\s)[^*]+(?<!\s)\*)/u)
    .filter((text) => text !== '')
    .map((text) => {
      const strong = text.length > 2 && text.startsWith('*') && text.endsWith('*')
      return { text: strong ? text.slice(1, -1) : text, strong }
    })
}

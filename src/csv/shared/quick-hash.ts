/** 32 bits of a text, for noticing that it changed; not for telling many texts apart (FNV-1a over UTF-16 code units). */
export function quickHash(text: string, seed = 0x811c9dc5): number {
  let hash = seed
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash | 0
}

/** 53 bits of a text as a number: among a million different texts two share one with odds of about 1 in 18,000. */
export function wideHash(text: string): number {
  return (quickHash(text) >>> 0) * 2 ** 21 + (quickHash(text, 0x2f0b4a27) >>> 11)
}

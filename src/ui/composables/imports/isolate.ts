/** A name or a path inside a sentence of ours: whatever it is written in, it must not turn the sentence's direction around. */
export const isolate = (text: string): string => `\u2068${text}\u2069`

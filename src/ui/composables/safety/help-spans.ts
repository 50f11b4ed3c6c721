/** The terms for an answer that are offered, minutes: from at once to a week. */
const SPANS = [5, 15, 30, 60, 120, 240, 480, 1_440, 10_080]
const DAY = 1_440
const WEEK = 10_080

/** The terms as options of a select, among them the one that this floor has set. */
export function spanOptions(
  own: number,
  t: (key: string) => string,
  minutes: (span: number) => string
): readonly { readonly value: string; readonly label: string }[] {
  const spans = SPANS.includes(own) ? SPANS : [...SPANS, own].toSorted((a, b) => a - b)
  return spans.map((span) => ({ value: String(span), label: spanText(span, t, minutes) }))
}

/** '30 min', '1 day', '1 week': long terms are said in days, not in hours. */
export function spanText(span: number, t: (key: string) => string, minutes: (span: number) => string): string {
  if (span === DAY) return t('safety.help.day')
  return span === WEEK ? t('safety.help.week') : minutes(span)
}

/**
 * An English name that its words alone show to be a place is where a figure is if it leads its clause, owns what is measured, or
 * follows "in", "across", "of": "exports to Norland", "a Norland-based firm" and "Statistics Norland" only mention it.
 */
export function isMentioned(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start)
  const following = text.slice(end, end + REACH)
  if (NAMED_FOR.test(following)) return true
  if (isDateline(before, following)) return true
  return HOLDS_ITS_OWN.test(following) ? TO_AND_FROM.test(before) : !LEADS.test(before)
}

const REACH = 24

/** What a name leads, or what leads to one. */
const LEADS =
  /(?:^|\n {0,3}|[.;:,|\t•–—] ?|\b(?:in|across|within|throughout|of|for|and|while|but|whereas|as|than|its|our|their|both) )(?:the |The |mainland )?$/i

/** "Were Norland (71.4 million)", "followed by Norland with 6.39 trillion". */
const HOLDS_ITS_OWN = /^ ?\([^()\d]{0,4}\d|^ (?:with|at) (?:[a-z]+ ){0,2}[$£€¥]?\d/
const TO_AND_FROM = /\b(?:to|from|with) (?:the )?$/i

/** "London-based", "Norland dollars", "US$". */
const NAMED_FOR = /^(?: (?:dollars?|cents?|pounds?|rand|won|yuan)\b| ?\$|[-/&]\p{L})/iu

/** "Helsbrook — The office said", "London--The office said", "London (3 June)". */
function isDateline(before: string, following: string): boolean {
  return (
    /(?:^|\n)$/.test(before) &&
    /^(?:, [A-Z][A-Za-z.]+)? ?(?:[–—] ?|-[- ]|\((?![\d.]+ ?%))/.test(following)
  )
}

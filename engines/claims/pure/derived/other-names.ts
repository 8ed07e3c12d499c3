/** What is called by another name the second time. */
const NAMES_OF_ALL = [
  /\b(?:revenues?|turnover|sales|income|takings|receipts|top line|business)\b/,
  /\b(?:output|produc\w+|generat\w+|harvest|crop)\b/,
  /\b(?:staff|employ\w+|headcount|payroll|people|jobs|work\w*)\b/,
  /\b(?:spen[dt]\w*|expenditure|budget|outlays?|costs?)\b/,
  /\b(?:lend\w*|loans?|disburse\w*|lent)\b/,
  /\b(?:passengers|travellers|trips|journeys|traffic)\b/,
]

const OTHER_WORDS: ReadonlySet<string> = new Set(
  'total that year from with this last were have been entire whole'.split(' '),
)

/** Whether a name, or another one of the same ("the top line"), stands among words. */
export function isCalledIn(name: string, words: string): boolean {
  return (
    NAMES_OF_ALL.some((names) => names.test(name) && names.test(words)) ||
    name
      .split(/[^a-z]+/)
      .some((word) => word.length > 3 && !OTHER_WORDS.has(word) && words.includes(word.slice(0, 5)))
  )
}

/** What is called by another name the second time. */
const NAMES_OF_ALL = [
  /\b(?:revenues?|turnover|sales|income|takings|receipts|top line|business)\b/,
  /\b(?:output|produc\w+|generat\w+|harvest|crop)\b/,
  /\b(?:staff|employ\w+|headcount|payroll|people|jobs|work\w*)\b/,
  /\b(?:spen[dt]\w*|expenditure|budget|outlays?|costs?)\b/,
  /\b(?:lend\w*|loans?|disburse\w*|lent)\b/,
  /\b(?:passengers|travellers|trips|journeys|traffic)\b/,
]

/** Turnover that is called the top line. */
export function mayNameOne(a: string, b: string): boolean {
  return NAMES_OF_ALL.some((names) => names.test(a) && names.test(b))
}

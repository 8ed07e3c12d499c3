const SIZE = '\\d{1,3}(?:,\\d{3})*'
const OF =
  '(?: (?:years?(?: old)?|months|employees|persons|people|staff|workers|beds|hectares|ha|km|days|weeks))?'

const CLASS = new RegExp(
  `^(?:aged? )?(?:${SIZE} ?(?:-|–|to) ?${SIZE}${OF}|(?:under|below|less than|fewer than|up to|over|more than|[<>≤≥]) ?${SIZE}${OF}(?: of age)?|${SIZE}${OF} ?(?:\\+|(?:and|or) (?:over|above|older|more|under|below|younger|less|fewer))${OF})$`,
  'i',
)

/** `20-24`, `Under 20`, `65 and over`, `250+ employees` in the first cell of a row: who its figures are of, and no figure. */
export function isClassOfRow(cell: string): boolean {
  return CLASS.test(cell)
}

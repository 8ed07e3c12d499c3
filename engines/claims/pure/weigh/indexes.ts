/** What in relations are indexes of claims. */
const INDEXES: ReadonlySet<string> = new Set(
  'result base amount difference of than share part also whole parts less shares rate years times total count mean rank list value target names span length figure beside claims left right day'.split(
    ' ',
  ),
)

/** One of which no claim got another index stays the same one: what is known of it holds on. */
export function withIndexes<R extends object>(relation: R, at: (index: number) => number): R {
  const moved: { [key: string]: unknown } = {}
  for (const [key, value] of Object.entries(relation)) {
    const next = withIndex(key, value, at)
    if (next !== value) moved[key] = next
  }
  return Object.keys(moved).length === 0 ? relation : { ...relation, ...moved }
}

function withIndex(key: string, value: unknown, at: (index: number) => number): unknown {
  if (key === 'rate' && typeof value === 'object' && value !== null) return withIndexes(value, at)
  if (!INDEXES.has(key)) return value
  if (typeof value === 'number') return at(value)
  if (!Array.isArray(value)) return value
  const all = value.map((one: unknown) => (typeof one === 'number' ? at(one) : one))
  return all.every((one, place) => one === value[place]) ? value : all
}

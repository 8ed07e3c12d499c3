import { parsePeriod } from '#platform/period'
import type { Figure, Scene } from '../../derived/scene.ts'
import type { ReadClaim } from '../../model.ts'
import { allOf, earnedName, finest, type Tied } from './said.ts'

// 营业收入 | 第一季度 … 第四季度 below 营业收入 | 2024年: what was earned and paid in four quarters is that of their year. What stands on a day, and
// rates, don't add up so.

const QUARTERS = [1, 2, 3, 4] as const

export function quartersIn(scene: Scene): readonly Tied<'parts'>[] {
  const { figures, doc } = scene
  const amounts = figures.filter(({ claim }) => isAmount(claim))
  const years = Map.groupBy(
    amounts,
    ({ claim }) => `${nameOf(doc.text, claim)} ${claim.unit} ${claim.period}`,
  )
  const rows = Map.groupBy(amounts, ({ claim }) => claim.sentence)
  return [...rows.values()].flatMap((row): readonly Tied<'parts'>[] => {
    const parts = quartersOf(row)
    const [first] = parts ?? []
    if (parts === null || first === undefined) return []
    const year = first.claim.period?.slice(0, 4)
    const wholes = years.get(`${nameOf(doc.text, first.claim)} ${first.claim.unit} ${year}`) ?? []
    const whole = finest(wholes)
    return whole === null ? [] : [allOf(whole, parts)]
  })
}

/** The four quarters of one year, in their order; null where the row has others. */
function quartersOf(row: readonly Figure[]): readonly Figure[] | null {
  if (row.length !== QUARTERS.length) return null
  const periods = row.map(({ claim }) => parsePeriod(claim.period ?? ''))
  const [first] = periods
  const areInOrder = periods.every(
    (period, at) =>
      period.kind === 'quarter' &&
      first?.kind === 'quarter' &&
      period.year === first.year &&
      period.quarter === QUARTERS[at],
  )
  return areInOrder ? row : null
}

function isAmount({ form, unit, bound, kind, period, measure }: ReadClaim): boolean {
  return (
    form === 'number' &&
    bound === 'exact' &&
    kind === null &&
    period !== null &&
    measure !== null &&
    /^[A-Z]{3}$/.test(unit)
  )
}

function nameOf(text: string, { measure }: ReadClaim): string {
  return measure === null ? '' : earnedName(text.slice(measure.start, measure.end))
}

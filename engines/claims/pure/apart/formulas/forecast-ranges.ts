import { parsePeriod, periodCode, yearsBefore } from '#platform/period'
import type { Figure, Scene } from '../../derived/scene.ts'
import type { ReadClaim } from '../../model.ts'
import { earnedName, type Tied } from './said.ts'

// 预计净利润为6200万元至8000万元，比上年同期减少6836万元至8636万元，同比下降46.1%至58.2%: what a company expects, told as ranges in forms that
// the rules of its exchange give. Of all else that a range might be of, only what stands right behind it in its sentence is asked.

/** How many figures behind the level its change may stand. */
const BEHIND = 4

export function forecastRanges(scene: Scene): readonly Tied<'change'>[] {
  const ranges = scene.figures.filter(({ claim }) => claim.bound === 'between')
  return ranges.flatMap((level) => {
    if (!isLevel(level.claim)) return []
    const behind = scene.figures
      .slice(level.order + 1, level.order + 1 + BEHIND)
      .filter((one) => one.claim.sentence === level.claim.sentence || isRowBelow(scene, level, one))
    const next = behind.findIndex(({ claim }) => claim.bound === 'between' && isLevel(claim))
    const changes = (next < 0 ? behind : behind.slice(0, next)).filter(({ claim }) =>
      isChange(claim),
    )
    const base = baseOf(scene, level)
    const rate = changes.find(({ claim }) => claim.unit === 'percent')
    const amount = changes.find(({ claim }) => claim.unit === level.claim.unit)
    if (rate !== undefined && base !== null) return [changeOf(level, base, rate, null)]
    if (rate !== undefined && amount !== undefined && areOneWay(rate, amount))
      return [changeOf(level, null, rate, amount)]
    return amount !== undefined && base !== null ? [changeOf(level, base, amount, null)] : []
  })
}

/** 比上年同期下降：46%～58% below 盈利：6200～8000, in a row of its own. */
function isRowBelow({ doc, pieces }: Scene, { claim: level }: Figure, { claim }: Figure): boolean {
  if (claim.sentence !== level.sentence + 1 || claim.unit !== 'percent') return false
  const rows = [level, claim].map(
    ({ sentence }) => doc.paragraphs[pieces[sentence]?.paragraph ?? 0],
  )
  return rows.every((row) => row?.kind === 'row') && pieces[claim.sentence]?.figures.length === 1
}

function isLevel({ unit, kind }: ReadClaim): boolean {
  return unit !== 'percent' && unit !== 'percentage-point' && kind !== 'growth' && kind !== 'gap'
}

function isChange({ bound, kind, direction }: ReadClaim): boolean {
  return bound === 'between' && kind === 'growth' && direction !== null
}

function areOneWay({ claim: a }: Figure, { claim: b }: Figure): boolean {
  return a.direction === b.direction
}

/** The only figure of its name a year before. */
function baseOf({ figures, doc: { text } }: Scene, { claim }: Figure): Figure | null {
  if (claim.period === null || claim.measure === null) return null
  const period = parsePeriod(claim.period)
  if (period.kind !== 'year' && period.kind !== 'half' && period.kind !== 'quarters') return null
  const before = periodCode(yearsBefore(period, 1))
  const name = nameOf(text, claim)
  const known = figures.filter(
    ({ claim: one }) =>
      one.bound === 'exact' &&
      one.unit === claim.unit &&
      one.period === before &&
      isLevel(one) &&
      nameOf(text, one) === name,
  )
  const [first, ...more] = known
  const areOne = more.every(({ size }) => size === first?.size)
  return first !== undefined && areOne && first.claim.value.coefficient > 0n ? first : null
}

/** 归属于上市公司股东的 is said of both years or left out. */
function nameOf(text: string, { measure }: ReadClaim): string {
  return measure === null ? '' : earnedName(text.slice(measure.start, measure.end))
}

function changeOf(
  { claim: level }: Figure,
  base: Figure | null,
  { claim: amount }: Figure,
  difference: Figure | null,
): Tied<'change'> {
  return {
    kind: 'change',
    result: level.index,
    base: base?.claim.index ?? null,
    amount: amount.index,
    amountIs: amount.unit === 'percent' ? 'relative' : 'absolute',
    direction: amount.direction,
    basePeriod: base?.claim.period ?? null,
    baseWords: null,
    comparablePrices: false,
    ...(difference === null ? {} : { difference: difference.claim.index }),
    isTied: true,
  }
}

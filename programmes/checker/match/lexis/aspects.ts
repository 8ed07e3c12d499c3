import type { Expression, Indicator } from '#engines/series'
import type { Ground } from '#engines/series/pure'
import type { Aspect, Base } from '../types.ts'
import { tokensIn } from './tokens.ts'
import * as zh from './words/chinese.ts'
import { GROWTH_WORDS, NOMINAL_WORDS, SHARE_WORDS } from './words/english.ts'

/** What an indicator's own definition says of it. */
export type Shape = {
  readonly aspect: Aspect
  readonly base: Base | null
  readonly scope: string | null
  /** The indicators whose names are also its own, since it is a sum, a share or a growth of them. */
  readonly of: readonly string[]
  readonly isNominal: boolean
}

const PLAIN: Shape = { aspect: 'level', base: null, scope: null, of: [], isNominal: false }

export function shapeOf(ground: Ground, indicator: Indicator): Shape {
  const [first] = indicator.variants
  const shape = first === undefined ? PLAIN : shapeIn(ground, first.expression)
  return { ...shape, ...statedIn(ground, indicator, shape) }
}

/** What unit and title say, where the expression doesn't. */
function statedIn(ground: Ground, indicator: Indicator, shape: Shape): Partial<Shape> {
  const dimension = ground.catalogue.units.get(indicator.unit)?.dimension
  const en = tokensIn(indicator.title.en ?? '').map(({ stem }) => stem)
  const title = indicator.title.zh ?? ''
  const isNominal =
    NOMINAL_WORDS.some((word) => en.includes(word)) ||
    zh.NOMINAL_WORDS.some((word) => title.includes(word))
  if (dimension === 'rank') return { aspect: 'rank' }
  if (shape.aspect !== 'level') return { isNominal }
  if (dimension === 'percentage-point') return { aspect: 'gap' }
  if (dimension !== 'percent') return {}
  const base: Base = { kind: 'nation' }
  if (SHARE_WORDS.has(en[0] ?? '') || /占.*比重$/.test(title)) return { aspect: 'share', base }
  if (GROWTH_WORDS.has(en[0] ?? '') || zh.GROWTH_WORDS.some((word) => title.includes(word)))
    return { aspect: 'growth', base: { kind: 'years', back: 1 }, isNominal }
  return {}
}

function shapeIn(ground: Ground, expression: Expression): Shape {
  switch (expression.kind) {
    case 'observed':
    case 'indicator':
      return referred(ground, expression.indicator)
    case 'sum':
    case 'weighted-mean':
      return { ...shapeIn(ground, expression.of), scope: scopeOf(ground, expression.over) }
    case 'count':
      return { ...PLAIN, scope: scopeOf(ground, expression.over) }
    case 'rank':
      return { ...shapeIn(ground, expression.of), aspect: 'rank' }
    case 'at':
      return shapeIn(ground, expression.of)
    case 'share':
      return {
        ...shapeIn(ground, expression.part),
        aspect: 'share',
        base: wholeIn(ground, expression.part, expression.whole),
      }
    case 'growth':
      return {
        ...shapeIn(ground, expression.of),
        aspect: 'growth',
        base: { kind: 'years', back: expression.yearsBack },
      }
    case 'gap':
    case 'difference':
      return {
        ...shapeIn(ground, expression.of),
        aspect: 'gap',
        base: against(ground, expression.minus),
      }
    case 'ratio':
      return ratioShape(ground, expression)
    case 'per-head':
    case 'parameter':
      return PLAIN
  }
}

function referred(ground: Ground, id: string): Shape {
  const indicator = ground.catalogue.indicators.get(id)
  const shape =
    indicator === undefined || indicator.variants.length === 0 ? PLAIN : shapeOf(ground, indicator)
  return { ...shape, of: [id, ...shape.of] }
}

/** Part over whole in per cent is a share; the change over what was before is growth. */
function ratioShape(
  ground: Ground,
  { of, to, unit }: Extract<Expression, { kind: 'ratio' }>,
): Shape {
  const shape = shapeIn(ground, of)
  if (of.kind === 'difference' || of.kind === 'gap') {
    const base = against(ground, of.minus)
    return base?.kind === 'period'
      ? { ...shape, aspect: 'growth', base }
      : { ...PLAIN, scope: shape.scope }
  }
  if (unit !== 'percent') return { ...PLAIN, scope: shape.scope }
  return { ...shape, aspect: 'share', base: wholeIn(ground, of, to) }
}

/** The nation where the whole is the same measure; else another measure. */
function wholeIn(ground: Ground, part: Expression, whole: Expression): Base {
  const rootsOfPart = rootsOf(ground, part)
  const rootsOfWhole = rootsOf(ground, whole)
  const other = rootsOfWhole.find((root) => !rootsOfPart.includes(root))
  return other === undefined ? { kind: 'nation' } : { kind: 'measure', indicator: other }
}

function against({ region }: Ground, minus: Expression): Base | null {
  if (minus.kind !== 'at') return null
  if (minus.period !== undefined) return { kind: 'period', period: minus.period }
  if (minus.yearsBack !== undefined) return { kind: 'years', back: minus.yearsBack }
  return minus.place === region.nationPlace ? { kind: 'nation' } : null
}

/** The region for a set of places within it, else the nation. */
function scopeOf({ region }: Ground, composition: string): string {
  const inner = region.compositions.get('region')
  const members = region.compositions.get(composition)?.members ?? []
  const own = new Set(inner?.members.map(({ place }) => place))
  const isWithin = members.every(
    ({ place }) =>
      own.has(place) ||
      region.places.get(place)?.parents.some((one) => own.has(one.place)) === true,
  )
  return composition === 'region' || (inner !== undefined && isWithin)
    ? region.regionPlace
    : region.nationPlace
}

/** The observed indicators at the bottom of an expression. */
export function rootsOf(ground: Ground, expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'observed':
      return [expression.indicator]
    case 'indicator': {
      const [first] = ground.catalogue.indicators.get(expression.indicator)?.variants ?? []
      return first === undefined ? [expression.indicator] : rootsOf(ground, first.expression)
    }
    case 'parameter':
      return []
    case 'share':
      return unique([...rootsOf(ground, expression.part), ...rootsOf(ground, expression.whole)])
    case 'ratio':
      return unique([...rootsOf(ground, expression.of), ...rootsOf(ground, expression.to)])
    case 'difference':
    case 'gap':
      return unique([...rootsOf(ground, expression.of), ...rootsOf(ground, expression.minus)])
    default:
      return rootsOf(ground, expression.of)
  }
}

function unique(list: readonly string[]): readonly string[] {
  return [...new Set(list)]
}

import {
  entriesOf,
  field,
  isAbsent,
  itemsOf,
  localTextOf,
  oneOf,
  optionalTextOf,
  type Spot,
  textOf,
} from '#platform/region'
import type { Comparator, Expression, Variant } from '../types.ts'

const KINDS = [
  'observed',
  'indicator',
  'parameter',
  'at',
  'sum',
  'count',
  'weighted-mean',
  'share',
  'ratio',
  'difference',
  'gap',
  'growth',
  'per-head',
  'rank',
] as const satisfies readonly Expression['kind'][]

const COMPARATORS: readonly Comparator[] = ['>=', '>', '<=', '<']

export function readVariants(spot: Spot, languages: readonly string[]): readonly Variant[] {
  return itemsOf(spot).map((item) => ({
    id: textOf(field(item, 'id')),
    label: localTextOf(field(item, 'label'), languages),
    expression: readExpression(field(item, 'expression'), languages),
  }))
}

/** An expression as the types write it, checked key by key; what is wrong is reported where it stands. */
export function readExpression(spot: Spot, languages: readonly string[]): Expression {
  const kind = oneOf(field(spot, 'kind'), KINDS, 'observed')
  const text = (name: string): string => textOf(field(spot, name))
  const inner = (name: string): Expression => readExpression(field(spot, name), languages)
  switch (kind) {
    case 'observed':
      return { kind, indicator: text('indicator') }
    case 'indicator': {
      const variant = optionalTextOf(field(spot, 'variant'))
      return { kind, indicator: text('indicator'), ...(variant === null ? {} : { variant }) }
    }
    case 'parameter':
      return { kind, parameter: text('parameter') }
    case 'at':
      return { kind, of: inner('of'), ...readShift(spot) }
    case 'sum':
      return { kind, over: text('over'), of: inner('of') }
    case 'count': {
      const is = oneOf(field(spot, 'is'), COMPARATORS, '>=')
      return { kind, over: text('over'), of: inner('of'), is, than: inner('than') }
    }
    case 'weighted-mean':
      return { kind, over: text('over'), of: inner('of'), weight: inner('weight') }
    case 'share': {
      const denominator = localTextOf(field(spot, 'denominator'), languages)
      return { kind, part: inner('part'), whole: inner('whole'), denominator }
    }
    case 'ratio':
      return { kind, of: inner('of'), to: inner('to'), unit: text('unit') }
    case 'difference':
    case 'gap':
      return { kind, of: inner('of'), minus: inner('minus') }
    case 'growth':
      return {
        kind,
        of: inner('of'),
        yearsBack: wholeOf(field(spot, 'yearsBack')),
        nominal: isTrue(field(spot, 'nominal')),
      }
    case 'per-head':
      return { kind, of: inner('of'), population: inner('population') }
    case 'rank': {
      const order = oneOf(field(spot, 'order'), ['descending', 'ascending'] as const, 'descending')
      return { kind, over: text('over'), of: inner('of'), order }
    }
  }
}

function readShift(spot: Spot) {
  const known = new Map(entriesOf(spot))
  const place = known.has('place') ? textOf(field(spot, 'place')) : undefined
  const period = known.has('period') ? textOf(field(spot, 'period')) : undefined
  return {
    ...(place === undefined ? {} : { place }),
    ...(period === undefined ? {} : { period }),
    ...(known.has('yearsBack') ? { yearsBack: wholeOf(field(spot, 'yearsBack')) } : {}),
    ...(isTrue(field(spot, 'annual')) ? { annual: true } : {}),
  }
}

/** A whole number; reports anything else and answers 0. */
export function wholeOf(spot: Spot): number {
  const text = textOf(spot)
  const value = Number(text)
  if (text !== '' && Number.isInteger(value)) return value
  if (text !== '')
    spot.report({
      en: `${spot.name} is "${text}". Write a whole number.`,
      zh: `${spot.name} 写作“${text}”。请写整数。`,
    })
  return 0
}

function isTrue(spot: Spot): boolean {
  return !isAbsent(spot) && oneOf(spot, ['true', 'false'] as const, 'false') === 'true'
}

import type { Comparator, Expression } from '../../types.ts'
import type { Grammar, Speaker } from './speaker.ts'

const COMPARED: { readonly [C in Comparator]: string } = {
  '>=': 'at least',
  '>': 'more than',
  '<=': 'at most',
  '<': 'less than',
}

const YEAR_BACK: readonly string[] = ['whole year', 'year before', 'year before last']

export const english: Grammar = {
  phrase,
  about: (what, place) => `${what} of ${place}`,
  listed,
  leaf: (title, place, period) => `${title}, ${place}, ${period}`,
}

function phrase(e: Expression, s: Speaker): string {
  switch (e.kind) {
    case 'observed':
      return of(s.title(e.indicator), s)
    case 'indicator':
      return reference(e, s)
    case 'parameter':
      return parameter(s.parameterName(e.parameter))
    case 'at':
      return at(e, s)
    case 'sum':
      return over(e, s)
    case 'count':
      return `the number of ${s.groupName(e.over)} with ${phrase(e.of, { ...s, place: null })} of ${COMPARED[e.is]} ${phrase(e.than, s)}`
    case 'weighted-mean':
      return `the mean of ${over(e, s)}, weighted by ${phrase(e.weight, { ...s, place: null })}`
    case 'share':
      return `${phrase(e.part, s)} ÷ ${s.pick(e.denominator)}`
    case 'ratio':
      return `${operand(e.of, s)} ÷ ${operand(e.to, s)}`
    case 'difference':
      return `${operand(e.of, s)} − ${operand(e.minus, s)}`
    case 'gap':
      return `${operand(e.of, s)} − ${operand(e.minus, s)}, in percentage points`
    case 'growth':
      return `${e.nominal ? 'nominal growth' : 'growth'} of ${phrase(e.of, s)} over ${e.yearsBack === 1 ? 'a year' : `${e.yearsBack} years`}`
    case 'per-head':
      return `${operand(e.of, s)} ÷ ${operand(e.population, s)}`
    case 'rank':
      return `rank${s.place === null ? '' : ` of ${s.place}`} among ${s.groupName(e.over)} by ${phrase(e.of, { ...s, place: null })}, ${e.order === 'descending' ? 'highest' : 'lowest'} first`
  }
}

/** A parameter is spoken by its value where it has one, else by its title, which takes an article. */
function parameter(name: string): string {
  return /^[a-z]/.test(name) ? `the ${name}` : name
}

function of(what: string, s: Speaker): string {
  return s.place === null ? what : `${what} of ${s.place}`
}

function reference(e: Extract<Expression, { kind: 'indicator' }>, s: Speaker): string {
  const variant = s.variantOf(e.indicator, e.variant)
  return variant === undefined || s.period === null
    ? of(s.title(e.indicator), s)
    : phrase(variant.expression, s)
}

function at(e: Extract<Expression, { kind: 'at' }>, s: Speaker): string {
  const inner = phrase(e.of, e.place === undefined ? s : { ...s, place: s.placeName(e.place) })
  const when = e.period === undefined ? '' : during(s.periodName(e.period))
  if (e.annual === true)
    return `${inner}${when} in the ${YEAR_BACK[e.yearsBack ?? 0] ?? `year ${e.yearsBack} before`}`
  if (e.yearsBack === undefined || e.yearsBack === 0) return inner + when
  return `${inner}${when} ${e.yearsBack === 1 ? 'a year' : `${e.yearsBack} years`} earlier`
}

function over(e: Extract<Expression, { kind: 'sum' | 'weighted-mean' }>, s: Speaker): string {
  const members = s.members(e.over)
  const place = members === null ? s.groupName(e.over) : listed(members)
  return phrase(e.of, { ...s, place })
}

/** 'in 2018', but 'by the end of 2018'. */
function during(period: string): string {
  return /^(by|at|on|since|from|as) /.test(period) ? ` ${period}` : ` in ${period}`
}

/** A quotient or a difference within another stands in brackets. */
function operand(e: Expression, s: Speaker): string {
  const words = phrase(e, s)
  return / [÷−] /.test(words) ? `(${words})` : words
}

function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

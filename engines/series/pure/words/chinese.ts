import type { Comparator, Expression } from '../../types.ts'
import type { Grammar, Speaker } from './speaker.ts'

const COMPARED: { readonly [C in Comparator]: string } = {
  '>=': '不低于',
  '>': '超过',
  '<=': '不超过',
  '<': '低于',
}

const YEAR_BACK: readonly string[] = ['当年', '上年', '前年']

export const chinese: Grammar = {
  phrase,
  about: (what, place) => `${place}${what}`,
  listed,
  leaf: (title, place, period) => `${period}${place}${title}`,
}

function phrase(e: Expression, s: Speaker): string {
  switch (e.kind) {
    case 'observed':
      return of(s.title(e.indicator), s)
    case 'indicator':
      return reference(e, s)
    case 'parameter':
      return s.parameterName(e.parameter)
    case 'at':
      return at(e, s)
    case 'sum':
      return `${over(e, s)}之和`
    case 'count':
      return `${s.groupName(e.over)}中${phrase(e.of, { ...s, place: null })}${COMPARED[e.is]}${phrase(e.than, s)}的个数`
    case 'weighted-mean':
      return `${over(e, s)}以${phrase(e.weight, { ...s, place: null })}为权数的加权平均`
    case 'share':
      return `${phrase(e.part, s)} ÷ ${s.pick(e.denominator)}`
    case 'ratio':
      return `${operand(e.of, s)} ÷ ${operand(e.to, s)}`
    case 'difference':
      return `${operand(e.of, s)} − ${operand(e.minus, s)}`
    case 'gap':
      return `${operand(e.of, s)} − ${operand(e.minus, s)}（百分点）`
    case 'growth':
      return `${phrase(e.of, s)}${e.yearsBack === 1 ? '比上年同期' : `比${e.yearsBack}年前同期`}的${e.nominal ? '名义增速' : '增速'}`
    case 'per-head':
      return `${operand(e.of, s)} ÷ ${operand(e.population, s)}`
    case 'rank':
      return `${s.place ?? ''}在${s.groupName(e.over)}中按${phrase(e.of, { ...s, place: null })}由${e.order === 'descending' ? '高到低' : '低到高'}的位次`
  }
}

function of(what: string, s: Speaker): string {
  return s.place === null ? what : `${s.place}${what}`
}

function reference(e: Extract<Expression, { kind: 'indicator' }>, s: Speaker): string {
  const variant = s.variantOf(e.indicator, e.variant)
  return variant === undefined || s.period === null
    ? of(s.title(e.indicator), s)
    : phrase(variant.expression, s)
}

function at(e: Extract<Expression, { kind: 'at' }>, s: Speaker): string {
  const inner = phrase(e.of, e.place === undefined ? s : { ...s, place: s.placeName(e.place) })
  const when = e.period === undefined ? '' : s.periodName(e.period)
  if (e.annual === true)
    return `${when}${YEAR_BACK[e.yearsBack ?? 0] ?? `${e.yearsBack}年前`}全年${inner}`
  if (e.yearsBack === undefined || e.yearsBack === 0) return when + inner
  return `${when}${e.yearsBack === 1 ? '上年同期' : `${e.yearsBack}年前同期`}${inner}`
}

function over(e: Extract<Expression, { kind: 'sum' | 'weighted-mean' }>, s: Speaker): string {
  const members = s.members(e.over)
  const place = members === null ? s.groupName(e.over) : listed(members)
  return phrase(e.of, { ...s, place })
}

/** A quotient or a difference within another stands in brackets. */
function operand(e: Expression, s: Speaker): string {
  const words = phrase(e, s)
  return / [÷−] /.test(words) ? `（${words}）` : words
}

function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join('、')}和${names.at(-1)}`
}

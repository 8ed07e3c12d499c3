import { isSlipOfPen, mayBeSlip } from '../doubt/slipped.ts'
import type { ReadClaim } from '../model.ts'
import { dimensionOf } from '../units/table.ts'
import { computedBy, offOf } from './off.ts'
import type { Ground, Suspect } from './suspect.ts'
import { besideOf, bracketsOf, cuesOf, isOpen, isSteady, nounsOf, wholeOf } from './words.ts'

/**
 * What is said of a suspect: each trait, by its name, has one value from a short list. Those that are joined weigh together what they wouldn't each
 * by itself.
 */
export function traitsOf(ground: Ground, one: Suspect): ReadonlyMap<string, string> {
  const { relation } = one
  const { kind } = relation
  const stage = relation.isGuess === true ? 'guess' : relation.isTied === true ? 'tied' : 'rule'
  const plain = plainTraits(ground, one, stage)
  const said = new Map<string, string>(Object.entries(plain))
  for (const name of WITH_STAGE) said.set(`${name}&stage`, `${plain[name]} ${stage}`)
  for (const name of WITH_KIND) said.set(`${name}&kind`, `${plain[name]} ${kind}`)
  for (const name of WITH_SLIP) said.set(`${name}&slip`, `${plain[name]} ${plain.slip}`)
  for (const cue of cuesOf(ground, one)) {
    const [name, value] = [cue.slice(0, -1), cue.slice(-1)]
    said.set(`cue ${name}`, value)
    said.set(`cue ${name}&kind`, `${value} ${kind}`)
  }
  return said
}

const WITH_STAGE = ['sort', 'slip', 'weight', 'lang', 'between', 'vouched', 'nouns'] as const
const WITH_KIND = [
  'slip',
  'lang',
  'apart',
  'off',
  'members',
  'units',
  'measure',
  'periods',
  'nouns',
  'order',
  'reach',
  'brackets',
  'beside',
  'open',
  'steady',
  'base',
  'direction',
  'sole',
] as const
const WITH_SLIP = ['apart', 'off', 'digits', 'explained', 'exact'] as const

function plainTraits(ground: Ground, one: Suspect, stage: string) {
  const { doc, context, suspects, vouched, explained } = ground
  const { relation, checks, members, own, weight } = one
  const [first, last] = [members[0], members.at(-1)]
  const off = offOf(context.claims, relation)
  const sharing = suspects.filter(
    (other) => other !== one && other.own.some((index) => own.includes(index)),
  ).length
  const digits = members.map(digitsOf)
  const paragraphs = members.map(({ sentence }) => doc.sentences[sentence]?.paragraph ?? 0)
  const places = paragraphs.map((at) => (at === 0 ? 'title' : (doc.paragraphs[at]?.kind ?? 'body')))
  const change = relation.kind === 'change' ? relation : null
  return {
    sort: `${relation.kind}/${[...checks].toSorted().join('+')}`,
    stage,
    slip: slipOf(ground, one),
    weight:
      weight === null ? 'none' : String(Math.max(-6, Math.min(6, Math.floor(2 * weight) / 2))),
    lang: doc.sentences[first?.sentence ?? 0]?.grammar ?? 'en',
    apart: stepOf((last?.sentence ?? 0) - (first?.sentence ?? 0), [0, 1, 2, 5, 12]),
    paragraphs: stepOf(new Set(paragraphs).size, [1, 2]),
    between: stepOf(betweenOf(ground, one), [0, 1, 2, 4, 8]),
    off: off === null ? 'na' : offIn(off),
    digits: stepOf(Math.min(...digits), [1, 2, 3, 4]),
    alldigits: stepOf(
      digits.reduce((sum, many) => sum + many, 0),
      [3, 5, 7, 9, 12],
    ),
    members: stepOf(members.length, [1, 2, 3, 4, 5, 6]),
    vouched: partOf(own.filter((index) => vouched.has(index)).length, own.length),
    explained: stepOf(own.filter((index) => explained.has(index)).length, [0, 1, 2]),
    computed: String(explained.has(own[0] ?? -1)),
    sharing: stepOf(sharing, [0, 1, 2]),
    exact: String(members.every(({ bound }) => bound === 'exact')),
    form: kindsOf(members.map(({ form }) => form)),
    units: kindsOf(members.map(unitOf)),
    places: kindsOf(places),
    measure: measureOf(members),
    periods: periodsOf(members),
    nouns: nounsOf(ground, one),
    order: own.length > 3 ? 'list' : members.map(({ index }) => own.indexOf(index)).join(''),
    reach: reachOf(members),
    brackets: bracketsOf(ground, one),
    beside: besideOf(ground, context.claims[computedBy(relation) ?? -1]),
    open: String(isOpen(ground, one)),
    steady: String(isSteady(ground, one)),
    whole: wholeOf(ground, relation),
    base: 'baseWords' in relation ? String(relation.baseWords !== null) : 'na',
    direction: 'direction' in relation ? String(relation.direction) : 'na',
    amount: change === null ? 'na' : `${change.amountIs} ${change.amount !== null}`,
    sole: String(relation.isSole === true),
  }
}

function slipOf({ doc, context }: Ground, { relation }: Suspect): string {
  if (isSlipOfPen(doc, context, relation)) return 'slip'
  return mayBeSlip(doc, context, relation) ? 'may' : 'no'
}

/** Figures that stand among those of a suspect. */
export function betweenOf({ context }: Ground, { members, own }: Suspect): number {
  const [from, to] = [members[0]?.start ?? 0, members.at(-1)?.end ?? 0]
  return context.claims.filter(
    ({ index, start, end }) => start > from && end < to && !own.includes(index),
  ).length
}

/** The first limit that it doesn't pass. */
function stepOf(value: number, limits: readonly number[]): string {
  const limit = limits.find((one) => value <= one)
  return limit === undefined ? 'more' : String(limit)
}

function partOf(many: number, all: number): string {
  if (many === 0) return 'none'
  return many === all ? 'all' : many === all - 1 ? 'but one' : 'some'
}

/** How many powers of ten; a whole number of them is a slip of scale. */
const OFF_STEPS = [0.005, 0.02, 0.06, 0.15, 0.3, 0.6, 1.2]
const NEARLY = 0.012

function offIn(off: number): string {
  if (off === 0) return 'nothing'
  const powers = Math.abs(Math.log10(off))
  const isScale = powers > 0.5 && Math.abs(powers - Math.round(powers)) < NEARLY
  return isScale ? 'scale' : stepOf(powers, OFF_STEPS)
}

function digitsOf({ value }: ReadClaim): number {
  return String(value.coefficient).replace(/^-|0+$/g, '').length
}

function unitOf({ unit }: ReadClaim): string {
  const dimension = dimensionOf(unit)
  return dimension.startsWith('money') ? 'money' : dimension
}

const KINDS_MAX = 3

function kindsOf(all: readonly string[]): string {
  return [...new Set(all)].toSorted().slice(0, KINDS_MAX).join('+')
}

function measureOf([first, ...rest]: readonly ReadClaim[]): string {
  if (first === undefined || rest.length === 0) return 'na'
  const alike = rest.filter(({ measureKey }) =>
    measureKey.some((word) => first.measureKey.includes(word)),
  ).length
  return alike === rest.length ? 'all' : alike > 0 ? 'some' : 'none'
}

function periodsOf(members: readonly ReadClaim[]): string {
  const many = new Set(members.map(({ period }) => period)).size
  const stated = members.filter(({ periodFrom }) => periodFrom === 'stated').length
  const told = stated === members.length ? 'all' : stated > 0 ? 'some' : 'none'
  return `${stepOf(many, [1, 2])} ${told}`
}

function reachOf(members: readonly ReadClaim[]): string {
  const gaps = members.slice(1).map(({ start }, at) => start - (members[at]?.end ?? 0))
  return gaps.length === 0 ? 'na' : stepOf(Math.max(...gaps), [8, 20, 40, 80, 160, 400])
}

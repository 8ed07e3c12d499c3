import type { ClaimBound, Report } from '../../../engines/claims/types.ts'
import type { GoldClaim, GoldRelation, GoldSpan, GoldText } from '../gold/index.ts'
import { placeOfDirection, saysUp } from './direction.ts'
import { EXCUSED, printedOf } from './figures.ts'
import { canHold } from './holds.ts'
import { BOUNDS, NUMERALS, OPPOSITES, SCALES } from './words.ts'

/** One error in an otherwise true text; caught if a claim of the relation is found inconsistent. */
export type Planted = {
  readonly rule: string
  readonly relation: GoldRelation
  readonly text: string
  /** Where the claims of the relation stand after the change. */
  readonly claims: readonly GoldSpan[]
  readonly change: string
}

type Edit = { readonly start: number; readonly end: number; readonly words: string }

/** Every error that the rules can plant and that nothing excuses; the same for the same text. */
export function plantIn(gold: GoldText): readonly Planted[] {
  const planted = new Map<string, Planted>()
  for (const relation of gold.relations) {
    const found = [...claimErrors(gold, relation), ...directionErrors(gold, relation)]
    for (const one of found) if (!planted.has(one.text)) planted.set(one.text, one)
  }
  return [...planted.values()]
}

/** A claim of the relation that the error breaks is found inconsistent. */
export function isCaught({ claims }: Planted, report: Report): boolean {
  return report.claims.some(
    ({ start, end, verdict }) =>
      verdict === 'inconsistent' && claims.some((one) => one.start < end && start < one.end),
  )
}

function* claimErrors(gold: GoldText, relation: GoldRelation): Generator<Planted> {
  for (const [role, claims] of Object.entries(relation.roles)) {
    for (const claim of claims) {
      const rules = [
        // A digit in the name of one of them is no count: 7号线一期.
        [ruleOf(relation, role, claim), role === 'names' ? [] : numberErrors(claim)],
        ['scale', scaleErrors(claim)],
        ['bound', boundErrors(claim)],
        ['names', nameErrors(relation, role, claim)],
      ] as const
      for (const [rule, errors] of rules) {
        const error = errors.find(
          ({ wrong }) => !canHold(withClaim(relation, claim, wrong), EXCUSED, saysUp(relation)),
        )
        if (error !== undefined) yield planting(gold, relation, rule, error.edit)
      }
    }
  }
}

function* directionErrors(gold: GoldText, relation: GoldRelation): Generator<Planted> {
  const { dir } = relation.words
  const up = saysUp(relation)
  if (dir === undefined || up === null) return
  const start = placeOfDirection(gold, relation)
  const words = OPPOSITES[dir]
  if (start === -1 || words === undefined) throw new Error(`${gold.name}: '${dir}' isn't to turn`)
  if (canHold(relation, EXCUSED, !up)) return
  yield planting(gold, relation, 'direction', { start, end: start + dir.length, words })
}

function ruleOf({ kind }: GoldRelation, role: string, { units }: GoldClaim): string {
  if (kind === 'change' || kind === 'gap') {
    if (role === 'by') return units.includes('percent') ? 'growth' : 'gap'
    return role === 'from' || role === 'than' ? 'base' : 'level'
  }
  if (kind === 'target') return role === 'target' ? 'target' : 'level'
  if (kind === 'parts' || kind === 'among') return 'sum'
  const NAMES: { readonly [kind: string]: string } = {
    same: 'repetition',
    enumeration: 'count',
    average: 'average-growth',
  }
  return NAMES[kind] ?? kind
}

type ClaimError = { readonly wrong: Partial<GoldClaim>; readonly edit: Edit }

const FACTORS = [1.08, 0.92, 1.3, 0.7, 2, 0.5, 5]

/** Digits exchanged, or another number of the same form; a numeral in words becomes another. */
function numberErrors(claim: GoldClaim): readonly ClaimError[] {
  const printed = printedOf(claim)
  const edit = (start: number, end: number, words: string): Edit => ({
    start: claim.start + start,
    end: claim.start + end,
    words,
  })
  if (claim.valueHigh !== null && claim.units.includes('date')) {
    const at = claim.words.lastIndexOf(claim.valueHigh)
    const later = String(Number(claim.valueHigh) + 1)
    return [{ wrong: { valueHigh: later }, edit: edit(at, at + 4, later) }]
  }
  if (printed !== null) {
    const { start, end, digits, value, decimals, scale } = printed
    const negative = claim.value.startsWith('-') ? -1 : 1
    const mark = /[, ]/.exec(digits)?.[0] ?? ''
    const shown = (number: number): string =>
      new Intl.NumberFormat('en', {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
        useGrouping: mark !== '',
      })
        .format(number)
        .replaceAll(',', mark)
    const numbers = [exchanged(digits), ...FACTORS.map((factor) => value * factor)]
    return numbers
      .filter((number) => number !== null && shown(number) !== digits && number > 0)
      .map((number) => {
        const words = shown(number ?? 0)
        const wrong = Number(words.replace(/[, ]/g, '')) * scale * negative
        return { wrong: { value: String(wrong) }, edit: edit(start, end, words) }
      })
  }
  for (const [word, [other, value]] of Object.entries(NUMERALS)) {
    const at = claim.words.indexOf(word)
    const isCount = at !== -1 && !claim.units.includes('ratio') && !claim.units.includes('percent')
    if (isCount && Number(claim.value) < 30)
      return [{ wrong: { value: String(value) }, edit: edit(at, at + word.length, other) }]
  }
  return []
}

/** 152.4 typed as 125.4: the first two neighbours that differ change places. */
function exchanged(digits: string): number | null {
  for (let at = 0; at + 1 < digits.length; at += 1) {
    const [a, b] = [digits[at] ?? '', digits[at + 1] ?? '']
    if (!/\d/.test(a) || !/\d/.test(b) || a === b || (at === 0 && b === '0')) continue
    return Number(`${digits.slice(0, at)}${b}${a}${digits.slice(at + 2)}`.replace(/[, ]/g, ''))
  }
  return null
}

function scaleErrors(claim: GoldClaim): readonly ClaimError[] {
  const printed = printedOf(claim)
  if (printed === null) return []
  for (const [word, other, factor] of SCALES) {
    const at = claim.words.indexOf(word, printed.end)
    if (at === -1) continue
    const start = claim.start + at
    const value = String(Number(claim.value) * factor)
    return [{ wrong: { value }, edit: { start, end: start + word.length, words: other } }]
  }
  return []
}

function boundErrors(claim: GoldClaim): readonly ClaimError[] {
  const lower = claim.words.toLowerCase()
  for (const [word, other, bound] of BOUNDS) {
    const at = lower.indexOf(word)
    if (at === -1) continue
    const start = claim.start + at
    const isCapital = claim.words[at] !== lower[at]
    const words = isCapital ? `${other.charAt(0).toUpperCase()}${other.slice(1)}` : other
    const wrong: { readonly bound: ClaimBound } = { bound }
    return [{ wrong, edit: { start, end: start + word.length, words } }]
  }
  return []
}

/** The last but one of the named members is left out. */
function nameErrors(relation: GoldRelation, role: string, claim: GoldClaim): readonly ClaimError[] {
  if (relation.kind !== 'enumeration' || role !== 'names') return []
  const mark = claim.words.includes('、') ? '、' : ', '
  const first = claim.words.indexOf(mark)
  if (first === -1) return []
  const value = String(Number(claim.value) - 1)
  const end = claim.start + first + mark.length
  return [{ wrong: { value }, edit: { start: claim.start, end, words: '' } }]
}

function withClaim(
  relation: GoldRelation,
  claim: GoldClaim,
  wrong: Partial<GoldClaim>,
): GoldRelation {
  const roles = Object.entries(relation.roles).map(
    ([role, claims]) =>
      [role, claims.map((one) => (one === claim ? changed(claim, wrong) : one))] as const,
  )
  return { ...relation, roles: Object.fromEntries(roles) }
}

/** The words keep the old digits, from which the step is read; so the step is scaled with the value. */
function changed(claim: GoldClaim, wrong: Partial<GoldClaim>): GoldClaim {
  return { ...claim, ...wrong }
}

function planting(gold: GoldText, relation: GoldRelation, rule: string, edit: Edit): Planted {
  const { start, end, words } = edit
  const shift = words.length - (end - start)
  const moved = (at: number): number =>
    at >= end ? at + shift : Math.min(at, start + words.length)
  const claims = Object.values(relation.roles)
    .flat()
    .map((claim) => ({ start: moved(claim.start), end: moved(claim.end) }))
  const before = gold.text.slice(Math.max(0, start - 20), start)
  return {
    rule,
    relation,
    text: gold.text.slice(0, start) + words + gold.text.slice(end),
    claims,
    change: `${before}${gold.text.slice(start, end)}→${words}`.replaceAll('\n', '⏎'),
  }
}

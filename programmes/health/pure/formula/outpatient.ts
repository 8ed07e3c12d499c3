import {
  AMOUNT_FEN_MAX,
  bandOf,
  type Cells,
  cellAt,
  decide,
  defineFormula,
  type Given,
  missedOf,
  note,
  type Steps,
  shareBeyond,
  shareOf,
  WHOLE_BP,
} from '#engines/rule/pure'
import { HouseError } from '#platform/errors'
import * as declared from '../declared.ts'
import { type FenLine, type FenVisit, HOME } from '../visit.ts'
import { betterFilings, betterTiers } from './alternatives.ts'
import { CAPPED, CARE, FAMILY_DOCTOR, ORDINARY, PAYMENT, THRESHOLD, YEARLY } from './decisions.ts'
import { WORDS } from './words.ts'

/** What the formula gives, in fen; funds that no policy held here knows are nought, and left out. */
export type FenAmounts = {
  readonly total: number
  readonly whollyOwn: number
  readonly aboveCeiling: number
  readonly firstPay: number
  readonly inScope: number
  readonly deductible: number
  readonly pooledRate_bp: number
  readonly pooled: number
  readonly largeSums: number
  readonly person: number
  readonly account: number
  readonly familyAccount: number
  readonly cash: number
}

const READS = {
  deductible: declared.DEDUCTIBLE,
  familyDoctorLess: declared.FAMILY_DOCTOR_LESS,
  rate: declared.RATE,
  bonus: declared.BONUS,
  reduction: declared.REDUCTION,
  outpatientCap: declared.OUTPATIENT_CAP,
  pooledCap: declared.POOLED_CAP,
  beyondCap: declared.BEYOND_CAP,
  chronicCovered: declared.CHRONIC_COVERED,
  chronicDeductible: declared.CHRONIC_DEDUCTIBLE,
  chronicRate: declared.CHRONIC_RATE,
} as const

type Policy = Given<typeof READS>

const TIERS = declared.TIER.members.length

/**
 * Catalogue of the place of treatment, policy of the insured place (医保发〔2022〕22号). What nothing depends on isn't
 * read: a bill that is wholly own is settled also where no rate is held.
 */
export const OUTPATIENT = defineFormula({
  id: 'health/outpatient',
  title: { en: 'Outpatient care settled directly', zh: '门诊费用直接结算' },
  from: '2018-01-01',
  to: null,
  reads: READS,
  words: WORDS,
  compute: (given, visit: FenVisit, steps): FenAmounts => {
    const bill = billOf(visit.lines, steps)
    const scope = bill.total - bill.own - bill.above - bill.first
    const deductible = scope === 0 ? 0 : deductibleOf(given, visit, scope, steps)
    const eligible = scope - deductible
    const rate_bp = eligible === 0 ? 0 : rateOf(given, visit, steps)
    const paid =
      eligible === 0 ? NOTHING : paidOf(given, visit, { scope, deductible, rate_bp }, steps)
    const person = bill.total - paid.pooled - paid.large
    const account = Math.min(visit.account, person)
    const familyAccount = Math.min(visit.familyAccount, person - account)
    const cash = person - account - familyAccount
    if (steps !== null) {
      notePerson(steps, bill.total, paid, person)
      note(steps, 'account', account)
      note(steps, 'family-account', familyAccount)
      note(steps, 'cash', cash)
    }
    return {
      total: bill.total,
      whollyOwn: bill.own,
      aboveCeiling: bill.above,
      firstPay: bill.first,
      inScope: scope,
      deductible,
      pooledRate_bp: rate_bp,
      pooled: paid.pooled,
      largeSums: paid.large,
      person,
      account,
      familyAccount,
      cash,
    }
  },
})

type Bill = {
  readonly total: number
  readonly own: number
  readonly above: number
  readonly first: number
}

/** Each line is split by itself: its first share is rounded to the fen line by line. */
function billOf(lines: readonly FenLine[], steps: Steps | null): Bill {
  let [total, own, above, first] = [0, 0, 0, 0]
  if (steps !== null) note(steps, 'total', 0)
  for (const { class: kind, amount, ceiling, firstPayShare_bp } of lines) {
    const lineOwn = kind === 'C' ? amount : 0
    const lineAbove = kind !== 'C' && ceiling !== null && amount > ceiling ? amount - ceiling : 0
    const lineFirst = kind === 'B' ? shareOf(amount - lineAbove, firstPayShare_bp) : 0
    total += amount
    own += lineOwn
    above += lineAbove
    first += lineFirst
    if (steps !== null)
      note(steps, 'line', amount - lineOwn - lineAbove - lineFirst, {
        amount,
        own: lineOwn,
        above: lineAbove,
        first: lineFirst,
        first_bp: firstPayShare_bp,
      })
  }
  if (total > AMOUNT_FEN_MAX)
    throw new HouseError('rule.amount-out-of-bounds', { amount: total, max: AMOUNT_FEN_MAX })
  if (steps !== null)
    steps[0] = {
      ...{ id: 'total', value: total, reads: [], missed: null },
      terms: { own, above, first, scope: total - own - above - first },
    }
  return { total, own, above, first }
}

function careOf(given: Policy, { disease }: FenVisit): number {
  if (disease < 0) return ORDINARY
  return decide(CARE, { disease, isCovered: cellAt(given.chronicCovered, disease) === 1 })
}

/** What of the yearly deductible this visit uses up. */
function deductibleOf(given: Policy, visit: FenVisit, scope: number, steps: Steps | null): number {
  const care = careOf(given, visit)
  const less = care === ORDINARY ? cellAt(given.familyDoctorLess, visit.group) : 0
  const { familyDoctor } = visit
  if (less > 0 && familyDoctor === 'unknown')
    throw inputUnknown('whether a family doctor is signed up with', '是否签约家庭医生')
  const asked = { isChronic: care !== ORDINARY, less, familyDoctor }
  const rule = decide(THRESHOLD, asked)
  const cells =
    rule === YEARLY || rule === FAMILY_DOCTOR ? given.deductible : given.chronicDeductible
  const index = visit.group * TIERS + visit.tier
  const whole = cellAt(cells, index)
  const limit = rule === FAMILY_DOCTOR ? Math.max(0, whole - less) : whole
  const open = Math.max(0, limit - visit.usedDeductible)
  const value = Math.min(scope, open)
  if (steps !== null) {
    const read = [{ cells, index }]
    if (rule === FAMILY_DOCTOR) read.push({ cells: given.familyDoctorLess, index: visit.group })
    if (visit.disease >= 0) read.push({ cells: given.chronicCovered, index: visit.disease })
    const payment = { scope, open, full: 0, room: Number.POSITIVE_INFINITY }
    const missed = () => [
      ...missedOf(PAYMENT, payment).slice(0, scope <= open ? 1 : 0),
      ...missedOf(THRESHOLD, asked),
      ...missedOf(CARE, { disease: visit.disease, isCovered: care !== ORDINARY }),
    ]
    note(steps, 'deductible', value, { limit, used: visit.usedDeductible, scope }, read, missed)
  }
  return value
}

/** The rate by tier and person group, more for some groups, less for some filings; never below nought or above the whole. */
function rateOf(given: Policy, visit: FenVisit, steps: Steps | null): number {
  const isOrdinary = careOf(given, visit) === ORDINARY
  const cells = isOrdinary ? given.rate : given.chronicRate
  const band = bandFor(cells, visit.age)
  const index = band * cells.width + visit.group * TIERS + visit.tier
  const base_bp = cellAt(cells, index)
  const bonus_bp = isOrdinary ? cellAt(given.bonus, visit.group) : 0
  const less_bp = visit.filing === HOME ? 0 : cellAt(given.reduction, visit.filing)
  const value = Math.min(WHOLE_BP, Math.max(0, base_bp + bonus_bp - less_bp))
  if (steps !== null) {
    const reads = [{ cells, index }]
    if (isOrdinary) reads.push({ cells: given.bonus, index: visit.group })
    if (visit.filing !== HOME) reads.push({ cells: given.reduction, index: visit.filing })
    note(steps, 'rate', value, { base_bp, bonus_bp, less_bp }, reads, () => [
      ...betterTiers(cells, band, visit),
      ...betterFilings(given.reduction, visit, less_bp),
    ])
  }
  return value
}

function bandFor(cells: Cells, age: number | 'unknown'): number {
  if (cells.ends.length === 1) return 0
  if (age === 'unknown') throw inputUnknown('the age', '年龄')
  return bandOf(cells.ends, age)
}

type Paid = { readonly pooled: number; readonly large: number }

const NOTHING: Paid = { pooled: 0, large: 0 }

/** The fund's share, rounded to the fen, as far as the caps leave room; beyond them what the large-sums fund takes. */
function paidOf(
  given: Policy,
  visit: FenVisit,
  { scope, deductible, rate_bp }: { scope: number; deductible: number; rate_bp: number },
  steps: Steps | null,
): Paid {
  const { group, usedPooled, usedInpatient } = visit
  const eligible = scope - deductible
  const full = shareOf(eligible, rate_bp)
  const outpatientRoom = cellAt(given.outpatientCap, group) - usedPooled
  const pooledRoom = cellAt(given.pooledCap, group) - usedPooled - usedInpatient
  const room = Math.max(0, Math.min(outpatientRoom, pooledRoom))
  const asked = { scope, open: deductible, full, room }
  const isCapped = decide(PAYMENT, asked) === CAPPED
  const pooled = isCapped ? room : full
  const share_bp = isCapped ? cellAt(given.beyondCap, group) : 0
  const large = isCapped ? shareBeyond(eligible, room, rate_bp, share_bp) : 0
  if (steps !== null) {
    const cells = outpatientRoom <= pooledRoom ? given.outpatientCap : given.pooledCap
    const reads = [{ cells, index: group }]
    const terms = { scope, deductible, rate_bp, full, room }
    note(steps, 'pooled', pooled, terms, reads, () => missedOf(PAYMENT, asked, 1))
    if (isCapped) {
      const beyond = [{ cells: given.beyondCap, index: group }]
      note(steps, 'large', large, { eligible, share_bp }, beyond)
    }
  }
  return { pooled, large }
}

function notePerson(steps: Steps, total: number, { pooled, large }: Paid, person: number): void {
  note(steps, 'person', person, { total, pooled, large })
}

function inputUnknown(nameEn: string, nameZh: string): HouseError {
  return new HouseError('rule.input-unknown', { nameEn, nameZh })
}

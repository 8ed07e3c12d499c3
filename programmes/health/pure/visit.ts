import { fenOf, WHOLE_BP } from '#engines/rule/pure'
import { HouseError } from '#platform/errors'
import { DISEASE, FILING, GROUP, TIER } from './declared.ts'
import type { CatalogueClass, OutpatientVisit } from './types.ts'

/** At most so many lines of a visit. */
export const LINES_MAX = 1000

/** A visit in whole numbers, as the formula reads it: members of dimensions are their indices; -1: at home, no chronic disease. */
export type FenVisit = {
  readonly group: number
  readonly tier: number
  readonly filing: number
  readonly disease: number
  readonly lines: readonly FenLine[]
  readonly usedDeductible: number
  readonly usedPooled: number
  readonly usedInpatient: number
  readonly age: number | 'unknown'
  readonly familyDoctor: boolean | 'unknown'
  readonly account: number
  readonly familyAccount: number
}

export type FenLine = {
  readonly class: CatalogueClass
  readonly amount: number
  readonly ceiling: number | null
  readonly firstPayShare_bp: number
}

/** Treated in the insured place: no filing, and nothing less for it. */
export const HOME = -1
const GROUPS = indices(GROUP.members)
const TIERS = indices(TIER.members)
const FILINGS = indices(FILING.members)
const DISEASES = indices(DISEASE.members)

/** Parses once, at the edge; throws `health.impossible-visit` and `rule.amount-out-of-bounds`. */
export function fenVisitOf(visit: OutpatientVisit): FenVisit {
  const { lines, before, chronicDisease } = visit
  if (lines.length > LINES_MAX)
    throw impossible(`more than ${LINES_MAX} lines`, `费用明细超过 ${LINES_MAX} 行`)
  return {
    group: GROUPS[visit.group] ?? unknownWord('group', visit.group),
    tier: TIERS[visit.tier] ?? unknownWord('tier', visit.tier),
    filing:
      visit.treatmentPlace === visit.insuredPlace
        ? HOME
        : (FILINGS[visit.filing] ?? unknownWord('filing', visit.filing)),
    disease:
      chronicDisease === null
        ? -1
        : (DISEASES[chronicDisease] ?? unknownWord('chronicDisease', chronicDisease)),
    lines: lines.map(fenLineOf),
    usedDeductible: fenOf(before.deductible),
    usedPooled: fenOf(before.pooled),
    usedInpatient: fenOf(before.inpatientPooled),
    age: ageOf(visit.age),
    familyDoctor: visit.familyDoctor ?? 'unknown',
    account: fenOf(visit.accountAvailable ?? 0n),
    familyAccount: fenOf(visit.familyAccountAvailable ?? 0n),
  }
}

function fenLineOf(line: OutpatientVisit['lines'][number]): FenLine {
  const { firstPayShare_bp } = line
  if (!Number.isInteger(firstPayShare_bp) || firstPayShare_bp < 0 || firstPayShare_bp > WHOLE_BP)
    throw impossible(
      `a first-pay share of ${firstPayShare_bp} parts of ten thousand`,
      `先行自付比例为万分之 ${firstPayShare_bp}`,
    )
  if (line.class !== 'A' && line.class !== 'B' && line.class !== 'C')
    return unknownWord('class', line.class)
  if (line.class !== 'B' && firstPayShare_bp !== 0)
    throw impossible(
      `a first-pay share on a line of class ${line.class}`,
      `${line.class === 'A' ? '甲' : '丙'}类费用带有先行自付比例`,
    )
  return {
    class: line.class,
    amount: fenOf(line.amount),
    ceiling: line.ceiling === null ? null : fenOf(line.ceiling),
    firstPayShare_bp,
  }
}

function ageOf(age: OutpatientVisit['age']): number | 'unknown' {
  if (age === undefined || age === 'unknown') return 'unknown'
  if (Number.isInteger(age) && age >= 0 && age < 150) return age
  throw impossible(`an age of ${age}`, `年龄为 ${age}`)
}

function indices(members: readonly string[]): { readonly [member: string]: number } {
  return Object.assign(
    Object.create(null),
    Object.fromEntries(members.map((member, index) => [member, index])),
  )
}

function unknownWord(field: string, word: unknown): never {
  throw impossible(
    `${field} is “${String(word).slice(0, 40)}”`,
    `${field} 为“${String(word).slice(0, 40)}”`,
  )
}

function impossible(whatEn: string, whatZh: string): HouseError {
  return new HouseError('health.impossible-visit', { whatEn, whatZh })
}

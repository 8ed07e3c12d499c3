import { decimalOf, type Rational, rational } from '#platform/exact'
import { DISEASE, FILING, GROUP, TIER } from '../declared.ts'
import type { TinyPolicy } from '../tiny/policy.ts'
import type { Fen, OutpatientVisit } from '../types.ts'

/**
 * The law once more, slowly and in exact rationals, straight from the policy's numbers: no packing, no compiled law, no
 * decisions. Written from the description of outpatient settlement, not from the formula.
 */
export function settleSlowly(policy: TinyPolicy, visit: OutpatientVisit) {
  const group = GROUP.members.indexOf(visit.group)
  const tier = TIER.members.indexOf(visit.tier)
  const [total, own, above, first] = bill(visit)
  const inScope = total - own - above - first
  const disease = visit.chronicDisease === null ? -1 : DISEASE.members.indexOf(visit.chronicDisease)
  const isChronic = disease >= 0 && policy.covered[disease] === 1
  const whole = BigInt(
    (isChronic ? policy.chronicDeductible : policy.deductible)[group]?.[tier] ?? 0,
  )
  const discount =
    !isChronic && visit.familyDoctor === true ? BigInt(policy.familyDoctorLess[group] ?? 0) : 0n
  const open = atLeast0(atLeast0(whole - discount) - visit.before.deductible)
  const deductible = least(inScope, open)
  const eligible = inScope - deductible
  const base = (isChronic ? policy.chronicRate : policy.rate)[group]?.[tier] ?? 0
  const bonus = isChronic ? 0 : (policy.bonus[group] ?? 0)
  const isHome = visit.treatmentPlace === visit.insuredPlace
  const less = isHome ? 0 : (policy.reduction[FILING.members.indexOf(visit.filing)] ?? 0)
  const rate = Math.min(10_000, Math.max(0, base + bonus - less))
  const full = wholeFen(rational(eligible * BigInt(rate), 10_000n))
  const room = roomOf(policy, group, visit)
  const isCut = room !== null && full > room && eligible > 0n
  const pooled = isCut ? room : full
  const largeSums = isCut ? beyondCap(eligible, room, rate, policy.beyond[group] ?? 0) : 0n
  const person = total - pooled - largeSums
  const account = least(visit.accountAvailable ?? 0n, person)
  const familyAccount = least(visit.familyAccountAvailable ?? 0n, person - account)
  return {
    ...{ total, whollyOwn: own, aboveCeiling: above, firstPay: first, inScope, deductible },
    ...{ pooledRate_bp: eligible === 0n ? 0 : rate, pooled, largeSums, person },
    ...{ account, familyAccount, cash: person - account - familyAccount },
  }
}

function bill({ lines }: OutpatientVisit): [Fen, Fen, Fen, Fen] {
  const sums: [Fen, Fen, Fen, Fen] = [0n, 0n, 0n, 0n]
  for (const line of lines) {
    sums[0] += line.amount
    if (line.class === 'C') {
      sums[1] += line.amount
      continue
    }
    const payable = line.ceiling === null ? line.amount : least(line.ceiling, line.amount)
    sums[2] += line.amount - payable
    sums[3] += wholeFen(rational(payable * BigInt(line.firstPayShare_bp), 10_000n))
  }
  return sums
}

function roomOf(policy: TinyPolicy, group: number, { before }: OutpatientVisit): Fen | null {
  const cap = policy.cap[group]
  const pooledCap = policy.pooledCap[group]
  const rooms = [
    typeof cap === 'number' ? BigInt(cap) - before.pooled : null,
    typeof pooledCap === 'number'
      ? BigInt(pooledCap) - before.pooled - before.inpatientPooled
      : null,
  ].filter((room) => room !== null)
  return rooms.length === 0 ? null : rooms.map(atLeast0).reduce(least)
}

/** What the cap left unpaid, turned back into costs, at the share beyond it. */
function beyondCap(eligible: Fen, room: Fen, rate: number, share: number): Fen {
  const spent = rational(room * 10_000n, BigInt(rate))
  const left = rational(eligible * spent.den - spent.num, spent.den)
  if (left.num <= 0n) return 0n
  return wholeFen(rational(left.num * BigInt(share), left.den * 10_000n))
}

function wholeFen(value: Rational): Fen {
  return decimalOf(value, 0, 'half-up').coefficient
}

function atLeast0(value: Fen): Fen {
  return value < 0n ? 0n : value
}

function least(a: Fen, b: Fen): Fen {
  return a < b ? a : b
}

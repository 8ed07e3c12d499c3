import type { PeriodCode } from '#platform/period'
import type { Figure, Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { isPlain } from '../onward/sole.ts'
import { partIn } from '../reckoned/made.ts'

// What was sold, produced or handled in a quarter is a part of what it was in the year: of the same name it can't be more. A profit can.

export function timesIn(scene: Scene): readonly Relation[] {
  const named = new Map<string, Figure[]>()
  for (const one of scene.figures) {
    const name = nameOf(one)
    if (name === null) continue
    named.set(name, [...(named.get(name) ?? []), one])
  }
  return [...named.values()].flatMap((all) => partsOf(all.slice(0, NAMED_MAX)))
}

const NAMED_MAX = 12

function partsOf(all: readonly Figure[]): readonly Relation[] {
  const years = all.filter(({ claim }) => isYear(claim.period))
  const wholes = years.filter(
    (one) =>
      !years.some((other) => other.size !== one.size && other.claim.period === one.claim.period),
  )
  return all.flatMap((part) =>
    wholes.flatMap((whole): Relation[] =>
      isWithin(part.claim.period, whole.claim.period) && part.size > whole.size
        ? [partIn(whole, part)]
        : [],
    ),
  )
}

const FLOWS =
  /^(?:revenues?|sales|turnover|exports?|imports?|deliver(?:y|ies)|shipments?|bookings?|output|production|throughput|arrivals?|gbv)$/
/** Which says what time it is of, and nothing of the name. */
const TIMES =
  /^(?:annual|annually|year|yearly|full|quarter|quarterly|half|first|second|third|fourth|month|monthly|total)$/

/** Told of its own time, and no rate of the year or month. */
function nameOf(one: Figure): string | null {
  if (!isPlain(one) || one.sort !== 'Q' || one.claim.periodFrom !== 'stated') return null
  if (one.claim.kind === 'target' || one.claim.untestable === 'forecast') return null
  const key = one.claim.measureKey.filter((word) => !TIMES.test(word))
  return key.some((word) => FLOWS.test(word)) ? `${one.claim.unit} ${key.join(' ')}` : null
}

function isYear(period: PeriodCode | null): period is PeriodCode {
  return period !== null && /^\d{4}$/.test(period)
}

function isWithin(part: PeriodCode | null, year: PeriodCode | null): boolean {
  return part !== null && year !== null && part.startsWith(`${year}-`) && !part.includes('..')
}

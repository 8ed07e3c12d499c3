import { bandOf } from '#engines/rule/pure'
import {
  explainOutpatient,
  type FenAmounts,
  fenVisitOf,
  type OutpatientPolicies,
  type OutpatientVisit,
  openPolicies,
  settleFen,
  settleOutpatient,
  traceOutpatient,
} from '#programmes/health/pure'
import type { Benchmark, Measures, RunOptions } from '../measure/index.ts'
import { keep, median, rounded, seeded } from '../measure/index.ts'
import { type Answer, settleByHand } from './by-hand.ts'
import { openPeer, openTable } from './peer.ts'
import { bookOfRegion, DAY, PLACE, STAND } from './policy.ts'
import { plainOf, visitsOf } from './visits.ts'

export const benchmark: Benchmark = {
  name: 'rule',
  title:
    'outpatient settlements by dated rules, without and with their grounds, beside a rule engine and plain code',
  run,
}

const VISITS = 50_000
const TABLE_ROWS = 3_000
/** Evaluations of a stretch that is timed: a few milliseconds. */
const KEPT = 1000
const PEER_STRETCH = 40

// One thread throughout: the peer's promises are awaited one by one, since the question is what an answer costs.
async function run({ quick, note }: RunOptions) {
  const visits = visitsOf(VISITS)
  const fens = visits.map(fenVisitOf)
  const plain = visits.map((visit, index) => plainOf(visit, fens[index] ?? fenVisitOf(visit)))
  const started = performance.now()
  const policies = openPolicies(bookOfRegion(), STAND)
  policies.at(PLACE, DAY)
  const open_ms = rounded(performance.now() - started)
  const peer = openPeer()
  note('the same answers first')
  const compared = quick ? 2_000 : 10_000
  for (let index = 0; index < compared; index += 1) {
    const [visit, input, fen] = [visits[index], plain[index], fens[index]]
    if (visit === undefined || input === undefined || fen === undefined) continue
    const ours = answerOf(settleFen(policies, PLACE, DAY, fen))
    requireSame('plain code', index, ours, settleByHand(input))
    requireSame('peer', index, ours, await peer.settle(input, false))
    const { pooled, person } = settleOutpatient(policies, visit).amounts
    if (Number(pooled) !== ours.pooled || Number(person) !== ours.person)
      throw new Error(`the edge differs from the formula at ${index}`)
  }
  note('without and with grounds')
  const rounds = quick ? 1 : 4
  const ours = {
    open_ms,
    ...ratesOf(policies, visits, fens, rounds),
  }
  note(JSON.stringify(ours))
  const hand = rateOf('by_hand', plain.length, 4 * rounds, (index) =>
    settleByHand(plain[index] ?? never()),
  )
  const few = quick ? 4_000 : 20_000
  const peers = {
    zen: {
      ...(await peerRate('settle', few, (index) => peer.settle(plain[index] ?? never(), false))),
      ...(await peerRate('traced', few / 2, (index) => peer.settle(plain[index] ?? never(), true))),
      table_us: await peerTable(quick),
    },
    by_hand: hand,
  }
  peer.close()
  note(JSON.stringify(peers))
  return { ours, peers, ratios: ratiosOf(ours, peers) }
}

function ratesOf(
  policies: OutpatientPolicies,
  visits: readonly OutpatientVisit[],
  fens: ReturnType<typeof fenVisitOf>[],
  rounds: number,
): Measures {
  const visitAt = (index: number) => visits[index] ?? never()
  const size = visits.length
  return {
    ...rateOf('settle', size, 8 * rounds, (index) =>
      settleFen(policies, PLACE, DAY, fens[index] ?? never()),
    ),
    ...rateOf('edge', size, 4 * rounds, (index) => settleOutpatient(policies, visitAt(index))),
    ...rateOf('noted', size, 2 * rounds, (index) => notedSteps(policies, fens[index] ?? never())),
    ...rateOf(
      'hashed',
      size / 5,
      rounds,
      (index) => traceOutpatient(policies, visitAt(index)),
      PEER_STRETCH,
    ),
    ...rateOf(
      'explained',
      size / 5,
      rounds,
      (index) => explainOutpatient(policies, visitAt(index)),
      PEER_STRETCH,
    ),
    table_us: ourTable(),
  }
}

/** The steps with what each read, before any word is made of them. */
function notedSteps(policies: OutpatientPolicies, fen: ReturnType<typeof fenVisitOf>): number {
  const { formula, given } = policies.at(PLACE, DAY)
  const steps: Parameters<typeof formula.compute>[2] = []
  return formula.compute(given, fen, steps).pooled + steps.length
}

/** Evaluations a second, by the median of short stretches, which others on the machine seldom cut into; p99 of each timed alone. */
function rateOf(
  name: string,
  count: number,
  rounds: number,
  work: (index: number) => unknown,
  stretch = KEPT,
): { readonly [measure: string]: number } {
  // Every result is put somewhere: what nobody can see, the compiler neither makes nor computes.
  const kept: unknown[] = new Array(KEPT).fill(null)
  const stretches_ms: number[] = []
  for (let round = 0; round <= rounds; round += 1)
    for (let first = 0; first + stretch <= count; first += stretch) {
      const start = performance.now()
      for (let index = 0; index < stretch; index += 1) kept[index] = work(first + index)
      stretches_ms.push(performance.now() - start)
    }
  // The first pass compiles.
  const warm_ms = stretches_ms.slice(Math.floor(stretches_ms.length / (rounds + 1)))
  const alone = Float64Array.from({ length: Math.min(count, 20_000) }, (_, index) => {
    const start = performance.now()
    kept[index % KEPT] = work(index)
    return performance.now() - start
  }).sort()
  keep(kept)
  return {
    [`${name}_per_s`]: rounded((stretch / median(warm_ms)) * 1000),
    [`${name}_p99_us`]: rounded(p99(alone) * 1000),
  }
}

async function peerRate(
  name: string,
  count: number,
  work: (index: number) => Promise<unknown>,
): Promise<{ readonly [measure: string]: number }> {
  const times = new Float64Array(count)
  const stretches_ms: number[] = []
  for (let first = 0; first + PEER_STRETCH <= count; first += PEER_STRETCH) {
    const started = performance.now()
    for (let index = first; index < first + PEER_STRETCH; index += 1) {
      const start = performance.now()
      keep(await work(index))
      times[index] = performance.now() - start
    }
    stretches_ms.push(performance.now() - started)
  }
  return {
    [`${name}_per_s`]: rounded((PEER_STRETCH / median(stretches_ms)) * 1000),
    [`${name}_p99_us`]: rounded(p99(times.sort()) * 1000),
  }
}

function p99(sorted: Float64Array): number {
  return sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN
}

/** One look-up among 3,000 intervals, from a stream of different amounts. */
function ourTable(): number {
  const ends = Float64Array.from({ length: TABLE_ROWS }, (_, row) => row * 10)
  const random = seeded(9)
  const amounts = Float64Array.from({ length: 100_000 }, () =>
    Math.floor(random() * TABLE_ROWS * 10),
  )
  for (const amount of amounts) keep(bandOf(ends, amount))
  const start = performance.now()
  for (const amount of amounts) keep(bandOf(ends, amount))
  return rounded(((performance.now() - start) * 1000) / amounts.length)
}

async function peerTable(quick: boolean): Promise<number> {
  const table = openTable(TABLE_ROWS)
  const random = seeded(9)
  const count = quick ? 100 : 500
  const start = performance.now()
  for (let index = 0; index < count; index += 1) {
    const amount = Math.floor(random() * TABLE_ROWS * 10)
    if ((await table.find(amount)) !== Math.floor(amount / 10)) throw new Error('bands differ')
  }
  table.close()
  return rounded(((performance.now() - start) * 1000) / count)
}

function answerOf(fen: FenAmounts): Answer {
  const { inScope, deductible, pooledRate_bp: rate, pooled, largeSums: large, person } = fen
  return { inScope, deductible, rate, pooled, large, person }
}

function requireSame(name: string, index: number, ours: Answer, theirs: Answer): void {
  for (const key of Object.keys(ours) as (keyof Answer)[])
    if (ours[key] !== theirs[key])
      throw new Error(`${name} differs at ${index}: ${key} ${ours[key]} and ${theirs[key]}`)
}

function ratiosOf(
  ours: Measures,
  { zen, by_hand }: { readonly zen: Measures; readonly by_hand: Measures },
): Measures {
  const of = (left: number | null | undefined, right: number | null | undefined) =>
    rounded(Number(left) / Number(right))
  return {
    edge_rate_to_zen: of(ours.edge_per_s, zen.settle_per_s),
    explained_rate_to_zen_traced: of(ours.explained_per_s, zen.traced_per_s),
    settle_rate_to_by_hand: of(ours.settle_per_s, by_hand.by_hand_per_s),
    noted_rate_to_settle: of(ours.noted_per_s, ours.settle_per_s),
    table_time_to_zen: of(ours.table_us, zen.table_us),
  }
}

function never(): never {
  throw new Error('there is an input for each index')
}

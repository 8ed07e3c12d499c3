import { median, rounded } from '../measure/index.ts'

/** What callers got who each called again as soon as they were answered. */
export type Run = {
  readonly transfers: number
  readonly rate_per_s: number
  readonly p50_ms: number
  readonly p99_ms: number
  readonly p999_ms: number
}

/**
 * So many callers for so long, each waiting for its answer. `call` answers how many transfers it did: added up behind the
 * await, since `n += await f()` reads n before it waits, and loses what others added meanwhile.
 */
export async function drive(
  callers: number,
  time_ms: number,
  call: (caller: number, round: number) => Promise<number>,
): Promise<Run> {
  const times: number[] = []
  let transfers = 0
  const start = performance.now()
  const end = start + time_ms
  await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      for (let round = 0; performance.now() < end; round += 1) {
        const began = performance.now()
        const done = await call(caller, round)
        transfers += done
        times.push(performance.now() - began)
      }
    }),
  )
  const took_s = (performance.now() - start) / 1000
  const sorted = times.sort((a, b) => a - b)
  const at = (share: number) =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return {
    transfers,
    rate_per_s: rounded(transfers / took_s),
    p50_ms: rounded(median(sorted)),
    p99_ms: at(0.99),
    p999_ms: at(0.999),
  }
}

/** The run with the middle rate. */
export function middleOf(runs: readonly Run[]): Run {
  const sorted = runs.toSorted((a, b) => a.rate_per_s - b.rate_per_s)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) throw new Error('there is no run')
  return middle
}

export type Runs = { readonly [workload: string]: Run }
export type Measure = (name: string, workload: string, start: () => Promise<Run>) => Promise<Run>

/** Measures and says so. */
export function measured(note: (line: string) => void): Measure {
  return async (name, workload, start) => {
    const done = await start()
    const { rate_per_s, p50_ms, p99_ms, p999_ms } = done
    const times = `p50 ${p50_ms} ms, p99 ${p99_ms} ms, p99.9 ${p999_ms} ms`
    note(`${name.padEnd(12)}${workload.padEnd(26)}${String(rate_per_s).padStart(8)}/s   ${times}`)
    return done
  }
}

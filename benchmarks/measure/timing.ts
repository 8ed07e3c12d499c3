/** What the compiler must not see through: every result that is measured ends here. */
const sink = { kept: 0 }

export function keep(value: unknown): void {
  sink.kept += value === undefined ? 0 : 1
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const high = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2
}

/** Milliseconds of each of `repeats` runs, after one that warms up and isn't counted. */
export async function timesOf(
  repeats: number,
  work: (round: number) => unknown,
): Promise<readonly number[]> {
  keep(await work(0))
  const times: number[] = []
  for (let round = 1; round <= repeats; round += 1) {
    const start = performance.now()
    keep(await work(round))
    times.push(performance.now() - start)
  }
  return times
}

export async function msOf(work: () => unknown): Promise<number> {
  const start = performance.now()
  keep(await work())
  return performance.now() - start
}

/** Two significant figures behind those that matter: numbers of a measurement, not of an account. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4))
}

import { readCellAsOf } from '#engines/series'
import { ObservationIndex } from '#engines/series/pure'
import { MONTHS, PLACES, type Point, rowsOf, type Store } from '../rows/index.ts'
import type { Peer, SliceSum } from './peer.ts'

/** The engine's packed index: what every evaluation of a running product reads. */
export function openIndex(rows: number): Peer {
  const index = new ObservationIndex()
  index.append(rowsOf(rows))
  return {
    point: ({ indicator, place, period, asOf }: Point) =>
      index.latestAsOf(indicator, place, period, { asOf, loadedBy: null })?.value.coefficient ??
      null,
    slice: (indicator, asOf): SliceSum => {
      const keys = PLACES.map((place) => ({ indicator, place }))
      const found = index.sliceAsOf(keys, MONTHS, { asOf, loadedBy: null })
      let cells = 0
      let sum = 0n
      for (const observation of found) {
        if (observation === undefined) continue
        cells += 1
        sum += observation.value.coefficient
      }
      return { cells, sum }
    },
    close: () => undefined,
  }
}

/** The engine's answer by SQL, for a host that holds no index: milliseconds of each of the points. */
export async function pointsBySql(
  store: Store,
  points: readonly Point[],
): Promise<{ readonly values: readonly (bigint | null)[]; readonly times_ms: readonly number[] }> {
  return store.app.read(async (tx) => {
    const values: (bigint | null)[] = []
    const times_ms: number[] = []
    for (const point of points) {
      const start = performance.now()
      const [newest] = await readCellAsOf(tx, point, point.asOf)
      times_ms.push(performance.now() - start)
      values.push(newest?.value.coefficient ?? null)
    }
    return { values, times_ms }
  })
}

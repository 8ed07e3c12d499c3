import { ObservationIndex } from '#engines/series/pure'
import type { Peer, SliceSum } from './peer.ts'
import { MONTHS, PLACES, type Point, rowsOf } from './rows.ts'

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

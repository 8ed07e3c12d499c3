import type { FlowRow } from '../../types.ts'

/** The picture's own units; it is drawn as wide as there is room, and no narrower than a phone. */
export const PICTURE = { width: 400, left: 92, right: 308, bar: 8 } as const
const HEIGHT_OF_FLOWS = 220
/** A name and a number below it need so much. */
const SLOT_MIN = 34
const GAP = 10
const TOP = 20

export type Stop = {
  readonly id: string
  readonly visits: number
  readonly y: number
  readonly height: number
  /** Middle of the room that its words have. */
  readonly wordsAt: number
}

export type Ribbon = {
  readonly insured: string
  readonly treated: string
  readonly visits: number
  /** Which of the places on the left it comes from: says its shade. */
  readonly shade: number
  readonly from: number
  readonly to: number
  readonly width: number
}

export type FlowLayout = {
  readonly height: number
  readonly left: readonly Stop[]
  readonly right: readonly Stop[]
  readonly ribbons: readonly Ribbon[]
}

type Flow = { readonly insured: string; readonly treated: string; readonly visits: number }

/** Bars of who insures on the left, of where was treated on the right, and a ribbon for each pair, all in one scale. */
export function layOut(rows: readonly FlowRow[]): FlowLayout {
  const flows = rows.flatMap(({ insured, treated, visits }): readonly Flow[] =>
    insured === null || treated === null || visits === null || visits === 0
      ? []
      : [{ insured, treated, visits }],
  )
  const total = flows.reduce((sum, { visits }) => sum + visits, 0)
  const scale = total === 0 ? 0 : HEIGHT_OF_FLOWS / total
  const left = stopsOf(flows, 'insured', scale)
  const right = stopsOf(flows, 'treated', scale)
  const filledLeft = new Map<string, number>()
  const filledRight = new Map<string, number>()
  const ordered = flows.toSorted((a, b) => order(left, a.insured) - order(left, b.insured))
  const ribbons = ordered
    .toSorted((a, b) => order(right, a.treated) - order(right, b.treated))
    .toSorted((a, b) => order(left, a.insured) - order(left, b.insured))
    .map(({ insured, treated, visits }) => {
      const width = visits * scale
      return {
        ...{ insured, treated, visits, width, shade: order(left, insured) },
        from: takeRoom(left, filledLeft, insured, width),
        to: takeRoom(right, filledRight, treated, width),
      }
    })
  const height = Math.max(...[left, right].map((stops) => endOf(stops.at(-1))))
  return { height, left, right, ribbons }
}

function stopsOf(
  flows: readonly Flow[],
  side: 'insured' | 'treated',
  scale: number,
): readonly Stop[] {
  const sums = new Map<string, number>()
  for (const flow of flows) sums.set(flow[side], (sums.get(flow[side]) ?? 0) + flow.visits)
  let next = TOP
  return [...sums]
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([id, visits]) => {
      const height = visits * scale
      const slot = Math.max(height, SLOT_MIN)
      const stop = { id, visits, height, y: next + (slot - height) / 2, wordsAt: next + slot / 2 }
      next += slot + GAP
      return stop
    })
}

function order(stops: readonly Stop[], id: string): number {
  return stops.findIndex((stop) => stop.id === id)
}

/** The middle of the next ribbon at a bar. */
function takeRoom(
  stops: readonly Stop[],
  filled: Map<string, number>,
  id: string,
  width: number,
): number {
  const taken = filled.get(id) ?? 0
  filled.set(id, taken + width)
  return (stops[order(stops, id)]?.y ?? 0) + taken + width / 2
}

function endOf(stop: Stop | undefined): number {
  return stop === undefined ? 0 : Math.max(stop.y + stop.height, stop.wordsAt + SLOT_MIN / 2) + GAP
}

// How far what was computed lies from what is said, over which it is divided.

const OFFS = [0.02, 0.06, 0.15, 0.3, 0.7, 1.1, 2]
const NOT_OFF = 8
/** Errors of this step are believed. */
const OFF_MAX = 5
const FAR = OFFS[OFF_MAX] ?? 0
const WIDE = OFFS[OFF_MAX + 1] ?? 0

/** In steps. */
export function offOf(off: number): number {
  if (!(off > 0) || !Number.isFinite(off)) return NOT_OFF
  const far = Math.abs(Math.log(off))
  let step = 0
  while (step < OFFS.length && far >= (OFFS[step] ?? 0)) step += 1
  return step
}

/** As far off as a reader could believe, or by noughts. */
export function isNearBy(off: number, isWide = false): boolean {
  if (off > 0 && Math.abs(Math.log(off)) < (isWide ? WIDE : FAR)) return true
  const tens = Math.log10(off)
  return Math.abs(tens - Math.round(tens)) < 0.002
}

// How far what was computed lies from what is said, over which it is divided.

const OFFS = [0.02, 0.06, 0.15, 0.3, 0.7, 1.1, 2]
const NOT_OFF = 8
/** Errors of this step are believed. */
const OFF_MAX = 5
const FAR = OFFS[OFF_MAX] ?? 0
const WIDE = OFFS[OFF_MAX + 1] ?? 0
/** Beyond doubt less than `FAR`, either way, and beyond doubt more than `WIDE`: most are, and a logarithm costs more than all else. */
const SURELY_NEAR = Math.exp(FAR) - 0.001
const SURELY_FAR = Math.exp(WIDE) + 0.001

/** Over what is said, where a level lacks or has noughts too many, as of a million told as a billion. */
export const SCALED = -10
const BY_NOUGHTS = 9

/** In steps. */
export function offOf(off: number): number {
  if (off === SCALED) return BY_NOUGHTS
  if (!(off > 0) || !Number.isFinite(off)) return NOT_OFF
  const far = Math.abs(Math.log(off))
  let step = 0
  while (step < OFFS.length && far >= (OFFS[step] ?? 0)) step += 1
  return step
}

/** No power of ten by a hundredth, as most are; what is too large or too small is left to the logarithm. */
function isSurelyNoPower(off: number): boolean {
  let times = off > 1 ? off : 1 / off
  if (!(times < POWER_MAX)) return false
  while (times > 10.05) times /= 10
  return times > 1.01 && times < 9.9
}

const POWER_MAX = 1e9

/** As far off as a reader could believe, or by noughts. */
export function isNearBy(off: number, isWide = false): boolean {
  if (off < SURELY_NEAR && off * SURELY_NEAR > 1) return true
  const isFar = off > SURELY_FAR || off * SURELY_FAR < 1
  if (!isFar && Math.abs(Math.log(off)) < (isWide ? WIDE : FAR)) return true
  return !isSurelyNoPower(off) && isWhole(Math.log10(off), 0.002)
}

/** By one to four noughts, as where a word of scale or a point was wrong: 万 for 亿 is four. */
export function isOffByNoughts(off: number): boolean {
  if (isSurelyNoPower(off)) return false
  const tens = Math.log10(off)
  return Math.abs(tens) < 4.5 && isWhole(tens, 0.004)
}

function isWhole(tens: number, within: number): boolean {
  return Math.abs(tens - Math.round(tens)) < within
}

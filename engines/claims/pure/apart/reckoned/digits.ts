import type { Figure } from '../../derived/scene.ts'

/**
 * Whether parts would make up their whole if one digit of one figure were another, or two of its digits had changed places, and how often figures that
 * have nothing to do with each other would; null where they wouldn't.
 */
export function chanceOfDigit(whole: Figure, parts: readonly Figure[]): number | null {
  const claims = [whole, ...parts].map(({ claim }) => claim)
  const scale = Math.max(...claims.map(({ value }) => value.scale))
  const told = claims.map(({ value, precision }) => ({
    value: value.coefficient * 10n ** BigInt(scale - value.scale),
    step: 10n ** BigInt(Math.max(0, precision + scale)),
  }))
  const [all, ...rest] = told
  if (all === undefined) return null
  const missing = all.value - rest.reduce((sum, { value }) => sum + value, 0n)
  const most = 10n ** BigInt(Math.max(0, ...claims.map(({ precision }) => precision + scale)))
  // Rounded parts may miss their whole by some steps.
  const loose = scale > 0 || most > 1n ? BigInt(told.length >> 2) : 0n
  if (missing <= loose * most && -missing <= loose * most) return null
  let [chance, isOff] = [0, false]
  for (const [at, { value, step }] of told.entries()) {
    const digits = String(value / step)
    const many = digits.length * 9 + (digits.length * (digits.length - 1)) / 2
    chance += (many * Number(2n * loose + 1n)) / 10 ** digits.length
    const meant = (at === 0 ? value - missing : value + missing) / step
    for (let by = -loose; by <= loose; by += 1n) isOff ||= areDigitsOff(digits, String(meant + by))
  }
  return isOff ? chance : null
}

function areDigitsOff(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const off = [...a].flatMap((digit, at) => (digit === b[at] ? [] : at))
  const [one = 0, other = 0] = off
  return off.length === 1 || (off.length === 2 && a[one] === b[other] && a[other] === b[one])
}

import type { Figure } from '../../derived/scene.ts'

/** What it would be, had two neighbouring digits not changed places. */
export function exchangedOf({ claim: { value }, size }: Figure): readonly number[] {
  const digits = String(value.coefficient).replace(/0+$/, '')
  const one = size / Number(digits)
  return [...digits].flatMap((digit, at) => {
    const next = digits[at + 1]
    if (next === undefined || next === digit) return []
    return [Number(`${digits.slice(0, at)}${next}${digit}${digits.slice(at + 2)}`) * one]
  })
}

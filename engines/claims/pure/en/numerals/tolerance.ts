import { unitAt } from '../units/unit-at.ts'
import type { UnitHit } from '../units/words/unit-words.ts'
import { at, type Line } from '../words/tokens.ts'
import { type Numeral, numeralAt } from './numeral.ts'

/** `5.2 ± 0.3 kg`, `12 kg +/- 1 kg`: one figure, told to so much; its unit may stand behind both. */
export function withTolerance(
  line: Line,
  numeral: Numeral,
  said: UnitHit | null,
): { readonly numeral: Numeral; readonly unit: UnitHit | null } | null {
  const start = toleranceAt(line, said?.next ?? numeral.next)
  const by = start === null ? null : numeralAt(line, start)
  if (by === null) return null
  const unit = unitAt(line, by.next)
  if (said !== null && unit !== null && unit.code !== said.code) return null
  const power = unit === null || said !== null ? numeral.power : by.power
  const next = unit?.next ?? by.next
  if (power !== numeral.power) return null
  return {
    numeral: { ...numeral, next: by.next },
    unit: unit ?? (said === null ? null : { ...said, next }),
  }
}

/** Where the tolerance stands behind `±` or `+/-`. */
function toleranceAt(line: Line, index: number): number | null {
  if (at(line, index).text === '±') return index + 1
  const [plus, stroke, minus] = [at(line, index), at(line, index + 1), at(line, index + 2)]
  const isSign = plus.text === '+' && stroke.text === '/' && /^[-–−]$/.test(minus.text)
  return isSign && stroke.glued && minus.glued ? index + 3 : null
}

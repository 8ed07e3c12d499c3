import type { Decimal } from '#platform/exact'
import { at, type Line } from '../words/tokens.ts'

// Numbers as science writes them: 5.97 × 10^24, 2.48 × 10⁻⁵, 1.5e6, 10⁶.

type Power = { readonly power: number; readonly next: number }

const TIMES: ReadonlySet<string> = new Set(['x', '×', '·', '⋅', '*', '∙'])
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const SIGNS: ReadonlySet<string> = new Set(['-', '−', '–', '+'])
const DIGITS_MAX = 2

/** The power of ten behind the number at `index`, of which `mantissa` is the value; null where none stands there. */
export function powerOfTenAt(line: Line, index: number, mantissa: Decimal): Power | null {
  const sign = at(line, index + 1)
  if (TIMES.has(sign.text)) {
    const ten = at(line, index + 2)
    return ten.text === '10' ? exponentAt(line, index + 3, true) : null
  }
  return sign.text === 'e' && sign.glued ? lettered(line, index, mantissa) : null
}

/** `10⁶ cells`, `10^4 copies`: where the number at `index` is the ten itself; a raised 1 or 2 may lead to a note. */
export function tenAt(line: Line, index: number): Power | null {
  if (at(line, index).text !== '10') return null
  const found = exponentAt(line, index + 1, false)
  const isNote = at(line, index + 1).text !== '^' && found !== null && Math.abs(found.power) < 3
  return isNote ? null : found
}

/** `^24`, `⁻⁵`; behind a sign of multiplication `10−5` has lost what raised it. */
function exponentAt(line: Line, index: number, isMultiplied: boolean): Power | null {
  const mark = at(line, index)
  if (!mark.glued) return null
  if (mark.text === '^') return signedAt(line, index + 1)
  if (mark.text === '⁻' || mark.text === '⁺' || isRaised(mark.text)) return raisedAt(line, index)
  return isMultiplied && SIGNS.has(mark.text) ? signedAt(line, index) : null
}

function signedAt(line: Line, index: number): Power | null {
  const sign = at(line, index)
  const place = SIGNS.has(sign.text) ? index + 1 : index
  const digits = at(line, place)
  if (!sign.glued || !digits.glued || !/^\d+$/.test(digits.text)) return null
  if (digits.text.length > DIGITS_MAX) return null
  const isBelow = place > index && sign.text !== '+'
  return { power: isBelow ? -Number(digits.text) : Number(digits.text), next: place + 1 }
}

function isRaised(text: string): boolean {
  return text.length === 1 && RAISED.includes(text)
}

function raisedAt(line: Line, index: number): Power | null {
  const isSigned = !isRaised(at(line, index).text)
  let next = isSigned ? index + 1 : index
  let digits = ''
  while (digits.length <= DIGITS_MAX && isRaised(at(line, next).text) && at(line, next).glued) {
    digits += RAISED.indexOf(at(line, next).text)
    next += 1
  }
  if (digits === '' || digits.length > DIGITS_MAX) return null
  const isBelow = at(line, index).text === '⁻'
  return { power: isBelow ? -Number(digits) : Number(digits), next }
}

const NAMING =
  /^(?:models?|sections?|rooms?|seats?|units?|types?|class|grade|blocks?|flats?|gates?|version|part|lot|no|rule|item|phase|route|bus|flight)$/

/** `1.5e6`, `4e14 tonnes`; `seat 3E5` and `Block 2e1` are names. */
function lettered(line: Line, index: number, { coefficient, scale }: Decimal): Power | null {
  const found = signedAt(line, index + 2)
  if (found === null || coefficient === 0n || (scale === 0 && coefficient >= 10n)) return null
  const behind = at(line, found.next)
  if (behind.glued && behind.kind !== 'mark') return null
  const isPlain = scale === 0 && found.next === index + 3
  if (!isPlain) return found
  const isCounted = behind.kind === 'word' && !behind.capital && at(line, index + 2).text.length > 0
  const before = at(line, index - 1)
  const isOfName = (before.capital && index > 1) || NAMING.test(before.text)
  return isCounted && !at(line, index + 1).capital && !isOfName ? found : null
}

import { at, type Line } from '../words/tokens.ts'

// Powers of ten as science writes them.

const TIMES: ReadonlySet<string> = new Set(['×', 'x', '*', '·', '⋅', '∙'])
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const POWER_MAX = 30

type Power = { readonly power: number; readonly next: number }

/** Behind the number at `index`: `2.5 × 10⁹`, `1.6x10^-19`, `3 × 10 −5` whose raised digits were lost, `4.1 × 109/L`. */
export function timesPowerAt(line: Line, index: number): Power | null {
  const ten = at(line, index + 2)
  if (!TIMES.has(at(line, index + 1).text) || ten.kind !== 'number') return null
  if (ten.text === '10') return raisedAt(line, index + 3) ?? loweredAt(line, index + 3)
  const [, exponent] = /^10([3-9]|1[0-2])$/.exec(ten.text) ?? []
  const isOfBlood = at(line, index + 3).text === '/' && at(line, index + 4).text === 'l'
  return exponent !== undefined && isOfBlood ? { power: Number(exponent), next: index + 3 } : null
}

/** `10⁶`, `10^6`, standing alone. */
export function powerAt(line: Line, index: number): Power | null {
  return at(line, index).text === '10' && at(line, index + 1).glued
    ? raisedAt(line, index + 1)
    : null
}

function raisedAt(line: Line, index: number): Power | null {
  if (at(line, index).text === '^') {
    const isSigned = at(line, index + 1).kind === 'mark'
    return isSigned ? loweredAt(line, index + 1) : powerOf(line, index + 1, false)
  }
  let place = index
  let digits = ''
  if (at(line, place).text === '⁻' || at(line, place).text === '⁺') place += 1
  while (at(line, place).glued && RAISED.includes(at(line, place).text) && digits.length < 3) {
    digits += RAISED.indexOf(at(line, place).text)
    place += 1
  }
  const power = Number(digits)
  if (digits === '' || power > POWER_MAX) return null
  return { power: at(line, index).text === '⁻' ? -power : power, next: place }
}

function loweredAt(line: Line, index: number): Power | null {
  return /^[-−–+]$/.test(at(line, index).text)
    ? powerOf(line, index + 1, at(line, index).text !== '+')
    : null
}

function powerOf(line: Line, index: number, isMinus: boolean): Power | null {
  const { text, glued } = at(line, index)
  if (!glued || !/^\d{1,2}$/.test(text) || Number(text) > POWER_MAX) return null
  return { power: isMinus ? -Number(text) : Number(text), next: index + 1 }
}

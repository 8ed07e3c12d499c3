/** 2.5×10⁹, 3.2×10^-4, 4.1×109/L; the sign is asked first, since most numbers have none behind them. */
const TIMES_TEN = / ?[×xX*·] ?10(?:\^([-−]?\d{1,2})|([⁻]?[⁰¹²³⁴-⁹]{1,2})|([3-9]|1[0-2])(?=\/L))/y
/** 10⁶, 10^6. */
const TEN = /(?:\^([-−]?\d{1,2})|([⁻]?[⁰¹²³⁴-⁹]{1,2}))/y
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const POWER_MAX = 30

export type Power = { readonly power: number; readonly end: number }

/** The power of ten behind a number that ends at `at`; `isTen`: the number is 10 itself. */
export function powerAt(text: string, at: number, isTen: boolean): Power | null {
  const sign = text[at] === ' ' ? text[at + 1] : text[at]
  if (sign === undefined || !(isTen ? '^⁻⁰¹²³⁴⁵⁶⁷⁸⁹' : '×xX*·').includes(sign)) return null
  const pattern = isTen ? TEN : TIMES_TEN
  pattern.lastIndex = at
  const [all, plain, raised, lost] = pattern.exec(text) ?? []
  if (all === undefined) return null
  const digits = plain ?? lost ?? Array.from(raised ?? '', lowered).join('')
  const power = Number(digits.replace('−', '-'))
  return Math.abs(power) > POWER_MAX ? null : { power, end: at + all.length }
}

function lowered(sign: string): string {
  return sign === '⁻' ? '-' : String(RAISED.indexOf(sign))
}

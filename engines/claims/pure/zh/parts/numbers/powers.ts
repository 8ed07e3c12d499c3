/** A power of ten by which a number is multiplied, and where its words end. */
type PowerOfTen = { readonly end: number; readonly power: number }

/** 1.3×10^6, 3×10⁻³, 2.5×10的6次方, and 1.2E+5 or 1.2E5, where `isMeasured`. */
export function powerBehind(text: string, at: number, isMeasured: boolean): PowerOfTen | null {
  const char = text[at === text.length || text[at] !== ' ' ? at : at + 1] ?? ''
  if (!'×xX*·✕Ee'.includes(char) || char === '') return null
  const near = text.slice(at, at + REACH)
  const found = TIMES_TEN.exec(near) ?? EXPONENT.exec(near)
  if (found === null) return null
  const [all, plain, raised, told] = found
  if (!isMeasured && /^[Ee]\d/.test(all)) return null
  const sign = /[-负⁻]/.test(plain ?? raised ?? told ?? '') ? -1 : 1
  const digits = plain ?? told ?? [...(raised ?? '')].map((one) => RAISED.indexOf(one)).join('')
  const power = HAN.indexOf(digits) > 0 ? HAN.indexOf(digits) : Number(digits.replace(/\D/g, ''))
  return { end: at + all.length, power: sign * power }
}

const REACH = 16
const TIMES_TEN =
  /^ ?[×xX*·✕] ?10(?:\^ ?[(（]?([+-]?\d{1,2})[)）]?|([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})|的([-负]?\d{1,2}|[一二三四五六七八九])次[方幂])/
const EXPONENT = /^[Ee]([+-]?\d{1,2})(?![\w.])/
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const HAN = ' 一二三四五六七八九'

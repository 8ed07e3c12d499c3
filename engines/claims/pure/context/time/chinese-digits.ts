const TRADITIONAL = '較與從來餘間個當現開啟報財後繼實運試設發績進內過達減為錄'
const SIMPLIFIED = '较与从来余间个当现开启报财后继实运试设发绩进内过达减为录'

/** Full-width digits, the several dashes and some traditional signs as plain ones, sign for sign, so that offsets stay. */
export function plainDigits(text: string): string {
  return text.replace(
    /[０-９‐-―−－~～〜較與從來餘間個當現開啟報財後繼實運試設發績進內過達減為錄]/g,
    (sign) => {
      const code = sign.charCodeAt(0)
      if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xff10 + 0x30)
      const at = TRADITIONAL.indexOf(sign)
      return at === -1 ? '-' : (SIMPLIFIED[at] ?? sign)
    },
  )
}

const NUMERALS = '〇一二三四五六七八九'

/** Up to ninety-nine, in digits or Chinese numerals. */
export function numeralOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text)
  const signs = text.replace('两', '二')
  const ten = signs.indexOf('十')
  const digit = (sign: string | undefined): number => NUMERALS.indexOf(sign ?? '')
  if (ten === -1) return signs.length === 1 && digit(signs) > 0 ? digit(signs) : null
  const tens = ten === 0 ? 1 : digit(signs[0])
  const ones = signs.length > ten + 1 ? digit(signs[ten + 1]) : 0
  return tens < 1 || ones < 0 || ten > 1 || signs.length > ten + 2 ? null : tens * 10 + ones
}

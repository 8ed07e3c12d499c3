/** The digits of Chinese, plain and as on cheques. */
export const HAN_DIGITS: ReadonlyMap<string, number> = new Map(
  ['〇零', '一壹', '二两贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (chars, digit) => Array.from(chars, (char) => [char, digit] as const),
  ),
)

/** The powers of ten that have a character of their own. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['亿', 8],
  ['兆', 12],
])

/** The tens of which each has a character of its own: 廿五万, 卅亩. */
export const TENS: ReadonlyMap<string, number> = new Map([
  ['廿', 20],
  ['卅', 30],
  ['卌', 40],
])

export function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9'
}

export function isHanNumeral(char: string | undefined): boolean {
  return char !== undefined && (HAN_DIGITS.has(char) || SCALES.has(char) || TENS.has(char))
}

const HAN_CODES: ReadonlySet<number> = new Set(
  [...HAN_DIGITS.keys(), ...SCALES.keys(), ...TENS.keys()].map((char) => char.charCodeAt(0)),
)

/** Whether a number may begin there: a look at the character's number makes no string of it. */
export function isNumeralAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code >= 0x30 && code <= 0x39) || HAN_CODES.has(code)
}

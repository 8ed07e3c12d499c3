import { TRADITIONAL } from '../words/traditional.ts'

/**
 * The text with full-width letters, digits and marks as ASCII and traditional characters of the grammar as simplified
 * ones, so that its tables need one form only. One code unit becomes one code unit: offsets stay.
 */
export function fold(text: string): string {
  return withSigns(text, foldedCode)
}

/** Sign for sign; nothing for one that stays as it is. */
function withSigns(text: string, signOf: (code: number) => string): string {
  let out = ''
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const folded = signOf(text.charCodeAt(at))
    if (folded === '') continue
    out += text.slice(from, at) + folded
    from = at + 1
  }
  return from === 0 ? text : out + text.slice(from)
}

function foldedCode(code: number): string {
  // Of ASCII only the wave of 13~19吨 has another sign in Chinese.
  if (code < 0x80) return code === WAVE ? '～' : ''
  // Full-width ASCII, but for the comma, colon, semicolon, brackets and stops, which are marks of Chinese.
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0)
  if (code >= 0xff21 && code <= 0xff3a) return String.fromCharCode(code - 0xfee0)
  if (code >= 0xff41 && code <= 0xff5a) return String.fromCharCode(code - 0xfee0)
  return MARKS.get(code) ?? TRADITIONAL.get(code) ?? ''
}

const WAVE = 0x7e
const MARKS: ReadonlyMap<number, string> = new Map(
  (
    [
      ['％', '%'],
      ['﹪', '%'],
      ['．', '.'],
      ['﹒', '.'],
      ['／', '/'],
      ['∕', '/'],
      ['＋', '+'],
      ['－', '-'],
      ['−', '-'],
      ['〜', '～'],
      ['∼', '～'],
      ['–', '—'],
      ['─', '—'],
      ['―', '—'],
      ['\u00a0', ' '],
      ['\u2009', ' '],
      ['\u202f', ' '],
      ['\u3000', ' '],
      ['㎡', '㎡'],
      ['＄', '$'],
      ['￥', '¥'],
      ['○', '〇'],
      ['｜', '|'],
      ['∶', '：'],
      ['︰', '：'],
    ] as const
  ).map(([mark, folded]) => [mark.charCodeAt(0), folded]),
)

/** With simplified characters for traditional ones, and the marks of Chinese for those of ASCII beside them, sign for sign. */
export function simplified(text: string): string {
  // Most English texts have nothing beside which anything would be another sign.
  if (!CHINESE.test(text)) return text
  return withSigns(text, (code) => TRADITIONAL.get(code) ?? '')
    .replace(BRACKETS, '（$1$2）')
    .replace(ASCII_MARKS, (mark) => FULL[',:;!?'.indexOf(mark)] ?? mark)
}

const CHINESE = /[㐀-鿿（）]/
/** 同比增长8.1%,其中: a mark beside a Han character. */
const ASCII_MARKS = /(?<=[㐀-鿿）])[,:;!?]|[,:;!?](?=[㐀-鿿（])/g
const FULL = '，：；！？'
/** Behind a Han character, or with one inside. */
const BRACKETS = /(?<=[㐀-鿿])\(([^()\n]{1,80})\)|\((?=[^()]{0,40}[㐀-鿿])([^()\n]{1,80})\)/g

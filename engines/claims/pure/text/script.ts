import type { Grammar } from '../model.ts'

/** True for Han characters and the marks of Chinese: what makes a text Chinese. */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    code === 0x3007 ||
    (code >= 0xf900 && code <= 0xfaff)
  )
}

export function isLatinLetter(code: number): boolean {
  return (
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
  )
}

/** A digit as wide as a Han character: nobody writes one in English. */
function isWideDigit(code: number): boolean {
  return code >= 0xff10 && code <= 0xff19
}

/** Chinese where a fifth of its letters are Han characters: a Chinese word says as much as four letters. */
export function grammarOf(text: string, start = 0, end = text.length): Grammar {
  let han = 0
  let latin = 0
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (isHan(code) || isWideDigit(code)) han += 1
    else if (isLatinLetter(code)) latin += 1
  }
  return han > 0 && han * 4 >= latin ? 'zh' : 'en'
}

const MARKS: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
}

/** Chinese with the marks that most of it is written with. */
export function fullWidth(words: string): string {
  return /[,;:()]/.test(words) ? words.replace(/[,;:()]/g, (mark) => MARKS[mark] ?? mark) : words
}

/** A text, sign for sign, whose Chinese sentences have those marks: not within numbers, `12,345` or `8:30`. */
export function withFullWidth(
  text: string,
  sentences: readonly { readonly start: number; readonly end: number; readonly grammar: Grammar }[],
): string {
  if (!/[,;:()]/.test(text)) return text
  let written = ''
  let from = 0
  for (const { start, end, grammar } of sentences) {
    if (grammar !== 'zh') continue
    const words = text.slice(start, end)
    if (!/[,;:()]/.test(words)) continue
    written += text.slice(from, start) + words.replace(MARK, (mark) => MARKS[mark] ?? mark)
    from = end
  }
  return written + text.slice(from)
}

const MARK = /[;()]|(?<!\d)[,:]|[,:](?!\d)/g

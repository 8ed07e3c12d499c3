import { TRADITIONAL } from '../words/traditional.ts'

/**
 * The text with full-width letters, digits and marks as ASCII and traditional characters of the grammar as simplified
 * ones, so that its tables need one form only. One code unit becomes one code unit: offsets stay.
 */
export function fold(text: string): string {
  const folded = withSigns(text, foldedCode)
  const plain = CAPITALS.test(folded) ? folded.replace(WRITTEN_OUT, inPlainSigns) : folded
  if (!GROUPED.test(plain)) return plain
  const grouped = plain.replace(GROUPS, inGroups)
  return FULL_WIDTH.test(text) ? withCommas(text, grouped) : grouped
}

/** As on cheques: 壹仟贰佰万, 拾万零五百, 仟分之贰. In other words these are no numbers: 收拾, 大陆. */
const CAPITALS = /[拾佰仟]/
const WRITTEN_OUT =
  /[佰仟](?=分之)|(?<![收重捡俯掇](?=拾))[壹贰叁肆伍陆柒捌玖拾佰仟零〇两万亿一二三四五六七八九十百千]{2,}/g
const WRITTEN = /[壹贰叁肆伍陆柒捌玖佰仟]|[两一二三四五六七八九]拾|^拾[一二三四五六七八九]?[万亿]/
const CAPITAL = '壹贰叁肆伍陆柒捌玖拾佰仟'
const PLAIN = '一二三四五六七八九十百千'

function inPlainSigns(run: string): string {
  if (!WRITTEN.test(run)) return run
  return Array.from(run, (sign) => PLAIN[CAPITAL.indexOf(sign)] ?? sign).join('')
}

/** A full-width comma between the groups of one number: 82，225.60元; a list tells so: 分别为100，200. */
const GROUPED = /\d，\d{3}(?!\d)/
const GROUPS =
  /(?<![\d.，])\d{1,3}(?:，\d{3})+(?![\d，])(?=[.多余万亿元个人家户件吨%辆台平公千亩])/g

function inGroups(run: string, at: number, text: string): string {
  const led = text.slice(Math.max(0, at - LISTED_NEAR), at)
  return /分别|依次|各为/.test(led) ? run : run.replaceAll('，', ',')
}

/** １２，３４５, whose digits are as wide as its comma, needs nothing behind it. */
const FULL_WIDTH = /[０-９]，[０-９]{3}(?![０-９])/
const FULL_GROUPS = /(?<![０-９．，、])[０-９]{1,3}(?:，[０-９]{3})+(?![０-９，、])/g

function withCommas(text: string, folded: string): string {
  let [out, from] = ['', 0]
  for (const { 0: run, index } of text.matchAll(FULL_GROUPS)) {
    const end = index + run.length
    out += folded.slice(from, index) + inGroups(folded.slice(index, end), index, folded)
    from = end
  }
  return out + folded.slice(from)
}

const LISTED_NEAR = 30

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
  return withFullMarks(withSigns(text, (code) => TRADITIONAL.get(code) ?? ''))
}

/** With the marks of Chinese for those of ASCII beside it, sign for sign. */
export function withFullMarks(text: string): string {
  if (!/[,:;!?(]/.test(text)) return text
  return text
    .replace(BRACKETS, '（$1$2）')
    .replace(ASCII_MARKS, (mark) => FULL[',:;!?'.indexOf(mark)] ?? mark)
}

const CHINESE = /[㐀-鿿（）]/
/** 同比增长8.1%,其中: a mark beside a Han character. */
const ASCII_MARKS = /(?<=[㐀-鿿）])[,:;!?]|[,:;!?](?=[㐀-鿿（])/g
const FULL = '，：；！？'
/** Behind a Han character, or with one inside. */
const BRACKETS = /(?<=[㐀-鿿])\(([^()\n]{1,80})\)|\((?=[^()]{0,40}[㐀-鿿])([^()\n]{1,80})\)/g

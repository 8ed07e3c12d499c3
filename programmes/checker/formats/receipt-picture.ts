import { type Lang, say, type Text } from '#platform/i18n'
import type { CheckedClaim, ReceiptAnswer } from '../types.ts'
import { amendedPieces } from './amended-pieces.ts'
import { isLikely } from './findings.ts'
import { countsWords, STANDINGS } from './standing.ts'

// A card of the size that sites show beside a link. It is a file of its own, so its colours stand in it.

const WIDTH = 1200
const HEIGHT = 630
const MARGIN = 72
const SENTENCE_SIZES = [58, 50, 44, 38, 32, 27, 23] as const
const SENTENCE_LINES_MAX = 7
const LEGIBLE_SIZE = 32
const REASON_SIZE = 27
const REASON_LINES_MAX = 3
const WORDING_LINES_MAX = 3
/** Of a longer sentence only what stands around its new words is drawn, in no more lines than these. */
const WORDING_LETTERS_MAX = { wide: 95, narrow: 190 } as const
const HEAD_SIZE = 26
/** A sans serif takes more room than the serif whose widths are reckoned with. */
const SANS_WIDER = 1.09
const LEADING = 1.45
/** Between the line of the verdicts and the line of the source. */
const TOP = MARGIN + 56
const BOTTOM = HEIGHT - MARGIN - 50

const COLOURS = {
  paper: '#fbfaf6',
  ink: '#1b2733',
  soft: '#566573',
  rule: '#ddd8cb',
  river: '#0b5d7a',
  amber: '#8a5000',
  red: '#a3262a',
  plum: '#74398a',
} as const

const LINE: {
  readonly [standing in CheckedClaim['verdict'] | 'likely']: readonly [colour: string, dash: string]
} = {
  inconsistent: [COLOURS.red, 'wavy'],
  contradicted: [COLOURS.red, 'wavy'],
  likely: [COLOURS.plum, 'double'],
  'holds-only-if': [COLOURS.amber, '9 6'],
  holds: [COLOURS.river, ''],
  untestable: [COLOURS.soft, '2 5'],
  'no-data': [COLOURS.soft, '2 5'],
}

const CONSISTENT: Text = { en: 'Consistent with itself', zh: '前后一致' }
const TRUE_WOULD_BE: Text = { en: 'True would be: ', zh: '可改为：' }

const SERIF = "'Source Serif 4',Georgia,'Songti SC','Noto Serif SC','SimSun',serif"
const SANS = "Inter,system-ui,'PingFang SC','Noto Sans SC','Microsoft YaHei',sans-serif"

/** The card of a receipt as SVG: the sentence with its marks, the verdict, the gravest reason, the day, its address. */
export function receiptPicture(receipt: ReceiptAnswer, lang: Lang, origin: string): string {
  const { sentence, check } = receipt
  const headline = headlineOf(receipt, lang)
  const reason = gravestWords(check.claims, lang)
  const { words: wording, marks } = wordingOf(check.claims, lang)
  const width_em = (WIDTH - 2 * MARGIN) / REASON_SIZE / SANS_WIDER
  const wanted =
    Math.min(REASON_LINES_MAX, linesOf(reason, width_em).length) +
    Math.min(WORDING_LINES_MAX, linesOf(wording, width_em).length)
  const { size, lines } = laidOut(sentence, wanted)
  const top = TOP + size
  const marked = lines.map((line, place) =>
    lineOf(line, check.claims, top + place * size * LEADING, size),
  )
  const after = underOf(size, lines.length)
  const room = Math.max(0, Math.floor((BOTTOM - after) / (REASON_SIZE * LEADING)) + 1)
  // What could be written instead is worth more than the end of a long reason.
  const better = cutTo(linesOf(wording, width_em), Math.min(WORDING_LINES_MAX, room))
  const reasons = cutTo(linesOf(reason, width_em), Math.min(REASON_LINES_MAX, room - better.length))
  const under = [
    ...reasons.map((line) => ({ ...line, colour: COLOURS.ink, marks: [] })),
    ...better.map((line) => ({ ...line, colour: COLOURS.river, marks })),
  ]
  const name = [sentence, headline, reason, wording].filter((words) => words !== '').join(' | ')
  const address = `${origin.replace(/^https?:\/\//, '')}${receipt.href}`
  const [head] = cutTo(linesOf(headline, (WIDTH - 2 * MARGIN) / HEAD_SIZE / SANS_WIDER), 1)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(name)}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="${COLOURS.paper}"/>
${textAt(MARGIN, MARGIN + 8, head?.words ?? '', { size: HEAD_SIZE, colour: colourOf(check.claims), weight: 600 })}
${marked.join('\n')}
${under.map((line, place) => lineUnder(line, after + place * REASON_SIZE * LEADING)).join('\n')}
<path d="M${MARGIN} ${HEIGHT - MARGIN - 22}H${WIDTH - MARGIN}" stroke="${COLOURS.rule}"/>
${textAt(MARGIN, HEIGHT - MARGIN + 14, `onedelta · ${say(receipt.madeWords, lang)} · ${address}`, { size: 20, colour: COLOURS.soft })}
</svg>
`
}

/** As on the page: problems counted, not the figures that take part in them. */
function headlineOf({ check }: ReceiptAnswer, lang: Lang): string {
  const counts = countsWords(check, lang)
  const agrees = check.claims.some(({ reasons }) =>
    reasons.some(({ ok, check: by }) => ok === true && by !== 'data' && by !== 'since'),
  )
  const isConsistent = agrees && !counts.some(({ isProblem }) => isProblem)
  return [
    ...(isConsistent ? [say(CONSISTENT, lang)] : []),
    ...counts.map(({ words }) => words),
  ].join(' · ')
}

/** So many lines, and a sign at the end of the last where there were more. */
function cutTo(lines: readonly Line[], most: number): readonly Line[] {
  if (lines.length <= most) return lines
  return lines.slice(0, Math.max(0, most)).map((line, place) => {
    if (place < most - 1) return line
    const words = line.words.trimEnd().replace(/[\s,，;；:：.。]+$/, '')
    return { ...line, words: `${words.slice(0, -1)}…` }
  })
}

type Under = Line & { readonly colour: string; readonly marks: readonly Marked[] }

/** A line under the sentence; a stroke under each of its words that is new. */
function lineUnder({ start, words, colour, marks }: Under, y: number): string {
  const strokes = marks.flatMap((mark) => {
    const from = Math.max(0, mark.start - start)
    const to = Math.min(words.trimEnd().length, mark.end - start)
    if (from >= to) return []
    const [left, right] = [from, to].map(
      (at) => MARGIN + lengthOf(words.slice(0, at), REASON_SIZE) * SANS_WIDER,
    )
    return `<path d="M${round(left ?? 0)} ${round(y + 7)}H${round(right ?? 0)}" stroke="${colour}" stroke-width="3"/>`
  })
  return `${textAt(MARGIN, y, words, { size: REASON_SIZE, colour })}${strokes.join('')}`
}

type Marked = { readonly start: number; readonly end: number }
type Line = Marked & { readonly words: string }

/** Where the first line under a sentence of so many lines stands. */
function underOf(size: number, lines: number): number {
  return TOP + size + (lines - 1) * size * LEADING + size * 0.4 + 58
}

type Laid = { readonly size: number; readonly lines: readonly Line[] }

/**
 * The largest letters that leave room for so many lines under the sentence, and if there are none that can be read
 * well, the largest in which it fits; the smallest cut off what doesn't fit even so.
 */
function laidOut(sentence: string, under: number): Laid {
  const laid = SENTENCE_SIZES.map((size) => ({
    size,
    lines: linesOf(sentence, (WIDTH - 2 * MARGIN) / size),
  }))
  const fitting =
    laid.find(
      ({ size, lines }) =>
        size >= LEGIBLE_SIZE &&
        underOf(size, lines.length) + (under - 0.5) * REASON_SIZE * LEADING <= BOTTOM,
    ) ?? laid.find(({ size, lines }) => lines.length * size * LEADING <= 300)
  if (fitting !== undefined) return fitting
  const size = SENTENCE_SIZES.at(-1) ?? 23
  const lines = linesOf(sentence, (WIDTH - 2 * MARGIN) / size).slice(0, SENTENCE_LINES_MAX)
  const last = lines.at(-1)
  if (last === undefined) return { size, lines }
  return { size, lines: [...lines.slice(0, -1), { ...last, words: `${last.words.slice(0, -1)}…` }] }
}

/** Broken where a line may break: at spaces, and beside any Chinese letter. */
function linesOf(text: string, width_em: number): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  let at = 0
  let width = 0
  let breakAt = 0
  while (at < text.length) {
    const sign = text[at] ?? ''
    const isBreak = sign === '\n'
    width += widthOf(sign)
    if (isBreak || width > width_em) {
      const end = isBreak ? at : breakAt > start ? breakAt : Math.max(at, start + 1)
      lines.push({ start, end, words: text.slice(start, end) })
      start = end
      while (text[start] === ' ' || text[start] === '\n') start += 1
      at = start
      breakAt = start
      width = 0
      continue
    }
    at += 1
    if (sign === ' ' || (isWide(sign) && !isClosing(text[at] ?? ''))) breakAt = at
  }
  if (start < text.length) lines.push({ start, end: text.length, words: text.slice(start) })
  return lines
}

/** Widths of a serif's letters in em, near enough: what is drawn is fitted to the sum of them. */
const WIDTHS: ReadonlyMap<string, number> = new Map(
  (
    [
      [" .,;:'’‘", 0.26],
      ['ijl|!', 0.29],
      ['ft()[]-/', 0.34],
      ['Icrsz"“”', 0.45],
      ['m%', 0.86],
      ['wMW—', 0.88],
      ['ABCDEFGHKLNOPQRSTUVXYZ&', 0.66],
    ] as const
  ).flatMap(([signs, width]) => [...signs].map((sign) => [sign, width] as const)),
)

function widthOf(sign: string): number {
  return WIDTHS.get(sign) ?? (isWide(sign) ? 1 : 0.55)
}

function lengthOf(words: string, size: number): number {
  return [...words].reduce((sum, sign) => sum + widthOf(sign), 0) * size
}

function isWide(sign: string): boolean {
  return sign >= '\u2e80'
}

function isClosing(sign: string): boolean {
  return '，。、；：！？）》」』”’'.includes(sign)
}

/** A line of the sentence, with a stroke under each claim that stands in it. */
function lineOf(line: Line, claims: readonly CheckedClaim[], y: number, size: number): string {
  let drawn = ''
  let at = line.start
  let x = MARGIN
  const put = (to: number, verdict: Stroke | null) => {
    const words = line.words.slice(at - line.start, to - line.start)
    const length = lengthOf(words, size)
    drawn += fitted(words, x, y, size)
    // A line that breaks within a claim ends in a space, which carries no stroke.
    const stroked = lengthOf(words.trimEnd(), size)
    if (verdict !== null) drawn += strokeOf(verdict, x, x + stroked, y + size * 0.2)
    x += length
    at = to
  }
  for (const claim of claims) {
    const from = Math.max(claim.start, at)
    const to = Math.min(claim.end, line.end)
    if (from >= to) continue
    if (from > at) put(from, null)
    put(to, strokeNameOf(claim))
  }
  if (at < line.end) put(line.end, null)
  return drawn
}

/** Words in exactly the room that was reckoned for them; spaces at either end would be dropped, so they aren't drawn. */
function fitted(words: string, x: number, y: number, size: number): string {
  const bare = words.trim()
  if (bare === '') return ''
  const before = words.length - words.trimStart().length
  const from = x + lengthOf(words.slice(0, before), size)
  return `<text x="${round(from)}" y="${round(y)}" textLength="${round(lengthOf(bare, size))}" lengthAdjust="spacingAndGlyphs" font-family="${escaped(SERIF)}" font-size="${size}" fill="${COLOURS.ink}">${escaped(bare)}</text>`
}

type Stroke = keyof typeof LINE

function strokeNameOf(claim: CheckedClaim): Stroke {
  return isLikely(claim) ? 'likely' : claim.verdict
}

/** What is certain first, and of that the gravest. */
function byWeight(claims: readonly CheckedClaim[]): readonly CheckedClaim[] {
  const weight = (claim: CheckedClaim) => STANDINGS.indexOf(strokeNameOf(claim))
  return claims.toSorted((a, b) => weight(a) - weight(b))
}

const WAVE = 5

/** The underline of a verdict, as in the page: solid, double, dashed, dotted, wavy. */
function strokeOf(verdict: Stroke, from: number, to: number, y: number): string {
  const [colour, dash] = LINE[verdict]
  const common = `fill="none" stroke="${colour}" stroke-width="2.5"`
  if (dash === 'double') {
    const thin = common.replace('2.5', '1.6')
    return [y - 2, y + 2]
      .map((at) => `<path d="M${round(from)} ${round(at)}H${round(to)}" ${thin}/>`)
      .join('')
  }
  if (dash !== 'wavy') {
    const dashes = dash === '' ? '' : ` stroke-dasharray="${dash}"`
    return `<path d="M${round(from)} ${round(y)}H${round(to)}" ${common}${dashes}/>`
  }
  const halves = Math.max(1, Math.round((to - from) / (WAVE * 2)))
  return `<path d="M${round(from)} ${round(y)}q${WAVE} -6 ${WAVE * 2} 0${`t${WAVE * 2} 0`.repeat(halves - 1)}" ${common}/>`
}

type Look = { readonly size: number; readonly colour: string; readonly weight?: number }

/** In the room that was reckoned for it, whichever of the fonts there is: else it might end outside of the card. */
function textAt(x: number, y: number, words: string, look: Look): string {
  if (words === '') return ''
  const { size, colour, weight = 400 } = look
  const length = lengthOf(words.trim(), size) * SANS_WIDER
  return `<text x="${x}" y="${round(y)}" textLength="${round(length)}" lengthAdjust="spacingAndGlyphs" font-family="${escaped(SANS)}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escaped(words.trim())}</text>`
}

function gravestWords(claims: readonly CheckedClaim[], lang: Lang): string {
  const worst = byWeight(claims)[0]
  if (worst === undefined) return ''
  const reason = worst.reasons.find(({ ok }) => ok !== true) ?? worst.reasons[0]
  if (worst.verdict !== 'inconsistent' && worst.data !== null)
    return say(worst.data.then.reason, lang)
  return reason === undefined ? '' : say({ en: reason.en, zh: reason.zh }, lang)
}

type Wording = { readonly words: string; readonly marks: readonly Marked[] }

/** What could be written instead of the claim that stands worst: the sentence, and where its new words stand in it. */
function wordingOf(claims: readonly CheckedClaim[], lang: Lang): Wording {
  const worst = byWeight(claims).find(({ wording }) => wording != null)
  if (worst?.wording == null) return { words: '', marks: [] }
  let words = say(TRUE_WOULD_BE, lang)
  const { amended, wording } = worst
  if (amended === undefined) return { words: `${words}${say(wording, lang)}`, marks: [] }
  const marks: Marked[] = []
  const most = WORDING_LETTERS_MAX[isWide(amended.sentence.at(0) ?? '') ? 'wide' : 'narrow']
  for (const piece of amendedPieces(amended, most)) {
    const start = words.length
    words += piece.words
    if (piece.isNew) marks.push({ start, end: words.length })
  }
  return { words, marks }
}

function colourOf(claims: readonly CheckedClaim[]): string {
  const worst = byWeight(claims)[0]
  return worst === undefined ? COLOURS.soft : LINE[strokeNameOf(worst)][0]
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`)
}

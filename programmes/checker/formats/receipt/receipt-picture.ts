import { type Lang, say, type Text } from '#platform/i18n'
import type { ReceiptAnswer } from '../../types.ts'
import { countsWords, STANDINGS } from '../standing.ts'
import { cutTo, type Line, linesOf, type Stretch } from './lines.ts'
import {
  COLOURS,
  colourOf,
  escaped,
  type Look,
  lineOfSentence,
  newStrokes,
  SANS_WIDER,
  strokeNameOf,
  textAt,
} from './strokes.ts'
import { knownOfReceipt, moreToldWords, type Told, toldOf } from './told.ts'

// A card of the size that sites show beside a link, and higher where what was found needs more room: the verdict, the
// arithmetic with its vintages and what would be true stand on it whatever the length of the sentence.

export const PICTURE_WIDTH = 1200
const HEIGHT_MIN = 630
const HEIGHT_MAX = 1260
const MARGIN = 72
const SENTENCE_SIZES = [58, 50, 44, 38, 32, 27, 23] as const
const LEGIBLE_SIZE = 32
const SENTENCE_LINES_MAX = 14
const TOLD_MAX = 3
const TOLD_SIZE = 25
const REASON_LINES_MAX = 3
const LINES_MAX = 6
const HEAD_SIZE = 26
const LINE_SIZE_MIN = 19
const LEADING = 1.45
const BETWEEN = 16
/** The line of the verdicts and that of the day stand above the sentence, the rule and the source below it. */
const TOP = MARGIN + 76
const UNDER_SENTENCE = 56
const FOOT = MARGIN + 50

const CONSISTENT: Text = { en: 'Consistent with itself', zh: '前后一致' }
const MADE: Text = { en: 'checked on {day}', zh: '{day}核对' }

/** The card of a receipt as SVG: the sentence with its marks, the verdict, what it rests on, the days, its address. */
export function receiptPicture(receipt: ReceiptAnswer, lang: Lang, origin: string): string {
  const { claims } = receipt.check
  const { size, lines, rows, height } = laidOut(receipt, lang)
  const sentence = lines.map((line, place) =>
    lineOfSentence(line, claims, { x: MARGIN, y: TOP + size + place * size * LEADING, size }),
  )
  const headline = headlineOf(receipt, lang)
  const known = knownOfReceipt(receipt.check, lang)
  const told = toldOf(claims, lang).flatMap(rowsOf)
  const name = [receipt.sentence, headline, known, ...told.map(({ words }) => words)]
  const address = `${origin.replace(/^https?:\/\//, '')}${receipt.href}`
  const made = say(MADE, lang).replace('{day}', say(receipt.madeWords, lang))
  const worst = STANDINGS.find((one) => claims.some((claim) => strokeNameOf(claim) === one))
  const stroke = claims.map(strokeNameOf).find((one) => one === worst)
  const head = {
    size: HEAD_SIZE,
    colour: stroke === undefined ? COLOURS.soft : colourOf(stroke),
    weight: 600,
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_WIDTH}" height="${height}" viewBox="0 0 ${PICTURE_WIDTH} ${height}" role="img" aria-label="${escaped(name.filter((words) => words !== '').join(' | '))}">
<rect width="${PICTURE_WIDTH}" height="${height}" fill="${COLOURS.paper}"/>
${oneLine(headline, MARGIN + 8, head)}
${oneLine(known, MARGIN + 46, { size: 22, colour: COLOURS.soft })}
${sentence.join('\n')}
${rows.map(drawn).join('\n')}
<path d="M${MARGIN} ${height - MARGIN - 22}H${PICTURE_WIDTH - MARGIN}" stroke="${COLOURS.rule}"/>
${oneLine(`onedelta · ${made} · ${address}`, height - MARGIN + 14, { size: 20, colour: COLOURS.soft })}
</svg>
`
}

/** How high the card is, for a page that leaves room for it. */
export function pictureHeight(receipt: ReceiptAnswer, lang: Lang): number {
  return laidOut(receipt, lang).height
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

type Laid = {
  readonly size: number
  readonly lines: readonly Line[]
  readonly rows: readonly Placed[]
  readonly height: number
}

/**
 * In the usual size with letters as large as they can be and still be read well; else higher. Only where that would be a
 * poster less is told, and a very long sentence is cut.
 */
function laidOut({ sentence, check }: ReceiptAnswer, lang: Lang): Laid {
  const all = toldOf(check.claims, lang)
  const told = all.slice(0, TOLD_MAX)
  const at = (size: number, most: number, lines_max: number): Laid => {
    const lines = cutTo(linesOf(sentence, (PICTURE_WIDTH - 2 * MARGIN) / size), lines_max)
    const first = TOP + size + (lines.length - 1) * size * LEADING + size * 0.4 + UNDER_SENTENCE
    const { rows, last } = placed(
      told.slice(0, most).map(rowsOf),
      all.length > most ? moreToldWords(all.length - most, lang) : '',
      first,
    )
    const height = Math.max(HEIGHT_MIN, Math.ceil(last + FOOT))
    return { size, lines, rows, height }
  }
  const whole = SENTENCE_SIZES.map((size) => at(size, told.length, SENTENCE_LINES_MAX * 2))
  const legible = whole.filter(({ size }) => size >= LEGIBLE_SIZE)
  const smallest = SENTENCE_SIZES.at(-1) ?? 23
  return (
    legible.find(({ height }) => height === HEIGHT_MIN) ??
    legible.toReversed().find(({ height }) => height <= HEIGHT_MAX) ??
    whole.find(({ height }) => height <= HEIGHT_MAX) ??
    [2, 1].map((most) => at(smallest, most, SENTENCE_LINES_MAX)).find(fits) ??
    at(smallest, 1, SENTENCE_LINES_MAX / 2)
  )
}

function fits({ height }: Laid): boolean {
  return height <= HEIGHT_MAX
}

type Row = {
  readonly words: string
  readonly look: Look
  readonly marks: readonly Stretch[]
  readonly lines_max: number
}

function rowIn(words: string, colour: string, lines_max: number = LINES_MAX): Row {
  return { words, look: { size: TOLD_SIZE, colour }, marks: [], lines_max }
}

/** What is told of one finding, in the order in which it is read. */
function rowsOf({ stroke, head, reasons, arithmetic, since, wordings }: Told): readonly Row[] {
  return [
    {
      ...rowIn(head, colourOf(stroke), 2),
      look: { size: TOLD_SIZE, colour: colourOf(stroke), weight: 600 },
    },
    ...reasons.map((words) => rowIn(words, COLOURS.ink, REASON_LINES_MAX)),
    ...arithmetic.map((words) => rowIn(words, COLOURS.ink)),
    ...since.map((words) => rowIn(words, COLOURS.amber, REASON_LINES_MAX)),
    ...wordings.map(({ words, marks }) => ({ ...rowIn(words, COLOURS.river), marks })),
  ]
}

type Placed = Row & { readonly line: Line; readonly y: number }

function placed(
  told: readonly (readonly Row[])[],
  more: string,
  first: number,
): { readonly rows: readonly Placed[]; readonly last: number } {
  const width_em = (PICTURE_WIDTH - 2 * MARGIN) / TOLD_SIZE / SANS_WIDER
  const rows: Placed[] = []
  let y = first
  const last = more === '' ? [] : [[rowIn(more, COLOURS.soft)]]
  ;[...told, ...last].forEach((one, place) => {
    if (place > 0) y += BETWEEN
    for (const row of one)
      for (const line of cutTo(linesOf(row.words, width_em), row.lines_max)) {
        rows.push({ ...row, line, y })
        y += TOLD_SIZE * LEADING
      }
  })
  return { rows, last: rows.at(-1)?.y ?? first - UNDER_SENTENCE }
}

function drawn({ line, y, look, marks }: Placed): string {
  const { size, colour } = look
  return `${textAt(MARGIN, y, line.words, look)}${newStrokes(line, marks, { x: MARGIN, y, size, colour })}`
}

/** In letters as large as fit; of what doesn't fit even so the end is cut off. */
function oneLine(words: string, y: number, asked: Look): string {
  const isWhole = (size: number) =>
    linesOf(words, (PICTURE_WIDTH - 2 * MARGIN) / size / SANS_WIDER).length < 2
  const sizes = [asked.size, 22, LINE_SIZE_MIN].filter((size) => size <= asked.size)
  const look = { ...asked, size: sizes.find(isWhole) ?? LINE_SIZE_MIN }
  const width_em = (PICTURE_WIDTH - 2 * MARGIN) / look.size / SANS_WIDER
  const [line] = cutTo(linesOf(words, width_em), 1)
  return textAt(MARGIN, y, line?.words ?? '', look)
}

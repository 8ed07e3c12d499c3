import type { CheckedClaim } from '../../types.ts'
import { isLikely } from '../findings.ts'
import { type Line, lengthOf, type Stretch } from './lines.ts'

// How words and the strokes under them are drawn. The picture is a file of its own, so its colours stand in it.

export const COLOURS = {
  paper: '#fbfaf6',
  ink: '#1b2733',
  soft: '#566573',
  rule: '#ddd8cb',
  river: '#0b5d7a',
  amber: '#8a5000',
  red: '#a3262a',
  plum: '#74398a',
} as const

export type Stroke = CheckedClaim['verdict'] | 'likely'

const LINE: { readonly [stroke in Stroke]: readonly [colour: string, dash: string] } = {
  inconsistent: [COLOURS.red, 'wavy'],
  contradicted: [COLOURS.red, 'wavy'],
  likely: [COLOURS.plum, 'double'],
  'holds-only-if': [COLOURS.amber, '9 6'],
  holds: [COLOURS.river, ''],
  untestable: [COLOURS.soft, '2 5'],
  'no-data': [COLOURS.soft, '2 5'],
}

const SERIF = "'Source Serif 4',Georgia,'Songti SC','Noto Serif SC','SimSun',serif"
const SANS = "Inter,system-ui,'PingFang SC','Noto Sans SC','Microsoft YaHei',sans-serif"
/** A sans serif takes more room than the serif whose widths are reckoned with. */
export const SANS_WIDER = 1.09

export function strokeNameOf(claim: Pick<CheckedClaim, 'verdict' | 'reasons'>): Stroke {
  return isLikely(claim) ? 'likely' : claim.verdict
}

export function colourOf(stroke: Stroke): string {
  return LINE[stroke][0]
}

type Place = { readonly x: number; readonly y: number; readonly size: number }

/** A line of the sentence, with a stroke under each claim that stands in it. */
export function lineOfSentence(
  line: Line,
  claims: readonly CheckedClaim[],
  { x: left, y, size }: Place,
): string {
  let drawn = ''
  let at = line.start
  let x = left
  const put = (to: number, stroke: Stroke | null) => {
    const words = line.words.slice(at - line.start, to - line.start)
    drawn += fitted(words, { x, y, size })
    // A line that breaks within a claim ends in a space, which carries no stroke.
    const stroked = lengthOf(words.trimEnd(), size)
    if (stroke !== null) drawn += strokeOf(stroke, x, x + stroked, y + size * 0.2)
    x += lengthOf(words, size)
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
function fitted(words: string, { x, y, size }: Place): string {
  const bare = words.trim()
  if (bare === '') return ''
  const before = words.length - words.trimStart().length
  const from = x + lengthOf(words.slice(0, before), size)
  return `<text x="${round(from)}" y="${round(y)}" textLength="${round(lengthOf(bare, size))}" lengthAdjust="spacingAndGlyphs" font-family="${escaped(SERIF)}" font-size="${size}" fill="${COLOURS.ink}">${escaped(bare)}</text>`
}

const WAVE = 5

/** The underline of a verdict, as in the page: solid, double, dashed, dotted, wavy. */
function strokeOf(stroke: Stroke, from: number, to: number, y: number): string {
  const [colour, dash] = LINE[stroke]
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

export type Look = { readonly size: number; readonly colour: string; readonly weight?: number }

/** In the room that was reckoned for it, whichever of the fonts there is: else it might end outside of the card. */
export function textAt(x: number, y: number, words: string, look: Look): string {
  if (words.trim() === '') return ''
  const { size, colour, weight = 400 } = look
  const length = lengthOf(words.trim(), size) * SANS_WIDER
  return `<text x="${x}" y="${round(y)}" textLength="${round(length)}" lengthAdjust="spacingAndGlyphs" font-family="${escaped(SANS)}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escaped(words.trim())}</text>`
}

/** Strokes under the words of a line that are new. */
export function newStrokes(
  { start, words }: Line,
  marks: readonly Stretch[],
  { x, y, size, colour }: Place & { readonly colour: string },
): string {
  return marks
    .flatMap((mark) => {
      const from = Math.max(0, mark.start - start)
      const to = Math.min(words.trimEnd().length, mark.end - start)
      if (from >= to) return []
      const [left = 0, right = 0] = [from, to].map(
        (at) => x + lengthOf(words.slice(0, at), size) * SANS_WIDER,
      )
      return `<path d="M${round(left)} ${round(y + 7)}H${round(right)}" stroke="${colour}" stroke-width="3"/>`
    })
    .join('')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`)
}

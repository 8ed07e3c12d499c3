import type { Relation } from '../model.ts'
import { isTotal } from '../relate/tables/totals.ts'
import {
  alike,
  before,
  behind,
  type Figure,
  type Piece,
  type Scene,
  SIZE_MAX,
  sizeOf,
} from './scene.ts'

// What is said of the one column of a small table right below it: 纯电动车 2250 … 合计 3000. 纯电动车占比为75%; "2024 88.7% / 2025 91.2%.
// Punctuality has improved".

type Times = { readonly result: Figure; readonly base: Figure }
type Row = { readonly name: string; readonly figure: Figure }

const ROWS_MAX = 14
/** How many sentences may stand between a table and what is said of it. */
const BELOW_MAX = 2

/** The rows of the table above a sentence, if each has one figure, all of one kind. */
function rowsAbove(scene: Scene, sentence: number, most = BELOW_MAX): readonly Row[] {
  const { doc, mask, pieces } = scene
  const isRow = (piece: Piece | undefined): piece is Piece =>
    piece !== undefined && doc.paragraphs[piece.paragraph]?.kind === 'row'
  let at = sentence - 1
  if (isRow(pieces[sentence])) return []
  while (at > sentence - most && at >= 0 && !isRow(pieces[at])) at -= 1
  const rows: Row[] = []
  for (; rows.length < ROWS_MAX; at -= 1) {
    const piece = pieces[at]
    if (!isRow(piece)) break
    const [figure, ...more] = piece.figures
    if (figure === undefined && rows.length > 1) break
    if (figure === undefined || more.length > 0) return []
    rows.unshift({ name: mask.slice(piece.from, figure.at).trim(), figure })
  }
  const [first] = rows
  return first !== undefined && rows.every(({ figure }) => alike(scene, first.figure, figure))
    ? rows
    : []
}

/** The share of the one row that its sentence names, in the row of the total. */
export function shareInRows(scene: Scene, share: Figure): Relation | null {
  const rows = rowsAbove(scene, share.claim.sentence)
  const total = rows.find(({ name }) => isTotal(name))
  if (total === undefined || rows.length < 3) return null
  const said = before(scene, share, 90)
  const own = said.split(/[,;，；]/).at(-1) ?? ''
  const named = rows.filter(({ name }) => isNamed(own, name))
  const [part, ...more] = named
  const isOther = rows.some(({ name }) => isNamed(behind(scene, share), name))
  if (part === undefined || part === total || more.length > 0 || isOther) return null
  if (sizeOf(part.figure) > sizeOf(total.figure) || THEN.test(said + behind(scene, share)))
    return null
  return {
    kind: 'share',
    share: share.claim.index,
    part: part.figure.claim.index,
    whole: total.figure.claim.index,
    baseWords: null,
  }
}

function isNamed(words: string, name: string): boolean {
  const isLatin = /^[a-z]/.test(name)
  return isLatin ? ` ${words} `.includes(` ${name} `) : name.length > 1 && words.includes(name)
}

const THEN =
  /\b(?:up by|rose|fell|grew|ago|last|previous|earlier|before|from|than|had been)\b|上年|去年|同期|此前|@/

/** The two rows of two times, which are all of the table. */
export function timesInRows(scene: Scene, sentence: number): Times | null {
  const [a, b, ...more] = rowsAbove(scene, sentence, 1)
  if (a === undefined || b === undefined || more.length > 0) return null
  const [x = '', y = ''] = [a, b].map(({ name, figure }) =>
    /^\d{4}/.test(name) ? name : (figure.claim.period ?? ''),
  )
  const isTime = [a, b].every(({ name }) => /^(?:@|(?:19|20)\d\d年?)$/.test(name))
  if (!isTime || x === y || x.length !== y.length) return null
  const ratio = sizeOf(a.figure) / sizeOf(b.figure)
  if (ratio > SIZE_MAX || ratio < 1 / SIZE_MAX) return null
  return x < y ? { result: b.figure, base: a.figure } : { result: a.figure, base: b.figure }
}

/** 环比 is said of neighbouring months, 同比 of a year before. */
export function isOfTheirTimes(
  { mask, pieces }: Scene,
  { claim: { sentence } }: Figure,
  { result, base }: Times,
): boolean {
  const piece = pieces[sentence]
  const words = mask.slice(piece?.from, piece?.to)
  const [now = '', then = ''] = [result, base].map(({ claim }) => claim.period ?? '')
  const isYear = now.slice(4) === then.slice(4)
  return isYear ? !/环比|上月|month|quarter/.test(words) : !/同比|去年|上年|year/.test(words)
}

const WAYS =
  /^[^,;，；。]{0,50}?(?:(?:has|have) )?(?:(improved|increased|risen|grown|rose|grew|climbed)|(declined|decreased|fallen|fell|dropped|worsened|deteriorated))(?: again| further| slightly| sharply)?(?=[,.])|^[^，；。]{0,12}(?:有所|明显|持续|继续|小幅|大幅|同比|环比)(?:(上升|提高|增长|增加|改善)|(下降|降低|减少|下滑|回落))(?=[，。])/

/** What the sentence below two rows, which has no figure, says of them; null if nothing. */
export function wayBelow(scene: Scene, last: Figure): (Times & { readonly isUp: boolean }) | null {
  const below = scene.pieces[last.claim.sentence + 1]
  if (below === undefined || below.figures.length > 0) return null
  const times = timesInRows(scene, last.claim.sentence + 1)
  const said = WAYS.exec(scene.mask.slice(below.from, below.to))
  if (times === null || said === null) return null
  const isBetter = /^(?:improved|worsened|deteriorated|改善)$/
  const words = said.slice(1).filter((word) => word !== undefined)
  const isRate = last.sort === 'S'
  // Of fewer delays one says that they improved.
  if (words.some((word) => isBetter.test(word)) && !isRate) return null
  return { ...times, isUp: said[1] !== undefined || said[3] !== undefined }
}

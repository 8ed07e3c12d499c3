import type { Relation } from '../model.ts'
import { isTotal } from '../relate/tables/total-names.ts'
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
  const tail = /^[^,.;，。；QSDX]*/.exec(behind(scene, share))?.[0] ?? ''
  const named = rows.filter((row) => row !== total && isNamed(own, row.name))
  const after = rows.filter((row) => row !== total && isNamed(tail, row.name))
  const [part, ...more] = named.length > 0 ? [...named, ...after] : after
  // "A third of the lane miles are now rated good": named behind, of what all rows count.
  if (part === undefined || more.length > 0) return null
  // "Are now rated good".
  const words = `${said}_${behind(scene, share)}`.replace(/\b(?:is|are|was|were) @/g, '')
  if (sizeOf(part.figure) > sizeOf(total.figure) || THEN.test(words)) return null
  return {
    kind: 'share',
    share: share.claim.index,
    part: part.figure.claim.index,
    whole: total.figure.claim.index,
    baseWords: null,
  }
}

const TOGETHER =
  /\b(?:together|combined|in all|in total|altogether|total(?:s|led|ling)?|sum)\b|合计|共计|总计|合共|总共|共/
const OTHER = /其中|含|of which|incl/

/** "Family and criminal cases together came to Q", "the council has Q seats in all": the rows that are named, or all of them. */
export function sumOfRows(scene: Scene, whole: Figure): Relation | null {
  const rows = rowsAbove(scene, whole.claim.sentence)
  const [first] = rows
  if (first === undefined || rows.length < 3) return null
  const said = before(scene, whole, 90)
  const tail = /^[^,.;，。；QSDX]{0,30}/.exec(behind(scene, whole))?.[0] ?? ''
  const words = `${/[^;；。]*$/.exec(said)?.[0] ?? ''}_${tail}`
  if (!TOGETHER.test(words) || THEN.test(words)) return null
  if (!alike(scene, first.figure, whole) || rows.some(({ name }) => OTHER.test(name))) return null
  const members = rows.filter(({ name }) => !isTotal(name))
  const named = members.filter(({ name }) => isNamed(words, name))
  const parts = (named.length > 1 ? named : named.length === 0 ? members : []).map(
    ({ figure }) => figure,
  )
  const ratio = parts.reduce((sum, one) => sum + sizeOf(one), 0) / sizeOf(whole)
  if (parts.length < 2 || ratio > SUM_MAX || ratio < 1 / SUM_MAX) return null
  return {
    kind: 'parts',
    whole: whole.claim.index,
    parts: parts.map(({ claim }) => claim.index),
    complete: true,
  }
}

const SUM_MAX = 1.6
const INCOME = /\b(?:income|revenues?|receipts)$|收入/
const EXPENSES = /\b(?:expenses|expenditures?|spending|costs|payments|outgoings)$|支出/

/** "The surplus of Q": what the totals of the two blocks above leave. */
export function leftInRows(scene: Scene, left: Figure): Relation | null {
  const totals = rowsAbove(scene, left.claim.sentence).filter(({ name }) => isTotal(name))
  const [income, expenses] = [INCOME, EXPENSES].map((name) =>
    totals.filter((row) => name.test(row.name)),
  )
  const [a, ...more] = income ?? []
  const [b, ...others] = expenses ?? []
  if (a === undefined || b === undefined || more.length + others.length > 0) return null
  if (!alike(scene, a.figure, left)) return null
  const [whole, part] = sizeOf(a.figure) > sizeOf(b.figure) ? [a, b] : [b, a]
  return {
    kind: 'parts',
    whole: whole.figure.claim.index,
    parts: [part.figure.claim.index, left.claim.index],
    complete: true,
  }
}

/** Nothing stands behind the figure of a row. */
const CELL_MAX = 3

/** 省内46.5%, 省外53.5%, 合计100%: the rows above a total that is all. */
export function hundredInRows(scene: Scene, total: Figure): Relation | null {
  const { mask, pieces } = scene
  const own = pieces[total.claim.sentence]
  if (sizeOf(total) !== 100 || own === undefined || own.figures.length > 1) return null
  if (!isTotal(mask.slice(own.from, total.at).trim())) return null
  const shares: number[] = []
  for (let at = total.claim.sentence - 1; shares.length < ROWS_MAX; at -= 1) {
    const piece = pieces[at]
    const [figure, ...more] = piece?.figures ?? []
    if (piece === undefined || figure === undefined) break
    if (figure.sort !== 'S' || more.length > 0 || piece.to - figure.at > CELL_MAX) return null
    shares.unshift(figure.claim.index)
  }
  return shares.length > 1 ? { kind: 'shares-of-one', shares } : null
}

/** "Connections have thus risen by S a year on average": from the first year of the table above to its last. */
export function yearlyInRows(scene: Scene, rate: Figure): Relation | null {
  const rows = rowsAbove(scene, rate.claim.sentence)
  const years = rows.map(({ name, figure }) =>
    Number(/\d{4}/.exec(name)?.[0] ?? figure.claim.period),
  )
  const [base, from] = [rows[0], years[0]]
  const [result, to] = [rows.at(-1), years.at(-1)]
  if (base === undefined || result === undefined || from === undefined || to === undefined)
    return null
  if (rows.length < 2 || years.some((year, at) => at > 0 && !(year > (years[at - 1] ?? year))))
    return null
  const words = scene.doc.text.slice(
    scene.doc.sentences[rate.claim.sentence]?.start,
    scene.doc.sentences[rate.claim.sentence]?.end,
  )
  const told = [...words.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year))
  return told.every((year) => year === from || year === to)
    ? {
        kind: 'average-growth',
        rate: rate.claim.index,
        base: base.figure.claim.index,
        result: result.figure.claim.index,
        years: to - from,
      }
    : null
}

function isNamed(words: string, name: string): boolean {
  const isLatin = /^[a-z]/.test(name)
  return isLatin
    ? ` ${words.replace(/[^a-z]+/g, ' ')} `.includes(` ${name} `)
    : name.length > 1 && words.includes(name)
}

const THEN =
  /\b(?:up by|rose|fell|grew|ago|last|previous|earlier|before|from|than|had been)\b|上年|去年|同期|此前|@/

/** The two rows of two times, which are all of the table. */
export function timesInRows(scene: Scene, sentence: number, isSeries = false): Times | null {
  const rows = rowsAbove(scene, sentence, isSeries ? BELOW_MAX : 1)
  const [a, b] = isSeries ? rows.slice(-2) : rows
  if (a === undefined || b === undefined || (rows.length > 2 && !isSeries)) return null
  if (isSeries && !areYears(scene, rows)) return null
  const [x = '', y = ''] = [a, b].map(({ name, figure }) =>
    /^\d{4}/.test(name) ? name : (figure.claim.period ?? ''),
  )
  const isTime = [a, b].every(({ name }) => /^(?:@|(?:19|20)\d\d年?)$/.test(name))
  const ratio = sizeOf(a.figure) / sizeOf(b.figure)
  if (ratio > SIZE_MAX || ratio < 1 / SIZE_MAX) return null
  if (isSeries) return { result: b.figure, base: a.figure }
  if (!isTime || x === y || x.length !== y.length) return null
  return x < y ? { result: b.figure, base: a.figure } : { result: a.figure, base: b.figure }
}

/** 2022, 2023, 2024: one after the other. */
function areYears({ doc }: Scene, rows: readonly Row[]): boolean {
  const years = rows.map(({ figure: { claim } }) =>
    Number(
      /^((?:19|20)\d\d)(?:[/–-]\d\d)?\s*\|?\s*$/.exec(
        doc.text.slice(doc.sentences[claim.sentence]?.start ?? 0, claim.start).replace('|', ''),
      )?.[1],
    ),
  )
  return rows.length > 2 && years.every((year, at) => at === 0 || year === (years[at - 1] ?? 0) + 1)
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

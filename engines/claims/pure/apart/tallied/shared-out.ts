import { between, type Figure, type Piece, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { closes } from '../complete/rests.ts'
import { areOfOne, isTold, levelsAbove, sureSum } from '../complete/sums.ts'
import type { Test } from '../outright/frames.ts'
import { isOneDigitOff } from './digits.ts'

// W，其中甲A，占S；乙B，占S；丙C，占S: levels that each have their share of one whole before them. Where the shares make a hundred, the levels make up the whole; the last
// one without a share is what is left of it, if it is called so or one digit makes it that.

type Member = { readonly level: Figure; readonly share: Figure | null }

const SENTENCES = 6
const MEMBERS_MAX = 9
const HUNDRED = 100
/** A share right behind its level. */
const LINK =
  /^(?:[，、]?（?(?:占[^，。；QSDX]{0,16}|占?比(?:重|例)?[^，。；QSDX]{0,4}))$|^[^.;QSDX]{0,40}(?:,| \(|,? or|,? which is|,? representing|,? accounting for|,? an? share of) ?(?:about |some |or )?$/
/** What else may stand in a list is told of one of its members. */
const ASIDE =
  /其中|包括|去年|上年|同期|\b(?:of which|of whom|includ\w+|from|than|against|compared)\b/
const OPEN = /等[^，。；QSDX]{0,6}$|主要|\b(?:such as|among others|largest|biggest|main)\b/

export function sharedOutIn(scene: Scene, test: Test): readonly Relation[] {
  const pieces = Map.groupBy(scene.pieces, ({ paragraph }) => paragraph)
  return [...pieces.values()].flatMap((some) =>
    listsIn(scene, some).flatMap((list) => sumOf(scene, test, list)),
  )
}

/** The runs of levels of one kind in a paragraph of which all but the last have their share. */
function listsIn(scene: Scene, pieces: readonly Piece[]): readonly (readonly Member[])[] {
  const lists: Member[][] = []
  let list: Member[] = []
  const end = (): void => {
    if (list.length > 1) lists.push(list)
    list = []
  }
  for (const { figures, from } of pieces) {
    if (list.length > 0 && !isGoingOn(scene, list)) end()
    for (const [at, level] of figures.entries()) {
      if (level.sort !== 'Q') continue
      const last = list.at(-1)
      const isNext = last === undefined || isLike(scene, last, level)
      if (!isNext || list.length > MEMBERS_MAX) end()
      if (level.claim.bound !== 'exact' || !isTold(scene, level)) {
        end()
        continue
      }
      const share = shareOf(scene, level, figures[at + 1])
      const isFirst = list.length === 0
      if (share !== null) list.push({ level, share })
      else if (!isFirst) {
        list.push({ level, share })
        end()
      }
      if (isFirst && OPEN.test(scene.mask.slice(from, level.at))) list = []
    }
  }
  end()
  return lists
}

/** A list ends with its sentence but for one that a semicolon or a stop carries on to the next. */
function isGoingOn({ doc, pieces }: Scene, list: readonly Member[]): boolean {
  const { sentence } = list.at(-1)?.level.claim ?? { sentence: -1 }
  return doc.sentences[sentence]?.grammar === 'zh' && pieces[sentence + 1] !== undefined
}

function isLike(scene: Scene, last: Member, next: Figure): boolean {
  const end = last.share ?? last.level
  const words = between(scene, end, next)
  return (
    areOfOne(scene, last.level, next) &&
    areCountedAlike(last.level, next) &&
    /^[^QDX]{0,90}$/.test(words) &&
    !ASIDE.test(words)
  )
}

/** "73,000 of them (S), and 18,250 patients". */
function areCountedAlike({ claim: a }: Figure, { claim: b }: Figure): boolean {
  return a.unit === b.unit || a.unit === 'items' || b.unit === 'items'
}

function shareOf(scene: Scene, level: Figure, share: Figure | undefined): Figure | null {
  if (share?.sort !== 'S' || share.claim.unit !== 'percent' || share.claim.form !== 'number')
    return null
  return share.claim.direction === null && LINK.test(between(scene, level, share)) ? share : null
}

function sumOf(scene: Scene, test: Test, list: readonly Member[]): readonly Relation[] {
  const [first] = list
  const shared = list.filter(({ share }) => share !== null)
  if (first === undefined || shared.length === 0) return []
  const isAll = shared.length === list.length
  const total = shared.reduce((sum, { share }) => sum + (share?.size ?? 0), 0)
  if (isAll ? Math.abs(total - HUNDRED) > stepOf(shared) * shared.length : total >= HUNDRED)
    return []
  const whole = wholeOf(scene, first.level, shared)
  const last = list.at(-1)
  if (whole === null || last === undefined) return []
  const parts = list.map(({ level }) => level)
  if (isAll || closes(scene, last.level)) return sureSum(scene, test, { whole, parts })
  const rest = parts.slice(0, -1).reduce((left, { size }) => left - size, whole.size)
  return isOneDigitOff(last.level, rest) ? sureSum(scene, test, { whole, parts }) : []
}

/** The one level before them of which all have their share, or all but one. */
function wholeOf(scene: Scene, first: Figure, shared: readonly Member[]): Figure | null {
  const wholes = levelsAbove(scene, first, SENTENCES).filter((whole) => {
    const fits = shared.filter((one) => isShareOf(whole, one))
    return fits.length > 0 && fits.length >= shared.length - 1
  })
  const [whole, ...more] = wholes
  return whole === undefined || more.some(({ size }) => size !== whole.size) ? null : whole
}

function isShareOf(whole: Figure, { level, share }: Member): boolean {
  if (share === null || whole.size <= level.size) return false
  const off = Math.abs((HUNDRED * level.size) / whole.size - share.size)
  return off <= 10 ** share.claim.precision / 2
}

function stepOf(shared: readonly Member[]): number {
  return Math.max(...shared.map(({ share }) => 10 ** (share?.claim.precision ?? 0))) / 2
}

import { alike, before, type Figure, isChinese, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import type { Grid } from '../../relate/tables/regular/grid.ts'
import {
  contentOf,
  isCalled,
  isLevel,
  isWord,
  labelOf,
  mayBeOfOneTime,
  nearOf,
  wholeOf,
} from './said.ts'
import { digitsIn } from './slips.ts'

// "P people, or S of the unemployed", "The north alone accounted for S of approvals": of what is called so anywhere in the text, or of the total of a table in which the
// part has a row.

type Test = (relation: Relation) => boolean | null
export type Pair = {
  readonly part: Figure
  readonly whole: Figure
  /** Its share is told already. */
  readonly isTold?: true
}
type Share = Extract<Relation, { kind: 'share' }>
/** What a share is said to be of, and what is said to have it. */
type Said = {
  readonly half: Share
  readonly share: Figure
  readonly whole: readonly string[]
  readonly part: readonly string[]
}

/** By share, the pairs that its words may mean. */
export function pairsOfNamed(
  scene: Scene,
  grids: readonly Grid[],
  relations: readonly Relation[],
  test: Test,
): ReadonlyMap<Figure, readonly Pair[]> {
  const found = new Map<Figure, readonly Pair[]>()
  const shares = relations.filter((one) => one.kind === 'share')
  const told = new Set(shares.flatMap((one) => (test(one) === null ? [] : [one.share])))
  const halves = shares.filter((one) => isHalf(one) && !told.has(one.share))
  if (halves.length === 0) return found
  const labels = labelsIn(scene)
  for (const half of halves) {
    const share = scene.byClaim.get(half.share)
    if (share === undefined || isChinese(scene, share)) continue
    const said = { half, share, whole: wholeIn(scene, half), part: subjectOf(scene, share) }
    const pairs = [...inTables(scene, grids, said), ...inText(scene, labels, said)]
    if (pairs.length > 0) found.set(share, pairs)
  }
  return found
}

function isHalf({ baseWords, whole, isRest, days }: Share): boolean {
  return baseWords !== null && whole === null && isRest !== true && days === undefined
}

/** The noun alone, not whose it is and what it did. */
function wholeIn({ doc }: Scene, { baseWords }: Share): readonly string[] {
  const { start = 0, end = 0 } = baseWords ?? {}
  const said = doc.text.slice(start, end).toLowerCase()
  return contentOf(said.replace(WHOSE, '').replace(DID, '')).filter((word) => !ALL.test(word))
}

const WHOSE = /^(?:the |its |our )?[a-z]+['’]s? /
const DID =
  /[,;(–].*| (?:are|is|was|were|ha[sdv]e?|will|would|who|which|that|and|or|but|with|within|at|in|by|on|from|for|to|last|this|went|came|left|made)\b.*/s
const ALL = /^(?:total|overall|whole|combined|alone)$/

/** The words before its verb. */
function subjectOf({ mask, pieces }: Scene, share: Figure): readonly string[] {
  const { from = 0 } = pieces[share.claim.sentence] ?? {}
  const said = SUBJECT.exec(mask.slice(Math.max(from, share.at - SUBJECT_MAX), share.at))
  return contentOf(said?.[1] ?? '')
}

const SUBJECT_MAX = 90
const SUBJECT =
  /(?:^|[.;,:] |\b(?:and|while|but) )(?:in @, )?([a-z][^.,;:QSDXNO@]{2,50}?)(?: alone| thus| therefore| together| again| now| still)* (?:account\w* for|ma[dk]es? up|generat\w+|contribut\w+|represent\w+|took|takes|constitut\w+|provid\w+|had|held|holds) (?:[a-z]+ ){0,3}$/

type Labels = ReadonlyMap<string, readonly Figure[]>

/** Levels by the beginning of each word that they are called by. */
function labelsIn(scene: Scene): Labels {
  const found = new Map<string, Figure[]>()
  for (const one of scene.figures) {
    if (!isLevel(scene, one)) continue
    for (const key of new Set(labelOf(scene, one).map(keyOf))) {
      const own = found.get(key)
      if (own === undefined) found.set(key, [one])
      else own.push(one)
    }
  }
  return found
}

const KEY = 3
const keyOf = (word: string): string => word.slice(0, KEY)
/** Of more it isn't plain which is meant. */
const FEW = 12

function inText(scene: Scene, labels: Labels, said: Said): readonly Pair[] {
  const [first] = said.whole
  if (first === undefined) return []
  const isWhole = (one: Figure): boolean => {
    const own = labelOf(scene, one)
    const isAll = said.whole.every((word) => own.some((other) => isWord(word, other)))
    return isAll && !isBehindShare(scene, one)
  }
  const called = (labels.get(keyOf(first)) ?? []).filter(isWhole)
  const wholes = [...new Set(called.map((one) => wholeOf(scene, one)))]
  if (wholes.length === 0 || wholes.length > FEW) return []
  const pairs = partsOf(scene, said).flatMap((part) =>
    wholes.flatMap((whole) =>
      whole.claim.sentence !== said.share.claim.sentence &&
      mayBePart(part, whole) &&
      alike(scene, part, whole) &&
      mayBeOfOneTime(part, whole) &&
      mayBeOfOneTime(said.share, whole) &&
      !BASE.test(before(scene, part, 40))
        ? [{ part, whole }]
        : [],
    ),
  )
  // "Nearly half of all deaths": one fraction in words is soon another.
  return said.share.claim.fraction !== null && pairs.length > 1 ? [] : pairs
}

/** Few digits are a slip away from any others. */
function mayBePart(part: Figure, whole: Figure): boolean {
  return part.size < whole.size && digitsIn(part).length + digitsIn(whole).length >= DIGITS_MIN
}

const DIGITS_MIN = 5

/** "Q, or S of turnover, up from Q, or S of turnover": of that of another time. */
const BASE = /\b(?:from|against|than|versus|vs\.?|after|compared (?:with|to)) (?:[a-z]+ ){0,3}$/

/** "Q, or S of exports, up from Q": what the share is of names no figure behind it. */
function isBehindShare({ figures, mask }: Scene, one: Figure): boolean {
  const last = figures[one.order - 1]
  return last?.sort === 'S' && mask.startsWith(' of ', last.at + 1)
}

/** What is tied to the share, else the one level of its sentence, else those near it that are called what has it. */
function partsOf(scene: Scene, { half, share, part }: Said): readonly Figure[] {
  const tied = scene.byClaim.get(half.part ?? -1)
  if (tied !== undefined && isLevel(scene, tied)) return [tied]
  const beside = (scene.pieces[share.claim.sentence]?.figures ?? [])
    .slice(0, FEW)
    .filter((one) => isLevel(scene, one))
  if (beside.length > 1) return []
  if (beside.length > 0 || part.length === 0) return beside
  return nearOf(scene, scene.figures, share).filter(
    (one) => isLevel(scene, one) && isCalled(labelOf(scene, one), part),
  )
}

/** A row of its name, and the total of its column. */
function inTables({ byClaim }: Scene, grids: readonly Grid[], said: Said): readonly Pair[] {
  if (said.part.length === 0) return []
  return grids.flatMap(({ rows, words }) => {
    const total = rows.findLast(({ name }) => TOTAL.test(name))
    const row = rows.find(({ name }) => isNamed(name, said.part))
    if (total === undefined || row === undefined) return []
    if (!isCalled(contentOf(words), said.whole)) return []
    return row.cells.flatMap((cell, at): readonly Pair[] => {
      const [part, whole] = [cell, total.cells[at]].map((one) =>
        one === null || one === 'none' || one?.isPercent
          ? undefined
          : byClaim.get(one?.claim ?? -1),
      )
      if (part?.sort !== 'Q' || whole?.sort !== 'Q' || !mayBeOfOneTime(part, said.share)) return []
      return mayBePart(part, whole) ? [{ part, whole }] : []
    })
  })
}

const TOTAL = /^(?:the )?(?:grand )?(?:total|all|group|overall|whole|altogether)\b/i

function isNamed(name: string, subject: readonly string[]): boolean {
  const own = contentOf(name.toLowerCase())
  return own.length > 0 && own.every((word) => isCalled([word], subject))
}

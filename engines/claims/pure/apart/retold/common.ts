import { isCounted } from '../../checks/stated/units.ts'
import type { Figure, Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { mayBeOne } from '../../relate/again/may-be-one.ts'
import { areSlipApart } from '../../relate/again/slips.ts'
import { fitOfTwo } from '../../relate/whole/slip.ts'
import { pairsOf } from '../../text/pairs.ts'

// What several ways of telling a figure again ask of two figures.

export type Test = (relation: Relation) => boolean | null
export type Same = Extract<Relation, { kind: 'same' }>

export function sameOf(a: Figure, b: Figure): Same {
  return { kind: 'same', claims: [a.claim.index, b.claim.index] }
}

/** What may be one figure: of one sort and unit; people and passengers are counted alike. */
export function areOfKind(a: Figure, b: Figure): boolean {
  const [left, right] = [a.claim.unit, b.claim.unit]
  const [one, other] = [a.claim.kind, b.claim.kind]
  if (isMove(one) !== isMove(other) && one !== null && other !== null) return false
  return (
    a.sort === b.sort &&
    (left === right ||
      (isCounted(left) && isCounted(right)) ||
      (left.startsWith(`${right}/`) && PER_SHARE.test(left)) ||
      (right.startsWith(`${left}/`) && PER_SHARE.test(right)))
  )
}

const PER_SHARE = /\/share$/

function isMove(kind: Figure['claim']['kind']): boolean {
  return kind === 'growth' || kind === 'gap' || kind === 'average-growth'
}

/** To the digits of the rougher one. */
export function areEqual(a: Figure, b: Figure): boolean {
  return Math.abs(a.size / b.size - 1) < ROUGH && fitOfTwo(a.claim, b.claim) === 'equal'
}

const ROUGH = 0.3

/** An error that a reader could believe: of this size, or of a word of scale, or digits that changed places. */
export function areNear(a: Figure, b: Figure, most: number): boolean {
  const ratio = a.size / b.size
  return (ratio < most && ratio > 1 / most) || areSlipApart(a.claim, b.claim)
}

export function areOfOneTime(a: Figure, b: Figure): boolean {
  const [one, other] = [a.claim.direction, b.claim.direction]
  return mayBeOne(a.claim, b.claim) && (one === null || other === null || one === other)
}

/** Figures by their sizes: those that may be equal to one are found without asking all of a long text. */
export function bySize(figures: readonly Figure[]): (one: Figure) => readonly Figure[] {
  const places = new Map<number, Figure[]>()
  for (const one of figures) {
    const at = placeOf(one)
    const there = places.get(at)
    if (there === undefined) places.set(at, [one])
    else if (there.length < PLACE_MAX) there.push(one)
  }
  return (one) => [-1, 0, 1].flatMap((by) => places.get(placeOf(one) + by) ?? [])
}

const PLACE_MAX = 40

function placeOf({ size }: Figure): number {
  return Math.floor(Math.log(Math.max(size, 1e-9)) / Math.log(1 + ROUGH))
}

/** The words that name things: stems of English ones, pairs of Chinese characters. */
export function wordsOf(said: string, isHan: boolean, isName = false): ReadonlySet<string> {
  const found = new Set<string>()
  if (isHan) {
    for (const run of said.match(/[㐀-鿿]{2,}/g) ?? [])
      for (const pair of pairsOf(run)) if (isName || !COMMON.test(pair)) found.add(pair)
    return found
  }
  const empty = isName ? UNITS : EMPTY
  for (const word of said.toLowerCase().match(isName ? /[a-z]{3,}/g : /[a-z]{4,}/g) ?? [])
    if (!empty.has(word)) found.add(word.slice(0, STEM))
  return found
}

const STEM = 6
const COMMON =
  /同比|环比|增长|下降|上升|增加|减少|增至|升至|降至|达到|实现|完成|累计|其中|今年|去年|上年|全年|全[省市县区国]|[一二三四]季|季度|上半|半年|月份|同期|较上|比上|比去|较去|.[了的为达至约近超逾]|[了的为达至约近超逾]./
const UNITS: ReadonlySet<string> = new Set(
  'total all group other others overall percent per cent million billion thousand tonnes tons the and for from with than was were its'.split(
    ' ',
  ),
)
const EMPTY: ReadonlySet<string> = new Set(
  'that this these those with from were have been will would which their about more than over under also said says year years month months quarter half first second third fourth last same period time million billion trillion percent cent total full some other another when after before compared against while amid into rise rises rose risen fall falls fell fallen grow grows grew grown growth gain gains gained jump jumps jumped drop drops dropped increase increases increased decrease decreases decreased expand expands expanded lift lifts lifted climb climbs climbed slip slips slipped down nearly almost just only record high higher lower lowest highest strong weak january february march april june july august september october november december annual yearly monthly quarterly report reports reported announce announces announced results figures'.split(
    ' ',
  ),
)

/** The words around a figure in its sentence, from the figure of its kind before it on, if that isn't one of those it is compared with. */
export function wordsAround(
  { doc, pieces }: Scene,
  one: Figure,
  bases: ReadonlySet<number>,
): ReadonlySet<string> {
  const { start, end } = doc.sentences[one.claim.sentence] ?? one.claim
  const figures = pieces[one.claim.sentence]?.figures ?? []
  const last = figures.findLast(
    ({ order, sort, claim }) => order < one.order && sort === one.sort && !bases.has(claim.index),
  )
  const next = figures.find(({ order }) => order > one.order)
  const from = Math.max(start, last?.claim.end ?? 0, one.claim.start - BACK)
  const to = Math.min(end, next?.claim.start ?? end, one.claim.end + ON)
  // 恒指升605点　科指升逾3%: two titles in one.
  const led = /[^　]*$/.exec(doc.text.slice(from, one.claim.start))?.[0] ?? ''
  const [follows = ''] = doc.text.slice(one.claim.start, to).split('　', 1)
  return wordsOf(led + follows, pieces[one.claim.sentence]?.grammar === 'zh')
}

const BACK = 90
const ON = 40

export function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0
  for (const word of a) if (b.has(word)) count += 1
  return count
}

export function isInRow({ doc, pieces }: Scene, { claim }: Figure): boolean {
  return doc.paragraphs[pieces[claim.sentence]?.paragraph ?? 0]?.kind === 'row'
}

/** In a sentence, or a point of a list. */
export function isInBody({ doc, pieces }: Scene, { claim }: Figure): boolean {
  const kind = doc.paragraphs[pieces[claim.sentence]?.paragraph ?? 0]?.kind
  return kind === 'body' || kind === 'list'
}

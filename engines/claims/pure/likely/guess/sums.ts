import { meets, plus, type Range, scaled } from '../../checks/stated/ranges.ts'
import { before, type Figure, isChange, type Scene } from '../../derived/scene.ts'
import { once } from '../../once.ts'
import { isOffByNoughts, SCALED } from '../off.ts'
import { type Gathered, isWorth, keep, spanOfThree } from './gathered.ts'
import { alike, isQuantity, nearestOf, REACH } from './near.ts'
import { rangeIn, sizeIn } from './sizes.ts'
import { topicsOf } from './topics.ts'
import { isRounded } from './unmeant.ts'

// Figures of one kind that stand one after the other, as what makes up a whole or has it as its mean.

const PARTS_MAX = 6
const LIST_MAX = 10
/** A mean of figures lies among them. */
const MEAN_SLACK = 1.5
/** What is so much less makes up nothing with the other. */
const NOTHING = 1e-5
/** What stands beside a member of a list and isn't one: what it was before, or is held against. */
const BESIDE =
  /(?:\b(?:from|after|than|against|versus|compared (?:with|to)|previously|instead of|(?:up|down) (?:on|from)|target of|goal of)(?: the| about| some| just| only)?|比|较|由|从|同期|去年|上年|年初|目标)[的为是约]?(?:上年|去年|同期|年初|全年|计划|目标)*[的为是约]? ?$/

export function addSums(all: Gathered, scene: Scene, near: readonly Figure[], whole: Figure): void {
  // Where there are too many for any to be meant.
  if (near.length === 0 || isRate(whole)) return
  const levels = near.filter((one) => one !== whole && isQuantity(one) && alike(scene, one, whole))
  const kin = nearestOf(levels, whole)
  const seen: Seen = new Map()
  addRuns(all, kin, whole, seen, PARTS_MAX)
  const bare = nearestOf(
    levels.filter((one) => isMember(scene, one)),
    whole,
  )
  addRuns(all, bare, whole, seen, LIST_MAX)
  addFar(all, scene, whole, seen)
}

/** Whether a figure is told for itself, and not as what another was before. */
const isMember = once(
  (scene: Scene, figure: Figure): boolean =>
    !isChange(figure) && figure.claim.kind !== 'target' && !BESIDE.test(before(scene, figure, 30)),
)

/** 43美元/股: prices make up no price. */
function isRate({ claim: { unit } }: Figure): boolean {
  return unit.includes('/')
}

/** Before or behind their sum or mean. */
function addRuns(
  all: Gathered,
  kin: readonly Figure[],
  whole: Figure,
  seen: Seen,
  most: number,
): void {
  kin.forEach((first, from) => {
    let range: Range = rangeIn(first, whole)
    let [size, least, greatest] = [sizeIn(first, whole), sizeIn(first, whole), sizeIn(first, whole)]
    for (let at = from + 1; at < Math.min(kin.length, from + most); at += 1) {
      const next = kin[at]
      if (next === undefined || (first.order < whole.order && whole.order < next.order)) return
      if (isRounded(next, whole) || isRounded(first, whole)) return
      const own = sizeIn(next, whole)
      range = plus(range, rangeIn(next, whole))
      ;[size, least, greatest] = [size + own, Math.min(least, own), Math.max(greatest, own)]
      const parts = kin.slice(from, at + 1)
      if (!isNew(seen, parts) || all.isOut?.(parts) === true) continue
      // A price beside what was turned over at it.
      if (least < greatest * NOTHING) continue
      if (greatest !== whole.size) addRun(all, 'sum', whole, parts, range, size)
      addScaled(all, whole, parts, size, greatest)
      if (whole.size > greatest * MEAN_SLACK || whole.size < least / MEAN_SLACK) continue
      const share = 1 / parts.length
      addRun(all, 'even', whole, parts, scaled(range, share), size * share)
    }
  })
}

/** The greatest of them has noughts too many. */
function addScaled(
  all: Gathered,
  whole: Figure,
  parts: readonly Figure[],
  size: number,
  greatest: number,
): void {
  const rest = whole.size - size + greatest
  if (size < SCALED_FROM * whole.size || !(rest > 0)) return
  if (!isOffByNoughts(greatest / rest)) return
  keep(all, { kind: 'sum', roles: [whole, ...parts], fits: false, off: SCALED, computed: size })
}

const SCALED_FROM = 3

/** Lists by their first figure. */
type Seen = Map<number, (readonly Figure[])[]>

function isNew(seen: Seen, parts: readonly Figure[]): boolean {
  const { order } = parts[0] ?? { order: -1 }
  const known = seen.get(order)
  if (known === undefined) seen.set(order, [parts])
  else if (known.some((one) => areSame(one, parts))) return false
  else known.push(parts)
  return true
}

function areSame(a: readonly Figure[], b: readonly Figure[]): boolean {
  if (a.length !== b.length) return false
  for (let at = a.length - 1; at > 0; at -= 1) if (a[at] !== b[at]) return false
  return true
}

/** Lists of paragraphs further off, if the whole is one of the first figures of its unit or speaks of the same; or with one of those. */
function addFar(all: Gathered, scene: Scene, whole: Figure, seen: Seen): void {
  const { leadsOf } = topicsOf(scene)
  const { all: lists, ofKin, bySentence } = listsIn(scene)
  const asked = leadsOf(whole).includes(whole) ? lists : (ofKin.get(whole.order) ?? [])
  for (const list of asked) {
    const [first, last] = [list[0], list.at(-1)]
    if (first === undefined || last === undefined || list.includes(whole)) continue
    const isFar =
      first.claim.sentence > whole.claim.sentence + REACH ||
      last.claim.sentence < whole.claim.sentence - REACH
    if (!isFar || !alike(scene, first, whole)) continue
    for (const parts of [list, list.slice(1), list.slice(0, -1)]) addList(all, whole, parts, seen)
  }
  const far = leadsOf(whole).filter(
    (one) => one !== whole && Math.abs(one.claim.sentence - whole.claim.sentence) > REACH,
  )
  if (far.length === 0) return
  for (const step of [-1, 0, 1])
    for (const list of bySentence.get(whole.claim.sentence + step) ?? []) {
      const others = list.filter((one) => one !== whole).slice(0, 3)
      if (others[0] === undefined || !alike(scene, others[0], whole)) continue
      for (const one of far)
        for (let count = 1; count <= others.length; count += 1)
          addList(all, whole, [one, ...others.slice(0, count)], seen)
    }
}

function addList(all: Gathered, whole: Figure, parts: readonly Figure[], seen: Seen): void {
  const [first] = parts
  if (first === undefined || parts.length === 1) return
  let size = 0
  for (const one of parts) {
    const own = sizeIn(one, whole)
    if (own >= whole.size || isRounded(one, whole)) return
    size += own
  }
  if (!isNew(seen, parts) || all.isOut?.(parts) === true) return
  let range = rangeIn(first, whole)
  for (let at = 1; at < parts.length; at += 1) {
    const one = parts[at]
    if (one !== undefined) range = plus(range, rangeIn(one, whole))
  }
  addRun(all, 'sum', whole, parts, range, size)
}

type List = readonly Figure[]
type Lists = {
  readonly all: readonly List[]
  /** By figure, those of which a member speaks of the same. */
  readonly ofKin: ReadonlyMap<number, readonly List[]>
  /** By the sentence of the first member. */
  readonly bySentence: ReadonlyMap<number, readonly List[]>
}

const LISTS = new WeakMap<readonly Figure[], Lists>()

function listsIn(scene: Scene): Lists {
  const known = LISTS.get(scene.figures)
  if (known !== undefined) return known
  const all = listsOf(scene)
  const { kinOf } = topicsOf(scene)
  const ofKin = new Map<number, List[]>()
  const bySentence = new Map<number, List[]>()
  const put = (map: Map<number, List[]>, key: number, list: List): void => {
    const own = map.get(key)
    if (own === undefined) map.set(key, [list])
    else if (own.at(-1) !== list) own.push(list)
  }
  const ofMember = new Map<number, List>()
  for (const list of all) {
    put(bySentence, list[0]?.claim.sentence ?? 0, list)
    for (const member of list) {
      ofMember.set(member.order, list)
      for (const one of kinOf(member)) put(ofKin, one.order, list)
    }
  }
  for (const figure of scene.figures)
    for (const one of kinOf(figure)) {
      const list = ofMember.get(one.order)
      if (list !== undefined && ofKin.get(figure.order)?.includes(list) !== true)
        put(ofKin, figure.order, list)
    }
  const made = { all, ofKin, bySentence }
  LISTS.set(scene.figures, made)
  return made
}

/** Members of one kind, of one paragraph or of lines one below the other. */
function listsOf(scene: Scene): readonly List[] {
  const found: Figure[][] = []
  let open: Figure[][] = []
  let at = -1
  for (const piece of scene.pieces) {
    if (piece.paragraph !== at && !areLines(scene, at, piece.paragraph)) open = []
    at = piece.paragraph
    for (const one of piece.figures) {
      if (!isQuantity(one) || !isMember(scene, one)) continue
      const own = open.find((list) => {
        const last = list.at(-1)
        return last !== undefined && list.length < LIST_MAX && alike(scene, last, one)
      })
      if (own !== undefined) own.push(one)
      else {
        const made = [one]
        open.push(made)
        found.push(made)
      }
    }
  }
  return found.filter((list) => list.length > 1)
}

function areLines({ doc: { paragraphs } }: Scene, at: number, next: number): boolean {
  return paragraphs[at]?.kind === 'list' && paragraphs[next]?.kind === 'list'
}

function addRun(
  all: Gathered,
  kind: 'sum' | 'even',
  whole: Figure,
  parts: readonly Figure[],
  range: Range,
  computed: number,
): void {
  const [first = whole, last = whole] = [parts[0], parts.at(-1)]
  const fits = meets(range, whole.range)
  const off = computed / whole.size
  if (isWorth(all, kind, spanOfThree(first, last, whole), fits, off))
    keep(all, { kind, roles: [whole, ...parts], fits, off, computed })
}

import {
  before,
  behind,
  type Figure,
  isChange,
  isChinese,
  type Piece,
  type Scene,
} from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { isOneMore } from '../../relate/again/may-be-one.ts'
import {
  areOfKind,
  areOfOneTime,
  countShared,
  isInBody,
  sameOf,
  type Test,
  wordsOf,
} from '../retold/common.ts'
import { isLevel } from './frames.ts'

// What a title or a first sentence tells is told again in full below it. Where neither its figure nor what rounds to it stands anywhere, and a sentence in the
// same words has that figure but for a slip of the pen, one of the two is wrong.

/** Of the body, so many first sentences tell what follows. */
const LEAD = 3
const LEAD_FIGURES = 8
const BODY_FIGURES = 60
/** How many of the words of the shorter telling the other must have. */
const SHARED = 0.6
const SHARED_MIN = 3

export function retellingsIn(scene: Scene, test: Test): readonly Relation[] {
  const bases = new Set(
    scene.relations.flatMap((one) =>
      one.kind === 'change' && one.base !== null ? [one.base] : [],
    ),
  )
  const plain = scene.figures.filter((one) => isPlain(one) && !bases.has(one.claim.index))
  const later = scene.figures
    .filter((one) => isLater(one) && !bases.has(one.claim.index) && isInBody(scene, one))
    .slice(0, BODY_FIGURES)
  return firstsOf(scene, plain).flatMap((head) => {
    if (scene.figures.some((one) => one !== head && isTold(head, one))) return []
    if (isMadeUp(scene, head) || isInRelation(scene, test, head)) return []
    const like = later.filter(
      (one) =>
        one.order > head.order && one.claim.sentence !== head.claim.sentence && areAlike(head, one),
    )
    const meant = meantOf(scene, head, like)
    if (
      meant === null ||
      !areSlipApart(head, meant, isOfTitle(scene, head) && !isChinese(scene, head))
    )
      return []
    const others = scene.figures.filter((one) => one !== meant && isTold(meant, one))
    if (others.some((one) => one.claim.sentence === head.claim.sentence)) return []
    const same: Relation = { ...sameOf(head, meant), isTied: true, isSole: true }
    return test(same) === false ? [same] : []
  })
}

function isOfTitle({ pieces, doc }: Scene, { claim }: Figure): boolean {
  return pieces[claim.sentence]?.paragraph === 0 && doc.paragraphs[0]?.kind === 'heading'
}

/** The one told in most of its words; for a title the first of its kind. */
function meantOf(scene: Scene, head: Figure, like: readonly Figure[]): Figure | null {
  const words = namesBefore(scene, head)
  const isTitle = isOfTitle(scene, head)
  let meant: Figure | null = null
  let most = 0
  for (const one of like) {
    const own = namesBefore(scene, one)
    const shared = countShared(words, own)
    const isFirst = isTitle && one === like[0] && shared > 0
    // In the body, one is called as the other is, and no more than that.
    const isWhole = shared >= SHARED_MIN && shared === Math.min(words.size, own.size)
    const isNamed = isTitle ? shared >= SHARED * Math.min(words.size, own.size) : isWhole
    const isOther =
      (isChinese(scene, one) && !isTitle) ||
      OTHER_BASIS.test(around(scene, one)) ||
      isOneMore(scene.doc.text, one.claim)
    if ((isFirst || (isNamed && shared >= leastOf(scene, head))) && !isOther && shared > most) {
      meant = one
      most = shared
    }
  }
  return meant
}

const OTHER_BASIS =
  /\b(?:adjusted|underlying|excluding|excludes|core|comparable|like-for-like|organic|constant|real terms|on average|so far|since|another|further|additional)\b|可比|剔除|扣除|不变价|扣非|环比|另|日均|平均|累计/

function around(scene: Scene, one: Figure): string {
  return `${before(scene, one, 80)} ${behind(scene, one, 60)}`
}

/** Two Chinese pairs are one word. */
function leastOf(scene: Scene, head: Figure): number {
  return (isOfTitle(scene, head) ? 1 : SHARED_MIN) * (isChinese(scene, head) ? 2 : 1)
}

const NAMES_BACK = 160

/** The words that lead to a figure from the one before it on. */
function namesBefore(scene: Scene, one: Figure): ReadonlySet<string> {
  const led =
    before(scene, one, NAMES_BACK)
      .split(/[QSDX]/)
      .at(-1) ?? ''
  const words = wordsOf(led, isChinese(scene, one))
  if (words.size > 1) return words
  const [follows = ''] = behind(scene, one, NAMES_BACK).split(/[QSDX]/)
  return wordsOf(`${led} ${follows}`, isChinese(scene, one))
}

/** The figures of the title, of the first sentences and of the points above them. */
function firstsOf(scene: Scene, plain: readonly Figure[]): readonly Figure[] {
  const sentences = new Set<number>()
  const found: Figure[] = []
  for (const one of plain) {
    const paragraph = scene.pieces[one.claim.sentence]?.paragraph ?? 0
    const { kind } = scene.doc.paragraphs[paragraph] ?? {}
    if (kind === 'row' || found.length >= LEAD_FIGURES) break
    if (kind === 'body' && paragraph > 0) sentences.add(one.claim.sentence)
    if (sentences.size > LEAD) break
    found.push(one)
  }
  return found
}

function isLater(one: Figure): boolean {
  const { form, bound } = one.claim
  return (one.sort === 'Q' || one.sort === 'S') && form === 'number' && bound !== 'between'
}

function isPlain(one: Figure): boolean {
  const { form, bound, value } = one.claim
  return (
    (one.sort === 'Q' || one.sort === 'S') &&
    form === 'number' &&
    bound === 'exact' &&
    value.coefficient > 9n
  )
}

function areAlike(head: Figure, one: Figure): boolean {
  return (
    areOfKind(head, one) &&
    isChange(head) === isChange(one) &&
    head.claim.unit === one.claim.unit &&
    areOfOneTime(head, one)
  )
}

/** The figure again, as it is or rounded, whatever it is read as. */
function isTold({ claim, size, sort }: Figure, one: Figure): boolean {
  if ((sort === 'S') !== (one.sort === 'S')) return false
  const last = Math.max(10 ** claim.precision, 10 ** one.claim.precision)
  return (
    one.size === size ||
    (claim.precision !== one.claim.precision && Math.abs(one.size - size) < last)
  )
}

function isInRelation({ relations }: Scene, test: Test, { claim }: Figure): boolean {
  return relations.some((one) => {
    const members = Object.values(one).flat()
    if (!members.includes(claim.index)) return false
    const isFull =
      members.filter((index) => typeof index === 'number').length > 2 || one.kind === 'same'
    return isFull && test(one) === true
  })
}

const NEAR_FIGURES = 24

/** What two levels near the head of the text come to. */
function isMadeUp(scene: Scene, head: Figure): boolean {
  const near = scene.figures.slice(0, NEAR_FIGURES).filter((one) => one !== head && isLevel(one))
  const last = 10 ** head.claim.precision
  const is = (size: number): boolean => Math.abs(size - head.size) < last
  return near.some((a, at) =>
    near.slice(at + 1).some((b) => {
      if (a.sort !== b.sort || a.claim.unit !== b.claim.unit) return false
      const [low, high] = [Math.min(a.size, b.size), Math.max(a.size, b.size)]
      const isFar = Math.abs(a.claim.sentence - b.claim.sentence) > 1
      if (head.sort === a.sort)
        return head.sort === 'Q' && !isFar && (is(low + high) || is(high - low))
      return (
        head.sort === 'S' &&
        [high / low - 1, 1 - low / high, low / high].some((rate) => is(rate * 100))
      )
    }),
  )
}

/** Digits that changed places, one that was left out or put in; of three or more, one taken for another. */
function areSlipApart(head: Figure, one: Figure, isTitle: boolean): boolean {
  const step = 10 ** head.claim.precision
  const digits = String(Math.round(head.size / step))
  return [Math.round(one.size / step), Math.floor(one.size / step + 1e-9)].some((whole) => {
    const other = String(whole)
    if (digits === other) return false
    if (digits.length === other.length)
      return (
        sorted(digits) === sorted(other) ||
        (isTitle && digits.replace(/0+$/, '').length > 2 && countOf(digits, other) === 1)
      )
    const [long, short] = digits.length > other.length ? [digits, other] : [other, digits]
    return (
      long.length === short.length + 1 &&
      (short.length > 1 || one.sort === 'S') &&
      [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short)
    )
  })
}

function sorted(digits: string): string {
  return [...digits].sort().join('')
}

function countOf(a: string, b: string): number {
  return [...a].filter((digit, at) => digit !== b[at]).length
}

const UP =
  /\b(?:rises?|rose|risen|rising|grows?|grew|growing|increases?|increased|increasing|climbs?|climbed|jumps?|jumped|gains?|gained|surges?|surged|soars?|soared|higher|up|widens?|widened|expands?|expanded|growth|upturn|accelerates?|accelerated)\b/
const DOWN =
  /\b(?:falls?|fell|fallen|falling|drops?|dropped|declines?|declined|declining|decreases?|decreased|decreasing|slips?|slipped|slides?|slid|dips?|dipped|shrinks?|shrank|lower|down|narrows?|narrowed|contracts?|contracted|slumps?|slumped|plunges?|plunged|tumbles?|retreats?|retreated|eases?|eased|downturn)\b/

/** "Vehicle exports rise in March" over "vehicle exports fell S to Q": of one thing, and nothing below says that it rose. */
export function titleWaysIn(scene: Scene): readonly Relation[] {
  const [title] = scene.pieces
  if (title === undefined || title.grammar !== 'en') return []
  if (scene.doc.paragraphs[0]?.kind !== 'heading') return []
  const words = scene.mask.slice(title.from, title.to).replace(/\n/g, ' ')
  const clauses = words.split(
    /[;:–—]| - |, (?!output|imports|exports)| but | while | as | despite | after | and /,
  )
  return clauses.flatMap((clause) => {
    const [up, down] = [UP.test(clause), DOWN.test(clause)]
    if (up === down || OTHERWISE.test(clause)) return []
    const nouns = nounsOf(clause)
    const told = leadOf(scene).flatMap((piece) => toldIn(scene, piece, nouns))
    const figure = told.find((one) => one.figure !== null)?.figure?.claim.index
    if (figure === undefined || told.some(({ isUp }) => isUp === up)) return []
    return [{ kind: 'ways', told: figure, again: figure }]
  })
}

const OTHERWISE =
  /\b(?:not|no|slow|slows|slower|stop|halt|may|could|will|expected|forecast|to rise|to fall|set to|rate of|pace|loss|losses|less|fewer)\b/

function nounsOf(words: string): ReadonlySet<string> {
  const found = (words.match(/[a-z]{5,}/g) ?? []).filter((one) => !UP.test(one) && !DOWN.test(one))
  return new Set(found.map((one) => one.slice(0, 7)))
}

function leadOf({ pieces, doc }: Scene): readonly Piece[] {
  return pieces
    .filter(
      ({ paragraph, figures }) =>
        paragraph > 0 && figures.length > 0 && doc.paragraphs[paragraph]?.kind !== 'row',
    )
    .slice(0, LEAD_SENTENCES)
}

const LEAD_SENTENCES = 6

type Told = { readonly figure: Figure | null; readonly isUp: boolean }

/** A subject all of whose words the title has, right before a verb and its rate. */
const MOVED =
  /(?:^ *|[,;.] |\band |\bthat |\bwhile |\bbut )(?<N>(?:[a-z’'.-]+ ){1,6}?)(?:(?:in|for|during) @ )?(?<V>rose|grew|increased|climbed|jumped|gained|surged|soared|widened|fell|dropped|declined|decreased|slipped|slid|dipped|shrank|narrowed|contracted|slumped|plunged|tumbled|retreated|eased)(?: by)?(?: about| some| a)? ?(?:@ )?(?<F>[QS]|)/dg

function toldIn(scene: Scene, piece: Piece, title: ReadonlySet<string>): readonly Told[] {
  const mask = scene.mask.slice(piece.from, piece.to).replace(/\n/g, ' ')
  return [...mask.matchAll(MOVED)].flatMap((match) => {
    const { N = '', V = '' } = match.groups ?? {}
    const own = N.split(' ').filter((one) => /^[a-z]{5,}$/.test(one) && !EMPTY.test(one))
    const head = own.at(-1)
    const at = match.indices?.groups?.F?.[0]
    const figure = piece.figures.find((one) => one.at === piece.from + (at ?? -1)) ?? null
    if (head === undefined) return []
    return own.every((one) => title.has(one.slice(0, 7))) ? [{ figure, isUp: UP.test(V) }] : []
  })
}

const EMPTY =
  /^(?:total|overall|their|while|global|world|about|which|there|where|value|volume|number|figure)$/

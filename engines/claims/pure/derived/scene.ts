import { numberOf, type Range, rangeOf } from '../checks/stated/ranges.ts'
import type { Context } from '../context/context.ts'
import type { Doc, Grammar, ReadClaim, Relation } from '../model.ts'
import { likenessOf, mayBeAlike } from '../relate/part.ts'
import { fullWidth } from '../text/script.ts'
import { membersOf } from '../weigh/scale.ts'

// Terms.
// mask     the text in lower case with a letter for each figure and @ for each time: "of the Q new cars registered in @, Q were".
// derived  a figure that was computed from others: a share, a growth, a mean, a multiple, a total.
// plain    derived, with its inputs beside it, and nothing else there that could be meant.

/** Q a quantity, S a share or another per cent, D points, X a multiple, N a small number in words, O anything else. */
export type Sort = 'Q' | 'S' | 'D' | 'X' | 'N' | 'O'

export type Figure = {
  readonly claim: ReadClaim
  readonly sort: Sort
  /** Where its letter stands in the mask. */
  readonly at: number
  readonly order: number
  readonly size: number
  /** What it may stand for. */
  readonly range: Range
}

export type Piece = {
  readonly from: number
  readonly to: number
  readonly paragraph: number
  readonly grammar: Grammar
  /** Where it is Chinese, whether it has a word in Latin letters. */
  readonly isLatin: boolean
  readonly figures: readonly Figure[]
}

export type Scene = {
  readonly doc: Doc
  readonly mask: string
  readonly figures: readonly Figure[]
  readonly byClaim: ReadonlyMap<number, Figure>
  /** By sentence. */
  readonly pieces: readonly Piece[]
  readonly relations: readonly Relation[]
  readonly likeness: Likeness
}

/** A text has hundreds of figures, and few kinds of them: by figure its own, by pair of kinds whether they are alike, 0 where nobody asked yet. */
export type Likeness = {
  readonly kinds: Int32Array
  readonly many: number
  readonly known: Int8Array[]
}

/** The figures of a text, with the relations found so far: several rounds ask, each with more of them. */
export function sceneOf(doc: Doc, context: Context, relations: readonly Relation[]): Scene {
  const known = SCENES.get(context.claims)
  if (known !== undefined && known.doc === doc) return { ...known, relations }
  const made = { ...sceneWithout(doc, context), relations }
  SCENES.set(context.claims, made)
  return made
}

const SCENES = new WeakMap<Context['claims'], Scene>()

/** The relations that have a claim, in their order: rules ask for those of each figure. */
export function relationsOf({ relations }: Scene, claim: number): readonly Relation[] {
  const known = BY_CLAIM.get(relations) ?? byClaimIn(relations)
  BY_CLAIM.set(relations, known)
  return known.get(claim) ?? []
}

/** The figures of one unit and one time, in their order: a text may have thousands of others. */
export function figuresOfKind(
  { figures }: Scene,
  unit: string,
  period: string | null,
): readonly Figure[] {
  const known = BY_KIND.get(figures) ?? Map.groupBy(figures, kindOf)
  BY_KIND.set(figures, known)
  return known.get(`${unit} ${period}`) ?? []
}

const kindOf = ({ claim }: Figure): string => `${claim.unit} ${claim.period}`
const BY_KIND = new WeakMap<Scene['figures'], ReadonlyMap<string, readonly Figure[]>>()

type ByClaim = ReadonlyMap<number, readonly Relation[]>

const BY_CLAIM = new WeakMap<readonly Relation[], ByClaim>()

function byClaimIn(relations: readonly Relation[]): ByClaim {
  const found = new Map<number, Relation[]>()
  for (const one of relations)
    for (const index of membersOf(one)) {
      const own = found.get(index)
      if (own === undefined) found.set(index, [one])
      else if (own.at(-1) !== one) own.push(one)
    }
  return found
}

function sceneWithout(doc: Doc, context: Context): Omit<Scene, 'relations'> {
  const { text } = doc
  const figures: Figure[] = []
  const pieces: Piece[] = []
  const masks: string[] = []
  let from = 0
  let claimAt = 0
  let periodAt = 0
  for (const { start, end, paragraph, grammar } of doc.sentences) {
    let mask = ''
    const own: Figure[] = []
    let at = start
    const copy = (to: number): void => {
      if (to <= at) return
      const words = text.slice(at, to)
      mask += grammar === 'zh' ? fullWidth(words.toLowerCase()) : words.toLowerCase()
    }
    for (;;) {
      const claim = context.claims[claimAt]
      const period = context.periods[periodAt]
      const isClaim = claim !== undefined && claim.start < end
      const isPeriod = period !== undefined && period.start < end
      if (!isClaim && !isPeriod) break
      if (isClaim && (!isPeriod || claim.start <= period.start)) {
        claimAt += 1
        if (claim.start < at) continue
        copy(claim.start)
        const figure = {
          claim,
          sort: sortOf(text, claim),
          at: from + mask.length,
          order: figures.length + own.length,
          size: numberOf(claim.value),
          range: rangeOf(claim),
        }
        own.push(figure)
        mask += figure.sort
        at = claim.end
      } else if (isPeriod) {
        periodAt += 1
        const next = claim === undefined ? end : claim.start
        if (period.start < at || period.end > next) continue
        copy(period.start)
        mask += '@'
        at = period.end
      }
    }
    copy(end)
    figures.push(...own)
    const isLatin = grammar === 'en' || LATIN.test(mask)
    const to = from + mask.length
    pieces.push({ from, to, paragraph, grammar, isLatin, figures: own })
    masks.push(mask)
    from = to
  }
  return {
    doc,
    mask: masks.join(''),
    figures,
    byClaim: new Map(figures.map((one) => [one.claim.index, one])),
    pieces,
    likeness: likenessIn(text, figures),
  }
}

export const LATIN = /[a-z]{2}/

function likenessIn(text: string, figures: readonly Figure[]): Likeness {
  const numbers = new Map<string, number>()
  const kinds = Int32Array.from(figures, ({ claim, sort }) => {
    const kind = `${sort} ${likenessOf(text, claim)}`
    const own = numbers.get(kind) ?? numbers.size
    numbers.set(kind, own)
    return own
  })
  return { kinds, many: numbers.size, known: [] }
}

function sortOf(text: string, { form, unit, bound, start, end, value, kind }: ReadClaim): Sort {
  if (bound === 'between' || value.coefficient <= 0n) return 'O'
  if (form === 'fraction') return 'S'
  if (form === 'multiple') return 'X'
  if (form !== 'number' || unit === 'date' || unit === 'rank' || kind === 'rank') return 'O'
  if (unit === 'percent' || unit === 'permille') return 'S'
  if (unit === 'percentage-point') return 'D'
  if (unit === 'times') return 'X'
  if (unit === 'ratio' || isPrice(text, start, end)) return 'O'
  // "Forty-one people": so many are written out at the head of a sentence alone.
  const isLarge = value.scale === 0 && value.coefficient > 20n
  return isLarge || /\d/.test(text.slice(start, end)) || !/^[a-z]/i.test(text.slice(start, end))
    ? 'Q'
    : 'N'
}

/** 88-1/2, 7-3/4: what a security or its yield is quoted at. */
function isPrice(text: string, start: number, end: number): boolean {
  return /\d\/\d/.test(text.slice(start, end))
}

export function before({ mask, pieces }: Scene, { at, claim }: Figure, most = 60): string {
  return mask.slice(Math.max(pieces[claim.sentence]?.from ?? 0, at - most), at)
}

export function behind({ mask, pieces }: Scene, { at, claim }: Figure, most = 60): string {
  return mask.slice(at + 1, Math.min(pieces[claim.sentence]?.to ?? at + 1, at + 1 + most))
}

export function between({ mask }: Scene, a: Figure, b: Figure): string {
  return mask.slice(a.at + 1, b.at)
}

/** Whether two figures may be of one kind of thing. */
export function alike({ doc: { text } }: Scene, a: Figure, b: Figure): boolean {
  if (a.sort !== b.sort || !mayBeAlike(text, a.claim, b.claim)) return false
  const [left, right] = [counterOf(text, a.claim), counterOf(text, b.claim)]
  return left === '' || right === '' || left === right
}

/** 件, 个, 家: by what Chinese counts. */
export function counterOf(text: string, { unit, number, end }: ReadClaim): string {
  if (unit !== 'items' || number.end === end) return ''
  return text.slice(number.end, end).replace(/[^㐀-鿿]|[多余万亿千百来萬億以上下左右]/g, '')
}

const BACK_MAX = 2
/** In longer texts each paragraph speaks of its own. */
const SHORT_MAX = 12

/** The sentence of a figure, those before it, the nearest first, and those behind it, as far as one may speak of another. */
export function around(
  scene: Scene,
  { claim }: Figure,
  back = BACK_MAX,
  ahead = 0,
): readonly Piece[] {
  const own = scene.pieces[claim.sentence]
  if (own === undefined) return []
  const reach = (step: 1 | -1, most: number): readonly Piece[] => {
    const found: Piece[] = []
    for (let at = claim.sentence + step; found.length < most; at += step) {
      const piece = scene.pieces[at]
      const isNear = scene.pieces.length <= SHORT_MAX || piece?.paragraph === own.paragraph
      if (piece === undefined || piece.grammar !== own.grammar || !isNear) break
      found.push(piece)
    }
    return found
  }
  return [own, ...reach(-1, back), ...reach(1, ahead)]
}

export function isChinese({ pieces }: Scene, { claim }: Figure): boolean {
  return pieces[claim.sentence]?.grammar === 'zh'
}

export function sizeOf({ size }: Figure): number {
  return size
}

/** What a rule reads: the relation that is meant, if that is plain, and the others that may be. */
export type Reading = { readonly meant: Relation | null; readonly others: readonly Relation[] }

/** An error is of a size that a reader could believe; what is larger was read in another scale, which others find. */
export const SIZE_MAX = 4

/** A figure that tells how much something changed. */
export function isChange({ claim: { kind } }: Figure): boolean {
  return kind === 'growth' || kind === 'gap' || kind === 'average-growth'
}

/** A part of a whole, of which words tell the share. */
export function tiedShare(
  share: Figure,
  part: Figure,
  whole: Figure,
): Extract<Relation, { kind: 'share' }> & { readonly isTied: true } {
  return {
    kind: 'share',
    share: share.claim.index,
    part: part.claim.index,
    whole: whole.claim.index,
    baseWords: null,
    isTied: true,
  }
}

export type Change = Extract<Relation, { kind: 'change' }>

/** What became of one level, and by how much; without an amount, which way alone. */
export function changeBetween(
  { result, base }: { readonly result: Figure; readonly base: Figure },
  direction: Change['direction'],
  amount: { readonly figure: Figure; readonly is: Change['amountIs'] } | null,
): Change {
  return {
    kind: 'change',
    result: result.claim.index,
    base: base.claim.index,
    amount: amount?.figure.claim.index ?? null,
    amountIs: amount?.is ?? null,
    direction,
    basePeriod: base.claim.period,
    baseWords: null,
    comparablePrices: false,
  }
}

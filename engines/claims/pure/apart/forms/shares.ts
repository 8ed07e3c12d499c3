import {
  between,
  type Figure,
  isChange,
  type Piece,
  type Scene,
  tiedShare,
} from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { mayBeAlike } from '../../relate/part.ts'

// "82 % of them (209,207) …", "Three in ten (24,700) were …": of the first level of the sentence before; "20 %; 32 %; 17 %. These thus made up 69 %".

type Test = (relation: Relation) => boolean | null

const OF_THEM =
  /^\s*(?:about |some |nearly |almost |around |just over |just under |only )*S(?: of (?:them|these|those|the total))? \((?:about |some |nearly )?Q\)/
const AND_THEN =
  /^\s*[^.;SDXN]{0,90}\b(?:thus|therefore|together|combined|in total|altogether|jointly) (?:[a-z]+ ){0,3}S(?: of [^.;QSDXN]{0,40})?\.?\s*$/
const LIST =
  /^[^DX]*S[^.;SDX]{0,30}(?:[;,](?: and)? [^.;SDX]{1,30},? S| and [^.;SDX]{1,30},? S)+[^SDX]*$/

export function sharesOf(scene: Scene, test: Test): readonly Relation[] {
  return [...ofThem(scene), ...ofNamed(scene), ...restsOf(scene), ...ofThoseBefore(scene, test)]
}

/** "Some 276,000 were approved, and 180,000 – nearly two thirds of them – had arrived". */
const THEM =
  /(Q)[^.;QSDX]{0,40},? (?:and|of whom|of which) (Q)(?: [a-z]+)? [–—(-]+ ?(?:about |some |nearly |almost )?(S) of (?:them|these|those)\b/dg

/** "June brought Q, a third of the long-term average of Q": part, share and whole of one thing, the whole by its name. */
const NAMED =
  /(Q)(?: [a-z@]+){0,4},? (?:or |equal to |equivalent to |which is |which was )?(?:about |some |nearly |almost |just |only |roughly )*(S) of (?:the |its |their |our |all |a )*[^.,;:()QSDXN]{2,40}? of (?:about |some )?(Q)(?![a-z])(?! to | (?:a|per|each)\b)/dg
/** "70 per cent of the company's Q customers; the remaining Q". */
const AND_REST =
  /(S) of (?:the |its |their |our |all )*(?:[a-z-]+['’]s? )?(?:[a-z-]+ ){0,2}(Q)(?: [a-z]+){0,3}[,;.] (?:and |while |but )?the (?:remaining|other) (Q)(?![a-z])(?! (?:each|per|a|who|that|which)\b)/dg

function figuresIn(scene: Scene, form: RegExp): readonly (readonly [Figure, Figure, Figure])[] {
  const byPlace = new Map(scene.figures.map((one) => [one.at, one]))
  return [...scene.mask.matchAll(form)].flatMap(({ indices }) => {
    const [a, b, c] = [1, 2, 3].map((at) => byPlace.get(indices?.[at]?.[0] ?? -1))
    if (a === undefined || b === undefined || c === undefined) return []
    return [[a, b, c] as const]
  })
}

function ofNamed(scene: Scene): readonly Relation[] {
  return figuresIn(scene, NAMED).flatMap(([part, share, whole]) =>
    areOfOne(scene, part, whole) ? [tiedShare(share, part, whole)] : [],
  )
}

/** What is left of a whole beside a share of it, by words. */
export function restsOf(scene: Scene): readonly Relation[] {
  return figuresIn(scene, AND_REST).flatMap(([share, whole, rest]) =>
    areOfOne(scene, rest, whole)
      ? [{ ...tiedShare(share, rest, whole), isRest: true as const }]
      : [],
  )
}

function areOfOne({ doc: { text } }: Scene, part: Figure, whole: Figure): boolean {
  return !isChange(part) && !isChange(whole) && mayBeAlike(text, part.claim, whole.claim)
}

function ofThem(scene: Scene): readonly Relation[] {
  const byPlace = new Map(scene.figures.map((one) => [one.at, one]))
  return [...scene.mask.matchAll(THEM)].flatMap(({ indices }) => {
    const [whole, part, share] = [1, 2, 3].map((at) => byPlace.get(indices?.[at]?.[0] ?? -1))
    if (whole === undefined || part === undefined || share === undefined) return []
    if (!mayBeAlike(scene.doc.text, whole.claim, part.claim)) return []
    return [tiedShare(share, part, whole)]
  })
}

function ofThoseBefore(scene: Scene, test: Test): readonly Relation[] {
  return scene.pieces.flatMap((piece, at) => {
    const last = scene.pieces[at - 1]
    if (last === undefined || last.paragraph !== piece.paragraph) return []
    const words = scene.mask.slice(piece.from, piece.to)
    if (OF_THEM.test(words)) return shareOf(scene, piece, last, test)
    return AND_THEN.test(words) ? sumOf(scene, piece, last, test) : []
  })
}

function shareOf(scene: Scene, piece: Piece, last: Piece, test: Test): readonly Relation[] {
  const [share, part] = piece.figures
  const { text } = scene.doc
  if (share === undefined || part === undefined) return []
  const like = last.figures.filter(
    (one) => one.sort === 'Q' && !isChange(one) && mayBeAlike(text, one.claim, part.claim),
  )
  const [whole] = like
  if (whole === undefined || whole.claim.bound !== 'exact') return []
  const meant = (one: Figure): Relation => tiedShare(share, part, one)
  // Of another of them, or of what one before told.
  return scene.figures
    .slice(Math.max(0, share.order - FIGURES_BACK), share.order)
    .some((one) => one !== whole && one.sort === 'Q' && test(meant(one)) === true)
    ? []
    : [meant(whole)]
}

const FIGURES_BACK = 16

function sumOf(scene: Scene, piece: Piece, last: Piece, test: Test): readonly Relation[] {
  const [whole, ...more] = piece.figures.filter(({ sort }) => sort === 'S')
  const parts = last.figures.filter(({ sort }) => sort === 'S')
  if (whole === undefined || more.length > 0 || parts.length < 2 || parts.length > PARTS_MAX)
    return []
  if (!LIST.test(scene.mask.slice(last.from, last.to))) return []
  if ([whole, ...parts].some(({ claim }) => claim.form !== 'number' || claim.bound !== 'exact'))
    return []
  if ([whole, ...parts].some(isChange)) return []
  const meant = (some: readonly Figure[]): Relation => ({
    kind: 'parts',
    whole: whole.claim.index,
    parts: some.map(({ claim }) => claim.index),
    complete: true,
    isTied: true,
  })
  const isOfSome = parts.some(
    (_, at) =>
      parts.length > 2 &&
      (test(meant(parts.toSpliced(at, 1))) === true ||
        (at > 1 && test(meant(parts.slice(0, at))) === true)),
  )
  const isBroken = parts.some(
    (one, at) =>
      at > 0 &&
      /\b(?:against|from|after|than|compared)\b/.test(between(scene, parts[at - 1] ?? one, one)),
  )
  return isOfSome || isBroken ? [] : [meant(parts)]
}

const PARTS_MAX = 5

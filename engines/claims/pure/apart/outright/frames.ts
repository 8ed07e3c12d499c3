import { type Figure, isChange, LATIN, type Piece, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { mayBeAlike } from '../../relate/part.ts'
import { hasWords, type Needed, neededBy } from '../../text/letters.ts'
import { matchesIn } from '../../text/matches.ts'

// Terms.
// frame  words with places for figures, by the part that each of them plays: R what it came to, B what it was, S by how much.

export type Test = (relation: Relation) => boolean | null

export type Frame = {
  readonly figures: { readonly [role: string]: Figure | undefined }
  readonly said: { readonly [role: string]: string | undefined }
  /** Where it begins in the mask. */
  readonly at: number
  readonly to: number
}

/** Every place of a sentence, with so many behind it, where the words are found. */
export function framesAt(scene: Scene, words: RegExp, at: number, more = 0): readonly Frame[] {
  const found: Frame[] = []
  addFrames(found, scene, askedFor(words), at, more)
  return found
}

type Words = { readonly words: RegExp; readonly places: number; readonly needed: Needed }

function askedFor(words: RegExp): Words {
  return { words, places: placesOf(words), needed: neededBy(words) }
}

function addFrames(found: Frame[], scene: Scene, asked: Words, at: number, more: number): void {
  const { words, places, needed } = asked
  const piece = scene.pieces[at]
  // All of the words are English.
  if (piece === undefined || (more === 0 && !piece.isLatin)) return
  const last = more === 0 ? piece : lastOf(scene, piece, at, more)
  // Nearly all sentences have fewer figures than the words have places, or others.
  const many = last === piece ? piece.figures.length : figuresTo(scene, at, last)
  if (many < places || !hasLetters(scene, needed.letters, at, last)) return
  const mask = last === piece ? maskOf(scene, piece) : scene.mask.slice(piece.from, last.to)
  if (more > 0 && piece.grammar === 'zh' && !LATIN.test(mask)) return
  if (!hasWords(needed, mask)) return
  for (const match of matchesIn(words, mask)) {
    const from = piece.from + match.index
    if (from < piece.to) found.push(frameOf(scene, piece.from, from, match))
  }
}

/** How many figures there are from a sentence on to the end of another. */
function figuresTo({ pieces }: Scene, first: number, last: Piece): number {
  let count = 0
  for (let at = first; at < pieces.length; at += 1) {
    const piece = pieces[at]
    count += piece?.figures.length ?? 0
    if (piece === last) break
  }
  return count
}

const PLACES = new WeakMap<RegExp, number>()
const PLACE = /\(\?<[A-Z]>\[?[QS]/g

/** For how many figures some words have places. */
function placesOf(words: RegExp): number {
  const known = PLACES.get(words)
  if (known !== undefined) return known
  const found = words.source.match(PLACE)?.length ?? 0
  PLACES.set(words, found)
  return found
}

/** Whether the figures of some sentences are, among others, of the sorts that are needed, in this order. */
export function hasLetters(
  { pieces }: Scene,
  needed: readonly string[],
  first: number,
  last: Piece,
): boolean {
  let found = 0
  for (let at = first; found < needed.length; at += 1) {
    const piece = pieces[at]
    if (piece === undefined) return false
    for (const { sort } of piece.figures) if (needed[found]?.includes(sort) === true) found += 1
    if (piece === last) break
  }
  return found === needed.length
}

const MASKS = new WeakMap<Piece, string>()

/** The mask of a sentence, cut out once for all words that are looked for in it. */
export function maskOf(scene: Scene, piece: Piece): string {
  const known = MASKS.get(piece)
  if (known !== undefined) return known
  const mask = scene.mask.slice(piece.from, piece.to)
  MASKS.set(piece, mask)
  return mask
}

/** Of each sentence with figures. */
export function framesIn(scene: Scene, words: RegExp, more = 0): readonly Frame[] {
  const found: Frame[] = []
  const { pieces } = scene
  const asked = askedFor(words)
  const least = Math.max(1, more === 0 ? asked.places : 1)
  for (let at = 0; at < pieces.length; at += 1)
    if ((pieces[at]?.figures.length ?? 0) >= least) addFrames(found, scene, asked, at, more)
  return found
}

/** The last of so many sentences behind one, within what is told in one breath. */
function lastOf({ pieces }: Scene, piece: Piece, at: number, more: number): Piece {
  let last = piece
  for (let step = 1; step <= more; step += 1) {
    const next = pieces[at + step]
    if (next === undefined || next.paragraph !== piece.paragraph) break
    last = next
  }
  return last
}

export function frameOf(scene: Scene, from: number, at: number, match: RegExpExecArray): Frame {
  const figures: { [role: string]: Figure | undefined } = {}
  for (const [role, span] of Object.entries(match.indices?.groups ?? {}))
    if (span !== undefined && span[1] === span[0] + 1)
      figures[role] = figureAt(scene, from + span[0])
  return { figures, said: { ...match.groups }, at, to: at + match[0].length }
}

function figureAt({ figures }: Scene, at: number): Figure | undefined {
  let [low, high] = [0, figures.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const one = figures[middle]
    if (one === undefined || one.at === at) return one
    if (one.at < at) low = middle + 1
    else high = middle - 1
  }
  return undefined
}

/** A value that was measured, and not how far one changed. */
export function isLevel(one: Figure | undefined): one is Figure {
  return (
    one !== undefined &&
    (one.sort === 'Q' || one.sort === 'S') &&
    one.claim.form === 'number' &&
    one.claim.bound !== 'between' &&
    !isChange(one)
  )
}

/** Two levels of one measure. */
export function areLevels({ doc: { text } }: Scene, a: Figure | undefined, b: Figure | undefined) {
  return (
    isLevel(a) && isLevel(b) && a !== b && a.sort === b.sort && mayBeAlike(text, a.claim, b.claim)
  )
}

const FACTOR_MAX = 20

/** As far apart as two levels of one thing may be. */
export function areNear(a: Figure, b: Figure, most = FACTOR_MAX): boolean {
  return a.size < b.size * most && b.size < a.size * most
}

const SCALE = /\b(?:thousand|million|billion|trillion)\b/

/** "412 million, after 371 billion": each says its scale, and one of them is wrong. */
export function areInTwoScales({ doc: { text } }: Scene, a: Figure, b: Figure): boolean {
  const isSaid = [a, b].every(({ claim }) => SCALE.test(text.slice(claim.start, claim.end)))
  const [most, least] = [Math.max(a.size, b.size), Math.min(a.size, b.size)]
  return isSaid && most / least > THOUSAND / 4 && most / least < THOUSAND * 4
}

const THOUSAND = 1000

/** The levels of a sentence that are like one. */
export function likeIn(scene: Scene, piece: Piece | undefined, one: Figure): readonly Figure[] {
  return (piece?.figures ?? []).filter((other) => other !== one && areLevels(scene, other, one))
}

/** The sentence before, in the same paragraph, or in the one above where each sentence is a paragraph. */
export function pieceBefore({ pieces, doc }: Scene, at: number): Piece | undefined {
  const [last, own] = [pieces[at - 1], pieces[at]]
  if (last === undefined || own === undefined || last.grammar !== own.grammar) return undefined
  if (last.paragraph === own.paragraph) return last
  const kind = doc.paragraphs[last.paragraph]?.kind
  return kind === 'body' && last.paragraph > 0 ? last : undefined
}

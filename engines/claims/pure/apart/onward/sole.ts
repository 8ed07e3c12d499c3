import { type Figure, isChange, type Scene } from '../../derived/scene.ts'
import { mayBeAlike } from '../../relate/part.ts'
import { isLevel, likeIn } from '../outright/frames.ts'

// What a figure is spoken of with: the one level of its kind in the nearest sentence before it, or behind it, that has any.

/** Null where the nearest sentence that has levels of the kind has several. */
export function soleNear(scene: Scene, one: Figure, step: 1 | -1, most: number): Figure | null {
  const own = scene.pieces[one.claim.sentence]
  for (let by = 1; by <= most; by += 1) {
    const piece = scene.pieces[one.claim.sentence + by * step]
    if (piece === undefined || piece.grammar !== own?.grammar) return null
    const paragraph = scene.doc.paragraphs[piece.paragraph]
    if (paragraph?.kind === 'row' || paragraph?.kind === 'list') return null
    const [found, ...more] = likeIn(scene, piece, one)
    if (found !== undefined) return more.length === 0 && isRough(found) ? found : null
    // A change of the kind may stand for a level that isn't told.
    if (piece.figures.some((other) => isLikeChange(scene, other, one))) return null
  }
  return null
}

function isLikeChange({ doc: { text } }: Scene, other: Figure, one: Figure): boolean {
  return isChange(other) && other.sort === one.sort && mayBeAlike(text, other.claim, one.claim)
}

/** Of its sentence no other level is of its kind. */
export function isAlone(scene: Scene, one: Figure, but: readonly Figure[] = []): boolean {
  const piece = scene.pieces[one.claim.sentence]
  return likeIn(scene, piece, one).every((other) => but.includes(other))
}

/** How far two levels are apart, in the words or in the unit that they have. */
export function mayBeGap({ doc: { text } }: Scene, gap: Figure, level: Figure): boolean {
  if (gap.claim.form !== 'number' || gap.claim.bound === 'between') return false
  if (gap.sort === 'D') return level.sort === 'S' && level.claim.unit === 'percent'
  return (
    level.sort === 'Q' &&
    gap.sort === 'Q' &&
    (gap.claim.unit === level.claim.unit || mayBeAlike(text, gap.claim, level.claim))
  )
}

/** "Some 560" is told as exactly as a count is. */
function isRough({ claim: { bound } }: Figure): boolean {
  return bound === 'exact' || bound === 'about'
}

export function isPlain(one: Figure | undefined): one is Figure {
  return isLevel(one) && isRough(one)
}

/** The sentence of a figure as it is written. */
export function saidIn({ doc }: Scene, { claim }: Figure): string {
  const { start, end } = doc.sentences[claim.sentence] ?? claim
  return doc.text.slice(start, end).toLowerCase()
}

export function toldAs({ doc: { text } }: Scene, { claim }: Figure): string {
  return text.slice(claim.start, claim.end).toLowerCase()
}

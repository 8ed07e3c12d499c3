import {
  behind,
  type Figure,
  type Piece,
  type Scene,
  SIZE_MAX,
  tiedShare,
} from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { isPlain } from '../onward/sole.ts'
import { type Frame, framesIn } from '../outright/frames.ts'

// "Of which A came as gifts and B were bought. Gifts thus accounted for S of all": what a list names is named again with its share.

const NAMED =
  /^(?:the )?(?<T>[a-z][a-z -]{3,40}?) (?:thus|therefore|so|hence) (?:accounted for|accounts for|made up|makes up|represented|represents|came to) (?:about |some |almost |nearly )?(?<S>S) of (?:all|the (?:total|whole))\b/dg

export function sharesIn(scene: Scene): readonly Relation[] {
  return framesIn(scene, NAMED).flatMap((one) => shareOfNamed(scene, one))
}

/** Of the list in the sentence before, the part beside which it is told by the same words. */
function shareOfNamed(scene: Scene, { figures: { S }, said }: Frame): readonly Relation[] {
  if (!isShare(S)) return []
  const name = said.T ?? ''
  const last = scene.pieces[S.claim.sentence - 1]
  if (last === undefined || last.paragraph !== scene.pieces[S.claim.sentence]?.paragraph) return []
  const whole = wholeOf(scene, last)
  if (whole === null) return []
  const parts = last.figures.filter(
    (one) =>
      one.order > whole.order &&
      isPlain(one) &&
      one.sort === 'Q' &&
      behind(scene, one, 60)
        .replace(/[;,.QSDXNO].*/s, '')
        .includes(name),
  )
  const [part, ...more] = parts
  if (part === undefined || more.length > 0 || !isOfSize(S, part, whole)) return []
  return [{ ...tiedShare(S, part, whole), isOutright: true }]
}

/** "Grew by W, of which A … and B …": what stands right before its parts. */
function wholeOf(scene: Scene, { figures, from, to }: Piece): Figure | null {
  const at = scene.mask.slice(from, to).search(/,? of (?:which|whom|these|them) /)
  const whole = figures.findLast((one) => one.at < from + at)
  // "Grew by 66,425 items" is as good a whole as "came to".
  if (at < 0 || whole?.sort !== 'Q' || whole.claim.bound !== 'exact') return null
  return from + at - whole.at < BESIDE_MAX ? whole : null
}

const BESIDE_MAX = 24

function isShare(one: Figure | undefined): one is Figure {
  return (
    one !== undefined &&
    one.claim.kind !== 'growth' &&
    one.claim.direction === null &&
    one.claim.bound !== 'between'
  )
}

/** What lies further off is a share of something else. */
function isOfSize(share: Figure, part: Figure, whole: Figure): boolean {
  if (part.size >= whole.size) return false
  const off =
    ((part.size / whole.size) * (share.claim.unit === 'percent' ? HUNDRED : 1)) / share.size
  return off < SIZE_MAX && off > 1 / SIZE_MAX
}

const HUNDRED = 100

import { areTwoSides } from '../../relate/share/two-sides.ts'
import { dimensionOf } from '../../units/table.ts'
import {
  alike,
  before,
  behind,
  between,
  type Figure,
  type Piece,
  relationsOf,
  type Scene,
  sizeOf,
} from '../scene.ts'

// Terms.
// pair  a part and its whole of which words say that they are: "P of its W", "W …. Of these, P", "W in all, and P that", "W …. Some P turned out".

export type Pair = { readonly part: Figure; readonly whole: Figure }

const TIMES: ReadonlySet<string> = new Set(['time', 'days', 'months'])

/** A figure of which another may be a part. */
export function isLevel({ sort, claim: { kind, unit, bound, value } }: Figure): boolean {
  if (unit === 'items' && value.scale > 0) return false
  const isPlain = sort === 'Q' && kind !== 'growth' && kind !== 'gap' && bound !== 'atLeast'
  return isPlain && !unit.includes('/') && !TIMES.has(dimensionOf(unit))
}

const ABOUT =
  '(?:(?:about|some|only|just|nearly|almost|roughly|over|exactly|as many as|a total of|fully) )*'
/** "72 flights on Sunday out of 480", "91 of the country's 186 local councils". */
const OUT_OF =
  /^(?:(?: (?!(?:and|while|but)\b)[^ ,.;:()]+){0,6},? out of|(?: (?!(?:and|while|but|on|in|to|for|with|at|from|by|against)\b)[^ ,.;:()]+){0,4} (?:of|among))(?: (?!(?:and|while|but)\b)[a-z'’_-]+){0,6} $/
const THEM = '(?:them|these|those|which|whom|that|this|it)'
const OF_THEM = new RegExp(`^(?: [a-z-]+){0,2} (?:out )?of ${THEM}\\b`)
const OF_THEM_BEFORE = new RegExp(
  `\\b(?:(?:out )?of|among) (?:${THEM}|(?:these|those) (?![a-z]+ed\\b)[a-z]+|the(?:se)? total),?(?: [a-z'’-]+){0,6} $`,
)
const AMONG = new RegExp(
  `,? (?:including|among them|of which|of whom|and found|and judged|and counted|with) ${ABOUT}$`,
)
/** "Of the W that answered, P". */
const OPENING =
  /(?:^|[,;:(—] ?|\bout )(?:of|among) (?:(?:the|all|its|their|these|our|about|some|total|a total of|over|nearly|[a-z]+['’]s) )*$/
const ALL_BEHIND = /^(?: [a-z-]+){0,3} (?:in all|in total|altogether|overall)\b/
const ALL_BEFORE = /\b(?:a total of|in all,?|total [a-z ]{0,20}(?:was|were|of)) $/
const OPENS = new RegExp(
  `^\\W*(?:of the total,? |(?:it|they|we|the [a-z]+|inspectors|researchers|officers) (?:found|counted|discovered|identified|recorded|detected)(?: that)? )?${ABOUT}$`,
)
const THEN =
  /\b(?:from|than|against|versus|vs|compared (?:with|to)|(?<!\bma(?:de|kes?|king) )up|down|by|per|each|last year|year (?:ago|earlier|before)|average(?: of)?)(?: (?:about|some|the|only|just))* $/

/** The part that a figure is, by its words, of one before it; null if none or several could be meant. */
export function pairOf(scene: Scene, part: Figure): Pair | null {
  const tied = relationsOf(scene, part.claim.index).find(
    (one) =>
      one.kind === 'parts' && !one.complete && one.isTied && one.parts[0] === part.claim.index,
  )
  const whole = tied?.kind === 'parts' ? scene.byClaim.get(tied.whole) : undefined
  if (whole !== undefined && sizeOf(part) < sizeOf(whole)) return { part, whole }
  const lead = before(scene, part, 60)
  if (!isLevel(part) || THEN.test(lead) || /\btarget(?: of)? $/.test(lead)) return null
  const next = scene.figures[part.order + 1]
  if (
    next !== undefined &&
    next.claim.sentence === part.claim.sentence &&
    OUT_OF.test(between(scene, part, next))
  )
    return pairAs(scene, part, next)
  const own = scene.pieces[part.claim.sentence]
  if (own === undefined) return null
  const within = largerOf(scene, part, own).filter(({ order }) => order < part.order)
  if (OF_THEM.test(behind(scene, part, 40)) || OF_THEM_BEFORE.test(lead) || AMONG.test(lead))
    return only(scene, part, within.length > 0 ? within : above(scene, part))
  const opening = within.filter((one) => OPENING.test(before(scene, one, 40)))
  if (opening.length > 0) return only(scene, part, opening)
  const all = largerOf(scene, part, own).filter(
    (one) => ALL_BEHIND.test(behind(scene, one, 40)) || ALL_BEFORE.test(before(scene, one, 40)),
  )
  if (all.length > 0) return only(scene, part, all)
  return OPENS.test(scene.mask.slice(own.from, part.at))
    ? only(scene, part, above(scene, part))
    : null
}

/** Two figures as part and whole, where they may be. */
export function pairAs(scene: Scene, part: Figure, whole: Figure): Pair | null {
  if (THEN.test(before(scene, part, 40)) || THEN.test(before(scene, whole, 40))) return null
  const { text } = scene.doc
  // How many shares of stock there are is seldom told.
  if ([part, whole].some(({ claim }) => STOCK.test(text.slice(claim.number.end, claim.end + 30))))
    return null
  const isWhole = isLevel(whole) && alike(scene, part, whole) && sizeOf(part) < sizeOf(whole)
  return isWhole && !areTwoSides(text, part.claim, whole.claim) ? { part, whole } : null
}

function only(scene: Scene, part: Figure, wholes: readonly Figure[]): Pair | null {
  const [whole, ...more] = wholes
  return whole === undefined || more.some((one) => sizeOf(one) !== sizeOf(whole))
    ? null
    : pairAs(scene, part, whole)
}

function largerOf(scene: Scene, part: Figure, { figures }: Piece): readonly Figure[] {
  return figures.filter(
    (one) =>
      isLevel(one) &&
      alike(scene, part, one) &&
      sizeOf(one) > sizeOf(part) &&
      !THEN.test(before(scene, one, 40)),
  )
}

const STOCK = /^[^.,;]*\b(?:shares|stock)\b/i
const BACK = 2

/** Those of the nearest sentence before that has any, in its paragraph. */
function above(scene: Scene, part: Figure): readonly Figure[] {
  const own = scene.pieces[part.claim.sentence]
  for (let at = part.claim.sentence - 1; at >= part.claim.sentence - BACK; at -= 1) {
    const piece = scene.pieces[at]
    if (piece === undefined || piece.paragraph !== own?.paragraph) return []
    const found = largerOf(scene, part, piece)
    if (found.length > 0) return found
  }
  return []
}

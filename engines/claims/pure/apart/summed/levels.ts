import { before, behind, type Figure, relationsOf, type Scene } from '../../derived/scene.ts'
import { isLevel } from '../outright/frames.ts'

// Figures of one unit and one time in running English text, in their order: what may be parts of each other.

export type Stream = readonly Figure[]

/** What a level is compared with, or is told per, is none of the things told in turn. */
const OTHER =
  /\b(?:from|than|against|compared (?:with|to)|versus|vs\.?|up on|down on|record|target|forecast|goal|average|mean|median|per|each|every|capacity|previous(?:ly)?) (?:about |some |the |an? |over |of |only |was |is |were )*$/
/** "Q of every euro", "Q per head". */
const PER = /^(?: (?:of|in|out of) (?:every|each)\b|[^.;,QSDX]{0,14} (?:per|each|apiece)\b)/
/** "Coal by Q to Q": how far it went, of which no verb says so. */
const BY = /\bby (?:about |some |a further )?$/
const ON_TO = /^[^.;,QSDX]{0,12} to Q/
/** "(2024: Q)": what it was. */
const ONCE = /\(@:? $/
/** Some of what stands before it, and no other thing beside it. */
const SOME =
  /\b(?:including|includes?|of which|of whom|among (?:them|these)|such as|alone|it was|with) (?:[a-z’'-]+ ){0,5}$/
const OF_THEM = /^ of (?:which|whom|them|these|those|it)\b/

/** The levels of a text by unit and time. */
export function streamsOf(scene: Scene): readonly Stream[] {
  const told = scene.figures.filter((one) => isTold(scene, one))
  return [...Map.groupBy(told, ({ claim }) => `${claim.unit} ${claim.period}`).values()]
}

function isTold(scene: Scene, one: Figure): boolean {
  const { claim, sort } = one
  const piece = scene.pieces[claim.sentence]
  if (sort !== 'Q' || !isLevel(one) || claim.bound !== 'exact' || piece?.grammar !== 'en')
    return false
  if (!isProse(scene, one) || isHour(scene, one)) return false
  const [led, follows] = [before(scene, one, 60), behind(scene, one, 40)]
  if (isOfOther(scene, one) || ONCE.test(led)) return false
  if (BY.test(led) && ON_TO.test(follows)) return false
  return !isBase(scene, one)
}

/** "2.15 Silver Lane": a line of a programme, by its hour. */
function isHour({ doc: { text } }: Scene, { claim: { start, end } }: Figure): boolean {
  return (
    /^(?:1?\d|2[0-3])\.[0-5]\d$/.test(text.slice(start, end)) &&
    /^(?:\n|$)/.test(text.slice(start - 1, start)) &&
    /^ +\p{Lu}/u.test(text.slice(end, end + 4))
  )
}

/** What a level is compared with, or is told per. */
export function isOfOther(scene: Scene, one: Figure): boolean {
  const led = before(scene, one, 60)
  return OTHER.test(led) || MEAN.test(led) || PER.test(behind(scene, one, 40))
}

/** "A typical weekday brought Q … Saturdays averaged Q": means aren't added up. */
const MEAN = /\b(?:averag(?:e[sd]?|ing)|typical) [^.;,QSDX]{0,30}$/

/** What another figure is told to have been. */
export function isBase(scene: Scene, { claim }: Figure): boolean {
  return relationsOf(scene, claim.index).some(
    (relation) =>
      relation.kind === 'change' &&
      relation.base === claim.index &&
      relation.result !== null &&
      relation.result !== claim.index,
  )
}

export function isSome(scene: Scene, one: Figure): boolean {
  return SOME.test(before(scene, one, 60)) || OF_THEM.test(behind(scene, one, 20))
}

/** "Rice - Q": a line of a list that is a name and a figure. */
const LINE = /^[\s•*·–—-]*(?:o )?[^QSDX:]{2,60}?(?: [-–—]|:|\.{2,}) ?Q[^QSDX]{0,3}$/

export function isLine(scene: Scene, { claim }: Figure): boolean {
  const piece = scene.pieces[claim.sentence]
  return piece !== undefined && LINE.test(scene.mask.slice(piece.from, piece.to))
}

function isProse(scene: Scene, one: Figure): boolean {
  const { kind = 'row', start = 0, end = 0 } = scene.doc.paragraphs[paragraphOf(scene, one)] ?? {}
  if (kind === 'heading') return isLine(scene, one)
  return kind !== 'row' && !/[\t|]/.test(scene.doc.text.slice(start, end))
}

export function paragraphOf({ pieces }: Scene, { claim }: Figure): number {
  return pieces[claim.sentence]?.paragraph ?? -1
}

import { before, behind, type Figure, type Scene } from '../../derived/scene.ts'
import { besideMark } from '../../derived/way/ways.ts'
import type { Relation } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import {
  areLevels,
  areNear,
  type Frame,
  framesAt,
  framesIn,
  pieceBefore,
} from '../outright/frames.ts'
import { INVERSE } from '../outright/words.ts'

// "R came, passing the previous best of B", "just short of the B of 2019", "R. That beats the B raised last year": on which side of a mark a level lies.

const ABOVE =
  '(?:pass|surpass|exceed|top|beat|eclips|outstrip|better|overtak|overtook|overhaul)(?:p?(?:es|ed|e|s|ing|en))?|above|ahead of|better than|more than|higher than|larger than|well over|in excess of|up on'
const BELOW =
  '(?:(?:falls?|fell|falling|fallen) )?(?:short|shy) of|below|under|lower than|less than|fewer than|smaller than|behind|beneath|down on'
const HOW =
  '(?:(?:and|but|which|thus|thereby|easily|comfortably|narrowly|well|still|just|only|far|a little|slightly|some way|a long way|a shade|a touch|marginally|clearly|much|even|is|are|was|were|has|have|had|now|@|@,) )*'
const MARK =
  'record|best|high|peak|figure|total|mark|level|tally|result|target|goal|number|count|sum|maximum|forecast|budget|limit|ceiling|threshold|average|mean|plan|crop|harvest|haul|turnout|attendance|intake|score'
/** From the word for the side to the mark itself: "the previous best of ", "last year's ", "the ". */
const TO = `(?:(?:the|its|their|our|his|her|last|even|old|previous|earlier|former|@(?:['’]s)?|[a-z]+['’]s?|all-time|own|[a-z-]+(?= (?:${MARK})\\b)) ){1,6}(?:(?:${MARK}) (?:of |set in @ of |(?:in|for|from) @ of |in @, |\\())?`
const SIDE = `(?<W>${ABOVE}|${BELOW}) ${TO}(?<B>[QS])(?![a-z])`
/** "Up from A but still": what it is held against besides. */
const BESIDES =
  '(?:[^.;:()QSDXN]{0,30}?,? (?:and |is |was )?(?:up|down|higher|lower|above|below|more|less|fewer)(?: (?:than|from|on|of))? [^.;:()QSDXN]{0,40}[QS])?'
const APPOSED = new RegExp(
  `(?<R>[QS])${BESIDES}[^.;:()QSDXN]{0,70}?(?:,| –| —| but| and| yet| though) ${HOW}${SIDE}`,
  'dg',
)
const THAT = new RegExp(
  `^(?:that|this|it|they|the (?:figure|total|result|number|sum|amount|level)) ${HOW}${SIDE}`,
  'dg',
)
const IS_ABOVE = new RegExp(`^(?:${ABOVE})$`)
/** Who is faster beats a record by less. */
const BETTER_LESS: ReadonlySet<string> = new Set(['time', 'temperature', 'rank'])
/** It wasn't so, may be, or is of what doesn't grow with its number. */
const OTHERWISE =
  /\b(?:not|never|without|nearly|almost|would|could|should|may|might|will|if|unless|until|before|rather|instead|to (?:beat|pass|exceed|top|surpass)|expect[a-z]*|hop[a-z]*|aim[a-z]*|fastest|quick[a-z]*|time|times|loss|losses|deficit|debt|lost|los(?:e|es|ing)|delinquen[a-z]*)\b|n['’]t\b/
/** "Above the average of 12 in each of three years", "more than the 40 who came by train". */
const NARROWED =
  /^ (?:(?:who|that|which) (?!(?:were|was|had|came|it)\b)|each|per|a (?:day|week|month|year)\b)/

export function marksIn(scene: Scene): readonly Relation[] {
  return [
    ...framesIn(scene, APPOSED).flatMap((one) => markOf(scene, one, one.figures.R)),
    ...scene.pieces.flatMap((_, at) =>
      framesAt(scene, THAT, at).flatMap((one) => markOf(scene, one, levelBefore(scene, at, one))),
    ),
  ]
}

/** The one level of the sentence before. */
function levelBefore(scene: Scene, at: number, { figures: { B } }: Frame): Figure | undefined {
  const levels = (pieceBefore(scene, at)?.figures ?? []).filter((one) => areLevels(scene, one, B))
  return levels.length === 1 ? levels[0] : undefined
}

function markOf(scene: Scene, frame: Frame, level: Figure | undefined): readonly Relation[] {
  const { B } = frame.figures
  if (level === undefined || B === undefined || !areLevels(scene, level, B)) return []
  if (!areOfOneUnit(level, B) || !areNear(level, B, NEAR)) return []
  if (BETTER_LESS.has(dimensionOf(level.claim.unit))) return []
  if ([level, B].some(({ claim }) => claim.bound !== 'exact' && claim.bound !== 'about')) return []
  const words = scene.mask.slice(frame.at, frame.to)
  const led = before(scene, level, 60)
  if (OTHERWISE.test(words) || INVERSE.test(`${led}${words}`) || OTHERWISE.test(led)) return []
  if (BASE.test(led) || NARROWED.test(behind(scene, B, 24))) return []
  const word = frame.said.W ?? ''
  return besideMark(scene, level, B, { word, isAbove: IS_ABOVE.test(word) })
}

/** "Up from 28.6 million and well above the 29.8 million", "ten times the average of 226,000 and over 1.36 million": what is held against another itself. */
const BASE =
  /\b(?:from|than|against|versus|vs|after|(?:times|twice|half) the)\b[^.,;:QSDX]{0,50}$|\b(?:target|goal|limit|plan|budget|average|threshold) (?:is |was )?(?:of |at )?(?:about |some )?$/
/** Of a bare number the unit was told before. */
function areOfOneUnit({ claim: a }: Figure, { claim: b }: Figure): boolean {
  return a.unit === b.unit || b.unit === 'items'
}

/** Of one thing, and of no other beside it. */
const NEAR = 8

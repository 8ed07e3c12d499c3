import type { ReadClaim } from '../../model.ts'
import type { Scale } from '../scale.ts'
import { GAP, gapsOf, name, skeletonOf } from './skeleton.ts'

// Letters: T the multiple, O what is so many times as much, B of what.

const TO = new RegExp(`^${GAP},? (?:to|at)${name(3)} $`)
const FROM = new RegExp(`^${GAP},? from${name(4)} $|^ ?\\([^()#A-Z]{0,30}$`)
/** "From B @, it went to #, # and # in the years that followed and to O". */
const IN_STEPS = new RegExp(
  `^${GAP},${name(4)} (?:to #,? (?:and )?|#,? (?:and )?){1,6}${GAP} and to $`,
)
/** "126 km, more than twice as long", "O, T the B". */
const SO_MANY = new RegExp(
  `^\\)?${GAP}\\)?[,:;]? ?(?:[–—-]+ ?)?(?:or |which is |that is |this is |and is )?(?:${name(5)}(?: has| is| was)?)? ?$`,
)
const OTHER = '(?!.*\\b(?:and|average|normal|level|lows?|highs?|peak|cost|rate|pace)\\b)'
const AS_MUCH = new RegExp(
  `^${OTHER}(?: (?:the|its|their|that of|those of|that|as [a-z]+ as|[a-z@]+(?: [a-z]+)?'s)${name(8)} ?\\(?|(?: since @,? when there were|,? from)${name(4)}|${GAP},? from${name(4)}) ?$`,
)

/** "T since @ (B then, O now)". */
const SINCE = /^[^().;#]{0,30} \($/
const THEN = /^ then, $/
/** "B @, came to O – more than a T". */
const ASIDE = /^(?: in)? @, (?:came to|reached|were|was|stood at|numbered|totall?ed) $/
const DASHED = /^ (?:[–—-] )?(?:an? |(?:more|less) than an? )?$/
/** "The ratio between O and B narrowed to T". */
const RATIO =
  /\bratio (?:between|of) [^.;#]{0,40}O [^.;#]{0,20}\b(?:and|to) [^.;#]{0,40}B [^.;#]{0,40}\b(?:is|was|at|to) T/

/** Whether words alone tie a multiple to the two figures that it compares. */
export function isTightMultiple(
  scale: Scale,
  {
    times,
    of,
    base,
  }: { readonly times: ReadClaim; readonly of: ReadClaim; readonly base: ReadClaim },
): boolean {
  const line = skeletonOf(
    scale,
    new Map([
      [times, 'T'],
      [of, 'O'],
      [base, 'B'],
    ]),
  )
  if (line === null) return false
  const is = (pair: string, ...words: readonly RegExp[]) =>
    gapsOf(line).some((gap) => gap.pair === pair && words.some((one) => one.test(gap.words)))
  switch (line.replace(/[^TOB]/g, '')) {
    case 'OTB':
      return is('OT', SO_MANY) && is('TB', AS_MUCH)
    case 'TOB':
      return is('TO', TO) && is('OB', FROM)
    case 'TBO':
      return (is('TB', AS_MUCH) && is('BO', TO)) || (is('TB', SINCE) && is('BO', THEN))
    case 'BOT':
      return is('BO', TO, IN_STEPS, ASIDE) && is('OT', SO_MANY, DASHED)
    case 'OBT':
      return RATIO.test(line)
    default:
      return false
  }
}

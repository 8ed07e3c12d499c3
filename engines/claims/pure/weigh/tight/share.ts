import { dimensionOf } from '../../units/table.ts'
import type { Sides } from '../share/sides.ts'
import { GAP, gapsOf, name, skeletonOf } from './skeleton.ts'

// Letters: S the share, P the part, W the whole.

const SAME =
  '(?:or|i\\.e\\.|that is|which is|this is|equal to|equivalent to|represent(?:s|ed|ing)|account(?:s|ed|ing) for|ma(?:de|kes|king) up|fulfilling|some|about|just|over|nearly|roughly|almost|more than|less than|around|a little|well|at|to|an?|the|record)'
const SIDE = `(?:[,;]? ?[(–—:-]{1,2} ?|[,;] ?| (?=${SAME}))(?:${SAME},? ?){0,6}`
const VERBS =
  '(?:account(?:s|ed)? for|ma(?:de|kes|ke) up|represent(?:s|ed)?|contribute[sd]?|provide[sd]?)'
/** "P, or S", "P. That represented S", "services accounted for S". */
const APPOSED = new RegExp(
  `^(?:${GAP}(?: since @)?${SIDE}|${GAP}\\.? (?:that|this|it) (?:thus )?(?:is|was|${VERBS}) (?:an? )?|${GAP}\\.? at |${GAP}[.;]? [a-z-]+(?: [a-z-]+){0,2} (?:thus )?${VERBS} |,? respectively; [a-z]+ ${VERBS} |[^.#;]{0,60}, or (?:about )?)$`,
)
/** Behind a share of the whole, up to the dash or the bracket in which a part stands. */
const BEHIND_WHOLE = new RegExp(`^[^.#]{0,60}[,(–—] ?(?:${SAME} ?){0,3}$`)
const OF = new RegExp(`^,? (?:of|out of)${name(7)} (?:\\((?:[a-z ]{0,24} )?)?$`)
const OUT_OF = new RegExp(`^${name(4)},? (?:of|out of|from)${name(6)} $`)

/** Whether words alone tie a part and its share to the whole. */
export function isTightShare(sides: Sides): boolean {
  const { scale, share, part, whole } = sides
  if (part.value.coefficient === whole.value.coefficient && part.value.scale === whole.value.scale)
    return false
  if (isNamedRate(sides)) return true
  if (isOfWhatTheyDid(sides)) return false
  const line = skeletonOf(
    scale,
    new Map([
      [share, 'S'],
      [part, 'P'],
      [whole, 'W'],
    ]),
  )
  if (line === null) return false
  const gaps = gapsOf(line)
  const is = (pair: string, ...words: readonly RegExp[]) =>
    gaps.some((gap) => gap.pair === pair && words.some((one) => one.test(gap.words)))
  switch (line.replace(/[^SPW]/g, '')) {
    case 'PSW':
      return is('PS', APPOSED) && is('SW', OF)
    case 'PWS':
      return is('PW', OUT_OF) && is('WS', APPOSED, BEHIND_WHOLE)
    case 'SPW':
      return is('SP', APPOSED, BEHIND_WHOLE) && is('PW', OUT_OF, OF)
    case 'SWP':
      return is('SW', OF) && is('WP', APPOSED, BEHIND_WHOLE)
    case 'WPS':
      return is('PS', APPOSED) && isOfWhole(sides, line)
    case 'WSP':
      return is('SP', APPOSED) && isOfWhole(sides, line)
    default:
      return false
  }
}

const AGENTS: ReadonlySet<string> = new Set(['places', 'firms', 'persons', 'households'])
const DOES =
  /^(?: [a-z-]+){0,4} (?:account(?:s|ed)? for|ma(?:de|ke) up|represent(?:s|ed)?|contributed?|provided?) /

/** "Eight countries accounted for 82 % of the total": of what they did, and not of how many there are. */
function isOfWhatTheyDid({ part, share, text }: Sides): boolean {
  return AGENTS.has(part.unit) && DOES.test(text.slice(part.end, share.start))
}

const RATE =
  /\b(?:margin|(?:unemployment|jobless|fatality) rate|intensity|turnout)\b(?:[^.]|\.\d){0,60}$/i

/** A rate that has a name of its own, such as turnout. */
function isNamedRate({ text, share }: Sides): boolean {
  return RATE.test(text.slice(Math.max(0, share.start - 80), share.start))
}

const BEFORE_WHOLE = /(?:^|[,;:"#] ?)(?:of|among|out of) (?:the |all |its |these )?$/
const POINTS_BACK =
  /\b(?:of|out of|among) (?:which|whom|it|them|these|this|those|the total|the additions)\b/
const OF_TOTAL =
  /^(?:[),]? (?:of|in) (?:the |that |this |all )?(?:total(?! [a-z])|all [a-z]+|it|them|these|this|that|those|whom|which|sum)\b|[^#A-Z.]{0,40}, of the total\b)/
const OF_THEM = /^ of (?:them|those|these) [a-z]/
const OF_NOUN = /^ of (?:the |its |their |our |all |total |group |overall )*([a-z][a-z -]{2,40})/
const CALLED_TOTAL = /\b(?:total(?:l?ed|l?ing|s)?|adds? up to|in all|altogether)\b[^#A-Z.]{0,40}$/

const GENERIC: ReadonlySet<string> = new Set(
  'number total figure amount volume value sum level person people group company overall'.split(
    ' ',
  ),
)

/** "Of the W, P or S"; "W, of which P"; "P, or S of the total"; "S of them". */
function isOfWhole({ scale, part, share, whole }: Sides, line: string): boolean {
  const [before = '', rest = ''] = [
    line.slice(0, line.indexOf('W')),
    line.slice(line.indexOf('W') + 1),
  ]
  const words = rest.slice(0, rest.search(/[SP]/))
  // "P jobs, two thirds of them for teachers" are of the part.
  const isOfPart =
    words.length < rest.indexOf('S') && OF_THEM.test(rest.slice(rest.indexOf('S') + 1))
  if (isOfPart) return false
  if (BEFORE_WHOLE.test(before) && (/,/.test(words) || /#/.test(before)) && !/\. /.test(words))
    return true
  if (POINTS_BACK.test(words.slice(-90))) return true
  const behind = rest.slice(rest.indexOf('S') + 1).replace(/^(?:,? or)? ?\(?P\)?/, '')
  if (OF_TOTAL.test(rest.slice(rest.indexOf('S') + 1)) || OF_TOTAL.test(behind)) return true
  if (CALLED_TOTAL.test(before) && /i\.e\. $/.test(line.slice(0, line.indexOf('S')))) return true
  const noun = OF_NOUN.exec(behind)?.[1]?.split(/[ -]/) ?? []
  const names = noun.slice(0, 4).map((word) => word.replace(/s$/, ''))
  if (!names.some((word) => whole.measureKey.includes(word))) return false
  if (whole.measureKey.every((word) => names.includes(word) || GENERIC.has(word))) return true
  const first = Math.min(part.index, share.index)
  return scale.context.claims
    .slice(whole.index + 1, first)
    .every((one) => dimensionOf(one.unit) !== dimensionOf(whole.unit) || one.kind === 'growth')
}

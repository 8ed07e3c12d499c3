import { endOf, parsePeriod } from '#platform/period'
import type { Doc, ReadClaim } from '../../model.ts'
import type { Told } from './earlier.ts'

// "In the same period of 2024 it had been 5.2 billion, so that it has shrunk by a quarter"; 上年同月286万人次，增加26万人次: by how much what is
// told of now differs from what was told of then, and no change of then.

type Ends = { readonly then: ReadClaim; readonly now: ReadClaim }

/** So many figures before it what is told of now is looked for. */
const NOW_REACH = 8

const CHANGES: ReadonlySet<ReadClaim['kind']> = new Set([
  'growth',
  'gap',
  'multiple',
  'average-growth',
])
const LEVELS: ReadonlySet<ReadClaim['kind']> = new Set([null, 'level', 'from-to', 'share', 'sum'])

/** The claims with changes that are concluded from an earlier figure as of the one that is held against it. */
export function withConcluded({ doc, claims }: Told): readonly ReadClaim[] {
  const told = [...claims]
  for (const [at, claim] of claims.entries()) {
    const ends = concludedFrom(doc, told, at)
    if (ends === null || claim.period !== ends.then.period) continue
    told[at] = { ...claim, period: ends.now.period, periodFrom: 'inherited' }
  }
  return told
}

/** The earlier figure and the one held against it, of which a change is concluded; null where it is none. */
export function concludedFrom(doc: Doc, claims: readonly ReadClaim[], at: number): Ends | null {
  const claim = claims[at]
  if (claim === undefined || !isChange(doc.text, claim)) return null
  let first = at
  while (isSameChange(doc, claims[first - 1], claims[first])) first -= 1
  const [then, change] = [claims[first - 1], claims[first]]
  if (then === undefined || change === undefined || !isLevel(then) || !areNear(doc, then, change))
    return null
  const later = laterBefore(doc, claims, first - 1)
  const fitting = later.find((one) => isReckoned(one, then, claim))
  const now = fitting ?? (isConcluded(doc, then, change) ? latestOf(later) : undefined)
  return now === undefined ? null : { then, now }
}

/** "By 130 million or 6.6 %": the same change once more. */
function isSameChange(
  { text }: Doc,
  last: ReadClaim | undefined,
  claim: ReadClaim | undefined,
): boolean {
  if (last === undefined || claim === undefined || last.sentence !== claim.sentence) return false
  return (
    isChange(text, last) &&
    /^(?:,? or |, i\.e\. |，|、|或| \(|（)/.test(text.slice(last.end, claim.start))
  )
}

function isChange(text: string, { kind, form, start, unit }: ReadClaim): boolean {
  if (form === 'date' || form === 'length' || form === 'span') return false
  if (CHANGES.has(kind) || form === 'multiple') return true
  const isRate = form === 'fraction' || unit === 'percent'
  return isRate && BY.test(text.slice(Math.max(0, start - BY_REACH), start))
}

const BY_REACH = 24
const BY =
  /\bby (?:an? |about |nearly |almost |some |exactly |roughly |just |over |more than ){0,2}$/

function isLevel({ kind, form }: ReadClaim): boolean {
  return LEVELS.has(kind) && (form === 'number' || form === 'fraction')
}

/** In its sentence, or in one before it in its paragraph that the change takes up: "The increase of 1,607". */
function areNear({ text, sentences }: Doc, then: ReadClaim, change: ReadClaim): boolean {
  if (then.sentence === change.sentence) return true
  const [own, last] = [sentences[change.sentence], sentences[then.sentence]]
  if (own === undefined || own.paragraph !== last?.paragraph) return false
  return (
    change.sentence - then.sentence <= SENTENCES_MAX &&
    change.start - own.start <= WORDS_MAX &&
    TAKES_UP.test(text.slice(own.start, change.start))
  )
}

const SENTENCES_MAX = 2
const WORDS_MAX = 120
const NAMES =
  'increase|rise|growth|gain|improvement|advance|decrease|decline|drop|fall|reduction|loss|difference|swing|change|plus|minus|gap'
const TAKES_UP = new RegExp(
  `^["“”\\s]*(?:(?:The|This|That) (?:[a-z]+ )?(?:${NAMES})\\b|(?:That|This|It|They|Which) (?:is|was|has|have|means|amounts|makes)\\b)[^;]*$|^[“”\\s]*(?:这|由此|也就是说|即)`,
)

/** The figures of its kind before an earlier one that are told of later times, the nearest first. */
function laterBefore(doc: Doc, claims: readonly ReadClaim[], at: number): readonly ReadClaim[] {
  const then = claims[at]
  if (then?.period == null) return []
  const end = endOf(parsePeriod(then.period))
  const paragraph = doc.sentences[then.sentence]?.paragraph
  return claims
    .slice(Math.max(0, at - NOW_REACH), at)
    .reverse()
    .filter(
      (now) =>
        doc.sentences[now.sentence]?.paragraph === paragraph &&
        areAlike(now, then) &&
        isLevel(now) &&
        now.period !== null &&
        endOf(parsePeriod(now.period)) > end,
    )
}

/** Of several the latest, and of those the nearest: what the text is on. */
function latestOf(later: readonly ReadClaim[]): ReadClaim | undefined {
  const endsOf = ({ period }: ReadClaim): string =>
    period === null ? '' : endOf(parsePeriod(period))
  return later.reduce<ReadClaim | undefined>(
    (last, one) => (last === undefined || endsOf(one) > endsOf(last) ? one : last),
    undefined,
  )
}

/** Of one unit, or of one that wasn't said again: "1.31 million visitors", and then "1.22 million". */
function areAlike(now: ReadClaim, then: ReadClaim): boolean {
  if (now.unit === then.unit) return true
  const other = now.unit === PLAIN ? then.unit : then.unit === PLAIN ? now.unit : null
  return other !== null && !/^percent/.test(other)
}

const PLAIN = 'items'

/** What tells that it follows from both, or has come about by now. */
function isConcluded({ text, sentences }: Doc, then: ReadClaim, change: ReadClaim): boolean {
  if (then.sentence !== change.sentence) return true
  const isChinese = sentences[then.sentence]?.grammar === 'zh'
  return (isChinese ? CONCLUDES_CHINESE : CONCLUDES).test(text.slice(then.end, change.start))
}

const CONCLUDES = new RegExp(
  `[,;:–—-][^;]*?\\b(?:so|thus|therefore|hence|accordingly|consequently|thereby|meaning|which means|has|have|the (?:[a-z]+ )?(?:${NAMES}))\\b(?! than\\b)`,
)
const CONCLUDES_CHINESE =
  /[，；](?:因此|由此|也就是说|即|这意味着|相当于|一年[间来内里]|[两三四五六七八九十]年[间来])/

/** What the figures themselves tell: the one less the other, or by how many per cent. */
function isReckoned(now: ReadClaim, then: ReadClaim, change: ReadClaim): boolean {
  const [a, b, by] = [now, then, change].map(numberOf)
  if (a === undefined || b === undefined || by === undefined || a === b || b === 0) return false
  const half = 10 ** change.precision / 2
  const isOf = (told: number): boolean => Math.abs(Math.abs(told) - Math.abs(by)) <= half
  if (change.unit === 'percentage-point') return now.unit === 'percent' && isOf(a - b)
  if (change.unit === now.unit) return isOf(a - b)
  return change.unit === 'percent' && now.unit !== 'percent' && isOf(((a - b) / b) * PERCENT)
}

const PERCENT = 100

function numberOf({ value: { coefficient, scale } }: ReadClaim): number {
  return Number(coefficient) / 10 ** scale
}

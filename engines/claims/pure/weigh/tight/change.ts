import type { ReadClaim } from '../../model.ts'
import { directionOf } from '../../relate/part.ts'
import type { Item } from '../../relate/tape.ts'
import { claimAt, type Of, type Scale, shareWords } from '../scale.ts'
import { GAP, gapsOf, name, skeletonOf, WHERE } from './skeleton.ts'

// Letters: R the result, B the base, A the amount, D the amount in other words.

const NOUN =
  '(?:increase|rise|gain|jump|growth|decline|drop|fall|decrease|reduction|surge|cut|improvement|consolidation|difference|change|expansion|contraction|slump|gap|addition)'
const WAY = '(?:up|down|higher|lower|more|less|fewer|better|worse|larger|smaller)'
const VERB =
  '(?:grow|grew|grown|ris|rose|fell|fall|increas|decreas|declin|climb|jump|dropp|surg|gain|shrank|shrink|expand|contract|edg|slipp|eas)(?:ed|ing|en|e)?'
/** "The", "the same month of last year, when it was": what leads to a base. */
const OF_BASE = `(?!.*\\b(?:close|closing|open|opening|high|low|peak|record|session|normal|usual|on)\\b)${name(8)}(?:,? when(?: (?:it|they|there|the [a-z]+) (?:was|were|stood at|had been))?)?(?: # and)? ?\\(?`
const PAST =
  '(?:grew|rose|fell|shrank|(?:increas|decreas|declin|climb|jump|dropp|surg|gain|expand|contract|slipp|eas)(?:ed|ing))'
const RISING =
  '(?:growing|rising|falling|shrinking|(?:increas|decreas|declin|climb|jump|dropp|surg|gain|expand|contract|slipp|eas)ing|(?:which|that) (?:grew|rose|fell|(?:increas|decreas|declin|climb|jump|dropp|surg|gain)ed))'
const COMPARED =
  '(?:from|compared with|compared to|as against|as compared with|against|versus|vs\\.?|after)'
const LINK = `(?:[,;:(–—-]+ ?|\\.? (?:that|this|it) (?:is|was|represents|amounts to|works out at) |i\\.e\\. ?|or |that is |that was |this |which |it |they |is |was |are |were |represents |representing |works out at |thus |minus |plus |${WAY} |by |an? |the |${RISING} |${NOUN} |change:? |average |annual |in |at |of |equal |equivalent |to |about |some |over |nearly |roughly |approximately |around |almost |still |just |#,? or |# \\(|respectively, |# and )`
const LATER =
  '(?:(?:in |a )?@,? (?:it|they|the [a-z]+) (?:had [a-z]+|was|were|stood at)|(?:that|this) compares with)'

/** "1,000 jobs, or 5 %". */
const AGAIN = new RegExp(`^${name(2)},? ?(?:or|\\() ?(?:about |around )?$`)

const BETWEEN: { readonly [pair: string]: RegExp } = {
  // "Rose A @ to R", "down A, to R".
  AR: new RegExp(
    `^\\)?${GAP},? ?(?:–|—)? ?(?:(?:bringing|taking|lifting|raising|reducing|cutting) (?:its|the|their)${name(4)} )?(?:to|to reach|to stand at)${name(3)} $`,
  ),
  // "A more than the B", "A on the B", "A, from B".
  AB: new RegExp(
    `^(?! (?:on|for|in|this|so far) (?:the |this )?(?:day|week|month|session)\\b)(?:(?: ${WAY}| ${NOUN})? (?:on|over|above|below|ahead of|behind|short of|of|under)${OF_BASE}|${name(4)}${GAP},?(?: ${WAY})? (?:respectively, )?(?:from|than|compared with|compared to|as against)${OF_BASE}|[;,] ?@:? ?)$`,
  ),
  RB: new RegExp(
    `^(?!(?: [a-z]+)? ${NOUN}\\b)(?:${GAP}(?:,| –| —| -)? ?(?:which |this |that |it )?(?:is |was |are |were )?(?:an? ${NOUN} |${WAY} |sharply |slightly |(?:by )?#,? )*${COMPARED}${OF_BASE}|${GAP}[.,]? ${LATER} |,? \\((?:[a-z@][^()#A-Z]{0,30})?[:,;]? ?)$`,
  ),
  // "From B @ to R", "B applications @ and R", "compared with B @, the council permitted R".
  BR: new RegExp(
    `^(?:${GAP},? to${name(3)} |${name(3)} ?@ and |${GAP},${name(4)}(?: for)? |${GAP}[,.;]? (?:and |it |they )?(?:then )?${VERB}(?: [a-z]+ly)? to${name(2)} )$`,
  ),
  RA: new RegExp(`^${GAP} ?${LINK}{1,9}$`),
  BA: new RegExp(
    `^(?!.*(?:(?<!\\bthus )\\b(?:which|${PAST})\\b|\\bon (?!@|the (?:day|year|month|week))))\\)?${GAP}\\)? ?(?:and is )?${LINK}{1,9}$|^${GAP}(?:,? so that [a-z]+|[.;]? (?:the [a-z]+|it|they) thus) ${VERB}(?: by)? $`,
  ),
  AD: AGAIN,
  DA: AGAIN,
  DR: new RegExp(`^${GAP},? ?(?:–|—)? ?(?:to|to reach|to stand at)${name(3)} $`),
  RD: new RegExp(`^${GAP} ?${LINK}{1,9}$`),
}

/** Whether words alone tie an amount to the ends between which it lies. */
export function isTightGrowth(scale: Scale, change: Of<'change'>): boolean {
  const members = [
    [change.result, 'R'],
    [change.base, 'B'],
    [change.amount, 'A'],
    [change.base === null ? (change.difference ?? null) : null, 'D'],
  ] as const
  const letters = members.flatMap(([index, letter]) => {
    const claim = claimAt(scale, index)
    return claim === undefined ? [] : [[claim, letter] as const]
  })
  const rest = letters.filter(([claim]) => !isHeadline(scale, claim))
  const [amount, result] = [claimAt(scale, change.amount), claimAt(scale, change.result)]
  const isTold =
    rest.length === letters.length ||
    (result !== undefined && amount !== undefined && shareWords(amount, result))
  const line = isTold ? skeletonOf(scale, new Map(rest)) : null
  return line !== null && isTight(line)
}

/** "Exports rise 12%", above the text that tells both ends. */
function isHeadline({ doc }: Scale, claim: ReadClaim): boolean {
  const paragraph = doc.sentences[claim.sentence]?.paragraph
  return paragraph === 0 && doc.paragraphs[0]?.kind === 'heading' && doc.paragraphs.length > 1
}

/** Whether words alone tie two ends to each other, and a word of direction to them. */
export function isTightWay(scale: Scale, change: Of<'change'>): boolean {
  const [result, base, amount] = [change.result, change.base, change.amount].map((index) =>
    claimAt(scale, index),
  )
  if (result === undefined || base === undefined) return true
  const first = Math.min(result.start, base.start)
  const isBeside =
    amount !== undefined &&
    amount.end > first - BESIDE &&
    amount.start < Math.max(result.start, base.start)
  const ends = [
    [result, 'R'] as const,
    [base, 'B'] as const,
    ...(isBeside ? [[amount, 'A'] as const] : []),
  ]
  const line = skeletonOf(scale, new Map(ends))
  return line !== null && isTight(line) && isWaySaid(scale, change, ends, line)
}

const BESIDE = 60

const WAY_BEFORE_BASE = new RegExp(
  `(?:\\b${WAY}|\\b${NOUN})(?: sharply| slightly|(?: by)? [A#],?)? (?:from|than|on)${OF_BASE}$`,
)
const WAY_BEHIND_BASE = new RegExp(`^\\),? (?:an? )?(?:${WAY}|${NOUN})\\b`)
const LED_IN = {
  R: new RegExp(
    `^(?:${name(3)}${WHERE}{0,2},?(?: to| at| of|:)${name(3)}|${GAP}:(?: the [a-z]+(?: [a-z]+)? (?:was|were|stood at|came to))?) $`,
  ),
  B: new RegExp(`^${name(3)}${WHERE}{0,2}[:,]? from${name(5)} $`),
  A: new RegExp(`^${name(3)}(?: by)?${name(2)} $`),
} as const

/** "Rose to R", "fell from B", "R, up from B": the word of direction stands beside the ends. */
function isWaySaid(
  scale: Scale,
  change: Of<'change'>,
  ends: readonly (readonly [ReadClaim, 'R' | 'B' | 'A'])[],
  line: string,
): boolean {
  const [toBase, fromBase] = line.split('B')
  const isLast = (toBase ?? '').includes('R')
  if (isLast && (WAY_BEFORE_BASE.test(toBase ?? '') || WAY_BEHIND_BASE.test(fromBase ?? '')))
    return true
  const [leading] = ends.toSorted(([a], [b]) => a.start - b.start)
  if (leading === undefined) return false
  const [first, letter] = leading
  const { text } = scale.doc
  const items = scale.lineOf(first.index)?.tape.items ?? []
  return items.some(
    (item) =>
      item.kind === 'cue' &&
      item.end <= first.start &&
      (directionOf(item.cue) === change.direction || change.direction === null) &&
      !(letter === 'B' && isOfRange(text, item, first)) &&
      !isThing(text, item, first) &&
      LED_IN[letter].test(text.slice(item.end, first.start).toLowerCase()),
  )
}

/** "The decline has worsened to", "the rate of decline in output to": what went one way or the other is a decline itself. */
function isThing(text: string, { start, end }: Item, first: ReadClaim): boolean {
  // Of money either way: "strengthened to 157 from 161".
  if (first.unit !== 'percent' && /^(?:weaken|strengthen)/i.test(text.slice(start, end)))
    return true
  if (/quantitative $/i.test(text.slice(Math.max(0, start - 13), start))) return true
  return (
    /^(?:declines?|rise|falls?|increase|decrease|drop|growth|gain|loss)\b/i.test(
      text.slice(start, end),
    ) &&
    /\b(?:the|of|a|an|estimated|annual|its) $/i.test(text.slice(Math.max(0, start - 12), start)) &&
    !/^ (?:to|of|from|by) /.test(text.slice(end, first.start + 1))
  )
}

/** "Seen down from 13 percent to 18 percent": rates between which a change may lie. */
function isOfRange(text: string, item: Item, { unit }: ReadClaim): boolean {
  const word = text.slice(item.start, item.end).toLowerCase()
  if (unit !== 'percent') return false
  if (word.endsWith('ing')) return true
  const isVerb = item.kind === 'cue' && !item.cue.endsWith('Noun')
  return (
    !isVerb ||
    /^(?:up|down|declines?|increases?|drops?|falls?|rises?|gains?)$/i.test(
      text.slice(item.start, item.end),
    )
  )
}

/** "#, down from B to R", "ranging from B": the ends of a range. */
const RANGE =
  /#(?: (?:a|per) [a-z]+)?,? (?:up|down|higher|lower),? from B|\b(?:rang(?:e|ed|es|ing)|anywhere) from B/

function isTight(line: string): boolean {
  const gaps = gapsOf(line)
  // A score, or some of so many.
  if (/#-[A-Z]|(?:#|\bone|\btwo|\bthree)(?: out)? of (?:the |all )?[RB]/.test(line)) return false
  const letters = line.replace(/[^A-Z]/g, '')
  // "A 3 percent decrease from what was first reported": of another base.
  if (OWN_BASE.test(line)) return false
  const isLed = gaps.every(({ pair, words }) => pair !== 'BR' || isLedToResult(line, words))
  if (!isLed) return false
  return gaps.every(
    ({ pair, words }) =>
      BETWEEN[pair]?.test(words) === true ||
      (letters === 'RAB' && pair === 'RA' && (AND.test(words) || JOINED.test(words))),
  )
}

const OWN_BASE = new RegExp(`[RB][^#A-Z]*A (?:[a-z]+ )?${NOUN} (?:from|over|on) [^RB]*$`)

/** "R, the highest in our history and A above the B". */
const AND = new RegExp(`^${GAP}(?:, the #${name(5)})?,? and $`)

/** "R, up from # @ and A ahead of the B", "R. This is # above the @ rate of #, but is A below the B". */
const JOINED = new RegExp(
  `^${GAP}[,.;]? ?(?:(?:which|this|that|it) (?:is|was) )?(?:${WAY} )?(?:by )?(?:#${name(1)} )?(?:${WAY} )?(?:from|than|above|below|over|on)${name(5)} #${WHERE}{0,3},? (?:and|but)(?: (?:is|was|are|were|still|up|down))* $`,
)

function isLedToResult(line: string, words: string): boolean {
  if (/ and $/.test(words) || RISES_TO.test(words)) return true
  const before = line.slice(0, line.indexOf('B'))
  return / to(?: [a-z]+){0,3} $/.test(words)
    ? FROM_BASE.test(before) && !RANGE.test(line)
    : COMPARED_BASE.test(before)
}

/** "Stood at B @ and rose to R". */
const RISES_TO = new RegExp(`(?:^|[,.;]? (?:and |it |they )?)${VERB}(?: [a-z]+ly)? to${name(2)} $`)
const FROM_BASE = /\bfrom(?: [a-z@]+){0,5} $/
const COMPARED_BASE = /^(?:compared (?:with|to)|against|from) $/

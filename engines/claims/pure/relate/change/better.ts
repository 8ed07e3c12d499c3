import type { Context } from '../../context/context.ts'
import type { Doc, ReadClaim, Sentence } from '../../model.ts'
import { betterWay } from '../cues/valence.ts'

/** "Net debt improved by 12 %, to €440 million": what an improvement did to a number depends on what was measured. */
export function withBetterWays(doc: Doc, context: Context): Context {
  if (!IMPROVED.test(doc.text) && !RECORD.test(doc.text)) return context
  return { ...context, claims: context.claims.map((claim) => withBetterWay(doc, claim)) }
}

const IMPROVED = /improv|better|worse|deteriorat|worsen|改善|好转|恶化/i
const IMPROVED_BEFORE =
  /(?:\b(improve[sd]?|improving|improvements?|deteriorated?|deteriorates|deteriorating|deterioration|worsen(?:s|ed|ing)?)\b|(改善|好转|恶化))[^;；。]{0,60}$/i
/** "Combined ratio at 93.6 per cent, 3.3 points better than a year ago". */
const BETTER_BEHIND =
  /^ (?:[a-z-]+ )?(better|worse|improvement|deterioration|worsening)(?= (?:than|on|over|from|compared|against|versus|vs)\b)|^ (better|worse)\b/i
const BEHIND_MAX = 40
const BEFORE_MAX = 90
/** "Wages are 68 % of turnover, an improvement of three points": what it is a share of doesn't say which way is better. */
const OF_WHOLE_BEFORE =
  /(?:%|per ?cent) of (?:[a-z-]+ ){0,2}[a-z-]+(?:,| –|—| —| -)? (?:an?|the|which is an?) (?:[a-z]+ )?$/i
/** 把纪录提高了47秒: whoever is better took less time. */
const RECORD = /纪录|记录|成绩|用时/
const RECORD_BEFORE =
  /(?:纪录|记录|成绩|用时)[^，。；\d]{0,8}(?:提高|提升|刷新|改写|推进|超越|打破)[了近约将]{0,2}$/
const TIMES: ReadonlySet<string> = new Set(['seconds', 'minutes', 'hours'])

function withBetterWay({ text, sentences }: Doc, claim: ReadClaim): ReadClaim {
  const sentence = sentences[claim.sentence]
  if (claim.direction === 'flat' || sentence === undefined) return claim
  const behind = BETTER_BEHIND.exec(text.slice(claim.end, claim.end + BEHIND_MAX))
  const valued = behind?.[1] ?? behind?.[2]
  if (valued !== undefined && (claim.direction !== null || claim.kind === 'gap')) {
    const way = wayOfValued(text, sentence, claim)
    const isBetter = /^(?:better|improv)/i.test(valued)
    // "Breaks numbered 412, a 13.8 percent improvement on 478": of anything else nobody says which way is better.
    const isUp = (way === 'up') === isBetter
    return { ...claim, direction: way === null ? null : isUp ? 'up' : 'down' }
  }
  const from = Math.max(sentence.start, claim.start - BEFORE_MAX)
  if (TIMES.has(claim.unit) && RECORD_BEFORE.test(text.slice(from, claim.start)))
    return { ...claim, direction: 'down' }
  const found = IMPROVED_BEFORE.exec(text.slice(from, claim.start))
  const word = found?.[1] ?? found?.[2]
  if (found === null || word === undefined) return claim
  // "Improved as costs fell by 3 %": a word of change nearer to the number has said it.
  if (/\b(?:fell|rose|down|up|higher|lower|increas|decreas|declin|drop|grew)/i.test(found[0]))
    return claim
  const start = from + found.index
  if (OF_WHOLE_BEFORE.test(text.slice(from, start))) return { ...claim, direction: null }
  const way = betterWay(
    text,
    sentence.grammar,
    sentence.start,
    { start, end: start + word.length },
    claim.start,
  )
  const isBetter = /^(?:improv|改善|好转)/i.test(word)
  const direction = way === null ? null : (way === 'up') === isBetter ? 'up' : 'down'
  return { ...claim, direction }
}

/**
 * What is better is named right before its amount, or before its comma, "combined ratio at 93.6 per cent, 3.3 points better", or is what the
 * level behind it is told in: "6 percent worse than the 23.2 micrograms".
 */
function wayOfValued(
  text: string,
  { grammar, start, end }: Sentence,
  claim: ReadClaim,
): 'up' | 'down' | null {
  const comma = text.lastIndexOf(',', claim.start)
  for (const from of [claim.start, ...(comma > start ? [comma] : [])]) {
    const way = betterWay(text, grammar, start, { start: from, end: claim.end }, claim.end)
    if (way !== null) return way
  }
  const level = LEVEL_BEHIND.exec(text.slice(claim.end, end))
  if (level === null) return null
  const behind = claim.end + level[0].length
  return betterWay(text, grammar, behind, { start: behind, end: behind }, end)
}

const LEVEL_BEHIND = /^[^,;.\d]{0,60}\d[\d,]*(?:\.\d+)? ?/

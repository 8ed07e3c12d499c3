import type { ReadClaim } from '../../model.ts'
import { type Case, type Finding, finding, type Stated } from '../stated/finding.ts'
import { FELL, HAN_FELL, HAN_ROSE, ROSE, type Way, wayIn } from './ways.ts'

// "Rose to its lowest level in four years", 降至412吨，创历史新高: what has risen to a level can't have been higher at each time before.

/**
 * A superlative over a time, behind a verb that went the other way. Of places ("rose to 4.1 %, the lowest of all provinces") and of what
 * has a lower or higher end ("fell to the low 40s") either is true.
 */
export function checkExtreme({ reading, stated }: Case, claim: ReadClaim): readonly Finding[] {
  const one = stated(claim.index)
  const sentence = reading.doc.sentences[claim.sentence]
  if (one === null || sentence === undefined) return []
  const { text } = reading.doc
  const led = text.slice(Math.max(sentence.start, claim.start - REACH), claim.end)
  const behind = text.slice(claim.end, Math.min(sentence.end, claim.end + REACH))
  const told = sentence.grammar === 'zh' ? hanToldIn(one, led) : toldIn(one, led, behind)
  return told === null || (told.way === 'up') === told.isHigh ? [] : [against(one, told)]
}

type Told = { readonly way: Way; readonly isHigh: boolean }

function against(one: Stated, { way, isHigh }: Told): Finding {
  return finding({
    check: 'direction',
    ok: false,
    arithmetic: () => (isHigh ? '↓ ≠ max' : '↑ ≠ min'),
    claims: [one],
    text: {
      en: `The text says that it went ${way} to its ${isHigh ? 'highest' : 'lowest'}: doesn’t fit`,
      zh: `文中说${way === 'up' ? '上升' : '下降'}到了${isHigh ? '最高' : '最低'}：不相符`,
    },
  })
}

const REACH = 60

const OWN = '(?: [a-z]+ly)? to (?:(?:an?|its|their|his|her|the|new|fresh|another) )*'
/** "To 6.1 % in March, its": no second figure, of which it might be told. */
const AT = '(?: [a-z]+ly)? to [^,;\\d]{0,24}\\d[\\d.,]*[^,;.\\d]{0,30},? (?:its|their|the) '
const RECORD =
  '(?:(?:record|all-time|historic|multi-year|[a-z\\d]+-(?:year|month|week|quarter|decade)) )+(?<S>low|high)'
const EITHER = [`(?<U>${ROSE})`, `(?<D>${FELL})`].join('|')
const TO_EXTREME = new RegExp(`\\b(?:${EITHER})(?:${OWN}|${AT})(?<S>lowest|highest)$`, 'i')
/** "To a record low", "to a four-year low of". */
const TO_RECORD = new RegExp(`\\b(?:${EITHER})${OWN}${RECORD}(?: of(?: about| just| only)?)?$`, 'i')
/** Over a time, and not among others. */
const IN_TIME =
  /^(?: (?:level|point|rate|reading|value))? (?:since|on record|ever\b|(?:in|for) (?:(?:more than|over|nearly|almost|about|at least|the past|the last) )*(?:an? |[a-z]+ |\d+ )?(?:years?|months?|decades?|quarters?|weeks?)\b)/i
/** Of a currency that weakens, the number of units that one other buys is at its highest. */
const CURRENCY =
  /\b(?:yen|dollar|euro|pound|sterling|currency|rouble|ruble|rupee|lira|peso|baht|ringgit|won|franc|krona|rank|ranking|place|against)\b/i

function toldIn({ claim, words }: Stated, led: string, behind: string): Told | null {
  if (claim.form !== 'superlative' && claim.form !== 'number') return null
  const until = claim.form === 'number' ? led.slice(0, -words.length).trimEnd() : led
  if (!/(?:low|high)(?:est| of(?: about| just| only)?)?$/i.test(until) || CURRENCY.test(led))
    return null
  const extreme = IN_TIME.test(behind) ? TO_EXTREME.exec(until) : null
  const groups = (extreme ?? TO_RECORD.exec(until))?.groups
  if (groups === undefined) return null
  return { way: groups.U === undefined ? 'down' : 'up', isHigh: /^high/i.test(groups.S ?? '') }
}

/** 升至4.1%，创三年新低: between the two only the time over which it is told. */
const HAN_UNTIL =
  '了?[至到][^，。；、]{0,18}?(?:[，,](?:[并再续也均]|再次)*(?:创下?|创出|刷新|为|是|达到|达)了?)?(?:(?:历史|同期|单月|年内|阶段性|有记录|有统计|近|自|以来|来|[\\d一二三四五六七八九十两]+个?[年月季]度?|的)*)(?:新|最)[高低]'
const HAN_UP = new RegExp(`(?:${HAN_ROSE})${HAN_UNTIL}$`)
const HAN_DOWN = new RegExp(`(?:${HAN_FELL})${HAN_UNTIL}$`)

function hanToldIn({ claim, words }: Stated, led: string): Told | null {
  if (claim.form !== 'superlative' || !/[高低]/.test(words)) return null
  const ended = /^.*(?:新|最)[高低]/s.exec(led)?.[0]
  const way = wayIn(ended?.split(/[。；]/).at(-1) ?? '', HAN_UP, HAN_DOWN)
  return way === null ? null : { way, isHigh: ended?.endsWith('高') === true }
}

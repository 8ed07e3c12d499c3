import type { ComparisonKind } from '../../../types.ts'
import type { Told } from './kinds.ts'

const POINTS: ReadonlySet<string> = new Set(['percentage-point', 'basis-point'])
const TIMES = /^(?:days|weeks|months|years|hours|minutes)$/

/** What the words beside an English figure say that it is; null where they say no more than what is known. */
export function englishKind(told: Told): ComparisonKind | null {
  const { claim, kind } = told
  if (claim.form !== 'number' && claim.form !== 'fraction') return null
  if (kind === 'target') return isNoTarget(told) ? 'level' : null
  if (POINTS.has(claim.unit) && kind === 'gap' && CONTRIBUTED.test(told.before))
    return 'contribution'
  if (isGapFrom(told)) return 'gap'
  if (kind !== 'level' && kind !== 'sum') return null
  if (POINTS.has(claim.unit)) return null
  if (isTargetOf(told)) return 'target'
  if (isThreshold(told)) return 'threshold'
  if (isMove(told)) return 'growth'
  if (isSpan(told)) return 'span'
  return isShareOf(told) ? 'share' : null
}

/** "Contributed 0.6 percentage points to growth": what one part makes of the growth of all. */
const CONTRIBUTED =
  /\b(?:contribut(?:ed|es|ing)|add(?:ed|s|ing)|subtract(?:ed|s|ing)|shav(?:ed|es|ing)(?: off)?|knock(?:ed|s|ing) off) (?:about |some |around |another |a further )?$/

const ABOUT =
  '(?:about |some |around |roughly |nearly |almost |just |over |only |under |a |an |more than |less than |up to )*'
const MOVES =
  'increase|rise|drop|fall|decline|decrease|gain|growth|reduction|improvement|jump|upturn|plus|minus|contraction|shrinkage|uplift'
/** "The drop is", "the increase of 1,607 works out at". */
const MOVED = new RegExp(
  `\\b(?:${MOVES})(?: of (?:[^.;,]|[.,]\\d){1,30})?(?: (?:is|was|are|were|works out at|worked out at|comes to|came to|amounts to|amounted to|equals))(?: (?:therefore|thus|hence|still|then))? ${ABOUT}$|\\b(?:an?|the|this|that) (?:[a-z-]+ )?(?:${MOVES}) of ${ABOUT}$`,
  'i',
)
const WENT =
  /\b(?:grew|grow[ns]?|growing|rose|ris(?:e|es|en|ing)|fell|fall(?:s|en|ing)?|shrank|shrunk|increased|decreased|declined|dropped|climbed|lengthen(?:s|ed)?|shorten(?:s|ed)?|widen(?:s|ed)?|expanded|gained|lost|slipped|jumped)\b[^.;]{0,90}\bby $/
const BY = new RegExp(`\\bby ${ABOUT}$`)

const EXTRA = /\b(?:the|this|that) extra $/i

function isMove({ claim, before, behind, kind }: Told): boolean {
  if (kind === 'sum') return false
  if (COMPARED.test(behind) || EXTRA.test(before)) return true
  if (TIMES.test(claim.unit)) return false
  if (MOVED.test(before)) return true
  const led = BY.exec(before)
  return led !== null && WENT.test(`${before.slice(0, led.index)}by `)
}

const YARDSTICK =
  '(?:target|goal|aim|average|mean|norm|normal|limit|threshold|budget|plan|quota|minimum|maximum|ceiling|benchmark|standard|requirement|danger level|warning level|capacity|midpoint|median)'
const SHORT = new RegExp(
  `^ (?:still )?(?:short of|shy of|away from)\\b|^ (?:under|below|above|over|beyond|past|ahead of|off|higher than|lower than|more than|less than|fewer than) (?:(?:the|its|their|our|that|this|a|an|last|long-term|monthly|annual|yearly|daily|seasonal|official|own|legal|safe|national|[a-z-]+-year|\\d{4}[–-]\\d{2,4}) ){0,4}${YARDSTICK}\\b|^ (?:under|below|above|over|past|beyond) the [\\d$€£][^.;]{0,24} (?:in|of) (?:its|the|our|their) (?:[a-z-]+ )?(?:strategy|plan|target|budget|programme)\\b`,
)
const FELL_SHORT =
  /\b(?:miss(?:ed|es)?|fell short|falls short|exceed(?:s|ed)?|overshot|undershot|beats?|surpass(?:ed|es)?|outstripped|outnumber(?:ed|s)?)\b[^.;]{0,60}\bby (?:about |some |just |only )?$/

const COMPARED =
  /^ (?:up|down) on (?:the|last|a|its|that)\b|^ (?!(?:other|rather|oth)[a-z]* than)(?:more|less|fewer|[a-z]+er) than (?!(?:about |some )?[$€£]?\d)(?!(?:the |its |their |a |an )?(?:target|average|mean|limit)\b)/

/** "4,400 short of the target", "1.6 degrees above the average": how far from what it is held against. */
function isGapFrom({ claim, before, behind, kind }: Told): boolean {
  if (claim.unit === 'percent' || (kind !== 'level' && kind !== 'growth' && kind !== 'sum'))
    return false
  if (FELL_SHORT.test(before)) return true
  return SHORT.test(behind)
}

const NEEDED = /^ (?:must|have to|has to|need to|needs to) (?:follow|come)\b/
const AIMED = new RegExp(
  `\\b(?:the|our|its|their|his|her|a) (?:[a-z-]+ )?(?:goal|aim|target|ambition|objective|guidance|outlook|range|forecast)(?: for [^,;.]{1,20})? (?:is|was|remains|stays|stands at|of|being|had been)(?: (?:to|now|still|between|somewhere|have|has|reach|get|be|cut|raise|lift|build|train|fall|bring|it|them)){0,4} ${ABOUT}$|\\b(?:would like|['’]d like|want|wants|wish|hopes? for|aims? for|aiming for|aims? at|asks? for|asking for|appeal(?:s|ing)? for|calls? for|guid(?:e|es|ing) (?:to|for)|budget(?:s|ed)? for|looking at|satisfied until) ${ABOUT}(?:no more than |fewer than |at least )?$|\\b(?:want|wants|hopes?|intends?|would like|aims?|is|are)(?: to (?:have|reach|get to|be at|come to|be down to|exceed|hit|see|open|add|build|train|hire|plant)) ${ABOUT}(?:no more than |fewer than |at least )?$`,
  'i',
)
const WILL_BE =
  /\b(?:will|would|shall|should|is to|are to|is set to|are set to|due to)(?: (?:then|thus|eventually|also|finally|soon))? (?:bring|take|raise|lift|push|increase|expand|cut|reduce|lower|grow|rise|climb|fall|drop|come|get|go)\b[^.;]{0,60}\bto (?:about |some |around |nearly |almost |just |over |more than |at least )?$/
const BEHIND_AIM =
  /^(?:[- ](?:[a-z-]+ )?(?:target|goal|ambition)\b| (?:is|was|remains) (?:the|our|its|their) (?:target|goal|aim|ambition)\b| (?:that )?(?:is|are) (?:still )?(?:aimed at|aimed for|envisaged|targeted)\b)/

function isTargetOf({ before, behind, claim }: Told): boolean {
  if (TIMES.test(claim.unit)) return false
  return (
    AIMED.test(before) || WILL_BE.test(before) || BEHIND_AIM.test(behind) || NEEDED.test(behind)
  )
}

/** "Can expect to live 74.2 years" tells what is, and what was pledged by others is there. */
function isNoTarget({ before, claim }: Told): boolean {
  if (/\bcan (?:now |currently |only )?expect to\b[^.;]*$/.test(before)) return true
  const isMoney = /^[A-Z]{3}$/.test(claim.unit)
  return (
    isMoney &&
    /\b(?:has|have|had) (?:already |now |also )?(?:been )?(?:already )?pledged\b[^.;]*$/.test(
      before,
    )
  )
}

const OR_MORE =
  /(?:or|and) (?:more|over|older|above|longer|less|under|younger|below|fewer|heavier|larger)$/
const PEOPLE =
  /\b(?:was|were|are|aged|those|people|persons|children|residents|adults|women|men|anyone|everyone|drivers|workers|patients) $/i
const CLASS =
  /\b(?:of|with|for|aged|within|defined as|over|at|than|were|was|are|is|gives?|sums of|valued at|worth|weighing|earning|costing|from) (?:at least )?$/

/** "Residents were 65 or older", "sums of 10,000 or more": what it takes to be one of those that are spoken of. */
function isThreshold({ claim, before, behind, text }: Told): boolean {
  if (claim.unit === 'percent') return false
  const isOpen =
    OR_MORE.test(text) ||
    /^ (?:or|and) (?:more|over|older|above|longer|less|younger)\b(?! than)/.test(behind)
  if (
    claim.unit === 'years' &&
    (claim.bound === 'under' || claim.bound === 'over') &&
    PEOPLE.test(before)
  )
    return true
  if (
    claim.bound === 'atMost' &&
    TIMES.test(claim.unit) &&
    /\bwithin\b/.test(`${before.slice(-8)}${text}`)
  )
    return true
  if (
    claim.bound === 'over' &&
    TIMES.test(claim.unit) &&
    /\b(?:been (?:there|waiting|on it|unemployed|out of work|overdue|open)|waiting|jobless|unemployed)(?: for)? $/.test(
      before,
    )
  )
    return true
  return isOpen && CLASS.test(before)
}

const HISTORY =
  /^[- ]?(?:history|operation|period|programme|program|plan|project|campaign|strategy|contract|term|run|stretch|streak)\b/
const DURING =
  /\b(?:over|in|during|after|for|across) (?:the |these |those |its |their |our )?(?:past |last |first |next |coming |full )?$/i
const LATER = /^ (?:ago|earlier|later|old|older|before|of age|or|and over|early|ahead|long|time\b)/

function isSpan({ claim, before, behind, text }: Told): boolean {
  if (!/^(?:days|weeks|months|years)$/.test(claim.unit) || claim.value.scale > 0) return false
  if (claim.bound !== 'exact') return false
  if (/-(?:year|month|week|day)$/.test(text)) return HISTORY.test(behind)
  return (
    /\b(?:over|in|during) (?:the |these |those |just |only )*(?:past |last )?$/i.test(before) &&
    DURING.test(before) &&
    !LATER.test(behind)
  )
}

const FULL =
  /^ (?:full|funded|complete|completed|occupied|booked|subscribed|sold|hedged|utili[sz]ed|contained|vaccinated|covered|loaded|harvested|sown|planted|finished|done)\b/
const TOOK = new RegExp(
  `\\b(?:took|takes|taking|held|holds|supplied|supplies|provided|provides|bought|buys|made|makes) ${ABOUT}$`,
  'i',
)
const STORES =
  /\b(?:storages?|reservoirs?|dams?|lakes?|stores|tanks?)\b[^.;,]{0,40}\b(?:at|is|was|were|are) (?:just |only |now |exactly |still )*$/i
const BRACKETED =
  /(?:\d|\bof (?:it|them|these|those|which|whom|the [a-z]+)) ?\((?:about |nearly |almost |just under |just over |roughly )?$|\(\d[\d,.]*(?: (?:million|billion))?, $/
const APPOSED =
  /\d[\d,.]*(?: [a-z]+){0,3}, (?:exactly|just over|just under|about|around|some|nearly|almost|roughly|well over) $/
const RATES =
  /\b(?:success|clearance|response|recycling|collection|recovery|completion|turnout|take-?up|occupancy|load|fill|punctuality|pass|detection|conversion|survival|acceptance|cure|placement|participation) (?:rate|ratio|efficiency|factor) (?:of|was|is|stood at|reached|stands at|was thus|is thus) (?:about |just |only |exactly )*$/i
const SHARES =
  /\bshare (?:had been|has been|was|is|stood at|stands at|came to) (?:about |just |only |still )*$/i
const OF_CHANGE =
  /\b(?:up|down|rose|fell|grew|increase[ds]?|decrease[ds]?|declined?|dropped|climbed|growth|gain(?:ed)?|loss|lost)\b/i

function isShareOf({ claim, before, behind }: Told): boolean {
  if (claim.unit !== 'percent') return false
  if (FULL.test(behind) || SHARES.test(before) || STORES.test(before) || TOOK.test(before))
    return true
  if (RATES.test(before)) return true
  const clause = before.slice(before.search(/[^;]*$/))
  if (OF_CHANGE.test(clause)) return false
  return APPOSED.test(before) || (BRACKETED.test(before) && /^\)/.test(behind))
}

import type { Grammar, PlaceMention, ReadClaim, Reading } from '#engines/claims/pure'
import { NEAR, within } from '../spans.ts'

// The nation is named for three reasons: as what a figure is of ("the national growth rate of 4.8 %"), as a whole or base
// ("24.4 % of the national total"), and only to say where a place is ("the most dynamic region of the country").

const PARTS_EN =
  '\\b(?:regions?|areas?|parts?|places|zones?|clusters?|engines?|economy|economies|hubs?|corners?|provinces?|city|cities|municipality|municipalities)(?: (?:in|of|within)| across) (?:the )?'
const PARTS_ZH =
  '(?:经济|发展)?[^，。；、\\d]{0,3}最[^，。；、\\d]{0,8}(?:地区|区域|板块|城市群|经济区|引擎|增长极|高地|省份|城市)(?:之一)?(?=[，。、])'

const ASIDE_BEFORE_EN = new RegExp(`${PARTS_EN}$`, 'i')
const ASIDE_AFTER_ZH = new RegExp(`^${PARTS_ZH}`)
const ASIDE_LENGTH = 32

/** Whether a mention of the nation only says where a place is. */
export function isAside(text: string, { start, end }: PlaceMention, grammar: Grammar): boolean {
  return grammar === 'zh'
    ? ASIDE_AFTER_ZH.test(text.slice(end, end + ASIDE_LENGTH))
    : ASIDE_BEFORE_EN.test(text.slice(Math.max(0, start - ASIDE_LENGTH), start))
}

const ASIDES = {
  en: new RegExp(`${PARTS_EN}(?:country|nation|china)\\b`, 'g'),
  zh: new RegExp(`(?:全国|我国|国家|中国)${PARTS_ZH}`, 'g'),
} as const

/** Words, in lower case, without what only says where a place is. */
export function withoutAsides(words: string, grammar: Grammar): string {
  return words.replace(ASIDES[grammar], ' ')
}

/** 'Than the national growth rate of 4.8 %', 'the nation's 4.8 %', 'national GDP in 2018 was', 'nationally, GDP came to'. */
const OF_NATION_EN =
  /\b(?:national|nationwide,?|nationally,?|country's|country’s|nation's|nation’s|china's|china’s)(?: [a-z&-]{2,20}){0,4}(?:,? in (?:19|20)\d\d,?)?(?: (?:of|at|was|is|stood at|reached|came to))?[ (]{1,2}$/i
/** 高于全国4.8%的增速, 全国平均水平（60%）. */
const OF_NATION_ZH =
  /(?:全国|我国)(?:PM[\d.]{1,4}|[^，。；、：\d占的首最唯领第前居各级先范]){0,10}[（为是]?$/
/** "The country's first pilot zone": the zone isn't the country; "the national total of 3.3 million" is the nation's. */
const NO_NATION =
  /\b(?:share|proportion|percentage|total(?! (?:of|was|is|stood at|reached|came to) )|ranking|place|first|second|third|only|top|leading|largest|biggest|best|most|level|cities|provinces|regions|firms|companies)\b/i
const NEAR_NATION = 80
/** 'National spending rose 8 % to 33 billion', 全国万亿城市: the measure itself says so, however far it stands. */
const MEASURE_EN = /^(?:national|nationwide|(?:the )?(?:nation|country)['’]s|china['’]s) /i
const MEASURE_ZH = /^(?:全国|我国)[^占的首最唯领第前居各级先范]/

/** What is said of the nation itself, right beside the figure, is the nation's, whatever the sentence is about. */
export function isOfNation(
  { doc, claims, places }: Reading,
  claim: ReadClaim,
  grammar: Grammar,
  { isPart, nation }: { readonly isPart: boolean; readonly nation: string },
): boolean {
  if (claim.unit === 'percentage-point' || claim.unit === 'rank') return false
  const { measure } = claim
  // "China's intensity – spending as a share of GDP – rose to 2.4 %" is the nation's, though a share is spoken of.
  if (measure !== null && measure.end <= claim.start && !(isPart && grammar === 'zh')) {
    const own = doc.text.slice(measure.start, measure.end)
    const others = within(places, { start: measure.start, end: claim.start })
    const isNations = (grammar === 'zh' ? MEASURE_ZH : MEASURE_EN).test(own)
    if (isNations && !NO_NATION.test(own) && others.every(({ id }) => id === nation)) return true
  }
  if (isPart) return false
  const before = claims[claim.index - 1]
  const sentence = doc.sentences[claim.sentence]
  const from = Math.max(
    sentence?.start ?? 0,
    before !== undefined && before.end <= claim.start ? before.end : 0,
    claim.start - Math.min(NEAR, NEAR_NATION),
  )
  const words = doc.text.slice(from, claim.start)
  if (grammar === 'zh') return OF_NATION_ZH.test(words)
  const found = OF_NATION_EN.exec(words)
  if (found === null || NO_NATION.test(found[0])) return false
  // "China's Zhejiang in 2023 reached": the place that is named last has it.
  const named = within(places, { start: from + found.index, end: claim.start })
  return named.every(({ id }) => id === nation)
}

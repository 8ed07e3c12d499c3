import { isDay } from '#platform/period'
import type { Doc, ReadClaim } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { clauseOf } from '../around.ts'
import type { Timeline } from '../timeline/timeline.ts'

// 全长1268米, 设计日供水20万吨; 按规定，每人最多可借10册; 每亩补贴150元: how large things are, what they can do and what rules say holds whatever time a
// release is on.

const REACH = 24
/** Extents and capacities, by the word before the figure. */
const EXTENT =
  /(?:全长|总长|(?:桥|路|线|管|渠|堤|坝|隧|期|廊|段|洞|道|街|墙)(?:面|身|顶|体)?[长宽高深]|直径|管径|跨径|主跨|跨度|总?库容|占地(?:面积)?|建筑面积|展馆面积|水深|净高|(?:正常|设计)蓄?水位|设计[^，。；\d]{0,10}|(?:处理|供水|供气|生产|通行|通过|接待|承载|收治|可调|调节|运输|装卸|吞吐|储存|保障)能力|(?:可(?:设|容纳|停放?|提供|连续|同时|满功率)|一次最多)[^，。；\d]{0,8}|限速)(?:约|为|达|近|超过?)*$/
/** Who builds or widens brings about what is so large. */
const DEED =
  /[了过]|新[增建开修]|完成|改造|修[复建缮]|铺|建成|拓宽|整治|疏浚|清|累计|共|合计|增|扩|实际/
const BY_RULE =
  /(?:^|[，。；：“])(?:按照?|根据|依据|依照)(?:[^，。；]{0,24}(?:规定|规则|条例|办法|细则|章程|标准|要求|预案|[^方做]法|》))(?:[^，。；\d]{0,12})?[，、]|(?:国家|行业|地方|国际|强制性)标准(?:要求|规定)/
const LIMIT =
  /(?:补贴|补助|收费|奖励|赔付|报销)(?:标准|比例|额度)(?:[为是按](?:售价|[^，。；、\d]{0,6})的?)?$|(?:最高可|至多可|不得[超高低少][于过]|上限为|下限为|最高不超过)[^，。；\d]{0,6}$|(?:期限|时限)(?:一般|最长|最多|原则上)*(?:为|是)?$/
const OF_LIMIT = /^的(?:国家|监管|法定|行业)?(?:上限|下限|要求|标准|红线|门槛|限值)/
/** 每亩补贴150元, 每人每年8000元的标准: what anyone gets, and no mean of what was paid. */
const RATE_NAME = /补贴|补助|津贴|奖励|标准|资助|补偿/
const RATE_EACH = /(?<![由从]|平均)每[^，。；、\d]{1,10}$/
/** 80岁以上每餐补贴5元，60至79岁3元: who else gets how much. */
const RATE_ON =
  /^[^，。；\d]{0,4}[，、；](?![^，。；]*[了共计增减])(?:\d{1,3}(?:至|-|—|～)\d{1,3}[^，。；\d]{0,8}|[^，。；\d]{2,14})$/

/** 每周28班, 单次换电5分钟, 每天可服务168车次: what is told by the week, or may be done, is of no one day. */
const LONGER = /(?:每个?(?:周|月|年|季度|星期|次)|单次|可(?!比|支配))[^，。；、\d]{0,12}$/
/** 年交易额210亿元: nor is what is told by the year. */
const BY_YEAR =
  /(?:^|[，；、])[^，。；、\d]{0,4}年(?:产|交易|发电|处理|接待|吞吐|运输|营[业收]|用[电水气]|节[电水约能]|减[排少]|销售|收入|手术|门诊)[^，。；、\d]{0,8}$/
/** What works that were opened on a day cost was spent before it; several begun on it have their sum. */
const COST = /(?:总投资|造价)(?:额|约|为|达|超|近|逾)*$/
const SEVERAL = /\d[^，。；]{0,8}项目|项目[^，。；]{0,4}\d/

/** The claims with extents, capacities and rules of no time, unless one was told for them. */
export function withAlways(
  doc: Doc,
  claims: readonly ReadClaim[],
  timeline: Timeline,
): readonly ReadClaim[] {
  let rate: ReadClaim | null = null
  return claims.map((claim) => {
    const isOn: boolean = rate !== null && goesOn(doc, rate, claim)
    const isRate = isOn || (claim.unit.startsWith('CNY') && isRateOf(doc, claim))
    if (isRate) rate = claim
    else if (rate !== null && rate.sentence !== claim.sentence) rate = null
    return claim.period !== null &&
      (claim.periodFrom === 'inherited' || isOfDeedBefore(doc, claim, timeline)) &&
      (isRate || tellsAlways(doc, claim) || isOfNoDay(doc, claim))
      ? { ...claim, period: null, periodFrom: null }
      : claim
  })
}

/** What anyone gets, told for another group. */
function goesOn({ text }: Doc, rate: ReadClaim, claim: ReadClaim): boolean {
  if (claim.sentence !== rate.sentence || claim.unit.split('/')[0] !== rate.unit.split('/')[0])
    return false
  return KINDS.has(claim.kind) && RATE_ON.test(text.slice(rate.end, claim.start))
}

/** 南环高速5月20日通车，全长62公里: the day that is told in an earlier clause. */
function isOfDeedBefore({ sentences }: Doc, claim: ReadClaim, { bySentence }: Timeline): boolean {
  const sentence = sentences[claim.sentence]
  if (sentence === undefined || claim.periodFrom !== 'stated' || !isDay(claim.period ?? ''))
    return false
  const { start } = clauseOf(sentence, claim.start)
  return !(bySentence[claim.sentence] ?? []).some(
    (one) => one.start >= start && one.start < claim.end,
  )
}

function isOfNoDay({ text, sentences }: Doc, claim: ReadClaim): boolean {
  const sentence = sentences[claim.sentence]
  if (sentence?.grammar !== 'zh' || !isDay(claim.period ?? '') || !KINDS.has(claim.kind))
    return false
  const said = text.slice(sentence.start, claim.start)
  if (LONGER.test(said.slice(-REACH)) || BY_YEAR.test(said.slice(-REACH))) return true
  return claim.unit.startsWith('CNY') && COST.test(said.slice(-REACH)) && !SEVERAL.test(said)
}

const KINDS: ReadonlySet<ReadClaim['kind']> = new Set([null, 'count', 'target', 'share', 'level'])

/** How large it is, what it can do, or what rules say of it. */
export function tellsAlways({ text, sentences }: Doc, claim: ReadClaim): boolean {
  const sentence = sentences[claim.sentence]
  if (sentence?.grammar === 'en') return isSize(text, claim)
  if (sentence?.grammar !== 'zh' || !KINDS.has(claim.kind) || claim.form === 'date') return false
  const said = text.slice(sentence.start, claim.start)
  const clause = /[^，。；]*$/.exec(said.slice(-REACH))?.[0] ?? ''
  if (OF_LIMIT.test(text.slice(claim.end, claim.end + REACH)) || LIMIT.test(clause)) return true
  if (BY_RULE.test(said) && !/[了；]/.test(said)) return true
  if (claim.unit.startsWith('CNY') && RATE_EACH.test(clause))
    return isRateOf({ text, sentences }, claim)
  return EXTENT.test(clause) && !DEED.test(clause.replace(EXTENT, ''))
}

function isRateOf({ text, sentences }: Pick<Doc, 'text' | 'sentences'>, claim: ReadClaim): boolean {
  const said = text.slice(sentences[claim.sentence]?.start ?? claim.start, claim.start)
  const clause = /[^，。；]*$/.exec(said.slice(-REACH))?.[0] ?? ''
  if (!RATE_EACH.test(clause) || !KINDS.has(claim.kind)) return false
  return RATE_NAME.test(said) && !/[了]|累计|发放[^，。；：]{0,4}\d/.test(said)
}

/** "Each gate is 14 metres wide", "at an altitude of 705 kilometres". */
const SIZE =
  /^(?:[- ](?:long|wide|high|deep|tall|thick|across|above sea level)\b| in (?:length|width|height|depth|diameter)\b)/
const OF_SIZE =
  /\b(?:altitude|length|width|height|depth|diameter|span|wingspan) of (?:[a-z]+ ){0,2}$/i

function isSize(text: string, { start, end, unit, kind }: ReadClaim): boolean {
  if (kind === 'growth' || kind === 'gap' || dimensionOf(unit) !== 'length') return false
  return SIZE.test(text.slice(end, end + 20)) || OF_SIZE.test(text.slice(start - REACH, start))
}

import { daysBetween, endOf, type PeriodCode, parsePeriod, startOf } from '#platform/period'
import type { Doc, ReadClaim } from '../../model.ts'
import { isCount } from '../../named/clause/word.ts'
import { clauseOf } from '../around.ts'
import { CAME } from '../scope/states.ts'
import type { Moment } from '../timeline/moments.ts'
import { isOfPlan, type Of } from './of-plan.ts'

// 全区持证残疾人1.86万人, 三号井1996年投产，采深820米, 在校生4.7万人: how things stand isn't of the months that a release is on, but of its day, or of
// the day on which they ended.

const REACH = 28
/** What there is of, by the word for being so: 在岗, 在校, 存栏, 总数为. */
const STATE =
  /(?:在[岗职校读册编养研训园库押院籍手建营运管][^，。；、\d]{0,8}|持证[^，。；、\d]{0,6}|(?<!新)注册(?!资本)[^，。；、\d]{1,6}|储备[^，。；、\d]{0,6}|存栏[^，。；、\d]{0,6}|库存[^，。；、\d]{0,6}|馆藏[^，。；、\d]{0,8}|常住[^，。；、\d]{0,6}|户籍[^，。；、\d]{0,6}|从业[^，。；、\d]{0,4}|服务(?:客户|用户|人口|居民)|(?:[队户员]|网络)规模[^，。；、\d]{0,2}|(?:通车|运营|营业|线网|路网|通航|铁路|公路)里程[^，。；、\d]{0,2}|实有[^，。；、\d]{0,8}|(?:户|客户|会员|员工|职工|床位|车位|网点|门店|站点|机构)数(?:量)?(?:为|达到?|是|约|近|超|逾)?|(?<!占)(?:总数|保有量|总人数)(?:为|達|达到?|是|有|约|近|超|逾)?)$/
/** What is so is of the day on which it is told: 现有, 目前. */
const NOW = /(?:现[有在共任存设为]|[，。；]现|如今|眼下|目前|当前|尚|仍)[^，。；\d]{0,12}$/
const IS_NOW = /(?:^|[，；：])[^，。；、\d]{0,10}现(?:有|[共已]有|设有?|辖)[^，。；、\d]{0,12}$/
/** What there is, where no time was told or lent: 全区共有, 下辖. */
const THERE_IS = /(?:共有|约有|下辖|辖有?|拥有|设有|下设|现设)[^，。；、\d]{0,14}$/
/** What somebody has, whatever the text is on. */
const HAS =
  /(?:拥有|设有|下设|建有|在[^，。；\d]{1,8}有)[^，。；、\d]{1,10}$|每[^，。；、\d]{1,3}都?[有设配]有?$/
/** 全县有公共充电桩860个，; 这样的工坊有126家，: a figure that ends its clause. */
const HAS_AT_END =
  /^(?!.*(?<!样)的)[，。；：、“\s]*[^，。；：、\d]{1,14}?(?<![没具所含另还只享尚已都各均共中拥设的却才仅约自国私公固特民专稀])有(?![效关机害限毒色线偿奖序声望余力所资意责罪期])[^，。；、\d]{0,10}$/
/** 村里有412户人家: what there is in a place. */
const IN_PLACE =
  /^[，。；：、“\s]*[^，。；：、\d]{0,10}(?<!年|月|期|案|日|线|境|室)[里内]有[^，。；、\d]{0,6}$/
const CLOSES = /^[，。；、）（(”]/
/** A whole whose parts follow. */
const OF_WHICH = /^[^，。；、\d]{1,6}[里中][，,]/
/** Where it is served, at the head of a clause. */
const POSTS =
  /^[，。；：\s]*[^，。；、\d]{0,8}(?:网点|门店|营业厅|分支机构|分公司|基站|服务站)(?:总数|数量)?(?:约|近|超|共|为|达)*$/
/** 慰问职工, 培训教师: what was done for them. */
const VERB = /关闭|走访|检查|撤|[对向为给请派招聘训问扶助奖送组织惠及覆盖带]/
/** Who is ready for what may come. */
const READY =
  /^(?:[^，。；、\d]{0,12}、[\d.万]+[余多]?[^，。；、\d])?[^，。；\d]{0,12}(?:24小时)?(?:待命|值守|在岗|坚守|备勤|[仍还]在)/
/** The staff at the head of a clause. */
const STAFF =
  /^[，。；：\s]*[^，。；、\d]{0,8}(?:员工|职工|教师|工作人员|会员)(?:总数|人数)?(?:约|近|超|共|为|达)*$/
/** What something costs, by its word: 门票80元, 收费每人12元. */
const PRICE =
  /(?:卖|售价|收费(?:标准)?|票价|门票|特展票|往返|月租金?|租金|房租|会费|学费|住宿费|定价|[月日](?:补贴|津贴|补助|薪|工资)|(?<!消|经|免|付|投|花|税|会)费)(?:每[^，。；、\d]{1,6}|[为是仅只才])*$/
const NO_PRICE = /[了曾原均降涨减增由从]|收入|累计|总|共/
/** A deed, or what is yet to come: no state. */
const DEED =
  /[了过曾将拟可需应要]|新[增建开设签聘招上]|净[增减]|增[长加至到]|减少|下降|上升|提高|完成|实现|单产|[毛净]利|利润率|增长率|计划|预计|预期|力争|目标|接待|发放|发送|运送|销售|售出|受理|办理|查处|救助|转移|招收|招聘|出动|接警|每|平均|[年日月人]均(?!公园|绿|住房|体育|面积|拥有)|受灾|死亡|遇难|受伤|参加|参赛|参会|报名|举办|开展|收入|支出|投资|产[量值出]|同比|环比|全年|起降|签约|签署|签订/
/** 门店达到86家, 里程由238公里延伸至262公里: how many there have come to be of what stands and lasts. */
const REACHED =
  /(?:达到?|增[至到]|增加[至到]|[增扩]充[至到]|扩[至到]|[扩放]大[至到]|扩展[至到]|拓展[至到]|延伸[至到]|升[至到]|[减缩]至|减少[至到]|缩减[至到]|开到)了?(?:约|近|超|逾)?$/
const STANDS = /[家座条條所处處艘架栋棟幢间間头頭]$/
const LENGTH_OF = /里程[^，。；、\d]{0,4}(?:[由从][\d.万]+公里)?[^，。；、\d]{0,6}$/
/** How things stood in a time that is told beside it isn't known. */
const KINDS: ReadonlySet<ReadClaim['kind']> = new Set([null, 'share', 'sum', 'count', 'multiple'])
const GOES_ON =
  /^[^，。；、\d]{0,4}[，、；](?:其中|另有|另|还有|包括|以及|分别为|占)?[^，。；、\d]{0,14}$/
const PART = /^[^，。；、\d]{0,4}[，、；]?(?:其中|占|每)|^[^，。；、\d]{0,10}，(?:其中|也就是|即)/

/** The claims of a text, with how things stand in Chinese sentences as of the day for which it is told. */
export function withChinesePresent(
  doc: Doc,
  claims: readonly ReadClaim[],
  moments: readonly (readonly Moment[])[],
  of: Of,
): readonly ReadClaim[] {
  if (isOfPlan(of)) return claims
  const done: ReadClaim[] = []
  for (const [at, claim] of claims.entries()) {
    const code = mayBeOfToday(doc, claim)
      ? (dayOf(doc, claim, moments[claim.sentence] ?? [], of) ??
        goneOn(doc, claim, claims[at - 1], done.slice(-2)))
      : (grownSince(doc, claim, moments[claim.sentence] ?? [], of) ??
        partOfGrown(doc, claim, claims[at - 1], done.at(-1)))
    done.push(code === null ? claim : { ...claim, period: code, periodFrom: 'release' })
  }
  return done
}

function mayBeOfToday(doc: Doc, claim: ReadClaim): boolean {
  const sentence = doc.sentences[claim.sentence]
  return (
    sentence?.grammar === 'zh' &&
    doc.paragraphs[sentence.paragraph]?.kind === 'body' &&
    (claim.form === 'number' || claim.form === 'fraction') &&
    (claim.periodFrom === 'inherited' || (claim.period === null && claim.periodFrom === null))
  )
}

function dayOf(doc: Doc, claim: ReadClaim, moments: readonly Moment[], of: Of): PeriodCode | null {
  const sentence = doc.sentences[claim.sentence]
  if (sentence === undefined || !KINDS.has(claim.kind)) return null
  const { start } = clauseOf(sentence, claim.start)
  const words = doc.text.slice(Math.max(start, claim.start - REACH), claim.start)
  if (isStateOf(claim.period, of)) return null
  const isSmall = !/[万亿]/.test(doc.text.slice(claim.start, claim.end))
  if (claim.unit.startsWith('CNY') && isSmall && PRICE.test(words) && !NO_PRICE.test(words))
    return `@${of.release}`
  if (READY.test(doc.text.slice(claim.end, claim.end + REACH))) return `@${of.release}`
  if (hasGrown(doc.text, claim, words)) return dayOfState(of)
  if (DEED.test(words)) return null
  const isThere = claim.unit === 'persons' ? STAFF.test(words) : POSTS.test(words)
  if (isThere && !VERB.test(words)) return dayOfState(of)
  const isHabit = /每(?:年|月|周|天|日|季度)/.test(doc.text.slice(sentence.start, claim.start))
  if (claim.period === null && !isHabit && isThereBy(doc.text, claim, words))
    return CAME.test(doc.text.slice(claim.end, claim.end + REACH)) ? null : `@${of.release}`
  // 对仍未整改的8件提起诉讼: of what was done to them.
  if (NOW.test(words) && !/^[，；：\s]*对/.test(words)) return `@${of.release}`
  if (STATE.test(words) || HAS.test(words)) return dayOfState(of)
  const isAtEnd = CLOSES.test(doc.text.slice(claim.end, claim.end + 1))
  if (isCount(claim.unit) && isAtEnd && HAS_AT_END.test(words)) return `@${of.release}`
  const behind = doc.text.slice(claim.end, claim.end + REACH)
  if (isCount(claim.unit) && IN_PLACE.test(words) && !CAME.test(behind)) return `@${of.release}`
  const before = moments.filter(({ end }) => end <= claim.start)
  const last = before.at(-1)
  const isBehind =
    before.some(({ isBackground }) => isBackground === true) ||
    (last?.role === 'event' && isInception(doc.text, last))
  return isBehind ? `@${of.release}` : null
}

/** 成立于2003年, 2003年创办: behind it stands what there has come to be since. */
function isInception(text: string, { start, end }: Moment): boolean {
  return (
    FOUNDED_IN.test(text.slice(Math.max(0, start - 6), start)) ||
    FOUNDED.test(text.slice(end, end + 8))
  )
}

const FOUNDED_IN = /(?:成立|创[办建立设]|始建|组建|设立|注册|开[业馆]|落户|建[成校院]?)[于於]$/
const FOUNDED = /^[^，。；\d]{0,4}(?:成立|创[办建立设]|始建|组建|设立|开[业馆])/

/** 达到86家，其中62家已改造. */
function partOfGrown(
  { text }: Doc,
  claim: ReadClaim,
  was: ReadClaim | undefined,
  last: ReadClaim | undefined,
): PeriodCode | null {
  if (was === undefined || last === undefined || was.period === last.period) return null
  if (was.periodFrom !== 'stated' || last.periodFrom !== 'release') return null
  if (claim.sentence !== last.sentence || claim.period !== was.period) return null
  const between = text.slice(last.end, claim.start)
  const isOn = PART.test(between) || (GOES_ON.test(between) && !DEED.test(between))
  return isOn ? last.period : null
}

/**
 * 年内新开航线7条，航线总数达到43条: the time of what came about in an earlier clause, at whose end there are so many; 1—8月接待游客286万人次；景区现有民宿214家:
 * what is so now isn't of it.
 */
function grownSince(
  doc: Doc,
  claim: ReadClaim,
  moments: readonly Moment[],
  of: Of,
): PeriodCode | null {
  const sentence = doc.sentences[claim.sentence]
  const { period, periodFrom, form, kind } = claim
  if (sentence?.grammar !== 'zh' || periodFrom !== 'stated' || form !== 'number') return null
  if (period === null || kind !== null || isStateOf(period, of)) return null
  const told = parsePeriod(period)
  if (told.kind === 'instant' || told.kind === 'day') return null
  const { start } = clauseOf(sentence, claim.start)
  if (moments.some((one) => one.start >= start && one.start < claim.end)) return null
  const words = doc.text.slice(Math.max(start, claim.start - REACH), claim.start)
  if (IS_NOW.test(words) && !DEED.test(words)) return `@${of.release}`
  if (!hasGrown(doc.text, claim, words)) return null
  const end = endOf(told)
  return of.release !== null && end >= of.release ? `@${of.release}` : `@${end}`
}

/** 外贸航线达到43条. */
function hasGrown(text: string, claim: ReadClaim, words: string): boolean {
  const reached = REACHED.exec(`${words}${text.slice(claim.start, claim.number.start)}`)
  if (reached === null) return false
  const before = words.slice(0, reached.index)
  if (!STANDS.test(text.slice(claim.start, claim.end)) && !LENGTH_OF.test(before)) return false
  return !DEED.test(before) && !/累[计計积積]/.test(before)
}

/** 我国约有700万患者; 600家门店里，直营420家. */
function isThereBy(text: string, claim: ReadClaim, words: string): boolean {
  if (THERE_IS.test(`${words}${text.slice(claim.start, claim.number.start)}`)) return true
  return (
    /^[，；：\s]?[^，。；\d]{0,4}$/.test(words) &&
    OF_WHICH.test(text.slice(claim.end, claim.end + REACH))
  )
}

/** 拥有泊位86个，其中万吨级以上52个; 现有1240头，比2015年增加810头: the same day. */
function goneOn(
  { text }: Doc,
  claim: ReadClaim,
  was: ReadClaim | undefined,
  before: readonly ReadClaim[],
): PeriodCode | null {
  const isChange = claim.kind === 'growth' || claim.kind === 'gap'
  const own = before.filter(({ sentence }) => sentence === claim.sentence)
  const last = isChange ? own.findLast(isToday) : own.at(-1)
  if (last === undefined || was === undefined || !isToday(last)) return null
  const between = text.slice(last.end, claim.start)
  if (isChange) return claim.period === null && !/[；;。]/.test(between) ? last.period : null
  if (!KINDS.has(claim.kind) || DEED.test(between.replace(/每/g, ''))) return null
  return PART.test(between) || GOES_ON.test(between) ? last.period : null
}

function isToday({ periodFrom, period }: ReadClaim): boolean {
  return periodFrom === 'release' && period?.startsWith('@') === true
}

/** A quarter at least that is over, of which a report comes out soon: how things stand is of its end. */
const DAYS_MIN = 80
const REPORTED_MAX = 130

function endOfLent({ lent, release }: Of): PeriodCode | null {
  if (lent === null || release === null) return null
  const period = parsePeriod(lent)
  const from = startOf(period)
  const to = endOf(period)
  const isOver = period.kind !== 'instant' && from !== null && to < release
  if (!isOver || daysBetween(to, release) > REPORTED_MAX) return null
  return daysBetween(from, to) >= DAYS_MIN ? `@${to}` : null
}

/** Of the end of what was just reported, else of the day; of a time that has long been over as its report tells it. */
function dayOfState(of: Of): PeriodCode | null {
  const { lent, release } = of
  const end = lent === null || release === null ? null : endOf(parsePeriod(lent))
  const isLongOver = end !== null && release !== null && daysBetween(end, release) > REPORTED_MAX
  return isLongOver ? null : (endOfLent(of) ?? `@${release}`)
}

/** A day as of which the text tells how things stand, no earlier than what it is on. */
function isStateOf(code: PeriodCode | null, { lent }: Of): boolean {
  if (code === null || parsePeriod(code).kind !== 'instant') return false
  return lent === null || endOf(parsePeriod(code)) >= (startOf(parsePeriod(lent)) ?? '')
}

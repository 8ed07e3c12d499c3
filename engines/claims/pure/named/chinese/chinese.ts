import type { ReadClaim, Span } from '../../model.ts'
import { tenorOf } from '../../text/tenor.ts'
import type { Asked } from '../types.ts'
import { standsFor } from './again.ts'
import { heldAgainst } from './against.ts'
import { answerOf } from './answers.ts'
import { nameBehind } from './behind.ts'
import { cleaned } from './cleaned.ts'
import { dealtAgain, dealtInOrder, dealtOn, dealtTo, ofThree } from './dealt.ts'
import { beforeAside, firstToReach, objectOf, paperOf, rankedOf } from './deeds.ts'
import { counted, isAlone, withHead } from './heads.ts'
import { completed } from './lacking.ts'
import { withOwner } from './owned.ts'
import { thoseOf } from './those.ts'
import { tidied } from './tidied.ts'
import { nameAlone } from './topics/alone.ts'
import { withList } from './topics/lists.ts'
import { elided } from './topics/moved.ts'
import { ofOne } from './topics/one-of.ts'
import { withTopic } from './topics/topics.ts'
import { ofWholeTold } from './wholes/wholes.ts'

// Traditional characters stand beside simplified ones: a name is told as it is written.

/** No name is looked for further back. */
const BACK_MAX = 80

/** What a Chinese claim measures, as a reader would name it; null rather than half a clause. */
export function chineseName(asked: Asked): string | null {
  const { form } = asked.claim
  if (form === 'names' || form === 'kinds' || form === 'threshold') return null
  return ofWholeTold(asked, ownName(asked))
}

/** By the words of its own clause, and what completes them. */
function ownName(asked: Asked): string | null {
  const name = standsFor(asked, nameOf(asked)) ?? nameAlone(asked)
  const whole =
    (name === null ? null : ofThree(asked, name)) ??
    counted(asked, name) ??
    (name === null ? null : completed(asked, withHead(asked, name)))
  if (whole === null) return null
  const bare = withoutHow(asked, tidied(whole))
  // 其次为乙市: its head was told before, and is looked for once it is bare.
  const isBare = bare !== whole && isAlone(asked, bare)
  const tidy = isBare ? tidied(completed(asked, withHead(asked, bare))) : bare
  const own = ofOne(asked, tidy)
  return withOwner(asked, own) ?? withTopic(asked, own) ?? own
}

/** 甲股份大升7%: how much it did is no part of its name. */
function withoutHow({ text, measure }: Asked, name: string): string {
  // 案件9件（含再审1件）.
  if (
    name.length > 2 &&
    name.startsWith('含') &&
    /[（(]/.test(text[(measure?.start ?? 0) - 1] ?? '')
  )
    return name.slice(1)
  return measure !== null && /[升跌涨漲挫]/.test(text[measure.end] ?? '')
    ? name.replace(/(?<=.{2})[大微小]$/u, '')
    : name
}

function nameOf(asked: Asked): string | null {
  const { claim, measure, text } = asked
  const clauses = clausesBefore(asked)
  const reaching = firstToReach(asked, clauses[0] ?? '')
  if (reaching !== null) return reaching
  const foremost = claim.form === 'superlative' ? foremostOf(asked) : null
  if (foremost !== null) return foremost
  const paper = paperOf(asked)
  if (paper !== null) return paper
  const dealt =
    heldAgainst(asked) ??
    dealtTo(asked) ??
    dealtOn(asked) ??
    dealtAgain(asked) ??
    dealtInOrder(asked) ??
    toldAgain(asked)
  if (dealt !== null) return dealt
  const amount = amountOf(asked)
  if (amount !== null) return amount
  const those = rankedOf(asked, clauses[0] ?? '') ?? answerOf(asked) ?? thoseOf(asked)
  if (those !== null) return those
  const change = changeNoun(clauses[0] ?? '')
  // 由3亿元增至4亿元，增幅达33%: of what that is.
  if (change !== undefined && asked.last !== null && !/在$/u.test(clauses[0] ?? ''))
    return asked.last.name
  const own = change ?? elided(asked, clauses)
  if (own !== undefined) return own
  const aside = quotedName(asked) ?? bracketedName(asked)
  if (aside !== null) return aside
  const topic = measure === null ? topicOf(clauses) : null
  if (topic !== null) return topic
  const fate = FATE.exec(text.slice(claim.end, claim.end + LAND_MAX))?.[0]
  if (fate !== undefined && claim.form === 'number' && claim.unit === 'persons') return fate
  const kind = KIND_BEHIND.exec(text.slice(claim.end, claim.end + LAND_MAX * 2))?.[1]
  if (kind !== undefined && isCount(claim)) return kind
  const firms = firmsOf(asked)
  if (firms !== null) return firms
  const land = LAND.exec(text.slice(claim.end, claim.end + LAND_MAX))?.[0]
  if (land !== undefined && claim.form === 'number') return land
  const told =
    measure === null
      ? null
      : cleaned(`${cutOff(text, measure)}${text.slice(measure.start, measure.end)}`)
  const behind = objectOf(asked, told) ?? beforeAside(asked) ?? nameBehind(asked, told)
  if (behind !== null) return behind
  if (measure === null) return isOfLast(asked, clauses[0] ?? '') ? (asked.last?.name ?? null) : null
  const words = `${cutOff(text, measure)}${text.slice(measure.start, measure.end)}`
  const first = /^其中([优優良差])$/u.exec(words)?.[1]
  if (first !== undefined) return first
  if (isSecondEnd(words)) return asked.last?.name ?? null
  // 10年期国债收益率: no time of what is told.
  const name =
    tenorOf(text, measure) === ''
      ? amongThem(asked, told === null ? null : withList(asked, told))
      : words
  // 平均每天新增1.2万户: of what was just told.
  if (name !== null && EACH_DAY.test(name)) return asked.last?.name ?? name
  // 酒店（9间）的增幅更达7%.
  const isOwn = /^[）)]的/u.test(text.slice(asked.last?.claim.end, measure.start))
  if (isOwn && /^[增升跌降减減涨漲]幅$/u.test(name ?? '')) return asked.last?.name ?? name
  // 网上销售占7.3%，临时估计为24亿元; 按年微增0.1%: of what was just told.
  if (name !== null && TOLD_BEFORE.test(name)) return asked.last?.name ?? name
  // 娱乐业收入占百分之九十，达5亿元: of what the share is of.
  if (name !== null && SHARE_TOLD.test(name)) return name.replace(SHARE_TOLD, '')
  // 其中税收收入1.8亿元，占比72%: of what was just told.
  if (name !== null && SHARE_ALONE.test(name)) return asked.last?.name ?? name
  // 相比一季度末提高9.7%: nothing but what it is compared with.
  if (
    name === null &&
    (COMPARED.test(words) || SAME.test(words) || SAME_THING.test(words) || BARE_TIME.test(words))
  )
    return asked.last?.name ?? null
  // 公司公布，回购3.6万股，占已发行股份0.1%: who tells it is no name, and what the share is of stands before it.
  if (name === null)
    return claim.kind === 'share' && /^[占佔]/u.test(clauses[0] ?? '')
      ? (asked.last?.name ?? null)
      : null
  if (measure.end > claim.start) return HAVING.exec(name)?.[1] ?? name
  return saidBefore(asked, measure, name) ?? share(asked, name) ?? name
}

/** 第一级毒品者, 使用服务者: the sign that the first word of a name begins with. */
function cutOff(text: string, { start }: Span): string {
  if (text.startsWith('用', start) && text[start - 1] === '使') return '使'
  return /^[级級类類]/u.test(text[start] ?? '')
    ? (/第[一二三四五六七八九\d]$/u.exec(text.slice(start - 2, start))?.[0] ?? '')
    : ''
}

/** 出生9万人，出生率为3‰，比上年增加1万人: how many more, and no rate. */
function amountOf({ claim, measure, last, earlier }: Asked): string | null {
  if (claim.kind !== 'growth' || RATE.test(claim.unit) || last === null) return null
  if (measure?.start !== last.claim.measure?.start) return null
  if (last.claim.kind === 'growth' && last.claim.unit === claim.unit) return last.name
  if (!RATE.test(last.claim.unit)) return null
  return (
    earlier.findLast((one) => one.claim.unit === claim.unit && one.claim.kind === null)?.name ??
    null
  )
}

const RATE = /^(?:percent|permille|percentage-point|fraction|ratio|times)$/

/** By what stands right before the name. */
function saidBefore({ text, sentence, last }: Asked, measure: Span, name: string): string | null {
  // 引进亿元以上项目3个: what the figure before it says of them.
  if (
    measure.start === last?.claim.end &&
    /以[上下内]$|[岁歲]$/u.test(text.slice(measure.start - 2, measure.start)) &&
    !/[、和与與及至到—–-]/u.test(text[last.claim.start - 1] ?? ' ')
  )
    return `${text.slice(last.claim.start, measure.start)}${name}`
  // 甲、乙、丙三大行业投诉3件: of them all.
  const all = THREE.exec(text.slice(Math.max(sentence.start, measure.start - 24), measure.start))
  if (all !== null) return `${all[1]}${name}`
  const had = measure.start === last?.claim.end ? HAVING.exec(name)?.[2] : undefined
  if (had !== undefined) return had
  return null
}

const THREE =
  /(?:^|[，,；;：:。])(\p{Script=Han}{2,6}(?:[、和]\p{Script=Han}{2,6}){1,4}[两兩三四五六七八九十]大)$/u

/** 全国首个建成环线的城市, 我国首次在海上发射卫星: what nobody did before, or is more of, stands behind it. */
function foremostOf({ text, sentence, claim }: Asked): string | null {
  const behind = text.slice(claim.end, Math.min(sentence.end, claim.end + FOREMOST_MAX))
  const name = /^的?(\p{Script=Han}{4,24})(?=[，,。；;])/u.exec(behind)?.[1]
  return name === undefined || PASSED.test(name) ? null : name
}

/** 占比首次超过五成: the mark that a figure passed names nothing. */
const PASSED =
  /^(?:超过|超過|突破|达到|達到|跨越|迈过|站上)[零〇一二两兩三四五六七八九十百千万萬亿億]+[成个個]?(?:元|人|家|辆|輛|吨|噸)?(?:大关|大關|以上)?$/u

const FOREMOST_MAX = 30

/** 药费（130元）占38.0%，比上年（37.1%）上升0.9个百分点: a share in which a figure is put, and how it moved, are of what that is of. */
function isOfLast({ text, claim, last }: Asked, clause: string): boolean {
  if (last === null) return false
  const between = text.slice(last.claim.end, claim.start)
  return (
    /^(?:[）)](?:约|約)?[占佔](?:[^，,。；;\d]{1,12}的)?|[，,][比较較][^，,。；;\d]{1,8}[（(])$/u.test(
      between,
    ) ||
    (/^(?:growth|gap)$/.test(claim.kind ?? '') && MOVED_BEHIND.test(between)) ||
    (/^(?:growth|gap)$/.test(claim.kind ?? '') && /^[比较較][^，,。；;]{1,8}[（(]/u.test(clause))
  )
}
/** 内地住客（53.3万人次）按年减少2.6%. */
const MOVED_BEHIND =
  /^[）)][则則亦也均]?(?:按[年月季]|同比|[环環]比)?(?:[录錄]得)?(?:[轻輕]?微|大幅|明[显顯])?(?:增加|增[长長]?|[减減]少?|上[升涨漲]|下[跌降]|升|跌|[涨漲]|降)?了?$/u

/** 比例（1.2%）与2016届（1.1%）基本持平. */
const THEN_ASIDE =
  /^[）)]?[，,]?(?:[与與同和比较較])(?:\d{4}|[上去前]一?)[年届屆季月][^，,。；;\d]{0,6}[（(]$/u

/** 26个万亿城市中有9个: such cities, and not what is among them. */
function amongThem({ text, claim }: Asked, name: string | null): string | null {
  const isAmong = /[^初高其]中，?(?:仅|已|就|共)?有?$/u.test(
    text.slice(claim.start - 6, claim.start),
  )
  return isAmong && name !== null ? name.replace(/(?<=.{2})中$/u, '') : name
}

const EACH_DAY = /^(?:平均)?(?:每[天日月年周]|[日月年周]均)$/u
const TOLD_BEFORE =
  /^(?:仍然?|依然|(?:临时|臨時|修订|修訂|初步)?(?:估计|估計)|按[年月季]|[减減]幅)$/u
const SHARE_TOLD =
  /(?<=.{2})[占佔](?:[约約])?(?:百分之[零〇一二三四五六七八九十百点點]+|[\d.]+[%％])$/u
const SHARE_ALONE = /^(?:所?占)?(?:[总總]量|[数數]量|[总總][数額额])?(?:占比|比重|比例|份额|份額)$/u

/** 来自9家企业, 帮助9家企业重整: the unit says what is counted, unless a name stands right before it. */
function firmsOf({ text, claim, measure }: Asked): string | null {
  const isNamed =
    measure !== null &&
    measure.end <= claim.start &&
    /^(?:共?有|共)?$/u.test(text.slice(measure.end, claim.start))
  if (claim.unit !== 'firms' || claim.form !== 'number' || claim.kind !== null || isNamed)
    return null
  if (!/^(?:[，,。；;、]|\p{Script=Han}{2,6}[，,。；;])/u.test(text.slice(claim.end))) return null
  return /企[业業]$/u.exec(text.slice(claim.start, claim.end))?.[0] ?? null
}

/** 31个省（区、市）, 28个国家和地区: what is counted has a name of one or two signs. */
const LAND =
  /^(?:省[区區]市|省市(?:区|區)?(?=[\p{Script=Han}，。、])|省(?!级|級|内|內|份|市)(?:[（(][^）)]{1,6}[）)])?|国家和地区|國家和地區|国家(?=[，,。、；;（(和与及的在]|$)|地级市|县(?:[（(][^）)]{1,6}[）)])?(?=[，。、；\d将將已均都全初实實开開])|[市县縣区區州镇鎮](?:[（(](?:[市县縣区區州镇鎮][、]?)+[）)]|(?=[（(])))/u
const LAND_MAX = 12

/** 前三名为：临海市（62.6%）、安平市（14.6%）: the name right before a bracket that holds a figure alone. */
function bracketedName({ text, sentence, claim }: Asked): string | null {
  if (!/[）)，,]/u.test(text[claim.end] ?? '') || claim.form !== 'number') return null
  if (/[，,]/u.test(text[claim.end] ?? '') && !/[（(]/u.test(text[claim.start - 1] ?? ''))
    return null
  const before = text.slice(Math.max(sentence.start, claim.start - QUOTED_MAX), claim.start)
  const name = BRACKETED.exec(before)?.[1]
  if (name !== undefined) return cleaned(name)
  const [, long = '', sign = ''] = MEASURED_ASIDE.exec(before) ?? []
  return long === '' ? null : cleaned(`${long}${sign}`)
}

/** 2017届毕业生月均收入（4317元）高于居民可支配收入（3033元）: what is measured needn't be short. */
const MEASURED_ASIDE =
  /(?:[，,；;：:。]|[高低多少][于於]|^)(?:其中[，,]?)?([^，,；;：:。、（()）比较較与與占佔]{4,28})([率额額量值度价價]|收入|支出|比例|人[数數])[（(](?:约|約)?$/u
const BRACKETED =
  /(?:^(?!.*(?:分[别別]|依次))|[：:、，,；;]|[）)](?:和|与|與|及)|(?:依次|分[别別])[为為是]|\d月份?(?![至到底末]))(?:其中[，,]?)?(?!其中|[比较較])([\p{Script=Han}—]{2,12})[（(](?:约|約|(?:平均)?每[天日周週月年])?$/u

function quotedName({ text, sentence, claim }: Asked): string | null {
  const from = Math.max(sentence.start, claim.start - QUOTED_MAX)
  const [, quoted, whole] = QUOTED.exec(text.slice(from, claim.start)) ?? []
  return quoted ?? whole ?? null
}

/** 「網上購物騙案」(8,950宗): the name in quotes before the bracket. */
const QUOTED =
  /(?:[「“]([^「」“”，。]{2,24})[」”]|([「“][^「」“”，。]{2,24}[」”]的?\p{Script=Han}{2,6}))[（(](?:[升跌增减減降]|上升|下跌|增长|增長|下降)?$/u
const QUOTED_MAX = 34

/** 至于整体破案率，为31.1%, 詐騙案涉及的金額，超過90億元: a clause that is only a name. */
function topicOf([own = '', before = '']: readonly string[]): string | null {
  if (!TOPIC_VERB.test(own)) return null
  const [, told, topic, plain] = TOPIC.exec(before) ?? []
  const name = told ?? topic ?? plain
  return name === undefined ? null : cleaned(name)
}

const TOPIC_VERB =
  /^(?:去年|今年|全年|[上下]半年)?(?:共|合共|累[计計]|则|則|仅|只)?(?:完成|[实實][现現]|为|為|有|达|達|达到|達到|录得|錄得|是)?$/u
const TOPIC =
  /^(?:至于|至於|关于|關於|对于|對於)(.{2,20})$|^[从從就](.{2,16}(?:[率额額量数數值]|收入|支出|人口))(?:方面)?(?:[来來]?[看说說]|而言)$|^(?=[^\d]{2,20}$)(?!.*(?:中|后|後|时|時|来|來|下|看|上|示|称|稱)$)(?:.*年)?(.{2,20}(?:率|额|額|量|数|數|值|金额|金額|人数|总数|总额|比例|比重))$/u

/** 三个均价较高的城市: what is counted, with what is said of it. */
const KIND_BEHIND =
  /^((?:[均都]价?)?[^，,。；;、：:\d的（(]{2,8}的(?:城市|国家|國家|地区|地區|省份|企业|企業|项目|項目|行业|行業|产品|產品|品种|村庄|县区))(?=[，,。；;、）)]|$)/u

function isCount({ form, unit }: ReadClaim): boolean {
  return form === 'number' && /^(?:items|places|firms)$/.test(unit)
}

/** 8个省份有车间530个: who has them, and what they have. */
const HAVING =
  /^(省份|地区|地區|城市|县区|国家|國家|企业|企業|部门|部門|高校|乡镇|鄉鎮)(?:共有|拥有|擁有|设有|設有|建有|有|安排|共认定)(\p{Script=Han}{2,12})$/u

/** 造成4人死亡、16人受伤: what became of them. */
const FATE =
  /^(?:死亡|遇难|遇難|失踪|失蹤|失联|失聯|受伤|受傷|重伤|重傷|轻伤|輕傷|被困|获救|獲救|确诊|確診|治愈|治癒|出院)(?=[，,、。；;（(]|$)/u

/** 而去年同期这一比例则为58%: the figure before it. */
const SAME = /[这這]一(?:比例|[数數](?:字|据|值)|[数數]據|指[标標])/

/** 按可比口径恢复至2019年的87%, 折合11612美元: of what was just told. */
const SAME_THING = /^(?:按可比|恢[复復][到至]|折合|多出|[创創]下?$)/u

/** 占有率从去年同期42.5%以及上季度44.3%跌至41.2%: when it was so. */
const BARE_TIME = /^(?:首季度?|[本上]季度?|[上下]半年度?)$/u

const COMPARED =
  /^(?:(?:同比|环比|環比)[微略小大稳穩][幅]?|相等[于於].*|相当于.*|相當於.*|相比|相較|相较|与.*相比|與.*相比|同.*相比|较.*|較.*|比.*)/u

/** 由1.86%提高至2.67%, 8.51万亿、9.59万亿: the other end of a change, and the next of a list. */
function toldAgain({ text, claim, last, earlier }: Asked): string | null {
  if (last === null || claim.form !== last.claim.form) return null
  const between = text.slice(last.claim.end, claim.start)
  const grade = /^[、，](?:其中)?([优優良中差])$/u.exec(between)?.[1]
  if (grade !== undefined) return grade
  // 增加3万人、2%.
  const isAlike =
    last.claim.unit === claim.unit ||
    last.claim.unit === 'items' ||
    (claim.unit === 'percent' && last.claim.kind === 'growth')
  if (/^(?:[、和與与：:]|[，,]?及|以及)[负負]?$/u.test(between) && isAlike) return last.name
  if (THEN_ASIDE.test(between)) {
    // 收入（9元）高于平均收入（7元），比上年（8元）多1元: of the first.
    const first = earlier.at(-2)
    const isBase = /^[）)][高低多少][于於]/u.test(text.slice(first?.claim.end, last.claim.start))
    return (isBase ? first?.name : null) ?? last.name
  }
  // 升144亿元，即升7.8%.
  if (/^[，,](?:即|或)(?:[升跌增减減降]|上升|下跌|增长|增長|下降)?$/u.test(between))
    return last.name
  const isDealt = isAlike || last.claim.unit === 'percentage-point'
  if (
    isDealt &&
    OTHER_WAY.test(between) &&
    ON_TWO.test(text.slice(last.claim.start - 24, last.claim.start))
  )
    return last.name
  return last.claim.unit === claim.unit && OTHER_END.test(between) ? last.name : null
}

/** 分别比上月和上年同期高0.01个和低0.09个百分点: one thing on two bases. */
const OTHER_WAY =
  /^[和與与及、](?:[高低快慢升降增减減]|上升|下降|回落|提高|降低|增长|增長|减少|減少)$/u
const ON_TWO = /[比较較][^，,。；;\d]{1,10}[和與与及、][^，,。；;\d]{1,12}$/u

const OTHER_END =
  /^(?:逐步|进一步|進一步|大幅|小幅|分别|分別)?(?:上升|下降|下跌|回落|下滑|攀升|提高|提升|降低|增加|增长|增長|扩大|擴大|缩小|縮小|减少|減少|收窄|缩短|縮短|优化|優化|调整|調整|拉[长長]|[压壓][减減缩縮]|[扩擴]展|加密|[上下][调調]|[跃躍]升|变化|變化|演变|演變|[升降增减減跌涨漲扩缩提变變])(?:到|至|为|為)$/u

/** The pieces between commas before the claim within its sentence, the nearest first. */
function clausesBefore({ text, sentence, claim }: Asked): readonly string[] {
  const before = text.slice(Math.max(sentence.start, claim.start - BACK_MAX), claim.start)
  return before.split(/[，,；;：:。]/u).reverse()
}

/** 增幅在200%以上的, 降幅13.9%: a change that is called one is all that is named. */
function changeNoun(clause: string): string | null | undefined {
  return /^(?:其中)?(?:增幅|降幅|涨幅|漲幅|跌幅|升幅|增速)(?:在|为|為|达|達|约|約)$/u.test(clause)
    ? clause.replace(/^其中|[在为為达達约約]$/gu, '')
    : undefined
}

/** 下跌至二零二二年十二月: the other end of a change, whose name stands before the first one. */
function isSecondEnd(words: string): boolean {
  return SECOND_END.test(words)
}

const SECOND_END =
  /^(?:(?:下跌|上升|增加|减少|減少|增长|增長|下降|上涨|上漲|提高|提升|回落|调整|調整|升|降|增|减|減|跌)(?:至|到)|至(?:截至|[一二]零|[一二]〇|\d{4}))/u

/** 高新技术产业产值占规模以上工业总产值的比重达到23%: the share, and not the part alone. */
function share({ text, claim, measure }: Asked, name: string): string | null {
  if (measure === null || measure.end > claim.start) return null
  const between = text.slice(measure.end, claim.start)
  const found =
    /^((?:占|佔)[^，,；;。]{1,24}?(?:比重|比例|份额|份額|比率))(?:约|約|已|则|則|为|為|达|達|达到|達到|由.{0,10}|从.{0,10}|提高到|提高至|升至|上升到|上升至|降至|下降到|下降至|提升至|提升到)?$/u.exec(
      between,
    )
  return found === null ? null : `${name}${found[1]}`
}

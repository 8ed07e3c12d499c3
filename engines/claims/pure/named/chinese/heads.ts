import { fold } from '../../zh/parts/fold.ts'
import { PLACE_NAMES } from '../../zh/words/places.ts'
import type { Asked } from '../types.ts'
import { cleaned } from './cleaned.ts'
import { subjectIn } from './topics/fares.ts'

// A name that lacks its head: 沿海港口完成3亿吨 behind 港口完成货物吞吐量8亿吨, 中部地区占26% behind 东部地区人口占40%, 甲行升6% behind
// 营收方面. What it is of was told before.

/** The last words of what is measured. */
const HEAD =
  /(?:收入|营收|營收|[净淨]利[润潤]?|利[润潤]|[支]出|投[资資]|[销銷]售|[产產][量值]|吞吐量|增加值|[进進]?出口|[进進]口|[总總][值额額量]|人口|人[数數次]|[价價]格|均[价價]|[余餘][额額]|[质質]量|[浓濃]度|指[数數]|[规規]模|[资資]金|[资資][产產]|[负負][债債]|成本|[费費]用|占比|比[重例]|票房|[保][费費]|[业業][务務]量|\p{Script=Han}{1,4}[率额額量])$/u

export function hasHead(name: string): boolean {
  return HEAD.test(name)
}

/** The name with the head that it was told without, where one was told before. */
export function withHead(asked: Asked, name: string): string {
  return (
    sameAgain(asked, name) ??
    inBracket(asked, name) ??
    behindNote(asked, name) ??
    inBrackets(asked, name) ??
    doneToo(asked, name) ??
    ofPlace(asked, name) ??
    ofRegion(asked, name) ??
    ofShared(asked, name) ??
    underTopic(asked, name) ??
    withDoer(asked, name) ??
    name
  )
}

/** 沿海港口完成3亿吨，增长4%: the same words name the same. */
function sameAgain({ text, claim, last, measure }: Asked, name: string): string | null {
  const before = last?.claim.measure ?? null
  if (measure === null || before === null || last?.name == null) return null
  // 增幅在5%以上的有3个，增幅在3%以上的: another mark.
  const isSame =
    before.start === measure.start && before.end === measure.end && text[claim.start - 1] !== '在'
  // 出口9吨，金额7元，分别增长3%和4%: the first is of the first.
  if (/分[别別]/u.test(text.slice(last.claim.end, claim.start))) return null
  // 火灾9起、亡7人，占3%和4%: the first is of the fires.
  if (/[亡伤傷]$/u.test(last.name)) return null
  // 软件收入保持增长，收入达9亿元，增长3%.
  const isMoved = claim.kind === 'growth' && last.claim.kind === null
  const isWhole = last.name.startsWith(name) || (isMoved && last.name.endsWith(name))
  // 入境游客增长迅猛，达9万人次，是去年同期的2倍: what is said of it is no name.
  const isSubject = name.startsWith(last.name) && subjectIn(name) === last.name
  return isSame && last.name !== name && (isWhole || isSubject) ? last.name : null
}

/** 甲公司（净利润9亿元）: who has it stands before the bracket. */
function inBracket({ text, sentence, claim, measure }: Asked, name: string): string | null {
  if (measure === null || measure.end > claim.start || name.length > 8 || !HEAD.test(name))
    return null
  if (!/[（(]/.test(text[measure.start - 1] ?? '')) return null
  const from = Math.max(sentence.start, measure.start - BRACKET_MAX)
  const owner = BEFORE_BRACKET.exec(text.slice(from, measure.start))?.[1]
  return owner === undefined || HEAD.test(owner) ? null : `${owner}${name}`
}

const BRACKET_MAX = 24
const BEFORE_BRACKET =
  /(?:^|[，,；;：:。、）)\n]|[是为為])([^，,；;：:。、（()）\s\d是为為]{2,14})[（(]$/u

/** 百货（零售量升9%）；服装（升7%）, 钟表（-9%）、皮具（-7%）的销售额: what is measured of one in a list of brackets, or behind it. */
function inBrackets({ text, claim, measure, last }: Asked, name: string): string | null {
  if (name.length > 12 || HEAD.test(name)) return null
  const from = Math.max(measure?.end ?? 0, claim.start - BRACKET_MAX)
  if (from > claim.start || !/[（(][^（()）\d]{0,4}$/u.test(text.slice(from, claim.start)))
    return null
  const behind = text.slice(claim.end, claim.end + BRACKETS_MAX)
  // 来自甲国（9人）及乙国的旅客（5人）, 内地（7人）及香港住客（3人）: what both are stands with the second.
  const [, second = '', both] = AND_NEXT.exec(behind) ?? []
  if (both !== undefined) return name.endsWith(both) ? name : `${name}${both}`
  const kind = restOf(name) === '' ? restOf(second) : null
  if (kind != null && kind !== '' && restOf(kind) === null) return `${name}${kind}`
  const of = LIST_OF.exec(behind)?.[1]
  if (of !== undefined && (HEAD.test(of) || of.endsWith('客'))) return `${name}${of}`
  const before = last?.claim
  if (measure === null) return null
  if (before?.unit !== claim.unit || before.kind !== claim.kind || last?.name == null) return null
  if (!NEXT_BRACKET.test(text.slice(before.end, measure.start))) return null
  const head = OF_GOODS.exec(last.name)?.[1]
  return head === undefined ? null : `${name}${head}`
}

const BRACKETS_MAX = 90
const AND_NEXT =
  /^[）)](?:[、和及與与]|以及)([^（()）。，,、\d]{2,10}?)(的\p{Script=Han}{2,6})?[（(]/u
const NEXT_BRACKET =
  /^[）)](?:[、；;，,]|以及|[和及與与]){1,3}(?:[^（）()，,。；;\d]{1,16}[、及和與与])?$/u
const LIST_OF =
  /^[）)](?:(?:、|；|和|及|與|与|以及)[^（()）。，\d]{2,14}[（(][^（()）]{1,12}[）)]){0,5}的?(\p{Script=Han}{2,5}?)(?=[均都皆亦也有][^的]|[录錄升跌上下增减減较較按]|[，,。；;])/u
const OF_GOODS =
  /^.{2,}?((?:零售|[销銷][货貨售]|[进進]口|出口|[产產]|生[产產])(?:量|值|额|額|[数數]量|[价價]值|金[额額]))$/u

/** 义务教育阶段[8]招生9万人: the mark of a note parts no name. */
function behindNote({ text, measure }: Asked, name: string): string | null {
  if (measure === null || !text.startsWith(name, measure.start)) return null
  if (!/[\]］]/.test(text[measure.start - 1] ?? '')) return null
  const before = text.slice(Math.max(0, measure.start - BRACKET_MAX), measure.start)
  const owner = /(\p{Script=Han}{2,12})[[［]\d{1,2}[\]］]$/u.exec(before)?.[1]
  return owner === undefined ? null : `${owner.replace(/^(?:其中|.*[共也]有)/u, '')}${name}`
}

/** 沿海港口完成3亿吨, behind 港口完成货物吞吐量8亿吨: what was done is told with the whole. */
function doneToo(asked: Asked, name: string): string | null {
  const { text, claim, measure, near } = asked
  if (measure === null || claim.kind === 'growth' || measure.end > claim.start) return null
  const verb = DONE.exec(text.slice(measure.end, claim.start))?.[1]
  if (verb === undefined) return null
  for (const { claim: one, name: whole } of near.toReversed()) {
    if (claim.sentence - one.sentence > 1) return null
    if (one.unit !== claim.unit || one.kind === 'growth') continue
    const words = text.slice(Math.max(0, one.start - WORDS_MAX), one.start)
    const head = words.slice(words.lastIndexOf(verb) + verb.length)
    // 从货运量看，完成9亿吨: what was done is the topic.
    const isTopic =
      TOPIC_DONE.test(words) && words.endsWith(verb) && whole !== null && HEAD.test(whole)
    if (isTopic && isAlone(asked, name)) return `${name}${whole.replace(OF_ALL, '')}`
    const isHead = words.includes(verb) && /^\p{Script=Han}{3,16}$/u.test(head)
    if (isHead) return name.includes(head) ? null : `${name}${head}`
  }
  return null
}

const DONE = /^(?:共|累[计計]|[仅僅已]|分[别別])*(完成|[实實][现現])(?:了)?$/u
const TOPIC_DONE = /[，,](?:[去今全]年)?[共]?\p{Script=Han}{2}$/u
const WORDS_MAX = 24

const NAMES = `(?:东部|中部|西部|东北|${PLACE_NAMES.trim().split(/\s+/).join('|')})`
const PLACE = new RegExp(`^${NAMES}(?:地区|省|市|大陆|内地)?`, 'u')
const ANY_PLACE = new RegExp(NAMES, 'u')

/** 中部地区占26%, behind 东部地区人口占40%; 日本2.4%, behind 南韩失业率为3.9%: a place is the name of nothing. */
function ofPlace({ claim, near, text }: Asked, name: string): string | null {
  if (claim.form !== 'number' || !isPlace(claim, name)) return null
  const before = near.findLast(
    (one) => one.claim.unit === claim.unit && one.claim.kind === claim.kind && one.name !== null,
  )
  if (before?.name == null || claim.sentence - before.claim.sentence > 1) return null
  if (text.slice(before.claim.end, claim.start).includes('\n')) return null
  const where = before.claim.place?.words ?? ' '
  const rest = fold(before.name).startsWith(fold(where))
    ? before.name.slice(where.length)
    : (restOf(before.name) ?? before.name.replace(OF_ALL, ''))
  return HEAD.test(rest) && !ANY_PLACE.test(fold(rest)) ? `${placeIn(name)}${rest}` : null
}

/** 全市进出口9亿元，甲区2亿元. */
const OF_ALL = /^(?:[全我][国國省市县縣区區州]|[国國][内內])的?/u

function placeIn(name: string): string {
  return name.slice(0, PLACE.exec(fold(name))?.[0].length ?? name.length)
}

/** 地震9次，其中甲地区7次、乙地区2次: of what was counted in all. */
function ofRegion({ text, claim, measure, last, earlier }: Asked, name: string): string | null {
  if (claim.kind !== null || measure === null || last?.name == null || !REGION.test(name))
    return null
  if (!TIMES.test(claim.unit) || measure.start < last.claim.end) return null
  const isLike = (one: Asked['near'][number]) =>
    one.claim.unit === claim.unit && one.claim.kind === null && one.name !== null
  const between = text.slice(last.claim.end, measure.start)
  const whole = /其中以?$/u.test(between)
    ? last
    : /^[、，,；;和及與与]$/u.test(between)
      ? earlier.findLast(
          (one) => isLike(one) && one.name !== last.name && last.name?.endsWith(one.name ?? ''),
        )
      : undefined
  if (whole?.name == null || !isLike(whole) || whole.name.length > 16) return null
  return REGION.test(whole.name) ? null : `${name}${restOf(whole.name) || whole.name}`
}

const TIMES = /^(?:items|persons|person-times|uses|households|cases|events|births|deaths)$/
const REGION =
  /^[^，,、]{1,8}(?:地[区區]|[省市县縣区區州]|公[园園]|景[区區])$|^(?:大[陆陸]|[内內]地|港澳|境[内內外])$/u

/** Behind the place that a name begins with; '' for one that is a place and a time; null where none begins it. */
export function restOf(name: string): string | null {
  const length = PLACE.exec(fold(name))?.[0].length ?? 0
  if (length === 0) return null
  const rest = name.slice(length).replace(/^的/u, '')
  return TIME.test(rest) ? '' : rest
}

const TIME = /^\s*(?:第?\s?[\d一二三四]{1,2}\s?(?:月份?|季度?)|[上下]半年)?$/u

/** 营收增速方面，甲行升6%; 新业务价值增速：甲公司42%、乙公司31%; 就保费而言，寿险9亿元: what all of them are told of. */
function underTopic(asked: Asked, name: string): string | null {
  const { text, sentence, claim, measure, last } = asked
  if (claim.form !== 'number' || !isAlone(asked, name)) return null
  if (measure === null || measure.start >= claim.start) return null
  const from = Math.max(sentence.start, claim.start - TOPIC_REACH)
  const [said, topic = ''] = TOPIC.exec(text.slice(from, measure.start)) ?? []
  if (said === undefined) return null
  const of = topic.replace(/(?:[同环環]比)?(?:增速|增幅|[涨漲降跌]幅)$/u, '')
  const isRate = of !== topic && claim.kind !== 'growth'
  const head = isRate ? topic : of
  // 投资方面，工业投资增长5%，税收增长3%，其中云溪区增长2%: something else was told of since.
  const since = last !== null && last.claim.start > measure.start - said.length ? last.name : null
  if (since !== null && HEAD.test(since) && !since.includes(of.slice(-2))) return null
  if (!(HEAD.test(head) || isRate) || head.includes(name)) return null
  const [, owner = '', own = head] = /^(.{2,}?)[之的](.{2,})$/u.exec(head) ?? []
  return `${owner}${joined(name, own)}`
}

const TOPIC_REACH = 200
const TOPIC =
  /(?:^|[。；;，,]|\n|[-–—] )\s*(?:[就从從由]|按照?)?((?![分各])[^，,：:。；;\d\s]{2,16}?)(?:各?\p{Script=Han}{1,2}[别別](?:分析)?)?(?:而言[，,]|[方层層]面[，,]|部分[，,]|[来來]?[看说說][来來]?[，,：:]|[显顯]示[，,：:]|[：:])(?:(?![方层層]面|而言|部分[，,])[^。])*$/u

/** 个人业务, of 业务收入: what both say stands once. */
export function joined(name: string, head: string): string {
  const end = fold(name.slice(-2))
  return fold(head).startsWith(end) ? `${name}${head.slice(2)}` : `${name}${head}`
}

/** Whether a name tells who, where or of which kind alone, and nothing that is measured. */
export function isAlone({ claim }: Asked, name: string): boolean {
  return name.length <= 12 && !HEAD.test(name) && (KIND.test(fold(name)) || isPlace(claim, name))
}

const KIND =
  /^(?!其[他它余]|.*(?:[的、较比率额量值]|规模|利润|收入)).*(?:险|企业?|业(?!务)|地区|航线|[制产商用食药]品|机构|市场|渠道|公司|集团|银行|居民|线[上下]|[境国][内外际]|海外|板块|领域|航空|人[寿保]|证券|汽车|石化)$/u

function isPlace({ place }: Asked['claim'], name: string): boolean {
  return restOf(name) === '' || (place !== null && fold(name) === fold(place.words))
}

/** 寿险9亿元占新单保费的68%, 民营企业占进出口总值的53%: a part is of what its share is of. */
function ofShared(asked: Asked, name: string): string | null {
  const { text, sentence, claim, measure } = asked
  if (measure === null || measure.end > claim.start || claim.form !== 'number') return null
  if (!isAlone(asked, name)) return null
  const end = Math.min(sentence.end, claim.end + SHARE_MAX)
  const of =
    claim.unit === 'percent'
      ? SHARE_OF.exec(text.slice(Math.max(measure.end, claim.start - SHARE_MAX), claim.start))?.[1]
      : SHARE_NEXT.exec(text.slice(claim.end, end))?.[1]
  const whole = of?.replace(OF_ALL, '').replace(OF_MORE, '') ?? ''
  if (!HEAD.test(whole) || whole.includes(name)) return null
  return joined(name, restOf(whole) || whole)
}

const SHARE_MAX = 30
const SHARE_OF =
  /^[已约約亦也均就]{0,2}[占佔]到?([^，,。；;\d（(占佔]{2,18}?)[的之]?[约約近达達]?\s?$/u
const SHARE_NEXT =
  /^[，,、]?\s?[约約]?[占佔]到?([^，,。；;\d（(占佔]{2,18}?)(?:[的之]|(?:[的之])?(?:比[重例]|份[额額])[约約为為达達]*)?\s?\d/u
/** What tells the whole from others. */
const OF_MORE =
  /^(?:全(?:社会|社會|行[业業]|部|[险險年])|[规規](?:模以)?上(?:工[业業])?|同期|整[体體]|所有|[总總](?![值额額量]))+的?/u

/** 甲景区，前4天接待游客3万人: who did it stands alone in the clause before. */
function withDoer({ text, sentence, measure, last }: Asked, name: string): string | null {
  if (measure === null || !DEED_ALONE.test(name)) return null
  const from = Math.max(sentence.start, measure.start - DOER_REACH)
  const doer = DOER.exec(text.slice(from, measure.start))?.[1]
  if (doer === undefined || MANNER.test(doer)) {
    // 100个景区，共接待游客8万人: those who are counted.
    const between = last === null ? '' : text.slice(last.claim.end, measure.start)
    const isCounted = last?.name != null && between.replace(/[，,].*$/u, '') === last.name
    return isCounted && between.length < DOER_REACH ? `${last.name}${name}` : null
  }
  const words = cleaned(subjectIn(doer) ?? doer.replace(/^(?:其次[为為是]|其中[，,]?)/u, ''))
  return words === null ? null : `${words}${name}`
}

/** 城市火灾相对较少: how it is, and not who. */
const MANNER = /[较較更最很]|相[对對]|[增减減升降][长長加少]/u
const DOER_REACH = 40
const DEED_ALONE =
  /^(?:累[计計]|共|合[计計]|预计)?(?:接待(?:国内外?|海内外)?(?:[游遊旅]?客|[读讀]者)?|[发發]送(?:旅客|[货貨]物)|[发發]生(?:火[灾災]|事故))$/u
const DOER =
  /(?:^|[，,；;：:。]|\s)((?:其次[为為是]|其中[，,]?)?(?:\p{Script=Han}|\d(?=A[级級])|A(?=[级級])|[（）()]){3,20}(?<![后後时時上下中里示称據据计計]))[，,]$/u

/** 7家银行净利润下降, 19只个股获资金净流入: they are counted, by what they do, and not what they have. */
export function counted({ text, claim, measure }: Asked, name: string | null): string | null {
  const isShare = claim.kind === 'share' && measure === null
  if (!isShare && (claim.form !== 'number' || measure?.start !== claim.end)) return null
  const words =
    name ??
    text.slice(claim.end, isShare || measure === null ? claim.end + OF_THEM_MAX : measure.end)
  const [, kind = '', rest = ''] = COUNTED.exec(words) ?? []
  if (kind === '' || (rest !== '' && !HEAD.test(rest) && !DOES.test(rest))) return null
  const from = text.startsWith(kind, claim.end) ? claim.end + kind.length : text.length
  const deed = DEED_BEHIND.exec(text.slice(from, from + OF_THEM_MAX))?.[1]
  if (deed === undefined) return rest === '' ? null : kind
  return `${deed.replace(/^实现了/u, '实现')}的${kind}`
}

const OF_THEM_MAX = 18
/** All that is said of them. */
const DEED_BEHIND =
  /^((?:[^，,。；;、：:（(\d的和与與及]{2,10}?)(?:[正负負]?增[长長加]|下[降滑跌]|上[升涨漲]|[减減]少|提[升高]|[盈亏虧][利损損]|收[缩縮窄]))(?=[，,。；;、]|$)/u
const COUNTED =
  /^(.{0,8}?(?:[银銀]行|股份行|[险險]企|[券车車房民国國]企?[商企]|企[业業](?!家)|公司|城市(?!群)|省份|[国國]家|地[区區]|行[业業](?![板协協标標组組龙龍])|行[业業]板[块塊]|板[块塊]|[个個]股|景[区區]|港口|[机機]场|[机機]場))(.*)$/u
const DOES =
  /^(?:[获獲](?!奖|獎)|[录錄]得|呈[现現]|出[现現]|[实實][现現]|[营營]收|[净淨]利|[业業][绩績]|披露|公[布告]|[发發]布|前?[一二三四]季度|[上下]半年|半年[报報度]|年[报報]|不良率|空[气氣]|PM|平均)/u

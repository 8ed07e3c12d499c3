import { fold } from '../../../zh/parts/fold.ts'
import type { Asked, Named } from '../../types.ts'
import { hasHead, restOf } from '../heads.ts'
import { isLevel, madeUpBy } from '../wholes/found.ts'
import { before } from './between.ts'

// A part of what was told of, without what is measured of it: 居民消费价格上涨2%。其中，城市上涨3%; 对甲国进出口9亿元，其中出口7亿元.

/** What is measured of parts as of the whole, the words that tell the whole from others cut off. */
const HEAD =
  /(居民消费价格|固定资产投资|投资|增加值|(?:营业|税收|保费|业务)?收入|利润总额|利润|生产指数|就业人[数口]|[用发]电量|(?:商品)?零售额|销售额|销货价?值|销货额|销货数?量|总?产值|产量|销量|吞吐量|[客货]运量|业务量|(?:新增)?(?:生产能力|装机(?:容量)?)|面积|支出|保费|余额|进出口|出口额?|进口额?)(?:总水平|总额|总值)?(?:[（(][^（）()]{2,8}[）)])?$/u
/** A part by its name: a trade, a kind of place, of firms or of goods. */
const PART =
  /^(?:城市|农村|城镇|乡村|第[一二三]产业|(?!以)\p{Script=Han}{1,8}业|(?:食品|非食品|消费品|服务|能源|工业消费品)|[\p{Script=Han}]{0,6}企业|[东中西]+[部北]地区?|[内外]贸|[铁公水]路|民航|[境国]内|境外|国际|线[上下])$/u
const BOTH_WAYS = /^(.{2,16}?)(?:外贸|货物贸易|贸易|货物)?(?:的)?进出口(?:总?[值额])?$/u
const PLAIN_PLACE =
  /^(?:[全我][国省市县区州]|中国|[\p{Script=Han}]{1,6}[省市县区州]|.{0,3}外贸|货物)$/u

/** The part with what is measured of it. */
export function withMeasured(asked: Asked, name: string): string | null {
  return oneWay(asked, name) ?? toWhom(asked, name) ?? withThem(asked, name) ?? partOf(asked, name)
}

/** 其中出口7亿元 behind 对甲国进出口9亿元: to whom. */
function oneWay(asked: Asked, name: string): string | null {
  const plain = fold(name)
  if (!/^[进出]口$/u.test(plain)) return null
  const { measure } = asked
  for (const one of before(asked)) {
    if (one.name === null) continue
    const of = fold(one.name)
    if (one.claim.measure?.start === measure?.start || /^.{2,}[出进]口$/u.test(of)) {
      const who = /^([^、等]{2,}?)(?<!进)[出进]口$/u.exec(of)?.[1]
      if (who === undefined) {
        if (of === plain) return null
      } else return isAmong(asked, one) ? `${one.name.slice(0, who.length)}${name}` : null
    }
    const who = BOTH_WAYS.exec(of)?.[1]
    if (who === undefined) continue
    if (PLAIN_PLACE.test(who) || restOf(who) === '' || !isAmong(asked, one)) return null
    return `${one.name.slice(0, who.length)}${name}`
  }
  return null
}

/** 对甲国进出口9亿元: the name of the trade with them has the word before it. */
function toWhom({ text, measure }: Asked, name: string): string | null {
  if (measure === null || !/^[对對]$/u.test(text[measure.start - 1] ?? '')) return null
  return text.startsWith(name, measure.start) && TRADE.test(name)
    ? `${text[measure.start - 1]}${name}`
    : null
}

const TRADE =
  /^[“「\p{Script=Han}][^，,。]{1,16}(?:[进進]?出口|[进進]口|外[销銷]|投[资資]|[贸貿]易)(?:[总總]?[值额額])?$/u

/** 其中对甲国增长8%, behind 对乙地进出口9亿元: the trade with them too. */
function withThem(asked: Asked, name: string): string | null {
  const { text, claim, sentence, last, measure } = asked
  const bare = name.replace(/^[对對]/u, '')
  if (restOf(bare) !== '') return null
  if (last?.name?.includes(bare) === true && last.claim.measure?.start === measure?.start)
    return last.name
  const from = Math.max(sentence.start, claim.start - CLAUSE_MAX)
  const clause = /(?:^|[，,；;：:。]|其中|此外|另外)[对對][^，,；;：:。]*$/u.exec(
    text.slice(from, claim.start),
  )?.[0]
  if (clause?.includes(bare) !== true) return null
  for (const one of asked.near.toReversed()) {
    if (claim.sentence - one.claim.sentence > 2) return null
    const head = WITH_THEM.exec(one.name ?? '')?.[0]
    if (head !== undefined) return `${clause.includes('對') ? '對' : '对'}${bare}${head}`
  }
  return null
}

const CLAUSE_MAX = 48
const WITH_THEM = /(?:[进進]?出口|[进進]口|[贸貿]易)(?:[总總]?[值额額])?$/u

/** 其中，城市上涨3% behind 居民消费价格上涨2%. */
function partOf(asked: Asked, name: string): string | null {
  const { claim } = asked
  const plain = fold(name)
  if (name.length > 10 || hasHead(name) || HEAD.test(plain)) return null
  const isKnown = claim.kind === 'growth' && PART.test(plain)
  if (!isKnown && (NO_PART.test(plain) || COUNT.test(claim.unit))) return null
  for (const one of before(asked)) {
    if (one.name === null) continue
    const isLike = one.claim.unit === claim.unit && one.claim.kind === claim.kind
    const of = fold(one.name)
    const head = HEAD.exec(of)
    const isNext = isLike && head !== null && isBesideIt(plain, of.slice(0, head.index))
    if (!isKnown && !isNext && !(isLike && (isOfWhich(asked, one) || isSum(asked, one)))) continue
    if (head === null || (isKnown && head[1] === '投资')) continue
    if (head[1] === '进出口' || of.includes(plain) || !isAmong(asked, one)) return null
    const own = head[1] ?? ''
    const at = head.index
    // 个人业务, of 业务收入: what both say stands once.
    const from = plain.endsWith(own.slice(0, 2)) ? at + 2 : at
    return `${name}${one.name.slice(from, at + own.length)}`
  }
  return null
}

/** 销售额9亿元，汽车6亿元，家电3亿元: they add up to it. */
function isSum(asked: Asked, whole: Named): boolean {
  const isLeft = asked.measure !== null && LEFT.test(nameIn(asked))
  return !isLeft && isLevel(asked.claim) && madeUpBy(asked, false)?.claim === whole.claim
}

function nameIn({ text, measure }: Asked): string {
  return measure === null ? '' : text.slice(measure.start, measure.end)
}

/** What is left when one is taken from the other is no part. */
const LEFT = /(?:[差余餘绌絀盈]|支出?|[开開]支|赤字|利[润潤]|缺口)$/u

/** 第二产业8亿元 behind 第一产业增加值7亿元: the next part of one kind. */
function isBesideIt(part: string, other: string): boolean {
  return part !== other && PART.test(part) && PART.test(other) && part.slice(-2) === other.slice(-2)
}

/** 其中 stands between them: what is named behind it without a head is a part. */
function isOfWhich({ text, measure }: Asked, whole: Named): boolean {
  if (measure === null || measure.start < whole.claim.end) return false
  return /^[^。；;]{0,60}[。，；,;]?(?:其中|[^。，]{2,8}看[，：:])[^。；;]*$/u.test(
    text.slice(whole.claim.end, measure.start),
  )
}

/** When, how much and what is done; what has a measure of its own. */
const NO_PART =
  /[^\p{Script=Han}“”A-Z]|同比|环比|[增减占比达新末底期年月日季]|以[上下]|^(?:[出进]口|[发完实]|涉及|包括|新增|用于|其[余他])|累计|合计|金额|赔款|[数率次生员者人税付]$/u
const COUNT =
  /^(?:items|firms|places|persons|person-times|households|rank|years|days|months|times|uses|percent.*|fraction|basis-point|index-points)$/

/** It, or the first of those beside it, stands behind 其中. */
function isAmong({ text, claim }: Asked, whole: Named): boolean {
  if (claim.start - whole.claim.end > AMONG_MAX) return false
  return (
    /其中|當中|当中|分[^，,。]{1,4}看/u.test(text.slice(whole.claim.end, claim.start)) ||
    /^[^。]*[，,；;][^。]*$/u.test(text.slice(whole.claim.end, claim.start))
  )
}

const AMONG_MAX = 160

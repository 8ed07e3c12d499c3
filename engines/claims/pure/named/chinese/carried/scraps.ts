import { fold } from '../../../zh/parts/fold.ts'
import { hasHead } from '../heads.ts'
import { splitOf } from './measures.ts'

// A name ends where its clause goes on to a verb or an adverb, and begins behind those that lead it: 客运量大幅飙|升至, 营收折合|36亿元,
// 更宣布开设|门市, 连续三个季度订单额. Verbs, adverbs and links alone name nothing.

/** They say how it came about or how far, and stand within no name. */
const GOES_ON = new RegExp(
  `^(.{2,}?)(?:${[
    '达到?(?:人民币|港币|美元|港元|创纪录|历史)|达到$|仍[是为]|依然是|[均皆都](?:续?创|刷新|录得)|双双|创(?:下|新|单|历|纪|近)|介于?$|折合|合共|合$',
    '一度|一[举路]|即[回恢]|[可]?能[会够]?$|有望|可望|料(?:刷|创|将)|刷新?$|[飙猛骤激]升?$|大幅|小幅|重[返夺上回]|突破|超越|跃[升居]|更[高低]|涉及$|出现$|不仅|将温和|正温和',
    '[自由从]$|已[达超]|[约近]$|跌破|收复|录得|升破|[首再]次|再度|曾[经]?|高[开收见]|低[开收见]',
  ].join('|')}).*$`,
  'u',
)
/** Behind a measure: 毛利多37%, 价格大升4%. */
const MOVED = /(?<=.{2})[大微小]?[多少升跌涨降增减]$/u
/** What leads the name of what was done or told. */
const LED = new RegExp(
  `^(?:${[
    '[亦也更]?超[越过]|(?:值得注意的?是?|值得一提的?是?|数据显示)[，,]?|[更又亦并]?(?:透露|宣布|公布|披露)(?:本?[周月年季]|[年月季]内|今年)?[将会]?(?:止)?',
    '(?:为?连续|接连|连)[\\d一二两三四五六七八九十]+个?(?:季度?|月|年度?|周|交易日|财年)|最终(?:计算|核算|核实)|初步(?:核算|统计)|一举|全数续|双双|[这那]也?是|[冲升][到至]|达到?|突破|打破|开设|仅|.{2,10}?已计[及入]',
  ].join('|')})(?=.{2})`,
  'u',
)
/** Nothing but how, when or how much. */
const SCRAP =
  /^(?:一举.?|全数.?|提早|按[年月季周]?[大微小急]?[升跌增减多少降涨]?|季?新?[高低]|季新高|单[季月日]?新高|波动|震荡|值得.{1,4}|值得注意|[双两]位数|[全我][国省市县](?:共)?有|被.*|更?透露.{0,3}|即[回恢]复?|更?[高低]|第?[一二三四]季度?起|[又还更]?[将会]|也?超越|约?占|预估|[跃跳]升|一度.{0,2}|至每.|至|落在.*|相隔.*|再度?|回[复落]|突破.*|累[升跌]|结束.*|下同|其后|随后|同期|此后|期间|最初)$/u

/** A name without what its clause goes on with; null where nothing else stands in it. */
export function withoutScraps(name: string, isMoved: boolean): string | null {
  let own = published(name)
  for (let turn = 0; turn < 3; turn += 1) {
    const plain = fold(own)
    if (SCRAP.test(plain)) return null
    const led = LED.exec(plain)?.[0].length ?? 0
    const rest = led > 0 && isMeasure(own.slice(led)) ? own.slice(led) : own
    const kept = GOES_ON.exec(fold(rest))?.[1]
    let next =
      kept !== undefined && isMeasure(rest.slice(0, kept.length))
        ? rest.slice(0, kept.length)
        : rest
    const bare = isMoved ? next.slice(0, fold(next).replace(MOVED, '').length) : next
    if (bare !== next && isMeasure(bare)) next = bare
    if (next === own) break
    own = next
  }
  return own
}

function isMeasure(name: string): boolean {
  return (
    name.length > 1 && (splitOf(name).bare !== '' || hasHead(fold(name)) || KNOWN.test(fold(name)))
  )
}

/** Names that have no word of measure. */
const KNOWN =
  /(?:指数|[恒国科沪深综][指]|大市|增[速幅]|估计|客流|赌收|股价|工程|项目|门店|门市|旅客|游客|[资股]本|储备|关税|减值)$/u

/** Heads of a communiqué's sections, which run into their first sentence: 工业全年规模以上工业增加值. */
const RUN_IN =
  /^(?:综合|人口|国民经济|农业|林业|畜牧业?|渔业|粮食|工业|建筑业|投资|固定资产投资|房地产|国内贸易|商贸|消费|对外贸易|对外经济|外贸|交通|运输|邮电|旅游|金融|保险|财政|税收|教育|科技|文化|卫生|体育|社会保障|居民生活|人民生活|环境|能源|就业)(?=(?:全年|年末|[上下]半年|[前首][一二三四]季度)(?:全[省市县区州]|实现|完成)?)/u

/** Of a whole country or town, and of nothing else. */
const WHOLE = /^(?:货物)?进出口|^(?:存|贷)款余额|^游客|^保费/u

/** The name without a heading that its sentence runs on from; `words`: those of its span, which begin the sentence. */
export function withoutHeading(name: string, words: string): string {
  const head = RUN_IN.exec(fold(words))?.[0] ?? ''
  if (head === '' || !fold(name).startsWith(head)) return name
  const own = name.slice(head.length).replace(/^(?:实现|實現)(?=.{4})/u, '')
  const { owner, bare } = splitOf(own)
  return own.length > 3 && (bare === '' || owner !== '' || WHOLE.test(fold(own))) ? own : name
}

/** 甲集团（0000）公布第三季纯利: who tells it has it; an office has none of what it tells. */
function published(name: string): string {
  const [, who = '', what = ''] = PUBLISHED.exec(name) ?? []
  if (what === '' || !isMeasure(what)) return name
  return OFFICE.test(fold(who)) ? what : `${who}${what}`
}

const PUBLISHED =
  /^([^，,（()）]{2,10}?)(?:[（(][\w.-]{2,10}[）)])?(?:公[布佈告]|[发發]布)止?(?:第?[一二三四]季度?|[上下]?半年|全年)?(.{2,})$/u
const OFFICE = /(?:[局处署部委厅所会府]|协会|中心|机构|统计|记者)$/u

import type { ReadClaim } from '../../model.ts'
import { once } from '../../once.ts'
import { dimensionOf } from '../../units/table.ts'
import type { Line, Part } from '../part.ts'
import type { Per } from './per.ts'
import { isWithin } from './told.ts'

const UNITS: ReadonlyMap<string, string> = new Map([
  ['天', 'days'],
  ['日', 'days'],
  ['周', 'weeks'],
  ['月', 'months'],
  ['年', 'years'],
  ['小时', 'hours'],
  ['时', 'hours'],
  ['分钟', 'minutes'],
  ['亩', 'mu'],
  ['公顷', 'ha'],
  ['平方公里', 'km2'],
  ['平方米', 'm2'],
  ['公里', 'km'],
  ['吨', 't'],
  ['公斤', 'kg'],
  ['千克', 'kg'],
])
/** What one of them is also counted as. */
const NAMES: ReadonlyMap<string, RegExp> = new Map([
  ['人', /^[万亿多余]{0,2}[人名位]|人口|人数/],
  ['名', /^[万亿多余]{0,2}[人名位]|人口|人数/],
  ['位', /^[万亿多余]{0,2}[人名位]|人口|人数/],
  ['校', /校|学|所/],
  ['园', /园|所/],
  ['企', /企|家/],
  ['户', /户|家庭/],
  ['车', /车|辆/],
  ['店', /店|家/],
  ['场', /场/],
  ['次', /次/],
  ['单', /单/],
  ['案', /^[万多余]{0,2}[起件宗]|案/],
])
const MANY: ReadonlyMap<string, number> = new Map([
  ['百', 100],
  ['100', 100],
  ['千', 1e3],
  ['1000', 1e3],
  ['万', 1e4],
  ['1万', 1e4],
  ['十万', 1e5],
  ['10万', 1e5],
  ['百万', 1e6],
])

const APART = /[，。；：、（）,;:()]/
const MEASURE = '平方公里|平方米|公里|公顷|公斤|千克|小时|分钟|亩|吨'
const OF_MANY = /每(百万|十万|10万|1万|1000|100|[百千万])(?:名|个|位)?(户|辆|人)?[㐀-鿿]{0,8}/
const ONE = new RegExp(
  `平均每[名位个家所]([㐀-鿿]{2})(?=[㐀-鿿])|平均每(?:一|1)?个?(${MEASURE}|[㐀-鿿])|每个?(${MEASURE}|[㐀-鿿])平均|(?<![平总])([日天周月年人户亩校园村店站场次件台套笔宗幅艘车班床企县镇乡案])均|单([车店件次户])|^每个?(${MEASURE}|[㐀-鿿])`,
)
const NAMED: readonly (readonly [words: RegExp, unit: string | null])[] = [
  [/平均时速|均速|时速|平均速度/, 'hours'],
  [/亩产/, 'mu'],
  [/密度/, 'km2'],
  [/单价|均价|平均价格?|平均票价|单产|平均/, null],
]
/** 平均每个展区每天: of each of both. */
const OF_TWO = /每[^每]{1,8}每|每[^每]{1,8}(?:日均|月均|年均)|(?:日均|月均|年均)[^每]{0,8}每/
const NOT_ONE = /工作日|周末|高峰|最[高低多少大]|单日|峰值|旺季|淡季|节假日|中位|其中/

/** What a Chinese figure is one of; null where it isn't said to be a mean. */
export const chinesePer = once(readPer)

function readPer({ tape, parts }: Line, { claim, order }: Part): Per | null {
  const { text, sentence } = tape
  const floor = Math.max(sentence.start, parts[order - 1]?.claim.end ?? 0, claim.start - 40)
  const opening = text.slice(floor, claim.start)
  const before = splitBracketless(opening)
  const from = claim.start - before.length
  if (NOT_ONE.test(before) || OF_TWO.test(before)) return null
  const [, over] = claim.unit.split('/')
  const rest = (said: string) => (): readonly string[] => restOf(before.replace(said, ' '))
  const [many, number, kind] = OF_MANY.exec(before) ?? []
  const place = { from, many: 1, rest: rest('') }
  if (many !== undefined && number !== undefined)
    return {
      from,
      many: MANY.get(number) ?? 1,
      of:
        kind === '户'
          ? { unit: 'households' }
          : kind === '辆'
            ? { unit: 'vehicles' }
            : { noun: PEOPLE },
      rest: rest(
        /^每[^㐀-鿿]*[百千万十]?[万]?(?:名|个|位)?(?:常住人口|户籍人口|人口|居民|户|辆|人)?/.exec(
          many,
        )?.[0] ?? many,
      ),
    }
  const [, rate] = /(出生|死亡)率(?:为|达)?$/.exec(before) ?? []
  if (claim.unit === 'permille')
    return rate === undefined
      ? null
      : { ...place, many: 1e3, of: { noun: PEOPLE }, rest: () => [rate] }
  const [said, ...words] = ONE.exec(before) ?? []
  const word = words.find((one) => one !== undefined)
  if (said !== undefined && word !== undefined) {
    const unit = over ?? UNITS.get(word)
    return {
      ...place,
      rest: rest(said),
      of: unit === undefined ? { noun: NAMES.get(word) ?? new RegExp(word) } : { unit },
    }
  }
  const named = NAMED.find(([name]) => name.test(before))
  const name = named?.[0].exec(before)?.[0]
  if (named !== undefined && name !== undefined) {
    const unit = over ?? named[1]
    return { ...place, rest: rest(name), of: unit === null ? 'any' : { unit } }
  }
  return over === undefined ? null : { ...place, of: { unit: over } }
}

const PEOPLE = /(?<!出生|死亡)人口|居民|总人数/

/** From the last mark on that isn't within a name: 执业（助理）医师. */
function splitBracketless(opening: string): string {
  return (
    opening
      .replace(/（([㐀-鿿]{1,6})）/g, '〔$1〕')
      .split(APART)
      .at(-1)
      ?.replace(/[〔〕]/g, '·') ?? ''
  )
}

const PLAIN =
  /平均|处理|完成|接待|运送|发送|发放|产生|实现|投入|使用|消费|支出|花费|销售|生产|配送|服务|办理|受理|投放|拥有|享有|占有|领取|领到|获得|获|补助|补贴|缴费|贡献|创造|带动|增加|增收|分红|分得|捐款|达到|约合|约为|相当于|客流量?|客运量?|处置|收入|创收|创利|年产值|年收入|产出|补偿|奖励|投资|产值|产量|价格?|总|为|达|近|超|逾|约|共|仅|可|有|的|了|在|中有|就|个|名|位|人|户|全[市省县区镇村]|每|左右|按此计算|规模|据此计算|折合|也就是|即|高达|大约|已|均|人口|密度|速度|时速/g

/** What is left of a clause: each must be told of the whole or of the number as well. */
function restOf(words: string): readonly string[] {
  return words
    .replace(PLAIN, ' ')
    .split(/[^㐀-鿿]+/)
    .filter((one) => one.length > 1)
}

const EACH_HAS = /(?:每(?:一|1)?个?[家户人名]|[家户人]均)([^每均\P{Script=Han}]{2,})$/u

/** 累计申领3.42亿元，平均每家兑付3.33万元: what each is paid, by the words before it, isn't what there is of in all by `told`. */
export function isPaidOtherwise({ unit }: ReadClaim, lead: string, told: string): boolean {
  if (!dimensionOf(unit).startsWith('money')) return false
  return !restOf(EACH_HAS.exec(lead)?.[1] ?? '').every((run) => isWithin(run, told))
}

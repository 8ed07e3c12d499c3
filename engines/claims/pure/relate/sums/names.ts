// Names that divide a whole: between them nothing is left out, or nothing is told twice.

/** Contraries of which each thing is one or the other. */
const CONTRARIES: readonly (readonly [RegExp, RegExp])[] = [
  [/男/, /女/],
  [/赞成|同意|支持/, /反对/],
  [/^税收/, /非税/],
  [/水田|水浇地/, /旱地/],
  [/固定/, /临时|活动/],
  [/(?<!不)合格/, /不合格/],
  [/城镇|城市/, /农村|乡村/],
  [/国内|境内|内地|本土/, /海外|境外|国外|国际|入境/],
  [/自购|自有|自持/, /租赁|租入|租用/],
  [/直销|直营/, /经销|批发|分销|加盟/],
  [/内贸|国内贸易/, /外贸|对外贸易/],
  [/内河/, /沿海/],
  [/公共|公用/, /私人|个人|专用/],
  [/公办|公立/, /民办|私立|民营/],
  [/新建|新开工|新增/, /改扩建|续建|改建|扩建|原有/],
  [/夏季/, /冬季/],
  [/夏粮/, /秋粮/],
  [/上半年/, /下半年/],
  [/长期|中长期/, /短期/],
  [/高中/, /初中/],
  [/重伤/, /轻伤/],
  [/线上/, /线下/],
  [/陆上/, /海上/],
  [/地上/, /地下/],
  [/进口/, /出口/],
  [/驶入/, /驶出/],
  [/迁入/, /迁出/],
  [/到达|到港|进港/, /出发|离港|出港/],
  [/过夜/, /一日/],
  [/省内/, /省外/],
  [/市内|本地/, /市外|外地|外埠/],
  [/中央/, /地方/],
  [/有偿|收费/, /免费|无偿/],
  [/\b(?:men|males?|boys)\b/i, /\b(?:women|females?|girls)\b/i],
  [/\badults?\b/i, /\b(?:juniors?|children|minors|youths?)\b/i],
  [/\bdomestic\b/i, /\b(?:international|foreign|overseas|abroad|cross-border)\b/i],
  [/\burban\b/i, /\brural\b/i],
  [/\bpassed\b/i, /\bfailed\b/i],
  [/\bsurvived\b/i, /\bdied\b/i],
  [/\bnorthern\b/i, /\bsouthern\b/i],
  [/\beastern\b/i, /\bwestern\b/i],
  [/\binbound\b/i, /\boutbound\b/i],
  [/\bpermanent\b/i, /\btemporary\b/i],
  [/\bonshore\b/i, /\boffshore\b/i],
  [/\bfull[- ]time\b/i, /\bpart[- ]time\b/i],
  [/\bmorning\b/i, /\bafternoon\b/i],
  [/\b(?:long|longer)[- ]term\b/i, /\b(?:short|shorter)[- ]term\b|\bwithin (?:a|one) year\b/i],
  [/\b(?:owned|own)\b/i, /\b(?:leased|rented|chartered)\b/i],
  [/\binpatients?\b/i, /\boutpatients?\b/i],
  [/\b(?:accepted|approved|granted|admitted)\b/i, /\b(?:rejected|refused|turned down|declined)\b/i],
]

/** 非利息净收入 beside 利息净收入, 未立案 beside 立案, 已整改 beside 未整改. */
function isDenied(a: string, b: string): boolean {
  return ['非', '不予', '未予', '尚未', '未', '不', '没有', '无'].some((no) => {
    const rest = b.startsWith(no) ? b.slice(no.length) : null
    const bare = a.replace(/^(?:其中|已|有)+/, '')
    return (
      rest !== null &&
      rest.length > 1 &&
      bare.length > 1 &&
      (bare.startsWith(rest) || rest.startsWith(bare))
    )
  })
}

/** Two names of which everything has one. */
export function areContrary(names: readonly string[]): boolean {
  const [a, b] = names.map((name) => name.replace(/^其中/, ''))
  if (names.length !== 2 || a === undefined || b === undefined) return false
  return (
    isDenied(a, b) ||
    isDenied(b, a) ||
    CONTRARIES.some(
      ([left, right]) =>
        (left.test(a) && right.test(b) && !right.test(a)) ||
        (left.test(b) && right.test(a) && !right.test(b)),
    )
  )
}

const SERIES =
  /^(?:首|第[一二三四五六七八九十\d]+|[一二三四五六七八九十]|\d+)(?:批|年期|期|季度|阶段|轮|标段|年|产业|类|档|等奖|产)/

/** What may be said of a thing beside any other name. */
export const ALSO =
  /收入|产值|增加值|销售额|高技术|私营|民营|高新|女|男|青年|党员|规上|规模以上|专精|龙头|中小|进出口|新增|重点|其中|涉/

/** 高校推荐1个，企业推荐8个: what one gave no other did. */
const GIVEN = /(?:推荐|选送|报送|申报|提交|提供|承担|承建|承办)$/

/** 东片、西片、南片, 城区线路 and 城乡线路: what is called alike is one thing or the other. */
export function areOneRow(names: readonly string[]): boolean {
  const [first = ''] = names
  const tail = first.at(-1) ?? ''
  return (
    names.length > 1 &&
    new Set(names).size === names.length &&
    first.length > 1 &&
    names.every((name) => !ALSO.test(name)) &&
    (('类型组片级'.includes(tail) && names.every((name) => name.endsWith(tail))) ||
      names.every((name) => name.length === first.length && name.endsWith(tail)) ||
      (first.length > 4 && names.every((name) => name.endsWith(first.slice(-4)))) ||
      (names.length > 2 &&
        GIVEN.test(first) &&
        names.every((one) => one.endsWith(first.slice(-2)))))
  )
}

/** 首批、第二批、第三批: what is numbered isn't told twice. */
export function areOfSeries(names: readonly string[]): boolean {
  return names.length > 1 && names.every((name) => SERIES.test(name.replace(/^其中/, '')))
}

/** 存款6018亿元，贷款4836亿元: what stands on two sides of an account makes up nothing but what is called by both. */
export function areTwoSides(names: readonly string[], whole: string): boolean {
  return SIDES.some(
    (side) =>
      side.every((word) => names.some((name) => word.test(name))) &&
      !side.every((word) => word.test(whole)),
  )
}

const SIDES: readonly (readonly [RegExp, RegExp])[] = [
  [/存[款贷貸]/, /[贷貸]/],
  [/资产|資產/, /负债|負債/],
  [/\bdeposits\b/i, /\bloans\b/i],
  [/\bassets\b/i, /\bliabilities\b/i],
]

const HOME = '香港|澳[门門]|[台臺][湾灣]|(?:中[国國])?(?:[内內]地|大[陆陸])'
const ABROAD =
  '[东東]南[亚亞]|[东東]北[亚亞]|南[亚亞]|[欧歐]洲|北美(?:洲)?|南美(?:洲)?|中[东東]|非洲|大洋洲'
const AREAS = new RegExp(`^(?:其中)?(?:${HOME}|${ABROAD})(?:地[区區])?$`)
/** Beside what lies at home, everything else. */
const ELSEWHERE = new RegExp(`^(?:其中)?(?:${HOME}|海外|境外)(?:地[区區])?$`)

/** 香港、内地、东南亚: parts of the world of which none lies in another. */
export function areApart(names: readonly string[]): boolean {
  const areDistinct = new Set(names).size === names.length
  return (
    areDistinct &&
    names.length > 1 &&
    [AREAS, ELSEWHERE].some((areas) => names.every((name) => areas.test(name)))
  )
}

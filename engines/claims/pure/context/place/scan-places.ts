import type { PlaceMention } from '../../model.ts'
import { isHan, isLatinLetter } from '../../text/script.ts'
import { isMentioned } from './in-passing.ts'
import type { NameIndex, PlaceName } from './names.ts'

/**
 * `point` where a figure is · `base` what it is compared with: "the national average" · `name` part of the name of a
 * body or a firm, which says where it is at home · `dateline` where a report was written · `seat` where a firm has its head office.
 */
export type PlaceRole = 'point' | 'base' | 'name' | 'dateline' | 'seat'
export type FoundPlace = PlaceMention & {
  readonly role: PlaceRole
  /** The name that "our province" stands for. */
  readonly stands: string | null
  /** Known by its words alone. */
  readonly isByWords?: true
}

/** The names of a stretch of text, the longest at each place; linear in its length. */
export function scanPlaces(
  text: string,
  start: number,
  end: number,
  names: NameIndex,
): readonly FoundPlace[] {
  const found: FoundPlace[] = []
  const signs = firstSigns(names)
  let at = start
  while (at < end) {
    const name = signs.has(text.charCodeAt(at)) ? nameAt(text, at, end, names) : undefined
    if (name === undefined) {
      at += 1
      continue
    }
    const past = at + name.text.length
    found.push({
      start: at,
      end: past,
      id: name.id,
      level: name.level,
      role:
        name.isByWords === true
          ? roleByWords(text, at, past, name, found.at(-1))
          : roleOf(text, at, past, name),
      stands: null,
      ...(name.isByWords === true ? { isByWords: true } : {}),
    })
    at = past
  }
  return found
}

const SIGNS = new WeakMap<NameIndex, ReadonlySet<number>>()

/** What names begin with: most signs of a text begin none. */
function firstSigns(names: NameIndex): ReadonlySet<number> {
  const known = SIGNS.get(names)
  if (known !== undefined) return known
  const signs = new Set([...names.keys()].map((beginning) => beginning.charCodeAt(0)))
  SIGNS.set(names, signs)
  return signs
}

function nameAt(text: string, at: number, end: number, names: NameIndex): PlaceName | undefined {
  const candidates = names.get(text.slice(at, at + 2))
  if (candidates === undefined) return undefined
  const isLatin = isLatinLetter(text.charCodeAt(at))
  if (isLatin && at > 0 && isLatinLetter(text.charCodeAt(at - 1))) return undefined
  return candidates.find((name) => {
    const past = at + name.text.length
    if (past > end || (isLatin && isLatinLetter(text.charCodeAt(past)))) return false
    const written = text.slice(at, past)
    return written === name.text || (isLatin && written === name.text.toUpperCase())
  })
}

/**
 * A name that its words alone show to be a place is where a figure is if it leads its clause, or follows "in" or the name
 * of a greater place; 对加国出口, 甲行乙城分行, 加国总统 and firms named for a place only mention it.
 */
function roleByWords(
  text: string,
  start: number,
  end: number,
  name: PlaceName,
  outer: FoundPlace | undefined,
): PlaceRole {
  if (isLatinLetter(text.charCodeAt(start)))
    return isMentioned(text, start, end) ? 'name' : roleOf(text, start, end, name)
  const before = text.slice(Math.max(0, start - 4), start)
  const following = text.slice(end, end + 20)
  // 中欧（中亚）班列: an aside within a name.
  if (/[（(]$/.test(before) && /^[）)]/.test(following)) return 'name'
  const isOfMany = name.level === 'region'
  const isWithin = outer !== undefined && outer.end === start && outer.role === 'point'
  if (!isOfMany && !isWithin && start > 0 && !LEADS_CLAUSE.test(before)) return 'name'
  // 甲国为3.9%、乙国2.4%: the next of a list has its own figure right behind it.
  const isNext =
    LISTED_BEFORE.test(text.slice(Math.max(0, start - LISTED_REACH), start)) &&
    FIGURE_AFTER.test(following)
  if ((NOT_THERE.test(before) && !isNext) || NAMED_FOR.test(following)) return 'name'
  if (name.level === 'world' && (COMPARED_AFTER.test(following) || ORDER_AFTER.test(following)))
    return 'base'
  return roleOf(text, start, end, name)
}

/** 全球创新力排名, 全球金融中心指数: in which order a place is told. */
const ORDER_AFTER = /^[^，。；、\d]{2,8}?(?:排名|排行|位次|名次|指数|榜)/

const LEADS_CLAUSE =
  /[\s，,。；;：:？！、“”（）()年月日州省在于经据]$|季度|上半年|下半年|期间$|以来$|[我中]国$|(?<![进然反而因从])而$|其中$|(?:今[天晨晚]|昨[天晚]|日前|近日|目前|如今|[今去当][春夏秋冬])$/
const LISTED_REACH = 10
const LISTED_BEFORE = /\d[^，。；：、\d]{0,8}、$/
const FIGURE_AFTER = /^[为是约达占增降跌涨升]{0,2} ?\d/
const NOT_THERE = /[对向从自赴由往抵访离和与及、—至到]$|部分$/
const NAMED_FOR =
  /^(?:元(?!月)|时间|商标|体系|网(?!络)|地震|洪灾|疫情|奥运|世博|[早午尾收]盘|[上下]午|型|总[统理]|首相|外长|外交|[籍人语文军队裔版式系]|国籍|客商|[代企品]|[和与及、—至到]|之[行声]|股份|[^，。；：、的\s\d]{0,16}?(?:公司|集团|银行|支行|分行|股份|组织|论坛|峰会|博览会))/

/** 云溪医药营业收入, 云溪交大: a firm or a school that is called by two signs behind its place. */
const SHORT_NAME =
  /^(?:[交财师农政理]大(?![道街厦会桥量])|(?!工业|企业|[国民央外]企|规[上模]|[全辖][市省区]|地区|[农商]业|服务|建筑|制造|旅游|文旅|电信|物流|快递|餐饮|外贸|软件|通信|金融|邮政|住宿|[市省区县州])[^，。；：、的\s\d]{2}(?:[上下]半年|前?[一二三四]季度|全年|20\d\d年(?:度|[上下]半年|前?[一二三四]季度)?)?(?:共?实现)?(?:营业总?收入|营收|归母|归属于|净利|股价|每股收益|市值|半年报|年报|[一三]季报))/

export function roleOf(
  text: string,
  start: number,
  end: number,
  { level, text: words }: Pick<PlaceName, 'level' | 'text'>,
): PlaceRole {
  if (isDateline(text, start, end)) return 'dateline'
  return isHan(text.charCodeAt(start))
    ? chineseRole(text, start, end, level, words)
    : englishRole(text, start, end, level)
}

const WRITTEN_BEFORE = /(?:新华社|新社|中新社|本报|人民网|记者|通讯社)$/
const WRITTEN_AFTER =
  /^(?:\d{1,2}月\d{1,2}日|今日|昨日|日前)?(?:专|综合|联合|通)?(?:电(?![力网信子商视影动器气池厂台量])|讯)|^\d{1,2}月\d{1,2}日电/

/** 新华社北京1月17日电, "BEIJING, Nov. 10 (Xinhua)", "Beijing, 10 November 2025". */
function isDateline(text: string, start: number, end: number): boolean {
  if (WRITTEN_AFTER.test(text.slice(end, end + 12))) return true
  if (WRITTEN_BEFORE.test(text.slice(Math.max(0, start - 4), start))) return true
  const isLineStart = start === 0 || text[start - 1] === '\n'
  const name = text.slice(start, end)
  if (!isLineStart || !/^[A-Z]/.test(name)) return false
  return name === name.toUpperCase() || DAY_AFTER.test(text.slice(end, end + 24))
}

/** "Beijing, 16 October 2025", "Geneva, March 3 -". */
const DAY_AFTER =
  /^,? (?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?,?(?: \d{1,2}| \d{4})/

/** 总部位于云溪市: where a firm is at home, and not where what it earns is. */
const SEAT = /(?:总部(?:位于|设在|在)|注册地(?:址)?(?:为|在|位于)?|注册于|住所地?(?:为|在|位于)?)$/

const COMPARED =
  /(?:比|较|[仅只]?(?:次于|逊于|落后于|低于|少于)|不及|不如|高于|多于|强于|弱于|快于|慢于|好于|优于|大于|小于|领先于|高出|超过|赶超|反超|占|占到|居|列|位居|位列|排|排名|领跑|领先|率先在|与|相当于|面向|走向|推向|销往|发往|辐射|占[到了]?(?:同期|全年|当年|当期|当月))$/
const COMPARED_AFTER =
  /^(?:的)?(?:平均|均值|总量|总额|总数|总计|首[个位家次]|前列|领先|率先|第[一二三四五六七八九十\d]|前[一二三四五六七八九十\d]|最|唯一|领先|排名第|排第|排在第|(?:总[量数额]|经济总量)?[的中]{0,2}(?:占比|比重|份额)|的?[约近超]?[\d一二三四五六七八九十]+(?:\.\d+)?(?:[%％]|分之|个百分点))/
/** 比全省（7.7%）和全国高0.7个百分点: the second that it is compared with. */
const ALSO_COMPARED =
  /(?:[比较]|[高低快慢优好]于)[^，。；：]{2,16}(?:平均|均值|水平|[%％])[^，。；：]{0,3}[和与及、]$/
const RANK_AFTER =
  /^(?:排[位在第]|位[居列次]|第[一二三四五六七八九十\d]|前[一二三四五六七八九十\d]+[名位强]|首[位个]|排名)/
const ADDS_TO = /^[^，。；：、]{0,14}[贡貢][献獻]/
/** 全国优秀教师, 全国人民代表大会: a title or a body, of whomever it is. */
const NATIONAL =
  /^(?:优秀|先进|模范|劳模|劳动模范|道德模范|文明|卫生[城县镇]|百强|十佳|十大|统一|人民代表|人大|政协|两会|性|总工会|妇联|工商联|1\d{2,4}[^，。\d]{0,8}(?:平台|热线|电话))/
const AMONG = /(?:包括|包含|含|除|除了|除去|不含)$/
/** How far the name of a body may reach beyond its place: 上海证券交易所. */
const BODY =
  /^[^，。；：、的在为是达与和（）()“”《》\s\d]{0,10}?(?:银行|公司|集团|交易所|协会|学会|委员会|博览会|进博会|大学|学院|研究院|科学院|科学中心|研究所|统计局|海关|政府|办公室|法院|检察院|总队|调查队|(?:日|晚|晨|早|时|商|青年|都市|经济)报|卫视|电视台|广播电台|新闻网|新闻社|通讯社|商会|基金会|联合会|税务局|管理局|监管局|分行|市委|省委|人大|政协)/
/** 云溪海关, 云溪统计局: an office, which tells of where it is. */
export function isOffice(following: string): boolean {
  return OFFICE.test(following.slice(0, OFFICE_REACH))
}

const OFFICE_REACH = 16
const OFFICE =
  /^[省市县区州]?[^，。；：、的\s\d]{0,8}?(?:海关|统计局|普查局|政府|税务局|财政[局厅]|法院|检察院|公安[局厅]|警方|入境处|管理局|监管局|[省市县区]委)/

/** 云溪市青禾智能装备制造有限公司, 云溪青禾公告: what a firm tells is where it is at home in its name alone. */
export function isFirm(following: string): boolean {
  return FIRM.test(following)
}

const FIRM =
  /^[^，。；：、的在为是达与和（）()“”《》\s\d]{0,20}?(?:有限公司|责任公司|股份公司|集团|控股|股份)|^\p{Script=Han}{1,10}[（(]\d{4,6}(?:[.-](?:HK|SZ|SH|TW))?[)）]|^\p{Script=Han}{1,4}(?:公告|[（(](?:\d{6}|[\d.]+,|行情|SH|SZ|HK|股票代码))/u

/** Of 国家 only these say something of the whole country: 国家统计局, 国家级 and 国家标准 do not. */
const COUNTRY_WORD = /^(?:平均|均值|总|的)/

const SPREAD = /^(?:范围内?|各地)?(?:复制|推广|推开|推行|示范|发布|推介|招[商聘生])/

/** 第七次全国人口普查: of how many it counts, and not where. */
const CENSUS = /^(?:人口|经济|农业|污染源)普查/
/** 青湖、云溪等20个城市: one of those that are counted. */
const ONE_OF = /^等(?:[\d一二三四五六七八九十两多几]|地(?![区方]))/
const POINTS_AFTER = /^的?[约近超]?\d{1,2}(?:\.\d{1,3})?个百分点/

function chineseRole(
  text: string,
  start: number,
  end: number,
  level: string,
  words: string,
): PlaceRole {
  const before = text.slice(Math.max(0, start - 6), start)
  const following = text.slice(end, end + 28)
  if (SEAT.test(before)) return 'seat'
  if (words === '国家' && !COUNTRY_WORD.test(following)) return 'name'
  if (ONE_OF.test(following)) return 'base'
  if (CENSUS.test(following)) return 'name'
  if (BODY.test(following) || isFirm(following)) return 'name'
  if (level !== 'nation' && level !== 'world' && SHORT_NAME.test(following)) return 'name'
  if (COMPARED.test(words === '我国' ? before : before.replace(/同期$/, ''))) return 'base'
  // 对全国外贸增长的贡献率: to whose growth it adds.
  if (/[对對]$/.test(before) && ADDS_TO.test(following)) return 'base'
  if (ALSO_COMPARED.test(text.slice(Math.max(0, start - 28), start))) return 'base'
  if (level === 'nation' && NATIONAL.test(following)) return 'base'
  // 65项向全国复制推广: where it goes, and not where it was done.
  if (level === 'nation' && /[向在]$/.test(before) && SPREAD.test(following)) return 'base'
  // 高于全国0.4个百分点、全省0.2个百分点: what is followed by points is what they lie from.
  if (POINTS_AFTER.test(following)) return 'base'
  // 包括云溪省在内的31个代表团, 除山城外: one of those that are counted.
  if (/^(?:在内|[以之]?外(?![贸资商来]))/.test(following) && AMONG.test(before)) return 'base'
  // 总量全区第2: where it ranks may be much wider than what is ranked.
  if (/^[全本]/.test(words) && RANK_AFTER.test(following)) return 'base'
  if (level === 'nation' && (COMPARED_AFTER.test(following) || PART_AFTER.test(following)))
    return 'base'
  return 'point'
}

/** "The most dynamic region of the country", 全国最具活力的地区之一: the nation only says where the place is. */
const PART_BEFORE =
  /\b(?:regions?|areas?|parts?|places?|zones?|clusters?|engines?|economy|economies|hubs?|corners?|provinces?|city|cities|municipality|municipalities)(?: (?:in|of|within)| across) (?:the )?$/i
const PART_AFTER =
  /^(?:经济|发展)?[^，。；、\d]{0,3}最[^，。；、\d]{0,8}(?:地区|区域|板块|城市群|经济区|引擎|增长极|高地|省份|城市)(?:之一)?[，。、]/

const THAN =
  /\b(?:than|above|below|against|versus|vs\.?|outpacing|outperforming|compared (?:to|with)|exceeding|of) (?:the |that of |those of )?(?:whole of )?$/i
const WHOLE_AFTER =
  /^(?:['’]s)? (?:total|average|level|figure|mean|overall|aggregate|GDP|output|share)\b/i
const RANKED =
  /\b(?:(?:first|second|third|fourth|fifth|\d{1,2}(?:st|nd|rd|th))(?! (?:two|three|six|nine|ten|eleven|\d{1,2}|half|quarters?|months?|weeks?|year)\b)|largest|biggest|highest|lowest|only(?! (?:\d|(?:a|about|some|two|three|four|five|six|seven|eight|nine|ten|half)\b))|best|top)(?:,? [\w-]+){0,9} (?:in|of|across|among) (?:the |mainland )?$/i
const COMPARES =
  /\b(?:than|above|below|against|versus|vs\.?|outpacing|outperforming|compared (?:to|with)|(?:second|next) only to|(?:behind|ahead of|trailing) only) (?:the |that of |those of )?$/i
const FIRST_AFTER =
  /^['’]s (?:first|second|third|largest|biggest|highest|lowest|only|most|best|top|total)\b/i
const LEADS = /\b(?:lead|leading|first|pioneer\w*|top|ranks?|ranked|ranking)\b/i
const BODY_BEFORE =
  /\b(?:Bank|University|Republic|Government|Academy|Bureau|Ministry|Council|Institute) of (?:the )?$/
const KIND_AFTER =
  /^ (?:Province|City|Municipality|Region|County|District|Prefecture|Autonomous|and|Special|Delta|State)\b/

/** So far before "nationwide" a sentence says that somebody is the first. */
const LEADS_REACH = 200

function leads(text: string, start: number, end: number): boolean {
  if (!/wide$/.test(text.slice(start, end))) return false
  const [clause = ''] = /[^.;:\n]*$/.exec(text.slice(Math.max(0, start - LEADS_REACH), start)) ?? []
  return LEADS.test(clause)
}

function englishRole(text: string, start: number, end: number, level: string): PlaceRole {
  const before = text.slice(Math.max(0, start - 96), start)
  const following = text.slice(end, end + 24)
  if (BODY_BEFORE.test(before)) return 'name'
  if (level === 'nation' && PART_BEFORE.test(before)) return 'base'
  if (/^ [A-Z][a-z]/.test(following) && !KIND_AFTER.test(following)) return 'name'
  if (COMPARES.test(before) || RANKED.test(before)) return 'base'
  if (FIRST_AFTER.test(following) || leads(text, start, end)) return 'base'
  return THAN.test(before) && WHOLE_AFTER.test(following) ? 'base' : 'point'
}

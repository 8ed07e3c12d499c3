import type { Quantity, Span } from '../../model.ts'
import { calendarEnd } from '../forms/calendar.ts'
import { isDigit } from '../parts/digits.ts'
import type { Line } from '../parts/line.ts'
import { isLatin } from '../parts/units.ts'
import { rowsOf, wordAt, wordBefore, wordSet } from '../parts/word-table.ts'
import { CHANGE_VERBS, MORE_VERBS, RESULT_VERBS } from '../words/changes.ts'
import { isNameOfRatio } from '../words/comparing.ts'
import { MEASURE_HEADS, MEASURE_TAILS, NOUN_STOPS } from '../words/measures.ts'

const CHANGES = rowsOf(`${CHANGE_VERBS.trim()}\n${RESULT_VERBS.trim()}`)
  .map(([word]) => word)
  .filter((word) => word.length > 1)
  .join(' ')
const MORE = MORE_VERBS.split('|').map((verb) => `多${verb} 少${verb}`)
const TAILS = wordSet(`${MEASURE_TAILS} ${CHANGES} ${MORE.join(' ')} 整整多 足足多 还多 还少`)
const HEADS = wordSet(MEASURE_HEADS)
const STOPS = wordSet(
  `${NOUN_STOPS} ${rowsOf(RESULT_VERBS)
    .map(([word]) => word)
    .join(' ')}`,
)

/** Longer phrases are cut at their far end. */
const SUBJECT_MAX = 48
const NOUN_MAX = 20

const MARKS = '，,。；;：:、！？（）()《》“”"「」[]\t|'

/** Units whose word counts things: what is measured is the noun behind. */
const COUNTED: ReadonlySet<string> = new Set(
  'items firms places sets points stations vehicles trains ships aircraft persons households beds parcels uses'.split(
    ' ',
  ),
)

/** The noun behind a counter: 46441台（套）大型科学仪器, 6座经济总量达到万亿元的城市. */
export function nounBehind(text: string, start: number): Span | null {
  const near = nounEnd(text, start)
  if (text[near] !== '的') return near - start >= 2 ? { start, end: near } : null
  // What stands before 的 says of which kind; what is counted stands behind it.
  const head = nounEnd(text, near + 1)
  if (head - near > 2) return { start: near + 1, end: head }
  return near - start >= 2 ? { start, end: near } : null
}

const ONE_NOUN = /(?:地区|全社会)(?:GDP|R&D)$/

function nounEnd(text: string, start: number): number {
  let end = start
  while (end < text.length && end - start < NOUN_MAX) {
    const char = text[end] ?? ' '
    if (MARKS.includes(char) || char === ' ' || isDigit(char)) break
    // 四大集群——新能源汽车、生物医药: what a dash of two signs begins are its members.
    if (char === '—' && text[end + 1] === '—') break
    // 地级及以上城市 is one noun.
    if (
      text[end - 1] === '级' &&
      end > start &&
      text.startsWith('以上', text[end] === '及' ? end + 1 : end)
    ) {
      end += text[end] === '及' ? 3 : 2
      continue
    }
    // 研发投入。: what closes its clause is a noun, and no deed.
    const isClosing = text.startsWith('投入', end) && MARKS.includes(text[end + 2] ?? '，')
    if (isClosing && end > start) {
      end += 2
      continue
    }
    // 12名教师人均授课80节: 均 with the sign before it.
    if (char === '均' && end - start > 2 && '人户'.includes(text[end - 1] ?? ' ')) return end - 1
    if (wordAt(STOPS, text, end) !== null && !(char === '达' && text[end - 1] === '发')) break
    const isName = isLatin(char) && !/[A-Za-z&]/.test(text[end - 1] ?? ' ')
    // 地区GDP, 全社会R&D经费 are one noun; 17座城市GDP are cities.
    if (isName && end > start + 1 && !ONE_NOUN.test(text.slice(start, end + 3))) break
    if (char === '中' && end > start && !CENTRAL.includes(text[end + 1] ?? ' ')) break
    end += 1
  }
  return end
}

/** Behind a 中 that belongs to a noun: 中心, 中国, 中小学. */
const CENTRAL = '心国学小部央医药东西长期高低等成级型式'

/** What a quantity measures: the noun that it counts, else the words before it in its clause, else those before. */
export function measureOf(
  line: Line,
  quantity: Quantity,
  floor: number,
  before: Span | null,
  isFirst: boolean,
): Span | null {
  const { text } = line
  if (quantity.form === 'date' || quantity.form === 'span' || quantity.form === 'names') return null
  if (quantity.kind === 'share' && text[quantity.end] === '的') {
    const noun = nounBehind(text, quantity.end + 1)
    if (noun !== null) return noun
  }
  const whole = wholeNamed(text, quantity, floor)
  if (whole !== null) return whole
  const isCount = COUNTED.has(quantity.unit) && quantity.form === 'number' && quantity.kind === null
  if (
    isCount ||
    quantity.form === 'ordinal' ||
    quantity.form === 'rank' ||
    quantity.form === 'superlative'
  ) {
    const noun = nounBehind(text, quantity.end)
    if (noun !== null && quantity.form !== 'rank' && !isStep(text, noun)) return noun
  }
  const subject = comparedOf(text, quantity, subjectBefore(text, quantity.start, floor))
  const own =
    (quantity.form === 'rank' ? rankedOf(text, subject, floor) : subject) ??
    namedBefore(text, quantity, floor) ??
    clauseOf(text, quantity.start) ??
    openedOf(text, quantity) ??
    before
  if (own !== null || !isFirst) return own
  // 研发经费与经济总量之比，2018年为2.81%: the clause before names it.
  const from = Math.max(0, quantity.start - SUBJECT_MAX)
  const near = text.slice(from, quantity.start)
  const mark = from + Math.max(near.lastIndexOf('，'), near.lastIndexOf('：'))
  return mark > from ? subjectBefore(text, mark, 0) : null
}

/** 生产总值连跨两个万亿元台阶: what it passed, and not what is measured. */
function isStep(text: string, { start, end }: Span): boolean {
  return /(?:台阶|大关|关口|量级)$/.test(text.slice(start, end + 4).replace(/[，。；、].*$/s, ''))
}

/** 增加了34个开放口岸: without a subject a change in number names what it counts behind it. */
function openedOf(text: string, { end, kind, unit, form }: Quantity): Span | null {
  if (kind !== 'growth' || form !== 'number' || !COUNTED.has(unit)) return null
  return nounBehind(text, end)
}

/** 中标金额占营业收入41.2亿元的45.2%: of the whole its own name, which stands behind 占. */
function wholeNamed(text: string, { start, end, kind }: Quantity, floor: number): Span | null {
  if (kind !== null || !/^的约?\d[\d.]*[%％]/.test(text.slice(end, end + OF_WHOLE_MAX))) return null
  const [, words] = OF_WHOLE.exec(text.slice(Math.max(floor, start - SUBJECT_MAX), start)) ?? []
  if (words === undefined) return null
  const from = withoutHeads(text, start - words.length, start)
  return start - from >= 2 ? { start: from, end: start } : null
}

const OF_WHOLE = /占(?:到|了)?([^，。；：、占]{2,30})$/
const OF_WHOLE_MAX = 12

/** 继续保持全国第7位, 在《…》报告中位列第5位: where it stands, and in which list, is nothing ranked. */
function rankedOf(text: string, subject: Span | null, floor: number): Span | null {
  if (subject === null) return null
  const words = text.slice(subject.start, subject.end)
  if (STANDING.test(words)) return null
  if (text[subject.start - 1] !== '》' || !LISTED.test(words)) return subject
  const title = text.lastIndexOf('《', subject.start)
  if (title <= floor) return null
  return subjectBefore(text, '在于'.includes(text[title - 1] ?? ' ') ? title - 1 : title, floor)
}

const STANDING =
  /^(?:继续|仍然?|依然|持续|保持|稳定|均|也|都|再次|连续.{1,3}年)*(?:保持|稳居|位居|位列|居|列|排名?)?在?(?:全国|全省|全市|全区|全球|世界|国内|省内)?(?:各省|各市)?$/
const LISTED = /^(?:报告|榜单|排名|名单|排行榜?|评价|评选|指数)?[中里内]?(?:位|名|并)?$/

/** 服装（上升7.6%）；药物（下跌8.0%）: the name before the bracket, in which nothing but a change is told. */
function namedBefore(text: string, { start, kind }: Quantity, floor: number): Span | null {
  if (kind !== 'growth') return null
  const bracket = withoutTails(text, start, floor) - 1
  // Behind a figure the bracket tells more of that one: 出口3亿元（增长5%）.
  if (!'（('.includes(text[bracket] ?? '，') || bracket - floor < 2) return null
  return subjectBefore(text, bracket, floor)
}

/** 其中盗窃案件，录得1082宗: a clause that names one of them, and tells nothing else. */
function clauseOf(text: string, start: number): Span | null {
  const [found = '', words = '', verb = ''] =
    NAMED_CLAUSE.exec(text.slice(Math.max(0, start - NAMED_NEAR), start)) ?? []
  if (found === '') return null
  const end = start - verb.length
  return { start: end - words.length, end }
}

const NAMED_NEAR = 32
const NAMED_CLAUSE =
  /(?:其中[，,]?|其次[为是])([^，,。；;：、\d]{2,18})([，,](?:录得|共有?|为|有|达到?|约|共计|合计|已达?|(?:亦|则|按年|同比)?(?:上升|下跌|增长|下降|增加|减少))?)$/

/** 路网密度是全国平均水平的2倍: what is measured stands before 是. */
function comparedOf(text: string, quantity: Quantity, subject: Span | null): Span | null {
  if (subject === null || quantity.unit !== 'times') return subject
  const words = text.slice(subject.start, subject.end)
  const at = Math.max(words.indexOf('是'), words.indexOf('为'))
  if (at < 0) return subject
  const end = withoutTails(text, subject.start + at, subject.start)
  return end - subject.start >= 2 ? { start: subject.start, end } : null
}

/** The words before the number without its verbs, comparisons and periods. */
function subjectBefore(text: string, to: number, after: number): Span | null {
  const floor = after < DATELINE_MAX ? Math.max(after, datelineEnd(text, to)) : after
  let end = withoutTails(text, to, floor)
  const limit = Math.max(floor, end - SUBJECT_MAX)
  let start = end
  while (start > limit) {
    const char = text[start - 1] ?? ' '
    const open = OPENING.get(char)
    const from = open === undefined ? -1 : text.slice(limit, start - 1).lastIndexOf(open)
    if (from >= 0) start = limit + from
    else if (MARKS.includes(char)) break
    else start -= 1
  }
  if (NO_SUBJECT.test(text.slice(start, to))) return null
  end = withoutTails(text, beforeComparison(text, start, end), start)
  // 高管12人中女性5人
  if (
    start === floor &&
    text[start] === '中' &&
    !MARKS.includes(text[start - 1] ?? '，') &&
    !CENTRAL.includes(text[start + 1] ?? ' ')
  )
    start += 1
  start = withoutHeads(text, start, end)
  // 对东盟、美国分别进出口: what is dealt out stands behind 分别.
  const dealt = text.slice(start, end).lastIndexOf('分别')
  if (dealt >= 0 && end - start - dealt >= 4) start += dealt + 2
  if (STRETCH.test(text.slice(start, end))) return null
  if (isGood(text, start, end)) return { start, end }
  return end - start >= 2 && !isManner(text, end) ? { start, end } : null
}

/** ；煤4.35亿吨: goods that are called by one sign, between a mark and their figure. */
function isGood(text: string, start: number, end: number): boolean {
  return (
    end - start === 1 &&
    GOODS.includes(text[start] ?? ' ') &&
    (start === 0 || MARKS.includes(text[start - 1] ?? ' '))
  )
}

const GOODS = '煤油米猪牛羊铜铝铁锌钢盐糖棉茶鱼肉蛋奶豆麦纸酒菜果'

const DATELINE_MAX = 60

/** 新华社北京2月18日电（记者 李明）: who reports from where is nothing measured. */
function datelineEnd(text: string, to: number): number {
  const found = DATELINE.exec(text.slice(0, DATELINE_MAX))
  return found !== null && found[0].length <= to ? found[0].length : 0
}

const DATELINE =
  /^ *(?:【[^】]{0,20}】|(?:新华社|新华网|中新社|中新网|本报|人民网|央视网|央广网|中国网|光明网|经济日报|人民日报|本刊|本网|[\p{Script=Han}]{2,8}(?:日报|晚报|早报|时报))[^，。；,]{0,20}?(?:电|讯|消息|报道))(?: ?[（(][^）)]{0,24}[）)])?[ 　，,：:—-]*/u

/** 为调整预算的102%, 完成年度任务的95%; 按当年价格比上年下降2%: what is planned and how prices are taken is nothing measured. */
const NO_SUBJECT =
  /^(?:已|仅)?(?:为|是|完成|达到?|相当于)了?[^，。；\d]{0,8}(?:预算|计划|目标|任务)(?:数|目标|任务)?的$|^(?:按|以)[^，。；\d]{2,6}价格?(?=计算|比|较|同比|下降|上升|增长)|^(?:[与同和较比由从][^，。；]{0,14})?全国[^，。；]{2,5}普查的?(?:相比)?$/

/** 五年翻了两番, 四年年均: how long it took, not what; nor is 同比（下同）. */
const STRETCH =
  /^[同环]比[（(]下同[）)]$|^(?:近|过去|最近)?[一二三四五六七八九十两0-9]{1,3}多?年(?:来|间|里|以来|多)?$|^(?:本)?年度$/

/** An aside or a quotation belongs to what is measured: 采购经理指数（PMI）, “2+26”城市. */
const OPENING: ReadonlyMap<string, string> = new Map([
  ['）', '（'],
  [')', '('],
  ['”', '“'],
])

/** 扣除退税因素后, 分门类看, 按可比价格计算: how it is measured, not what. */
function isManner(text: string, end: number): boolean {
  return (
    '后看'.includes(text[end - 1] ?? ' ') ||
    ['计算', '口径', '因素'].includes(text.slice(end - 2, end))
  )
}

function withoutTails(text: string, to: number, floor: number): number {
  let end = to
  for (;;) {
    const tail = wordBefore(TAILS, text, end, floor)
    const note = text[end - 1] === ']' ? NOTE.exec(text.slice(Math.max(floor, end - 4), end)) : null
    if (tail !== null && PLAN.test(text.slice(Math.max(floor, end - 4), end))) return end
    if (tail !== null && LIVING.test(text.slice(Math.max(floor, end - 2), end))) return end
    if (tail !== null) end = tail.start
    else if (note !== null) end -= note[0].length
    else if (text[end - 1] === ' ' && end > floor) end -= 1
    else {
      const date = LAST_DATE.exec(text.slice(Math.max(floor, end - 12), end))
      if (date === null) return end
      end -= date[0].length
    }
  }
}

/** 全县常住人口[2]为: where more is said at the foot. */
const NOTE = /\[\d{1,2}\]$/
/** 债权融资计划5亿元: a paper, and no verb. */
const PLAN = /(?:融资|理财|资管|持股|激励|信托)计划$/
/** 出境定居占0.02%, 航班起降3.4万架次: 居 of a place in an order ends no such word, nor 降 of a fall; nor 约 of 合约 and 有 of 自有. */
const LIVING =
  /[定民家邻移旅独分同隐安聚群]居$|[举申填汇通呈]报$|[起乘升]降$|[合条契公]约$|[自国私公]有$/

/** A year or month at the end of the words: 经济总量2018年. */
const LAST_DATE =
  /(?:(?:[12][0-9]{3}年?[—～至-])?[12][0-9]{3}年(?:末|底|度|上半年|下半年)?|[一二][零〇○一二三四五六七八九]{3}年(?:末|底)?|[0-9]{1,2}月(?:末|底|份)?|[去今上前本当]?年[末底])$/

function withoutHeads(text: string, from: number, end: number): number {
  let start = from
  for (;;) {
    const date = calendarEnd(text, start)
    const head = wordAt(HEADS, text, start)
    const since = text[start] === '自' ? calendarEnd(text, start + 1) : null
    if (date !== null && date <= end) start = date
    else if (since !== null && text[since] === '起' && since < end) start = since + 1
    else if (head !== null && isHead(text, head, end)) start = head.end
    else if (text[start] === ' ' && start < end) start += 1
    else {
      const item = ITEM.exec(text.slice(start, Math.min(end, start + ITEM_MAX)))
      if (item === null || isDigit(text[start - 1])) return start
      start += item[0].length
    }
  }
}

/** 公司债: of two signs the second alone is no name. */
function isHead(text: string, head: Span, end: number): boolean {
  const isWord = head.end - head.start > 1 && head.end === end - 1
  return head.end <= end && !isWord && !isOrder(text, head) && !isVerb(text, head)
}

/** （一）收入, 3.其他支出, （10）助学, 73年里只回…: the number of an item and how long it took are nothing measured. */
const ITEM =
  /^(?:[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|\d{1,2}[.．、](?!\d)|\d{1,2}[）)]|[①-⑳]|(?:\d{1,3}|[一二三四五六七八九十百]{1,4})多?年[里间来])(?=.{2})/
const ITEM_MAX = 12

/** 对应合同金额, 对外出售, 及格率, 及时率: the first sign belongs to the word. */
function isVerb(text: string, { start, end }: Span): boolean {
  const goesOn = end - start === 1 ? GO_ON[text[start] ?? ''] : undefined
  if (text[start] === '对' && OF_FIRMS.test(text.slice(end, end + 2))) return true
  return goesOn?.includes(text[end] ?? ' ') === true
}

/** 对公贷款: lent to firms. */
const OF_FIRMS = /^公(?![司共众园路职])/

const GO_ON: { readonly [sign: string]: string | undefined } = {
  对: '应外标口象联冲照接手内',
  及: '格时',
}

/** 第一产业, 第三方: the number belongs to the name. */
function isOrder(text: string, { start, end }: Span): boolean {
  return text[start] === '第' && end - start === 2 && '产方大批期季届轮'.includes(text[end] ?? ' ')
}

/** 与上年相比增加, 相比上年增加: what it is compared with. */
const TOGETHER = /^(?:[与與同跟][^，,。；;]{1,12}相[比较較]|相[比较較])/
const TOGETHER_MAX = 16

/** 较大火灾, 较大生产安全事故: a grade of what is counted, between 一般 and 重大. */
const GRADED =
  /^较大(?:及?以上)?(?:级?(?:生产|道路|交通|安全|自然|地质))*(?:火灾|事故|灾害|案件|警情|险情|事件)/
const GRADED_REACH = 16

/** 高铁里程比2018年增长…: what stands before 比, 较 and 占 is measured. */
function beforeComparison(text: string, start: number, end: number): number {
  for (let at = start; at < end; at += 1) {
    const char = text[at] ?? ' '
    if ((char === '由' || char === '从') && '上去2前年二一'.includes(text[at + 1] ?? ' ')) return at
    if (at === start && '从由'.includes(char) && !'业事于此'.includes(text[at + 1] ?? ' '))
      return at
    if (text.startsWith('超过', at) || text.startsWith('高出', at) || text.startsWith('相当于', at))
      return at
    if ('居列排'.includes(char) && '全第世同'.includes(text[at + 1] ?? ' '))
      return at > start && '稳位名跃'.includes(text[at - 1] ?? ' ') ? at - 1 : at
    if (text[at + 1] === '于' && '好优高低快慢'.includes(char)) return at
    if (
      char === '占' &&
      text[at - 1] !== '应' &&
      !/^(?:地(?![区方])|[用比有率])/.test(text.slice(at + 1, at + 3))
    )
      return at
    if (
      char === '比' &&
      at + 1 === end &&
      /^(?:[上去前同年\d]|[一二][零〇○九])/.test(text.slice(end, end + 2)) &&
      !'占之同环对可相桩'.includes(text[at - 1] ?? ' ') &&
      !isNameOfRatio(text, at)
    )
      return at
    if (TOGETHER.test(text.slice(at, Math.min(end, at + TOGETHER_MAX)))) return at
    if (
      char === '较' &&
      !/(?<![占同环可对])比$|大$/.test(text.slice(Math.max(0, at - 2), at)) &&
      !GRADED.test(text.slice(at, at + GRADED_REACH))
    )
      return at
    if (
      char === '比' &&
      at + 1 < end &&
      !'可占同环对之桩相'.includes(text[at - 1] ?? ' ') &&
      !'如重例率值亚利特赛分'.includes(text[at + 1] ?? ' ')
    )
      return at
  }
  return end
}

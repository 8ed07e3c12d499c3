import type { Way } from './english-words.ts'
import type { Kind } from './kinds.ts'

// The same of Chinese: 环比下跌 between two levels or behind them, 更便宜的草莓 and 这一增长 in the sentence behind.

const MORE =
  '上升|增加|增长|增多|回升|走高|攀升|上扬|扩大|上涨|提高|提升|变多|变大|变高|多了|大了|高了|拉长|走阔|涨价|抬升|反弹|放大'
const LESS =
  '下降|减少|降低|回落|走低|缩小|下跌|下滑|收窄|缩短|缩水|萎缩|变少|变小|变低|少了|小了|低了|降价|回调|减轻|压缩'
type Entry = readonly [up: string, down: string]
const OF_KIND: { readonly [kind in Kind]: Entry } = {
  time: ['延长|变长|更长|长了|慢了?|更慢|变慢|更久|久了', '缩短|变短|更短|短了|快了?|更快|变快'],
  speed: ['快了?|更快|变快|提速', '慢了?|更慢|变慢|放缓|降速'],
  length: ['更长|更高|更深|更宽|更厚|加深|加厚', '更短|更矮|更浅|更窄|更薄|变浅|变薄'],
  mass: ['更重|重了|变重', '更轻|轻了|变轻'],
  money: ['更贵|变贵|贵了?|昂贵|更高', '更便宜|便宜了?|变便宜|低廉|更低'],
  temperature: [
    '更高|更热|炎热|热了?|暖和|更暖|暖了?|升温|转暖|回暖|偏高',
    '更低|更冷|寒冷|冷了?|凉快|凉爽|更凉|凉了?|降温|转冷|转凉|偏低',
  ],
  loudness: ['更吵|更响|嘈杂', '更安静|安静'],
  count: ['更多|更高|更大|拥挤|热闹', '更少|更低|更小|冷清'],
  other: ['更多|更高|更大', '更少|更低|更小'],
}
const BAD =
  /事故|火灾|案件|盗窃|死亡|伤亡|受伤|投诉|失业|不良|亏损|污染|浓度|微克|排放|能耗|等待|候诊|积压|逾期|空置|缺陷|差错|逃逸|故障|病例|感染|违章|违法/
const GOOD =
  /毛利率|净利|利润|满意度|准点|正点|合格率|优良|入住率|就业率|覆盖率|得分|评分|成活率|达标率/

/** Which way the better lies, by what the sentence tells of. */
function goodWay(words: string): Way | null {
  const [bad, good] = [BAD.test(words), GOOD.test(words)]
  return bad === good ? null : bad ? 'down' : 'up'
}

export type Chinese = {
  readonly own: string
  readonly all: string
  readonly wayOf: (word: string) => Way | null
}

const MADE = new Map<string, Pick<Chinese, 'all' | 'wayOf'>>()

export function chineseOf(kind: Kind, own: string): Chinese {
  const good = goodWay(own)
  const key = `${kind} ${good}`
  const known = MADE.get(key)
  if (known !== undefined) return { own, ...known }
  const [up, down] = OF_KIND[kind]
  const [better, worse] =
    good === null ? ['', ''] : ['|改善|好转|向好|趋好', '|恶化|变差|转差|变坏']
  const more = `${MORE}|${up}${good === 'down' ? worse : better}`
  const less = `${LESS}|${down}${good === 'down' ? better : worse}`
  const [isUp, isDown] = [new RegExp(`^(?:${more})$`), new RegExp(`^(?:${less})$`)]
  const all = `${more}|${less}`
    .split('|')
    .sort((a, b) => b.length - a.length)
    .join('|')
  const made = {
    all,
    wayOf: (word: string): Way | null =>
      isUp.test(word) ? 'up' : isDown.test(word) ? 'down' : null,
  }
  MADE.set(key, made)
  return { own, ...made }
}

const ADVERBS =
  '(?:同比|环比|继续|再度|再次|总体|整体|明显|显著|小幅|大幅|略有|略微|稍有|有所|不断|持续|逐步|也|还|却|又|则|已|要|更加|大大|双双|呈|出现|实现了?|有了|进一步|连续[两二三四五六七八九十]+个?[月季年周])*'
const AFTER =
  '(?:了?(?:一些|一点|些许|些|点|不少|许多|很多)|了|明显|显著|迹象|至此|(?:之势|的?态势|的?趋势|的?势头)[^，。；QSDX]{0,14})?'
const COMPARED =
  '(?:(?:同比|环比|[较比](?:上|去|前|昨|往|年初|上年|同期|此前|以前|原来|之前)[^，。；QSDX]{0,6}?))?'
const GENERIC =
  /^(?:|这一|该|其|数字|数量|总数|总量|价格|均价|规模|水平|幅度|人数|数值|读数|指标|整体|总体|一年间|一年来|路上时间|时间|用时|耗时|质量)$/

/** A clause that says which way, and of nothing else than what was told: ，环比下跌，. */
export function clauseWay(clause: string, { own, all, wayOf }: Chinese): Way | null {
  const said = new RegExp(`^(.{0,10}?)${COMPARED}(?:的)?${ADVERBS}(${all})${AFTER}$`).exec(clause)
  const [, subject = '', word = ''] = said ?? []
  if (said === null || NOT.test(clause)) return null
  return isOfThem(subject, own) ? wayOf(word) : null
}

const NOT = /[不没未非无]|并未|没有|如果|若|将|预计|预期|可能|有望|目标|难以|止|除|担心|料/

/** 比上一场, 较去年: of what the figure is compared with; else words that were said. */
function isOfThem(subject: string, own: string): boolean {
  const bare = subject.replace(
    /[较比]?(?:上年|去年|前年|昨天|昨日|上周|上月|年初|往年|同期|以往|上一[场次年月周季]|本[月周年季])|的/g,
    '',
  )
  if (GENERIC.test(bare)) return true
  const signs = [...bare]
  // 载客1240人 … 乘客少了.
  if (
    signs.length < 4 &&
    signs.some((sign) => !/[人量数年均公大小中上下有的率]/.test(sign) && own.includes(sign))
  )
    return true
  return signs.slice(1).some((sign, at) => own.includes(`${signs[at]}${sign}`))
}

/** All clauses of a stretch: the one way that they say. */
export function clausesWay(words: string, chinese: Chinese): Way | null {
  const ways = words.split(/[，。；：（）]/).flatMap((clause) => clauseWay(clause, chinese) ?? [])
  const [first] = ways
  return first === undefined || ways.some((way) => way !== first) ? null : first
}

/** 更便宜的草莓让…, 这一增长…: what the sentence behind takes up. */
export function takenUpIn(words: string, { own, all, wayOf }: Chinese): Way | null {
  const [clause = ''] = words.split(/[，。；：]/)
  const [, word, noun = ''] =
    new RegExp(`^[“”「]?(?:这种|如此|这样)?(${all})的([㐀-鿿]{2})`).exec(clause) ?? []
  if (word !== undefined && own.includes(noun)) return wayOf(word)
  const [, taken] =
    new RegExp(
      `(?:这一|这种|此次|上述|这样的|如此)(?:轮)?(?:明显|显著|大幅|小幅)?的?(${all})(?!的)`,
    ).exec(words) ?? []
  return taken === undefined || /预期|预计|如果|避免|扭转|遏制|防止/.test(words)
    ? null
    : wayOf(taken)
}

/** Every word of change of a stretch. */
export function waysSaid(words: string, { all, wayOf }: Chinese): readonly Way[] {
  return [...words.matchAll(new RegExp(all, 'g'))].flatMap(([word]) => wayOf(word) ?? [])
}

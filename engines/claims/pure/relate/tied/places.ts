import type { ReadClaim } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import type { Line, Part } from '../part.ts'
import type { Tied } from './tied.ts'

// Places in an order, and how many it has: "of the 27 states, Lorvia came 12th", 在全省16个设区市中位列第12, 百强榜单中列第87位; how many places
// something moved: "up three places from 18th to 15th". Only where no other place stands in the sentence.

type Placed = Tied<'rank-in'> | Tied<'change'> | Tied<'gap'>

export function placesOf(line: Line, at: number, lines: readonly Line[]): readonly Placed[] {
  const ranks = line.parts.filter(
    ({ claim }) => claim.form === 'rank' && claim.bound === 'exact' && !isMove(line, claim),
  )
  const [first, second, ...more] = ranks
  if (first === undefined || more.length > 0) return inTheirCounts(line, ranks)
  if (second !== undefined)
    return [...moved(line, first.claim, second.claim), ...inTheirCounts(line, ranks)]
  const own = placed(line, first)
  return own.length > 0 ? own : inField(line, first, lines[at - 1])
}

const ENTERED_ZH =
  /^[^，。；\d]{0,10}(?:参赛|参加|参评|参与|角逐|竞逐|同场竞技|同台|比拼|一决高下)[^，。；\d]{0,8}[。；]?$/
const TOOK_ZH =
  /(?:获得?|荣获|列|名列|位列|排名?|居|夺得|取得|排在|拿到|拿下|收获|斩获|摘得|得了?|跑出|获评)了?(?:总分|总成绩|团体|综合)?$/

/** 32支代表队同场竞技。我队拿到第15名: of the field that the sentence before ends with. */
function inField(
  { tape, parts }: Line,
  { claim }: Part,
  before: Line | undefined,
): readonly Placed[] {
  const { text, sentence } = tape
  const field = before?.parts.at(-1)?.claim
  const other = before?.tape.sentence
  if (tape.grammar !== 'zh' || field === undefined || other?.index !== sentence.index - 1) return []
  if (other.paragraph !== sentence.paragraph || parts[0]?.claim !== claim) return []
  const isField =
    field.form === 'number' && field.bound === 'exact' && MEMBERS.has(dimensionOf(field.unit))
  const isPlace =
    TOOK_ZH.test(text.slice(sentence.start, claim.start)) &&
    !OTHER_ORDER_ZH.test(text.slice(sentence.start, claim.end))
  return isField && isPlace && ENTERED_ZH.test(text.slice(field.end, other.end))
    ? [rankIn(claim, field.index)]
    : []
}

function rankIn(rank: ReadClaim, list: number | null, last?: number): Tied<'rank-in'> {
  const found = { kind: 'rank-in', rank: rank.index, list, isTied: true } as const
  return last === undefined ? found : { ...found, last }
}

function placed(line: Line, rank: Part): readonly Placed[] {
  const counted = inCount(line, rank)
  if (counted.length > 0) return counted
  const last = namedLength(line, rank.claim)
  if (last !== null) return [rankIn(rank.claim, null, last)]
  const lists = line.parts.filter(({ claim }) => claim.unit === 'rank' && claim.bound === 'atMost')
  const [list, ...more] = lists
  if (list === undefined || more.length > 0) return []
  if (list.order < rank.order)
    return LISTED_ZH.test(line.tape.text.slice(list.claim.end, rank.claim.start))
      ? [rankIn(rank.claim, list.claim.index)]
      : []
  const said = line.tape.text.slice(rank.claim.end, list.claim.start)
  return KEPT.test(said) && !TURNED.test(said) ? [rankIn(rank.claim, list.claim.index)] : []
}

/** 全省前10的城市中，安澜市列第6位. */
const LISTED_ZH =
  /^(?:名|位|强)?的?[^，。；\d]{0,8}中，?[^，。；\d]{0,14}(?:列|居|排|名列|位列|位居|排名)$/
const KEPT =
  /^[^;:]{0,60}, (?:(?:and|thus|still|once again|again) )?(?:remain|stay|keep|retain|hold|secur|mak|earn|gain|enter|break|return|mov|putting|placing|finish|rank|plac)\w*[^,;.]{0,30} (?:in|into|within|among|inside) (?:the |its )?$|^[^；。]{0,30}，(?:[^，；。]{0,4}(?:连续|继续|稳|仍|保持|首次|成功|跻身|进入|重返|迈入|位居|位列))[^，；。]{0,14}$/
const TURNED = /\b(?:but|while|from|after|than|once)\b|但|曾|目标|如今|将|力争/

function inTheirCounts(line: Line, ranks: readonly Part[]): readonly Placed[] {
  return ranks.flatMap((rank) => inCount(line, rank))
}

const MEMBERS: ReadonlySet<string> = new Set(
  'place firm count person set station ship vehicle household'.split(' '),
)

function inCount(line: Line, rank: Part): readonly Placed[] {
  const { text } = line.tape
  const isOther = (part: Part | undefined): boolean =>
    part?.claim.form !== 'number' ||
    part.claim.bound !== 'exact' ||
    part.claim.value.scale > 0 ||
    part.claim.value.coefficient < 3n ||
    !MEMBERS.has(dimensionOf(part.claim.unit))
  for (const by of [-1, 1]) {
    const count = line.parts[rank.order + by]
    if (count === undefined || isOther(count)) continue
    const [a, b] = by < 0 ? [count, rank] : [rank, count]
    const said = text.slice(a.claim.end, b.claim.start)
    const behind = text.slice(rank.claim.end, rank.claim.end + 40)
    const before = text.slice(
      Math.max(line.tape.sentence.start, count.claim.start - 40),
      count.claim.start,
    )
    const isIn =
      line.tape.grammar === 'zh'
        ? by < 0 && isCountedZh(said)
        : by < 0
          ? isCounted(before, said, behind)
          : COUNT_BEHIND.test(said) || LIST_BEHIND.test(said)
    if (isIn) return [rankIn(rank.claim, count.claim.index)]
  }
  return []
}

const COUNT_BEHIND =
  /^ in (?:the |an? )?[^,;.\d]{0,60} (?:of|covering|among|with) (?:the |all |all the )?$|^ (?:[a-z-]+ ){0,3}(?:among|amongst|out of|of|in a field of|on a list of|in a list of) (?:the |all |some )?(?:[a-z]+[’']s )?$/i
/** "Ranked 43rd, the firm again features in the list of the 50 most innovative". */
const LIST_BEHIND =
  /^,(?! (?:but|up|down))(?:(?!\b(?:last|from|was|year|but|while|than)\b)[^;.\d]){1,90}\b(?:list|ranking|table|index) of (?:the |its )?(?:[a-z]+[’']s )?$/i
const OTHER_ORDER =
  /\b(?:world|globally|nationally|national|nationwide|overall|Europe|Asia|Africa|America)/

function isCounted(before: string, said: string, behind: string): boolean {
  if (OTHER_ORDER.test(`${said.split(', ').slice(1).join(', ')} ${behind.split(/[,;.]/)[0]}`))
    return false
  const isOf =
    /(?:^|\s)(?:of|among|amongst|out of) (?:the |all |all the )?(?:[a-z]+[’']s )?$/i.test(before)
  if (!isOf || /[;:(]/.test(said)) return false
  return (
    /^[^,]{0,60}, [^,;]{1,60} (?:(?:is|was|has been|had been|again) )?(?:ranked|ranks|ranking|came|comes|coming|placed|places|finished|finishes|stood|stands|lies|lay|sits)(?: in)?(?: at)?(?: only| a distant| joint| just)? $/.test(
      said,
    ) ||
    (/\b(?:list|ranking|table|index|survey|league) of (?:the )?(?:[a-z]+[’']s )?$/i.test(before) &&
      /^[^,;]{0,60},? (?:in|at|ranked|placed|coming) $/.test(said))
  )
}

const OTHER_ORDER_ZH = /全国|全球|世界|亚洲|全省|全市|国内/
const UNITS_ZH =
  /^(?:设区市|地级市|地市|市州|省区市|省份|省|市|州|县（市、区）|县市区|区县|县区|县|区|乡镇|街道|城市|国家和地区|国家|地区|经济体|企业|高校|球队|代表队|港口|机场)(?:中|里)?(?:排名|排|居|位居|位列|列)?$/

/** 12支代表队参赛，云泽队获得第十五名. */
const FIELD_ZH =
  /^[^，。；\d]{0,8}(?:参赛|参加|参评|参与|角逐|竞逐)[^，。；\d]{0,6}，[^，。；\d]{0,14}(?:获得?|荣获|列|名列|位列|排名|居|夺得|取得|排在)了?$/

/** 我市1—10月位列: a time is no other count. */
const TIMES_ZH = /\d{1,4}(?:[—–~至-]\d{1,4})?[年月日季]/g

/** In the words between a count and a place. */
function isCountedZh(words: string): boolean {
  const said = words.replace(TIMES_ZH, '')
  if (UNITS_ZH.test(said) || FIELD_ZH.test(said)) return true
  const found =
    /^[^，。；]{0,14}?(?:中(?!国)|里|当中)(?![，]?[^，。；]*[，；][^，。；]*[，；])([^。；]{0,40})$/.exec(
      said,
    )
  return found !== null && !OTHER_ORDER_ZH.test(found[1] ?? '') && !/目标|力争|\d/.test(said)
}

const LENGTH = '([二两三四五六七八九]?[十百千]|\\d{1,4})强'
const LENGTH_BEFORE = new RegExp(
  `${LENGTH}(?:县|市|区|城市|企业|榜|高校|榜单){0,2}$|${LENGTH}[^，。；\\d]{0,8}[，]?(?:中|榜)?[^，。；\\d]{0,6}(?:列|位列|排名|排|居|位居|名列|位于|排在)$`,
)
const LENGTH_BEHIND = new RegExp(
  `^[^，。；\\d]{0,4}，[^，。；\\d]{0,8}(?:保持|进入|跻身|入围|入选|稳居|重返|位列|名列)[^，。；\\d]{0,12}${LENGTH}`,
)
const LENGTHS: { readonly [word: string]: number } = { 十: 10, 百: 100, 千: 1000 }
const TIMES = '一二三四五六七八九'

/** 百强, 500强, 五百强: a name that says how many places there are. */
function namedLength({ tape }: Line, { start, end }: ReadClaim): number | null {
  const before = tape.text.slice(Math.max(tape.sentence.start, start - 30), start)
  const behind = tape.text.slice(end, Math.min(tape.sentence.end, end + 40))
  const [, near, far] = LENGTH_BEFORE.exec(before) ?? LENGTH_BEHIND.exec(behind) ?? []
  const word = near ?? far
  const length = LENGTHS[word?.at(-1) ?? '']
  if (word === undefined || length === undefined) return word === undefined ? null : Number(word)
  return length * (word.length === 1 ? 1 : TIMES.indexOf(word[0]?.replace('两', '二') ?? '') + 1)
}

const MOVED =
  /\b(?:up|rose|rising|climb\w*|jump\w*|leap\w*|mov\w+(?: up| down)?|improv\w+(?: by)?|gain\w*|advanc\w+|fell|fall\w*|dropp\w+|drops?|slipp\w+|slips?|down|lost|losing|sank|slid\w*) (?:by )?$/i
const MOVED_ZH =
  /(?:前移|上升|提升|跃升|攀升|提高|前进|进步|进位|晋升|上移|后退|下降|下滑|(?<=，)[进退升降]|回落|后移|跌落|下跌)了?$/

const OTHER_TIME_ZH = /[较比](?!上年|去年|上期|上月|同期|前一年)[^，。；]{1,8}$/

/** "Two places" after a word of moving is how far, and no place. */
function isMove({ tape: { text, grammar } }: Line, { start, end, value }: ReadClaim): boolean {
  if (value.scale > 0) return false
  const before = text.slice(Math.max(0, start - 20), start)
  const own = text.slice(start, end)
  const isApart = /^ ?(?:below|above|higher|lower|better|worse|down|up)\b/i
  const behind = text.slice(end, end + 24)
  if (
    grammar === 'en' &&
    /^(?:\d+|[a-z]+)(?: places?)?$/i.test(own) &&
    isApart.test(behind.replace(/^ places?/, '')) &&
    / ?places?/.test(own + behind.slice(0, 8))
  )
    return true
  return grammar === 'zh'
    ? MOVED_ZH.test(before) &&
        !OTHER_TIME_ZH.test(text.slice(Math.max(0, start - 14), start)) &&
        /^\d*[一二三四五六七八九十两]*个?(?:位次|名次|位|名)/.test(text.slice(start, end + 3))
    : MOVED.test(before) &&
        /\b(?:places?|spots?|positions?|ranks?|rungs?|notch(?:es)?)$/.test(
          text.slice(start, end) + /^ ?\w*/.exec(text.slice(end, end + 12))?.[0],
        )
}

const FROM_TO =
  /\b(up|rose|rising|climb\w*|jump\w*|improv\w+|advanc\w+|fell|fall\w*|dropp\w+|drops?|slipp\w+|slips?|down|sank|slid\w*)\b[^,;.\d]{0,40}\bfrom (?:the )?$/i

const OF_ANOTHER = /\b(?:while|whereas|whilst|but|and)\b[^,;.]{0,60} to (?:the )?$/i

/** The two ends of a move, and how many places it was. */
function moved(line: Line, first: ReadClaim, second: ReadClaim): readonly Placed[] {
  const { text, sentence, grammar } = line.tape
  const said = text.slice(first.end, second.start)
  const moves = line.parts.filter(({ claim }) => isMove(line, claim))
  const [move, ...more] = moves
  if (more.length > 0 || /[;；。]/.test(said)) return []
  const isPair =
    grammar === 'zh'
      ? /(?:升|跃|提|攀|进|移|降|退|滑|落|跌)[^，。]{0,3}[至到为][^，。]{0,8}$/.test(said)
      : /^[^,;.]{0,40} (?:to|from) (?:the )?$/.test(said)
  // "39th, three places below last year's 31st".
  if (!isPair && move?.claim.start === undefined) return []
  // "Lorvia came fifth, while Darvel rose two places to ninth": another's place.
  if (!isPair && grammar === 'en' && OF_ANOTHER.test(said)) return []
  const isBackwards = / from (?:the )?$/.test(said)
  const [base, result] = isBackwards ? [second, first] : [first, second]
  const way = grammar === 'zh' ? null : FROM_TO.exec(text.slice(sentence.start, first.start))
  const direction =
    way === null || !isPair
      ? null
      : /^(?:up|ros|ris|climb|jump|improv|advanc)/i.test(way[1] ?? '')
        ? 'up'
        : 'down'
  const ends = { baseWords: null, isTied: true } as const
  const change: Tied<'change'> = {
    ...ends,
    kind: 'change',
    result: result.index,
    base: base.index,
    amount: null,
    amountIs: null,
    direction,
    basePeriod: base.period,
    comparablePrices: false,
  }
  const gap = (amount: number): Tied<'gap'> => ({
    ...ends,
    kind: 'gap',
    of: result.index,
    than: base.index,
    amount,
    direction: null,
  })
  return [
    ...(direction === null ? [] : [change]),
    ...(move === undefined ? [] : [gap(move.claim.index)]),
  ]
}

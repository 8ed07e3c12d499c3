import { type Direction, type Line, type Part, sortOf } from '../part.ts'

// What the words beside a figure say of it, where no other figure could be meant.

const NEUTRAL =
  /^(?:figures?|numbers?|totals?|rates?|levels?|values?|amounts?|results?|differences?|changes?|words?|other|thus|so|hence|therefore|thereby|mean(?:s|ing)?|works?|worked|out|impl(?:y|ies|ying)|correspond(?:s|ing)?|equates?|equals?|translates?|whereas|while|gives?|shows?|brings?|bringing|raising|lifting|taking|pushing|price|peak|high|low|leaving|giving|makes?|making|represent(?:s|ed|ing)?|marks?|marking|means|ago|then|before|previously|earlier|previous|comparable|corresponding|same|period|year|years|month|months|quarter|season|time|end|start|beginning|today|now|there|currently|only|just|some|been|average|corresponding|respectively|already|stood|came|reached|averaged|amounted|recorded|registered|counted|reported|put|after|when|once|did|would|will|could|what|net|per|year-on-year|twelve|ten|five|one|compare[sd]?|against|down|up|follow(?:s|ed|ing)?|plus|minus|slowdown|slowing|acceleration|easing|narrowing|improvement|deterioration|shortfall|savings?|shift|swing)$/

const NEUTRAL_HAN =
  /便宜|[一二两三四五六七八九十]+个?[月年季周天](?:度|工夫|功夫|光景|时间)?[间来内里]?|短短|月供|每月|数字|数据|指标|价格|均价|[降涨提]价|总量|总数|数量|金额|省[了下]|上一[周月季]|这一|该|当时|那时|如今|目前|现有|现已|只有|仅有|变动|变化|幅度|意味|也就|换言|相当|不过|因此|由此|折算|即|一年|年间|年前|以来|时期|上年|去年|同期|上月|前一|两者|二者|之间|分别|则|常年|往年|历史|幅度|现价|增产|减产|增收|减收|精简|节约|节省|节支|裁减|缩编|压降|降本|减亏|增亏|原来|原先|这个|这会儿|这?时候|变[成为作]了?|猛|微|跌|达|为|已|仅|有|近|约|每|各/g

/** Whether one of the words between two positions names something that wasn't spoken of yet. */
export function isForeign({ tape }: Line, from: number, to: number, said: string): boolean {
  const { text, grammar } = tape
  return tape.items.slice(from + 1, to).some(({ kind, start, end }) => {
    if (kind !== 'word') return false
    const words = text.slice(start, Math.min(end, start + 40)).toLowerCase()
    return grammar === 'zh' ? isNewHan(words, said) : isNew(words, said)
  })
}

function isNew(word: string, said: string): boolean {
  if (NEUTRAL.test(word)) return false
  return !said.includes(word.length > 4 ? word.replace(/(?:ies|e?s|e?d|ing)$/, '') : word)
}

/** Of a run of characters, but for words that name nothing, less than half were said before, two by two. */
function isNewHan(run: string, said: string): boolean {
  // 集采前每盒186元，集采后每盒23元.
  const named = run
    .replace(/^([㐀-鿿]{2,4}?)后/, (all, deed) => (said.includes(`${deed}前`) ? '' : all))
    .replace(NEUTRAL_HAN, '')
  const pairs = [...named].slice(1).map((char, at) => `${[...named][at]}${char}`)
  if (pairs.length === 0) return false
  return pairs.filter((pair) => said.includes(pair)).length * 2 < pairs.length
}

const MORE =
  /^[ -](?:[a-z]+ ){0,2}?(?:(more|extra|higher|larger|longer|dearer|older|greater|faster|taller|heavier|increase|rise|growth|gain|jump|up)|(fewer|less|lower|smaller|shorter|cheaper|younger|slower|lighter|decrease|decline|drop|fall|reduction|cut|down))\b/i
const LOST =
  /^(?: [a-z]+){0,2} (?:have|has|had|were|was) (?:been )?(?:gone|lost|cut|shed|disappeared|closed|given up|vanished)\b/i
const LED =
  /(?:\b(increase|rise|growth|jump|up|plus|added|climbed|rose|grew)|\b(decrease|decline|drop|fall|reduction|cut|down|minus|lost|fell|slowdown)|(improvement|deterioration|swing))(?: of| by| amounted to| came to| was| is| equals| totalled| reached)? (?:about |some |only |just |nearly |over )?$/i
const LESS_HAN =
  /(?:(?:精简|节约|节省|节支|裁减|缩编|压降|降本|减产|减收|(?<![至不减缺多])少(?![于量数])[\u4e00-\u9fff]{1,2}|(?<![全本我该各外邻])[节]?省(?=[了下]))(?:了|下|约|近)?|(?:下降|降低|减少|回落|收窄|缩小|下跌)(?:幅度|额|数)(?:为|达到?|约)?|[比较][^，。；\d]{1,10}(?:寒?冷|凉爽?|便宜)了?约?|(?<=，)便宜了?)$/
const MORE_HAN =
  /(?:[比较][^，。；\d]{1,10}(?:炎?热|暖和?|干旱)|(?:增产|增收|多收|净增|(?<![最很许众大])多(?![达为个家项次数年])[\u4e00-\u9fff]{1,2})(?:了|约|近)?|(?:提[高升]|上升|增[长加]|扩大|上涨)(?:幅度|额|数)(?:为|达到?|约)?)$/
const SPREAD =
  /(?:相差|差距|差额|之差)(?:为|达到?|约)?$|\b(?:gap|difference|margin|spread)(?: between [a-z ]{3,40})? (?:of|is|was) (?:about |some |only |just )?$/i

export type Said = { readonly way: Direction; readonly isSpread: boolean }

/** How far something went or lies from something else, by the words beside a figure; null: it says neither. */
export function saidOf({ tape }: Line, part: Part): Said | null {
  const { claim } = part
  const before = tape.text.slice(Math.max(tape.sentence.start, claim.start - 48), claim.start)
  const behind = tape.text.slice(claim.end, Math.min(tape.sentence.end, claim.end + 40))
  if (SPREAD.test(before)) return { way: null, isSpread: true }
  if (claim.bound !== 'exact' && sortOf(claim) === 'quantity') return null
  // 甲1.9%，乙2.5%，均较一季度下跌0.1个百分点: of each.
  if (tape.grammar === 'zh' && /[均都各](?:比|较|同比|环比)[^，。；]{0,12}$/.test(before))
    return null
  // 高于上年同期的57亿立方米: the base.
  if (tape.grammar === 'zh' && /的(?:约|近|超)?$/.test(before)) return null
  if (part.role === 'amount') return { way: part.direction ?? claim.direction, isSpread: false }
  if (part.role !== 'level' && part.role !== 'other') return null
  if (tape.grammar === 'zh') {
    const way = LESS_HAN.test(before) ? 'down' : MORE_HAN.test(before) ? 'up' : null
    return way === null ? null : { way, isSpread: false }
  }
  if (part.mark !== null && !/ (?:amounted|came) to $/.test(before)) return null
  const [, up, down, other] = MORE.exec(behind) ?? LED.exec(before) ?? []
  if (other !== undefined) return { way: null, isSpread: false }
  if (up !== undefined) return { way: 'up', isSpread: false }
  if (down !== undefined || LOST.test(behind)) return { way: 'down', isSpread: false }
  return sortOf(claim) === 'points' ? { way: null, isSpread: false } : null
}

/** On another basis than the figures beside it. */
export const OTHER_BASIS =
  /\bbasis\b|constant|organic|like-for-like|underlying|excluding|adjusted|comparable|in real terms|local currenc|inflation-|expected|forecast|target|budget|plan(?:ned)?\b|可比|不变价|同口径|扣除|剔除|预期|目标|计划|预计|实际增长/i

import {
  alike,
  before,
  behind,
  type Figure,
  isChange,
  isChinese,
  type Piece,
  type Scene,
} from '../scene.ts'
import { areNamed, areOfOne, areOfOtherKinds, type Pair } from './announced.ts'

// Whether a change, in whatever sentence, is of the two levels that stand around it: by words that point back or follow, by its time,
// by what it is said to be of.

/** What is asked: the two, and which of them was already known to be what it went to. */
type Asked = { readonly pair: Pair; readonly known: number | null }

const CHANGE =
  '(?:increases?|ris(?:e|ing)|growth|gains?|jump|advance|surge|leap|upturn|improvement|plus|expansion|fall|drop|declines?|decreases?|reduction|cut|slump|slide|dip|contraction|minus|loss|downturn|setback|change|difference|swing|hike|raise|shortfall|uptick)'
/** "The 40 per cent increase", "that increase, of": what was told; "banks led the gains" is of theirs. */
const POINTING = new RegExp(
  `(?<!\\b(?:led|leads?|leading|topped|topping) )\\b(?:the|this|that|such|its|their) (?:(?:annual|average|mean|compound|year-on-year|sharp|strong|steep|overall|net) )*(?:${CHANGE}\\b[^.;:]{0,24})?$`,
  'i',
)
export const NAMED = new RegExp(`\\b${CHANGE},? (?:of|by) (?:about |some |only |just )?$`, 'i')
export const TAIL = new RegExp(`^[ -](?:[a-z-]+ ){0,2}?${CHANGE}\\b`, 'i')
/** What follows from both: "so the intake is down S", "meaning a rise of S", "up S". */
const THUS =
  /^[^.;:]{0,24}(?:[,;:(–—-] ?|\. | (?=and (?:so|thus|hence|therefore)\b))(?:and )?(?:so|thus|therefore|hence|meaning|means|implying|representing|registering|recording|marking|showing|equal to|equivalent|which (?:it|they)|making (?:it|this|for)|i\.e\.|(?:this|that|which|it) (?:is|was|means|meant|represents|represented|equals|equates|corresponds|corresponded|amounts|amounted|translates|marks|marked|makes|works)|a |an |up|down|or)\b(?![^.;:]{0,60}\b(?:while|whereas|but|though)\b)[^.;:]{0,60}$/i
/** "Sales have thus grown ninefold". */
const SO = /^[^.;:]{0,24}\. [^.,;:]{2,40}\b(?:thus|therefore|hence|accordingly)\b[^.,;:]{0,20}$/i
const THUS_HAN =
  /^[^。；]{0,8}[，。）](?:[^，。；\d]{0,6}，)?[是为]?(?:[一二两三四五六七八九十\d]+年前的|同比|比[上去]年(?:同期)?|一年(?:间|来)?|[两二三四五六七八九十\d]+年(?:间|来)?|期间|即|也就是|相当于|算下来|折合|净|这意味着|平均(?:每年)?|年均|较[^，。；\d]{0,6})*(?:猛|净|大|又|还)?(?:增[长加幅多]?|上?[升涨]|提高|扩大(?:至|到)?|下?[降跌]|减[少产]?|贵|便宜|少|多|是|为)(?:了|约|近|超|幅|为|达|到|至|的|原来|出|比例|上年同期|率)*$/

/** The amount is of what the two levels are of. */
export function isOf(
  scene: Scene,
  amount: Figure,
  pieces: readonly Piece[],
  { pair, known }: Asked,
): boolean {
  if (!isOfTime(scene, amount, pair)) return false
  const last = pair.result.order > pair.base.order ? pair.result : pair.base
  const { claim, order } = amount
  const piece = scene.pieces[claim.sentence]
  if (piece === undefined) return false
  const { text } = scene.doc
  const isBehind = order > last.order
  const lead = isBehind ? text.slice(last.claim.end, claim.start) : ''
  const isThus = isChinese(scene, amount) ? THUS_HAN.test(lead) : THUS.test(lead) || SO.test(lead)
  if (isBehind && isThus) {
    const from = scene.pieces[Math.min(pair.result.claim.sentence, pair.base.claim.sentence)]?.from
    const said = scene.mask.slice(from, last.at)
    const told = scene.mask.slice(last.at, amount.at)
    return !areNamed(told, said) || areOfOne(scene, amount, told, said)
  }
  const ahead = text.slice(scene.doc.sentences[claim.sentence]?.start ?? 0, claim.start)
  const tail = text.slice(claim.end, claim.end + 40)
  const isPointing = POINTING.test(ahead) && (TAIL.test(tail) || new RegExp(CHANGE).test(ahead))
  if (isBehind && isPointing) return true
  const isFirst = amount.order < Math.min(pair.result.order, pair.base.order)
  if (isFirst && /^[^，。；,.;]{0,4}[：:]/.test(tail)) return true
  const isIn = [pair.result, pair.base].filter((one) => one.claim.sentence === claim.sentence)
  if (isIn.length > 0) return isIn.length === 1 && isKnownResult(scene, amount, { pair, known })
  if (isBehind) return isOfSubject(scene, amount, pair)
  if (pieces.length > 2 && !isHeading(scene, piece)) return false
  if (/\b(?:an?|the) $/.test(before(scene, amount)) && !isHeading(scene, piece)) return false
  const ends = new Set([pair.result, pair.base].map((one) => one.claim.sentence))
  const words = pieces
    .filter((one) => one !== piece && (!isHeading(scene, piece) || isOneOf(scene, one, ends)))
    .map((one) => scene.mask.slice(one.from, one.to))
    .join(' ')
  // "Exports up, trade deficit halves": of its own clause.
  const said = scene.mask.slice(piece.from, amount.at)
  const [clause = ''] = /(?:(?! as | while | but )[^,;:，；：])*$/.exec(said) ?? []
  const subject = isChinese(scene, amount) ? clause : clause + scene.mask.slice(amount.at, piece.to)
  if (isChinese(scene, amount)) {
    if (isNarrowerHan(subject, words)) return false
    if (SINCE_HAN.test(subject) && isLately(scene, pair.base)) return false
  }
  const first = scene.pieces[Math.min(pair.result.claim.sentence, pair.base.claim.sentence)]
  const levels = scene.mask.slice(first?.from, scene.pieces[last.claim.sentence]?.to)
  if (areOfOtherKinds(subject, levels) || ONE_OF.test(levels)) return false
  if (areOfOne(scene, amount, subject, words)) return true
  if (pieces.length > (isHeading(scene, piece) ? 3 : 2)) return false
  if (POINTS_TO.test(words)) return true
  const isOne = isHeading(scene, piece)
    ? isAloneBelow(scene, amount, pair)
    : GOES_ON.test(words.trimStart())
  return isOne && !areNamed(subject, words)
}

/** "Among stocks posting gains was": of one of those that changed. */
const ONE_OF = /^\W*(?:among|one of|of these|for example|for instance|at one|in one)\b/

function isOneOf({ pieces }: Scene, piece: Piece, sentences: ReadonlySet<number>): boolean {
  return [...sentences].some((sentence) => pieces[sentence] === piece)
}

const BELOW = 6

/** Under a title, no other change, and no other level of the kind. */
function isAloneBelow(scene: Scene, amount: Figure, { result, base }: Pair): boolean {
  const { sentence } = amount.claim
  return scene.pieces
    .slice(sentence + 1, sentence + 1 + BELOW)
    .every(({ figures }) =>
      figures.every(
        (one) => one === result || one === base || !(isChange(one) || alike(scene, one, result)),
      ),
    )
}

/** 成立以来累计增长45%。…较上季度末的34亿元增加: since then, and not since a quarter ago. */
const SINCE_HAN = /以来|累计/
const LATELY_HAN = /(?:上|去|前一)(?:年|半年|季度?|个?月|周|交易日)(?:末|底)?[^，。；]{0,6}$/

function isLately({ doc: { text } }: Scene, { claim: { start } }: Figure): boolean {
  return LATELY_HAN.test(text.slice(Math.max(0, start - 16), start))
}

const TIME_HAN = /[@QSX]|[上下]半年|[一二三四前]季度|今年|去年|同比|全[市省县国年]|累计/g

/** 民营企业进出口 above 全市进出口总值: before what both are called by, one is narrowed down. */
function isNarrowerHan(subject: string, words: string): boolean {
  const run = subject.replace(TIME_HAN, '').replace(/[^\u4e00-\u9fff]/g, '')
  const at = [...run].findIndex((_, from) => words.includes(run.slice(from, from + 2)))
  return at > 1 && ![...run.slice(0, at)].some((sign) => words.includes(sign))
}

/** "In @ they had been worth Q": what its result was before, in the next sentence. */
function isKnownResult(
  scene: Scene,
  amount: Figure,
  { pair: { result, base }, known }: Asked,
): boolean {
  if (known !== result.claim.index || base.order < amount.order) return false
  const [now, then] = [result, base].map(({ claim }) => claim.period?.replace(/\d/g, '0'))
  const isStated = result.claim.periodFrom === 'stated' && base.claim.periodFrom === 'stated'
  if (isStated && now !== then) return false
  const piece = scene.pieces[base.claim.sentence]
  if (piece === undefined) return false
  return BACK.test(scene.mask.slice(piece.from, piece.to)) && base.at - piece.from < LEAD_MAX
}

const BACK = /\b(?:it|they|this|that|there|figure|number|total|level|sum|value|amount)\b/
/** After a change, a sentence that begins with a time, or speaks of what was just told. */
const GOES_ON =
  /^\W*(?:(?:in|at|by|on|over|as of|during) )?(?:the (?:end|beginning|start) of )?@|\b(?:it|they) (?:stood|was|were|had|came|reached|amounted)\b/
const POINTS_TO = /\b(?:those|these|the same) (?:[a-z]+ )?(?:months|weeks|quarter|years?)\b/

const SAID_BACK = 600
const LEAD_MAX = 90
/** "A S increase in imports of raw materials": of its own. */
const NARROWED = new RegExp(
  `^[ -](?:[a-z-]+ ){0,2}?${CHANGE} (?:in|of) (?!@|the (?:number|year|period|figure))`,
)
const LIGHT =
  /^(?:on average|over|in|during|for|since|by|at|with|overall|all told|that|this|these|those|the|a|an|its|their|it|they|he|she|we|he|there|thus|so|figures?|numbers?|totals?|volumes?|rates?|levels?|annual|yearly|average|mean)\b/

/** Behind them, a sentence of a subject that was named before: "Losses have gone down by S". */
function isOfSubject(scene: Scene, amount: Figure, { result, base }: Pair): boolean {
  const { mask, pieces } = scene
  const [title] = pieces
  const first = pieces[Math.min(result.claim.sentence, base.claim.sentence)]
  const { from = 0 } = pieces[amount.claim.sentence] ?? {}
  // "Banks rally", over a paragraph on turnover and one on banks: a title ties what one paragraph tells.
  const isTied = first?.paragraph === pieces[amount.claim.sentence]?.paragraph
  const isUnder = isTied && title !== undefined && isHeading(scene, title)
  const named = isUnder ? mask.slice(0, title.to) : ''
  const said = named + mask.slice(Math.max(first?.from ?? 0, from - SAID_BACK), from)
  const lead = mask.slice(from, amount.at)
  if (isChinese(scene, amount)) {
    const subject = /^[^\u4e00-\u9fff]*([\u4e00-\u9fff]{2,12})/.exec(lead)?.[1] ?? ''
    return said.includes(subject.slice(0, 2))
  }
  const isOfOther =
    lead.length > LEAD_MAX ||
    /\b(?:whose|which|including|while|whereas|with|but|will)\b/.test(lead) ||
    NARROWED.test(behind(scene, amount))
  if (isOfOther) return false
  // "They" are what the sentence before was of.
  const isNext = amount.claim.sentence - Math.max(result.claim.sentence, base.claim.sentence) <= 1
  if (isNext && /\b(?:they|it) (?:ha[sd]|have|was|were|is|are)\b/.test(lead)) return true
  const words = lead.match(/[a-z-]+/g) ?? []
  const word = words.find((one) => one.length > 3 && !LIGHT.test(one))
  return word !== undefined && said.includes(word.replace(/(?:ies|e?s|ed|ing)$/, ''))
}

/** Of the time that is told with the change. */
function isOfTime({ doc: { text } }: Scene, { claim }: Figure, { result, base }: Pair): boolean {
  const tail = /^[^,.;，。；]*/.exec(text.slice(claim.end, claim.end + 60))?.[0] ?? ''
  const lead =
    /[^,.;，。；]*$/.exec(text.slice(Math.max(0, claim.start - 30), claim.start))?.[0] ?? ''
  const [now, then] = [result, base].map((one) => one.claim.period)
  const year =
    /\b(?:on|from|over|than|with|above|below|since)\b[^.,;]{0,14}\b((?:19|20)\d\d)\b/.exec(
      tail,
    )?.[1]
  if (year !== undefined && then != null && !then.includes(year)) return false
  const apart = Number(now?.slice(0, 4)) - Number(then?.slice(0, 4))
  const isYear =
    /year.on.year|\byear (?:earlier|ago|before)|annual\b/i.test(tail) || /同比/.test(lead)
  if (isYear && !Number.isNaN(apart) && apart !== 1) return false
  const isMonth =
    /month.on.month|on the month|quarter.on.quarter|(?:month|quarter) (?:earlier|ago|before)/i
  if ((isMonth.test(tail) || /环比/.test(lead)) && apart === 1 && now?.slice(4) === then?.slice(4))
    return false
  return true
}

export function isHeading({ doc }: Scene, { paragraph }: Piece): boolean {
  return doc.paragraphs[paragraph]?.kind === 'heading'
}

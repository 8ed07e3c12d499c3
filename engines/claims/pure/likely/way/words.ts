import type { Scene } from '../../derived/scene.ts'
import { betterWay } from '../../relate/cues/valence.ts'
import { matchesIn } from '../../text/matches.ts'

// Words that say which of two figures is the larger, or was: comparatives, verbs and nouns of change, of goals met and contests won. Which of the
// two a word is said of, and what "faster" is of minutes or of miles, is weighed.

/** `way`: 1 more, -1 less, 0 as much. */
export type WayWord = {
  readonly at: number
  readonly end: number
  readonly sentence: number
  readonly way: 1 | 0 | -1
  /** As it is weighed: without its endings. */
  readonly stem: string
  readonly isDenied: boolean
  /** Which word of its sentence. */
  readonly order: string
}

const UP_EN =
  'ris(?:e|es|en|ing)|rose|grow(?:s|n|th|ing)?|grew|increas(?:e[sd]?|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|soar(?:s|ed|ing)?|surg(?:e[sd]?|ing)|swell(?:s|ed|ing)?|swollen|expand(?:s|ed|ing)?|expansion|widen(?:s|ed|ing)?|lengthen(?:s|ed|ing)?|strengthen(?:s|ed|ing)?|stronger|gain(?:s|ed|ing)?|advanc(?:e[sd]?|ing)|rebound(?:s|ed|ing)?|recover(?:s|ed|y|ing)?|upturn|uptick|hike|up|upwards?|higher|more|larger|bigger|greater|longer|older|taller|heavier|thicker|deeper|wider|fuller|dearer|costlier|pricier|steeper|warmer|hotter|milder|busier|louder|faster|quicker|sooner|better|best|improv(?:e[sd]?|ing|ement)|above|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|beat(?:s|en|ing)?|bettered|topp?(?:s|ed|ing)|outstripp?(?:s|ed|ing)?|outnumber(?:s|ed|ing)?|overt(?:ook|aken|aking)|ahead|beyond|record|peak|w[io]n(?:s|ning)?|victory|winner|elected|carried|adopted|met|achiev(?:e[sd]?|ing)|fulfilled|reached|extra|additional|majority|too (?:many|much|long|high)'
const DOWN_EN =
  'falls?|fell|fallen|falling|drop(?:s|ped|ping)?|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|shrinks?|shrank|shrunk|shrinking|dip(?:s|ped|ping)?|slip(?:s|ped|ping)?|slid(?:es?|ing)?|eas(?:es|ed|ing)|narrow(?:s|ed|ing)?|cool(?:s|ed|ing)|slow(?:s|ed|ing)?(?:down)?|weaken(?:s|ed|ing)?|weaker|contract(?:ed|ing|ion)|shorten(?:s|ed|ing)?|dwindl(?:e[sd]?|ing)|plung(?:e[sd]?|ing)|slump(?:s|ed|ing)?|tumbl(?:e[sd]?|ing)|reced(?:e[sd]?|ing)|retreat(?:s|ed|ing)?|soften(?:s|ed|ing)?|los(?:es?|t|ing|s)|cuts?|cutting|reduc(?:e[sd]?|ing|tion)|saving|down|downwards?|downturn|lower|less|fewer|smaller|shorter|younger|lighter|thinner|shallower|narrower|cheaper|colder|cooler|quieter|emptier|slower|later|worse|worsen(?:s|ed|ing)?|deteriorat(?:e[sd]?|ing|ion)|below|under|within|inside|short of|shy of|fell short|shortfall|behind|miss(?:es|ed|ing)?|fail(?:s|ed|ing|ure)?|defeat(?:s|ed)?|rejected|lagg?(?:s|ed|ing)?|trail(?:s|ed|ing)?|too (?:few|little|short|low)|worst|minority'
const FLAT_EN =
  'unchanged|(?:just )?as (?:many|much|long|high) as|the same|equal(?:s|led|ling)?|steady|stable|level with|flat|match(?:es|ed|ing)?|tied|no change|identical'
const EN = new RegExp(`\\b(?:(${UP_EN})|(${DOWN_EN})|(${FLAT_EN}))\\b`, 'g')
const DENIED_EN =
  /\b(?:not?|never|without|neither|nor|hardly|did(?:n['’]t| not)|was(?:n['’]t| not)|were(?:n['’]t| not)|failed to|far from) (?:[a-z]+ )?$/

const UP_ZH =
  '上升|增加|增长|增多|增至|增到|升至|升到|涨至|涨到|回升|走高|攀升|上扬|扩大|上涨|提高|提升|上调|抬升|反弹|放大|延长|拉长|增强|变多|变大|变高|变长|变贵|更多|更高|更大|更长|更贵|更重|更热|更快|更好|多了|高了|大了|长了|贵了|涨了|升了|快了|好了|多于|高于|大于|长于|快于|好于|优于|强于|重于|早于|超过|超出|超额|超越|赶超|反超|突破|收高|收涨|走强|新高|最高|纪录|达标|达成|完成|实现|如期|领先|胜出|获胜|胜|赢|击败|战胜|夺冠|当选|通过|改善|好转|提前|不减反增|不降反升|刷新|又多|还多'
const DOWN_ZH =
  '下降|减少|降低|降至|降到|跌至|跌到|减至|减到|缩至|回落|走低|缩小|下跌|下滑|下调|收窄|缩短|缩水|萎缩|压缩|减轻|削减|变少|变小|变低|变短|更少|更低|更小|更短|更便宜|更轻|更冷|更慢|更差|少了|低了|小了|短了|降了|跌了|慢了|便宜了|差了|少于|低于|小于|短于|慢于|逊于|弱于|晚于|不足|不及|不到|不如|未达|未能|未完成|收低|收跌|走弱|新低|落后|落败|不敌|负于|输|否决|恶化|变差|之内|以内|不增反降|不升反降|又少|还少|没到|没达'
const FLAT_ZH = '持平|不变|相同|一样多|一致|相当|打平|平手|没有变化|并列'
const ZH = new RegExp(`(${UP_ZH})|(${DOWN_ZH})|(${FLAT_ZH})`, 'g')
const DENIED_ZH = /[不没未非无莫]有?[㐀-鿿]?$/

/** Those of a text, in their order. */
export function wayWordsIn({ mask, pieces }: Scene): readonly (readonly WayWord[])[] {
  return pieces.map(({ from, to, grammar, figures }, at) => {
    const isBeside = [-1, 0, 1].some((step) => (pieces[at + step]?.figures.length ?? 0) > 0)
    if (!isBeside || (figures.length === 0 && to - from > BARE_MAX)) return []
    return wordsIn(mask.slice(from, to), { from, sentence: at, isHan: grammar === 'zh' })
  })
}

/** A sentence without a figure speaks of those beside it only where it is short. */
const BARE_MAX = 160
const LEAD = 24
/** "Job gains averaged Q, compared with Q": how large a change was, and not which way it went from one to the other. */
const SIZED =
  /^(?:gains?|increases?|growth|losses|cuts|declines?|decreases?|reductions?|savings?) (?:have |has |had )?(?:been|averaged|total?led|amounted to|came to|stood at) (?:[a-z]+ ){0,2}[QNSDX]/
const SIZED_MAX = 60
/** "Swung to a loss of Q": what is below nothing, and which way nothing else went. */
const LOSS_OF = /^loss(?:es)? (?:of (?:about |some |nearly )?[QN]|per share|before tax)/
const STEM = 5

type Where = { readonly from: number; readonly sentence: number; readonly isHan: boolean }

function wordsIn(said: string, { from, sentence, isHan }: Where): readonly WayWord[] {
  return matchesIn(isHan ? ZH : EN, said).flatMap((found, many): readonly WayWord[] => {
    const [word] = found
    const lead = said.slice(Math.max(0, found.index - LEAD), found.index)
    // "36 fewer", 连续26个月的下降: that is said of an amount, which other guesses ask, or of how long it went on.
    if (/[QNSDX](?: |的)$/.test(lead)) return []
    if (isHan && (/自然$/.test(lead) || IN_NAME.test(said.slice(found.index, found.index + 4))))
      return []
    if (!isHan && LOSS_OF.test(said.slice(found.index, found.index + SIZED_MAX))) return []
    if (!isHan && SIZED.test(said.slice(found.index, found.index + SIZED_MAX))) return []
    return [
      {
        at: from + found.index,
        end: from + found.index + word.length,
        sentence,
        way: wayOf(found, said, isHan),
        stem: isHan ? word : word.slice(0, STEM),
        order: `${sentence} ${many}`,
        isDenied: (isHan ? DENIED_ZH : DENIED_EN).test(lead),
      },
    ]
  })
}

/** 增加值, 自然增长人口: within the name of what is measured. */
const IN_NAME = /^(?:增加[值额量]|增长(?:率|[极点]|人口))/

const BETTER = /^(?:improv|better|worse|deteriorat|更好|好转|改善|恶化|变差|更差)/

/** "The efficiency ratio improved to Q from Q": of what is better when it is less, the better is the lower. */
function wayOf(found: RegExpExecArray, said: string, isHan: boolean): WayWord['way'] {
  const [word, up, down] = found
  const way = up !== undefined ? 1 : down !== undefined ? -1 : 0
  if (way === 0 || !BETTER.test(word)) return way
  const start = found.index
  const end = start + word.length
  const behind = said.slice(end).search(/[QNSDX]/)
  const to = behind < 0 ? said.length : end + behind
  const better = betterWay(said, isHan ? 'zh' : 'en', 0, { start, end }, to)
  return better === 'down' ? (way === 1 ? -1 : 1) : way
}

import { rationalOf } from '#platform/exact'
import type { Day } from '#platform/period'
import type { Doc, ReadClaim, Relation } from '../../model.ts'
import type { Line } from '../part.ts'

// How long something lasted, where the times stand in other sentences, or the last of them is that of the release: "work, which began in March
// 2019, has ended. It opens this Friday, seven years after", 2022年9月开工 … 今天通车 … 历时三年零九个月. It fails where no time around fits.

type Years = Extract<Relation, { kind: 'years' }>
/** Months since the year 0; a year alone is twelve of them. */
type Time = {
  readonly name: string
  readonly first: number
  readonly last: number
  readonly isStart: boolean
}

const BACK = 2
const AHEAD = 1
const TIMES_MAX = 3

export function lastedOf(doc: Doc, line: Line, release: Day | null): readonly Years[] {
  const lengths = line.parts.flatMap(({ claim }) => (isLength(line, claim) ? [claim] : []))
  const [length, ...more] = lengths
  if (length === undefined || more.length > 0 || release === null) return []
  const { sentence, text, grammar } = line.tape
  if (BROKEN.test(text.slice(sentence.start, sentence.end))) return []
  const own = doc.sentences
    .slice(Math.max(0, sentence.index - BACK), sentence.index + AHEAD + 1)
    .filter(({ paragraph }) => paragraph === sentence.paragraph)
  const told = own.flatMap(({ start, end }) =>
    timesIn(text.slice(start, Math.min(end, start + 500)), grammar),
  )
  const times = [...new Map(told.map((one) => [one.name, one])).values()]
  if (times.length > TIMES_MAX) return []
  // One of them begins it; which of two does, the words don't always say.
  const now = timeOf(release.slice(0, 7)).last
  const starts = times.some(({ isStart, first }) => isStart && first <= now) ? times : []
  const said = monthsOf(length)
  const found = starts.flatMap((start) =>
    [...times, timeOf(release.slice(0, 7))].flatMap((end) => {
      const [least, most] = [end.first - start.last - ROUNDED, end.last - start.first + ROUNDED_UP]
      if (end === start || end.first <= start.last) return []
      const off = said < least ? least - said : Math.max(0, said - most)
      return [{ from: start.name, to: end.name, least: Math.max(1, least), most, off }]
    }),
  )
  const [best] = found.toSorted((a, b) => a.off - b.off)
  // "Over 50 years" are 56, too.
  if (best !== undefined && length.bound === 'over' && said < best.least) return []
  if (best === undefined || said > FAR * best.most || best.least > FAR * said) return []
  const { off: _, ...stretch } = best
  return [{ kind: 'years', length: length.index, ...stretch, isTied: true }]
}

const FAR = 3
const BROKEN =
  /\b(?:before that|originally|at first|initially|interrupt|with a break|apart from|except|in between|closed for|out of)\b|中断|停产|停工|停运|间隔/
/** Of begun years the last is counted or not. */
const ROUNDED = 11
const ROUNDED_UP = 6

function monthsOf({ value, unit }: ReadClaim): number {
  const { num, den } = rationalOf(value)
  return ((unit === 'years' ? 12 : 1) * Number(num)) / Number(den)
}

const MONTHS =
  'january february march april may june july august september october november december'.split(' ')
const TIME_EN = new RegExp(
  `(?:\\b(${MONTHS.join('|')})(?: \\d{1,2},?)? )?\\b((?:1[89]|20)\\d\\d)\\b(?!/)`,
  'gi',
)
const TIME_ZH = /(?<!\d)((?:1[89]|20)\d\d)年(?:(\d{1,2})月)?/g
const BEGUN_EN =
  /\b(?:beg[au]n|begins?|starts?|started|founded|established|opened|launched|joined|took (?:up|over|office|the)|takes? up|built|came|created|introduced|set up|formed|elected|appointed|since|dates? (?:from|back to)|issue|broken|broke|turned|first|commissioned|completed|inaugurated|entered|moved|arrived|married|signed|laid|hired|installed|in service|had)\b[^.;]{0,40}$|^(?:in )?$/i
const BEGUN_ZH = /始于$|始建于$|创[办立建]于$|[成建]立于$|建于$|生于$|[自从]$|起于$/
const BEGUN_BEHIND_ZH =
  /^[^。；]{0,10}(?:开工|动工|启动|开始|成立|创[办立建]|建成|通车|投产|投用|运行|参加工作|参军|[进入][职伍伙党厂校行]|出任|上任|任职|就任|首[次届]|起|以来|开业|始建|签约|签订|开馆|开园|接手|来到|[走站登]上|[从执任]教)/

function timesIn(said: string, grammar: string): readonly Time[] {
  const found = [...said.matchAll(grammar === 'zh' ? TIME_ZH : TIME_EN)]
  return found.map((match) => {
    const [all, a = '', b = ''] = match
    const before = said.slice(Math.max(0, match.index - 60), match.index)
    const behind = said.slice(match.index + all.length)
    if (grammar === 'zh')
      return timeOf(
        b === '' ? a : `${a}-${b.padStart(2, '0')}`,
        BEGUN_ZH.test(before.slice(-6)) || BEGUN_BEHIND_ZH.test(behind.slice(0, 24)),
      )
    const month = MONTHS.indexOf(a.toLowerCase()) + 1
    return timeOf(month === 0 ? b : `${b}-${String(month).padStart(2, '0')}`, BEGUN_EN.test(before))
  })
}

function timeOf(name: string, isStart = false): Time {
  const [year = 0, month] = name.split('-').map(Number)
  const first = 12 * year + (month ?? 1)
  return { name, first, last: month === undefined ? first + 11 : first, isStart }
}

const LED =
  /\b(?:after|served|serving|spent|took|taken|lasted|lasting|for|led [^,.;]{0,40} for|lasts|running for|stood for|time|some|nearly|almost|over|than|about|exactly|just) (?:an? (?:wait|gap|absence|pause|break|closure|interval|spell|tenure|career|reign|construction period|total) of |more than |just |only |exactly )?(?:almost |nearly |about |more than )?$/i
const BEHIND =
  /^ (?:later|after|in (?:the )?(?:post|job|role|office|print|service|operation|business|charge|use|power|existence|all|total)|of (?:service|operation|work|construction|existence)|as (?:[a-z]+|its)\b|on the|with the|ago\b|since\b)/
const STAND = /\b(?:after|served|spent|took|taken|lasted|led|stood|for)\b/i
const NO_LENGTH =
  /\b(?:past|last|next|first|further|another|every|each|coming|aged?|old|lease|loan|sentence|jail|prison|warranty|guarantee|contract|licence|valid|forecast|up to|at least|within|will|extend\w*|over the|term|budget|plan)\b/i
const LED_ZH =
  /(?:历时|历经|用[了时]|时隔|走过了?|经过|持续|长达|已?使用|任期将?满|(?:运行|服务|坚守|坚持|工作|站|干|当|等|陪伴|使用|营业|担任|任职|守护|深耕|建设|经营|行驶|服役|扎根|从教|执教|从业|行医)了|执教|任教|从教|行医|扎根|坚守)(?:将?近|整整|约|已)?$/
const NO_ZH =
  /累计|未来|今后|过去|为期|有期徒刑|工期|质保|计划|规划|合同|最[长多]|不超过|至少|每|第/

function isLength({ tape: { text, sentence, grammar } }: Line, claim: ReadClaim): boolean {
  const { unit, form, bound, start, end } = claim
  if ((unit !== 'years' && unit !== 'months') || form !== 'number' || claim.value.scale > 0)
    return false
  if (bound !== 'exact' && bound !== 'nearly' && bound !== 'over' && bound !== 'about') return false
  const before = text.slice(Math.max(sentence.start, start - 40), start)
  const behind = text.slice(end, Math.min(sentence.end, end + 24))
  if (grammar === 'zh' && bound !== 'exact' && bound !== 'nearly') return false
  if (grammar === 'zh') return LED_ZH.test(before.slice(-14)) && !NO_ZH.test(before.slice(-14))
  const near = before.slice(-24).split(/[,;]/).at(-1) ?? ''
  if (
    NO_LENGTH.test(near) ||
    /^[- ](?:old|term|plan|contract|lease)|^ to (?!complete|build|finish|construct)/.test(behind)
  )
    return false
  const isLed = LED.test(before) && STAND.test(`${before.slice(-24)}`)
  const isOld =
    /^ ?old\b/.test(text.slice(end - 4, end + 1).trim() + behind) ||
    / old$/.test(text.slice(start, end))
  if (isOld) return /\b(?:is|are|turns?|be|was) (?:now |already |just |today )?$/i.test(before)
  return (
    isLed ||
    (BEHIND.test(behind) && !/^ ago/.test(behind)) ||
    (before.trim() === '' && BEHIND.test(behind))
  )
}

import type { ReadClaim, Relation } from '../model.ts'
import type { Ground, Suspect } from './suspect.ts'

// What the words around the figures of a suspect say: cues, what is counted, what words call the whole of a share.

type Cues = readonly (readonly [name: string, words: RegExp])[]
const CUES: Cues = [
  ['whole', /共|合计|总|\b(?:totals?|total(?:l?ing|l?ed)|altogether|combined|in all|overall)\b/i],
  [
    'part',
    /其中|包括|包含|\b(?:including|of which|of whom|of them|of these|consist\w*|compris\w*|made up|split)\b/i,
  ],
  [
    'share',
    /占|比重|比例|\b(?:share|account\w*|represent\w*|proportion)\b|(?:%|per ?cent|pct) of\b/i,
  ],
  [
    'base',
    /上年|去年|同期|同比|环比|比上|较上|\b(?:year[- ]earlier|last year|year ago|previous|prior|compared|against|versus|up from|down from)\b/i,
  ],
  ['but', /而|但|\b(?:but|while|whereas|however|although|though)\b/i],
  ['each', /分别|各|\b(?:respectively|each|both)\b/i],
  ['mean', /均|\b(?:average\w*|mean|median|per)\b/i],
  [
    'goal',
    /目标|计划|力争|预计|\b(?:target|goal|expect\w*|forecast\w*|plan\w*|guidance|would|will)\b/i,
  ],
  ['another', /另|还|\b(?:another|other|also|additional|further|excluding|besides)\b/i],
  ['from', /由|从|提高到|增加到|\bfrom\b[^.]*\bto\b/i],
]
const [LEAD, REACH, TAIL] = [80, 500, 60]

/** Which cues stand from before the first figure on, each with + or -. */
export function cuesOf({ doc }: Ground, { members }: Suspect): readonly string[] {
  const [first, last] = [members[0], members.at(-1)]
  if (first === undefined || last === undefined) return []
  const from = doc.sentences[first.sentence]?.start ?? first.start
  const to = Math.min(doc.sentences[last.sentence]?.end ?? last.end, last.end + TAIL)
  const text = doc.text.slice(Math.max(from, first.start - LEAD), Math.min(to, first.start + REACH))
  return CUES.map(([name, cue]) => `${name}${cue.test(text) ? '+' : '-'}`)
}

/** What words right before a figure, or right behind it, say that it is. */
const BESIDE: readonly (readonly [name: string, before: RegExp, behind: RegExp])[] = [
  [
    'total',
    /\b(?:totals?|total(?:l?ing|l?ed)|altogether|combined|in all|sum|together)(?: of| to| at|,)?(?: (?:about|some|over|nearly|almost))? ?[$€£¥]?$|(?:共|合计|总计|共计|总共|一共)[^，。；、\d]{0,8}$/i,
    /^ ?(?:in all|in total|altogether|combined|all told|together)\b/i,
  ],
  [
    'share',
    /占[^，。；\d]{0,14}$|\b(?:or|share of|represent\w*|account\w* for|made up)(?: (?:about|some|over|nearly|almost|around))? ?\(?$/i,
    /^ ?(?:of (?:the|all|its|total)|的(?:份额|比重|比例))/i,
  ],
  [
    'way',
    /\b(?:up|down|rose|fell|grew|increased?|decreased?|declined?|gain(?:ed)?|drop(?:ped)?|higher|lower|more|less|by)(?: of| by)?(?: (?:about|some|over|nearly|almost|around))? ?[$€£¥]?$|[增升涨跌降减多少高低快慢][长加幅]?[了为达约近超至到]{0,2}$/i,
    /^ ?(?:increase|decrease|rise|drop|decline|growth|gain|higher|lower|more|less|fewer|above|below)\b/i,
  ],
]
const [BESIDE_LEAD, BESIDE_TAIL] = [32, 24]

/** Of the figure that the others give. */
export function besideOf({ doc: { text } }: Ground, computed: ReadClaim | undefined): string {
  if (computed === undefined) return 'na'
  const before = text.slice(Math.max(0, computed.start - BESIDE_LEAD), computed.start)
  const behind = text.slice(computed.end, computed.end + BESIDE_TAIL)
  return BESIDE.find(([, led, next]) => led.test(before) || next.test(behind))?.[0] ?? 'none'
}

const SCALE = /[多余万亿千百以上下左右\s]|million|billion|thousand|mln|bn/g
const NOUN = /^[ -]?(?:[a-z]+ )?([a-z]{3,}|[\u4e00-\u9fff]{2})/i

/** Whether what is counted is called the same: 家, "passengers". */
export function nounsOf({ doc: { text } }: Ground, { members }: Suspect): string {
  const counted = members.filter(({ unit }) => !/percent|times|ratio/.test(unit))
  if (counted.length < 2) return 'na'
  const nouns = counted.map(({ number, end }) => {
    const own = text.slice(number.end, end).replace(SCALE, '')
    const behind = NOUN.exec(text.slice(end, end + 30))?.[1] ?? ''
    return (own === '' ? behind : own).toLowerCase()
  })
  const kinds = new Set(nouns).size
  return kinds === 1 ? 'same' : kinds === nouns.length ? 'none' : 'some'
}

const WHOLE_ZH = /占(?:到|了)?([^，。；、\d]{2,24})$/
const WHOLE_EN =
  /^(?:%| ?per ?cent| pct)? of (?:the |all |its |total |our |their )*([a-z][a-z’' -]{2,50})/i
const PLAIN = /^(?:total|with|from|which|were|this|that)$/

/** How much of what words call the whole of a share stands beside the figure that was taken for it. */
export function wholeOf(
  { doc: { text, sentences }, context: { claims } }: Ground,
  relation: Relation,
): string {
  if (relation.kind !== 'share' || relation.whole === null) return 'na'
  const [share, whole] = [claims[relation.share], claims[relation.whole]]
  if (share === undefined || whole === undefined) return 'na'
  const zh = WHOLE_ZH.exec(text.slice(Math.max(0, share.start - 30), share.start))?.[1]
  const en = WHOLE_EN.exec(text.slice(share.number.end, share.number.end + 70))?.[1]
  const pieces = zh === undefined ? wordsOf(en ?? '') : twosOf(zh)
  if (zh === undefined && en === undefined) return 'none'
  if (pieces.length === 0) return 'empty'
  const from = Math.max(sentences[whole.sentence]?.start ?? 0, whole.start - 60)
  const around = text.slice(from, whole.end + 30).toLowerCase()
  const found = pieces.filter((piece) => around.includes(piece)).length
  if (found === 0) return 'no'
  return found === pieces.length ? 'all' : 2 * found >= pieces.length ? 'half' : 'few'
}

const STEM = 6

function wordsOf(said: string): readonly string[] {
  return said
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 3 && !PLAIN.test(word))
    .map((word) => word.slice(0, STEM))
}

/** Chinese has no blanks: each two signs. */
function twosOf(said: string): readonly string[] {
  const signs = [...said.replace(/总|全|的|比重|比例|份额|以上|左右/g, '')]
  return signs.slice(1).map((sign, at) => `${signs[at]}${sign}`)
}

/** Whether the figures stand in brackets. */
export function bracketsOf({ doc: { text } }: Ground, { members }: Suspect): string {
  const inside = members.filter((one) => isInBrackets(text, one)).length
  return inside === 0 ? 'none' : inside === members.length ? 'all' : 'some'
}

function isInBrackets(text: string, { start, end }: ReadClaim): boolean {
  return (
    /[(（][^()（）]*$/.test(text.slice(Math.max(0, start - 40), start)) &&
    /^[^()（）]{0,40}[)）]/.test(text.slice(end, end + 42))
  )
}

const REST = /^[^，。；,.;]{0,8}等(?!于)|^[^,.;]{0,12}\b(?:among others|and (?:others|more)|etc)\b/
const STEADY =
  /持平|基本稳定|保持稳定|\b(?:stable|level with|unchanged|flat|steady|in line with)\b/i
const SAID_MAX = 600

/** Whether others follow that aren't told. */
export function isOpen({ doc: { text } }: Ground, { members }: Suspect): boolean {
  const end = members.at(-1)?.end ?? 0
  return REST.test(text.slice(end, end + 24))
}

export function isSteady({ doc: { text } }: Ground, { members }: Suspect): boolean {
  const said = text.slice(
    Math.max(0, (members[0]?.start ?? 0) - 60),
    (members.at(-1)?.end ?? 0) + 40,
  )
  return said.length < SAID_MAX && STEADY.test(said)
}

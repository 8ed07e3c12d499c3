import { isCounted } from '../../checks/stated/units.ts'
import type { Doc, ReadClaim, Sentence } from '../../model.ts'
import { once } from '../../once.ts'
import { dimensionOf } from '../../units/table.ts'
import { goesOn } from './continued.ts'
import type { Entry, Listed } from './types.ts'

// The reader of lists of names and figures: over a sentence, neighbouring sentences, or lines one below the other. What stands between two
// figures is divided at its first stop; what lies before belongs to the one, what lies behind to the other.

const GAP_MAX = { en: 110, zh: 44 } as const
const HEAD_MAX = 160
const ENTRIES_MAX = 24

export function listsOf(doc: Doc, claims: readonly ReadClaim[]): readonly Listed[] {
  const bySentence = new Map<number, ReadClaim[]>()
  for (const claim of claims) {
    const own = bySentence.get(claim.sentence) ?? []
    own.push(claim)
    bySentence.set(claim.sentence, own)
  }
  const blocks: Sentence[][] = []
  for (const sentence of doc.sentences) {
    const block = blocks.at(-1)
    const last = block?.at(-1)
    const isNext =
      last !== undefined &&
      (last.paragraph === sentence.paragraph ||
        (sentence.paragraph === last.paragraph + 1 &&
          [last, sentence].every(
            (one) => isLine(doc, one) && !isList(bySentence.get(one.index) ?? []),
          )))
    if (isNext && block !== undefined) block.push(sentence)
    else blocks.push([sentence])
  }
  return blocks.flatMap((block) => {
    const own = block.flatMap(({ index }) => bySentence.get(index) ?? [])
    return own.length < 2 ? [] : runsOf(doc, own)
  })
}

/** (三)按学历，甲类6.1%最高…；(四)按年龄…: a line that is a list itself is no entry of another. */
function isList(own: readonly ReadClaim[]): boolean {
  const plain = own.filter(({ form, kind }) => form === 'number' && kind !== 'growth')
  return plain.some(({ unit }) => plain.filter((one) => one.unit === unit).length >= LIST_MIN)
}

const LIST_MIN = 3

/** A line of its own with little in it. */
function isLine({ paragraphs, sentences }: Doc, { paragraph }: Sentence): boolean {
  const own = paragraphs[paragraph]
  if (own === undefined) return false
  const [from, to] = own.sentences
  return own.end - own.start <= 90 && to - from <= 4 && sentences[from] !== undefined
}

function runsOf(doc: Doc, own: readonly ReadClaim[]): readonly Listed[] {
  // A bare number beside results in seconds is of something else.
  const isOfResults = own.some(({ unit }) => unit === 'seconds')
  const figures = own.filter((claim) => isFigure(doc, claim))
  const bare = new Set(figures.filter((one) => isBare(doc, one)))
  const kinds = new Set(figures.flatMap((one) => (bare.has(one) ? [] : [kindOf(doc, one)])))
  if (kinds.size === 0) kinds.add('')
  return [...kinds].flatMap((kind) =>
    runs(
      doc,
      figures.filter(
        (one) =>
          (bare.has(one) && mayBeOf(one, kind) && (!isOfResults || isResult(doc, one, own))) ||
          kindOf(doc, one) === kind,
      ),
    ),
  )
}

function isFigure({ text }: Doc, claim: ReadClaim): boolean {
  const { form, bound, unit, kind, number, valueHigh } = claim
  return (
    form === 'number' &&
    bound === 'exact' &&
    valueHigh === null &&
    (kind === null || kind === 'share' || kind === 'target' || isHeight(text, claim)) &&
    !['rank', 'date', 'percentage-point', 'basis-point'].includes(unit) &&
    (unit !== 'years' || isAge(text, claim)) &&
    /\d/.test(text.slice(number.start, number.end)) &&
    !isMark(text, claim) &&
    // 8.4分（10分满分）.
    !/^满分/.test(text.slice(claim.end, claim.end + 2)) &&
    !/满分为?$/.test(text.slice(Math.max(0, claim.start - 3), claim.start)) &&
    !MEDALS.test(text.slice(claim.end, claim.end + 30)) &&
    !/\b(?:silver|bronze)\b/.test(text.slice(claim.number.end, claim.end)) &&
    !isField(text, claim) &&
    !isMargin(text, claim)
  )
}

/** "Won with 335 points, 51 ahead of Caldia (284)": by how much, and no entry. */
function isMargin(text: string, { start, end }: ReadClaim): boolean {
  return (
    /^ (?:ahead of|behind|clear of) /.test(text.slice(end, end + 12)) &&
    /\d(?: [a-z]+){0,2}, (?:just |only )?$/.test(text.slice(Math.max(0, start - 40), start))
  )
}

/** "8 gold, 5 silver and 9 bronze": of one, and no entries of a list. */
const MEDALS = /^ ?(?:silver|bronze|golds?(?: medals?)?(?:, | and )\d+ (?:silver|bronze))\b/

/** "The busiest of the Society's 61 stations": among how many, and no entry. */
function isField(text: string, { start, end }: ReadClaim): boolean {
  return (
    /\b(?:of|among|across|in) (?:(?:the|its|their|our|all|these|those|this|[A-Z][\w-]*|[\w-]+[’']s?) ){1,4}$/.test(
      text.slice(Math.max(0, start - 50), start),
    ) && /[a-z]{3}/.test(text.slice(start, end))
  )
}

/** 汇峰高212米 is no growth. */
function isHeight(text: string, { kind, start, unit }: ReadClaim): boolean {
  return (
    kind === 'growth' &&
    dimensionOf(unit) === 'length' &&
    /(?<![增升抬提比])[高长宽深]$/.test(text.slice(Math.max(0, start - 2), start))
  )
}

function isAge(text: string, { start, end }: ReadClaim): boolean {
  return /岁$|years? old/.test(text.slice(start, end + 4).replace(/(?<=岁).*/, ''))
}

/** "2. Otters 38 pts": the number of an entry. */
function isMark(text: string, { start, end }: ReadClaim): boolean {
  return (
    end - start <= 2 &&
    /^[.)、] ?[^\d\s]/.test(text.slice(end, end + 3)) &&
    /(?:^|[\n,;:，；：、。.)（(]) ?$/.test(text.slice(Math.max(0, start - 2), start))
  )
}

/** "58.41 seconds, ahead of Amelie Strand (58.77)". */
function isResult(
  { text }: Doc,
  { start, end, value }: ReadClaim,
  own: readonly ReadClaim[],
): boolean {
  const size = Number(value.coefficient) / 10 ** value.scale
  return (
    value.scale > 0 &&
    /[(（]/.test(text[start - 1] ?? '') &&
    /[)）]/.test(text[end] ?? '') &&
    own.some(
      ({ unit, value: other }) =>
        unit === 'seconds' &&
        other.scale === value.scale &&
        Number(other.coefficient) / 10 ** other.scale < 2 * size &&
        Number(other.coefficient) / 10 ** other.scale > size / 2,
    )
  )
}

/** A number without a unit of its own; a result in seconds has none in words. */
function isBare({ text }: Doc, { start, end, number, unit }: ReadClaim): boolean {
  return (
    number.start === start &&
    number.end === end &&
    unit !== 'seconds' &&
    !COUNTED.test(text.slice(end, end + 20))
  )
}

/** 最高的3个县…，分别为94、84和81毫米: the 94 has the unit of its own list, and is none of the places. */
function mayBeOf({ unit }: ReadClaim, kind: string): boolean {
  // "(14,850 hectares), Black Heron (9,400)": of hectares, which were told.
  if (!isCounted(unit) && kind !== '') return dimensionOf(unit) === kind.split(' ')[0]
  // "A peak of 9,812 … failed for 11 days": a number is no length of time.
  if (/^(?:days|months) /.test(kind)) return false
  return !COUNTS.test(kind) || COUNTS.test(`${dimensionOf(unit)} `)
}

const COUNTS = /^(?:count|place|firm|station|set) /

/** "4,870 runners": what is counted stands behind. */
const COUNTED = /^ (?!(?:was|has|is|pts)\b)[a-z][a-z-]+s\b/

/** Of one dimension, and written in one scale. */
const kindOf = once(({ text }: Doc, { unit, number, end }: ReadClaim): string => {
  const scale =
    /[万亿]|million|billion|thousand|bn|mn/i.exec(text.slice(number.start, end))?.[0] ?? ''
  const noun = COUNTED.exec(text.slice(end, end + 20))?.[0] ?? ''
  const counter = unit === 'items' ? text.slice(number.end, end) + noun : ''
  return `${dimensionOf(unit)} ${scale.toLowerCase()} ${counter}`
})

function runs(doc: Doc, figures: readonly ReadClaim[]): readonly Listed[] {
  const found: ReadClaim[][] = [[]]
  for (const figure of figures) {
    const last = found.at(-1)?.at(-1)
    if (last !== undefined && !(isNextTo(doc, last, figure) && goesOn(doc, last, figure)))
      found.push([])
    found.at(-1)?.push(figure)
  }
  return found.flatMap((run) => (run.length < 2 ? [] : listed(doc, run)))
}

function isNextTo({ text }: Doc, a: ReadClaim, b: ReadClaim): boolean {
  const gap = text.slice(a.end, b.start)
  const most = /[\u4e00-\u9fff]{3}/.test(gap) ? GAP_MAX.zh : GAP_MAX.en
  const isNear = b.sentence - a.sentence <= 1 || gap.includes('\n')
  return isNear && gap.length > 0 && gap.length <= most
}

/** Runs without the figures that have no name of their own. */
function listed(doc: Doc, run: readonly ReadClaim[]): readonly Listed[] {
  const { text } = doc
  const [first] = run
  const last = run.at(-1)
  if (first === undefined || last === undefined) return []
  const bounds = [
    headOf(doc, first),
    ...run.slice(1).map((next, at) => dividedAt(text, run[at]?.end ?? 0, next.start)),
    tailOf(doc, last),
  ]
  const found: Entry[][] = [[]]
  let measured: string | undefined
  for (const [at, claim] of run.entries()) {
    const [start = 0, end = 0] = [bounds[at], bounds[at + 1]]
    const isFirst = start === (doc.sentences[claim.sentence]?.start ?? -1)
    const words = `${ownWords(text.slice(start, claim.start), isFirst)} # ${text.slice(claim.end, end)}`
    if (!isNamed(words)) {
      found.push([])
      continue
    }
    const noun = MEASURED.exec(words.slice(0, words.indexOf('#')))?.[1]
    if (noun !== undefined && noun !== (measured ?? noun)) found.push([])
    measured = noun ?? measured
    const { coefficient, scale } = claim.value
    found.at(-1)?.push({ claim, value: Number(coefficient) / 10 ** scale, start, end })
  }
  return found.flatMap((entries): readonly Listed[] => {
    const [a] = entries
    const z = entries.at(-1)
    if (a === undefined || z === undefined || entries.length < 2) return []
    if (entries.length > ENTRIES_MAX) return []
    const marks = entries.map(({ start }) => markBefore(text, start))
    return [
      {
        entries,
        sentences: [a.claim.sentence, z.claim.sentence + 1],
        isNumbered: marks.every((mark, at) => mark !== undefined && placeOf(mark) === at + 1),
      },
    ]
  })
}

/** 收入前三名为甲（9亿元）、乙（7亿元），净利润甲以2亿元居首, 成交480亿元，甲净卖出3亿元最多: a list of something else begins. */
const MEASURED =
  /((?:利息净|净利息|手续费|投资|主营业务|营业)?(?:收入|利润)|营收|资产|负债|存款|贷款|市值|估值|保费|票房|销[售]?[额量]|产[值量]|成交[额量]?|净(?:[买卖]出?入?|流[入出])|费用|成本|[单均]价|面积)[^#]*$/

/** Behind the last full stop; 其中 that a sentence begins with names members. */
function ownWords(lead: string, isFirst: boolean): string {
  const own = lead.slice(lead.search(/\. [A-Z][^.]*$/) + 1)
  return isFirst ? own.replace(/^其中，?/, '') : own
}

/** The number of an entry, also where its full stop was taken for the end of a sentence. */
function markBefore(text: string, start: number): string | undefined {
  return (
    MARK.exec(text.slice(start, start + 9))?.[1] ??
    /(?:^|[\s,;，；：:])(\d{1,2})[.)、] ?$/.exec(text.slice(Math.max(0, start - 6), start))?.[1]
  )
}

const MARK = /^[\s（(,;，；、。]*(\d{1,2}|[一二三四五六七八九十])[.)、）]/
const HAN = '一二三四五六七八九十'

function placeOf(mark: string): number {
  return /\d/.test(mark) ? Number(mark) : HAN.indexOf(mark) + 1
}

/** Where the words of the first figure begin: behind a colon, or with its sentence. */
function headOf({ text, sentences }: Doc, { start, sentence }: ReadClaim): number {
  const from = Math.max(sentences[sentence]?.start ?? 0, start - HEAD_MAX)
  const before = text.slice(from, start)
  // "Gold: Peru, 214 points" is named by what stands before its colon.
  const colon = Math.max(before.lastIndexOf(': '), before.lastIndexOf('：'))
  return colon > 12 || (colon >= 0 && /[\u4e00-\u9fff]/.test(before.slice(0, colon)))
    ? from + colon + 1
    : from
}

function tailOf({ text, sentences }: Doc, { end, sentence }: ReadClaim): number {
  const to = Math.min(sentences[sentence]?.end ?? end, end + GAP_MAX.en)
  const [first = to] = STOPS.slice(0, 3)
    .map((stop) => text.slice(end, to).search(stop))
    .filter((at) => at >= 0)
    .toSorted((a, b) => a - b)
    .map((at) => end + at)
  return first
}

const STOPS: readonly RegExp[] = [
  /(?<!\b(?:\d{1,2}|[A-Z]|Mrs?|Dr|St|vs))[.!?](?=[ ”"]|$)|[。；;\n]/,
  / [–—] /,
  /[,，、](?!\d{3})/,
  / (?:and|while|but|against|to|than|ahead of|followed by|then)(?= )/,
]

/** Where what stands between two figures is divided. */
function dividedAt(text: string, from: number, to: number): number {
  const gap = text.slice(from, to)
  for (const stop of STOPS) {
    const at = gap.search(stop)
    if (at >= 0) return from + at
  }
  // "88 mm at Sett": what closes a figure stands behind it.
  return /^[^\p{L}\d]*$/u.test(gap) ? to : from
}

const PLAIN =
  /^(?:The|A|An|In|On|At|Of|Of|For|From|With|By|And|But|So|It|Its|This|That|These|Those|There|They|We|Our|He|She|His|Her|Their|When|While|After|Before|As|To|Only|Last|Total|Figures)$/
/** Other times, totals and means are no members. */
const NO_NAME =
  /\b(?:total|altogether|overall|in all|average|mean|median|previous|compared with|up from|down from|a year|years? ago|last year(?! (?:\(|#))|last month|earlier|per cent of|of which|including|each|than)\b|上年|去年|前年|上月|上周|同期|同比|环比|共(?:有|计)? #|合计|总计|共计|总[^，。；、#]{0,6}(?:为|达|有)? ?#|平均|其中|增长|下降|占|比[^赛分]/i
const PLACED =
  /\b(?:first|second|third|fourth|fifth|last|champions?|winners?|gold|silver|bronze|runners?-up)\b/i

function isNamed(words: string): boolean {
  if (NO_NAME.test(words)) return false
  const own = words.replace('#', ' ')
  if (/[\u4e00-\u9fff]{2}|[A-Z\d甲乙丙丁][\u4e00-\u9fff]/.test(own)) return true
  return namesIn(own).length > 0 || PLACED.test(own)
}

/** What in English can name a member: words with a capital letter. */
export function namesIn(words: string): readonly string[] {
  return (words.match(/(?<![\p{L}\d])\p{Lu}[\p{L}\d’'-]*/gu) ?? [])
    .map((one) => one.replace(/['’]s?$/, ''))
    .filter((one) => one.length > 1 && !PLAIN.test(one))
}

import type { Day } from '#platform/period'
import type { Doc, Sentence } from '../../../model.ts'
import { REPUBLIC } from '../../../zh/parts/republic.ts'
import { chineseCue } from '../../time/chinese-cues.ts'
import { plainDigits } from '../../time/chinese-digits.ts'
import type { Stretch, TimePhrase, When } from '../../time/phrase.ts'
import { said, yearTo } from '../named-years.ts'
import { shifted, YEAR_MONTHS } from '../shifted.ts'
import { kindOfChinese, monthsOfChinese, NOUNS, type Season } from './kinds.ts'

// 2025财年第二财季, 2024—2025学年, 上榨季: years that no calendar has, by what they are of, and their parts.

type Phrases = readonly (readonly TimePhrase[])[]

/** How many months later than the calendar year of its number a year of account ends: of one number, and of the second of two. */
export type Shift = { readonly single: number | null; readonly two: number }

const TWO =
  '(20\\d\\d)年?(?: ?(?:[/／]|[–—~～至到-]{1,2}) ?(?:20)?(\\d\\d))年?(?:度(?=[^，。；、]{0,2}(?:榨|产|赛|财)))?'
const ONE = '(?:FY ?)?(20\\d\\d)年?(?:度)?|(1[01]\\d)(?=学年)'
const PART =
  '(?:的?(?:第?([一二三四1-4])财?季度?|Q([1-4])|([上下]半|中期|半年度?)(?:财年|年|学年)?(?!以)|(前三季度|前[九9]个月|首[九9]个月)|(末|底|年末|期末)))?'
const LABEL = new RegExp(`(?<!\\d)(?:${TWO}|${ONE})(${NOUNS}|年度(?!报|股|利))${PART}`, 'g')
const RELATIVE = new RegExp(
  `(上一?个?|本|当前|新的?|下一?个?|今|全)(${NOUNS})${PART}|第([一二三四])财季|([上下])半财年|财年(?:末|底|结束时)`,
  'g',
)

type Label = {
  readonly start: number
  readonly end: number
  readonly noun: string
  /** The year of its second number, or the only one. */
  readonly year: number
  readonly isTwo: boolean
  readonly isOfRepublic: boolean
  readonly part: Stretch | 'end' | null
}

/** The phrases with such years as the months that they are; `shift` null: when a year of account ends isn't known. */
export function withChineseLabels(
  doc: Doc,
  phrases: Phrases,
  shift: Shift | null,
  dayOf: () => Day | null,
): Phrases {
  const plain = plainDigits(doc.text)
  if (!MAY_HAVE.test(plain)) return phrases
  const labels = [...plain.matchAll(LABEL)].flatMap(labelOf)
  const first = new Map<string, When>()
  const whenOf = (label: Label): When | null => {
    const when = told(doc, plain, label, shift)
    const kind = kindOfChinese(label.noun)
    if (when !== null && label.part === null && !first.has(kind)) first.set(kind, when)
    return when
  }
  const found: TimePhrase[] = labels.flatMap((label) => asPhrase(plain, label, whenOf(label)))
  for (const match of plain.matchAll(RELATIVE)) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (found.some((one) => one.start < span.end && span.start < one.end)) continue
    found.push(...asPhrase(plain, span, spoken(doc, match, first, shift, dayOf)))
  }
  if (found.length === 0) return phrases
  return doc.sentences.map((sentence) => merged(sentence, phrases[sentence.index] ?? [], found))
}

const MAY_HAVE = new RegExp(`${NOUNS}|财季|20\\d\\d ?[/／–—-]{1,2} ?(?:20)?\\d\\d年度`)

function labelOf(match: RegExpMatchArray): readonly Label[] {
  const [all, from, to, one, republic, noun = ''] = match
  const start = match.index ?? 0
  const isTwo = from !== undefined
  const first =
    Number(from ?? one ?? 0) + (republic === undefined ? 0 : Number(republic) + REPUBLIC)
  if (isTwo && (first + 1) % 100 !== Number(to)) return []
  // 2024年度 alone is a year as others are.
  if (!isTwo && noun === '年度') return []
  const isOfRepublic = republic !== undefined
  return [
    {
      start,
      end: start + all.length,
      noun,
      year: isTwo || isOfRepublic ? first + 1 : first,
      isTwo,
      isOfRepublic,
      part: partOf(match.slice(6)),
    },
  ]
}

function partOf(groups: readonly (string | undefined)[]): Label['part'] {
  const [nth, coded, half, nine, end] = groups
  if (end !== undefined) return 'end'
  if (nine !== undefined) return { kind: 'quarters', last: 3 }
  if (half !== undefined) return { kind: 'half', half: half.startsWith('下') ? 2 : 1 }
  const quarter = coded ?? nth
  if (quarter === undefined) return null
  return { kind: 'quarter', quarter: nthOf(quarter) }
}

function nthOf(quarter: string): number {
  return Number.isNaN(Number(quarter)) ? '一二三四'.indexOf(quarter) + 1 : Number(quarter)
}

function told(doc: Doc, plain: string, label: Label, shift: Shift | null): When | null {
  const behind = plain.slice(label.end, label.end + GLOSS_REACH)
  const kind = kindOfChinese(label.noun)
  const ofCrop =
    label.noun === '年度' && label.part === null
      ? monthsOfChinese(doc, '年度', behind, false)
      : null
  if (ofCrop !== null && (shift === null || /^[（(]/.test(behind)))
    return seasonTo(ofCrop, label.year)
  if (kind === 'account') {
    const own = shift === null ? null : label.isTwo ? shift.two : shift.single
    return own === null ? null : accountOf(label.year, label.part, own)
  }
  // A league's 2025赛季 lies within its year.
  if (!label.isTwo && !label.isOfRepublic && !/学年|冷冻年度|冷年/.test(label.noun)) return null
  const months = monthsOfChinese(doc, label.noun, behind, label.isOfRepublic)
  if (months === null) return null
  // 2024学年 has the number of the year in which it begins.
  const isByFirst = !label.isTwo && !label.isOfRepublic && label.noun.startsWith('学年')
  return label.part === 'end' || label.part === null
    ? seasonTo(months, label.year + (isByFirst ? 1 : 0))
    : null
}

const GLOSS_REACH = 40

function accountOf(year: number, part: Label['part'], shift: number): When {
  const own = said(year)
  if (part === 'end')
    return shifted({ kind: 'end', stretch: { kind: 'year' }, year: own }, shift, true)
  const when: When = { kind: 'stretch', stretch: part ?? { kind: 'year' }, year: own }
  return shifted(when, shift, true)
}

function seasonTo(season: Season, year: number): When {
  if (season.days === undefined) return yearTo(season, said(year))
  return { kind: 'stretch', stretch: { kind: 'days', ...season.days }, year: said(year) }
}

/** 上学年, 本财年, 第二财季: by the label that the text has told of, or by its day. */
function spoken(
  doc: Doc,
  match: RegExpMatchArray,
  first: ReadonlyMap<string, When>,
  shift: Shift | null,
  dayOf: () => Day | null,
): When | null {
  const [all, way, noun] = match
  const kind = noun === undefined ? 'account' : kindOfChinese(noun)
  const isBack = way?.startsWith('上') === true
  const isNext = way?.startsWith('下') === true
  // 上一财年 is the year before what is spoken of.
  if (isBack && kind !== 'school') return null
  const day = dayOf()
  const label = first.get(kind)
  if (kind === 'account') {
    if (shift === null) return null
    const part = all.startsWith('财年') ? 'end' : spokenPart(match)
    const last = (((shift.two % YEAR_MONTHS) + YEAR_MONTHS - 1) % YEAR_MONTHS) + 1
    const year = labelYear(label) ?? reportedYear(day, last, part)
    if (year === null) return null
    return accountOf(year + (isNext ? 1 : 0), part, last - YEAR_MONTHS)
  }
  const months = monthsOfChinese(doc, noun ?? '', '', false)
  if (label !== undefined && isBack) return before(label)
  if (label !== undefined && !isNext && !way?.startsWith('新')) return label
  if (kind !== 'school' || months === null || day === null) return null
  const [year, now] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const running = year + (now > months.last || (way?.startsWith('新') && now > 6) ? 1 : 0)
  return seasonTo(months, running - (isBack ? 1 : 0) + (isNext ? 1 : 0))
}

function spokenPart(match: RegExpMatchArray): Label['part'] {
  const groups = match.slice(3)
  const own = partOf(groups.slice(0, 5))
  if (own !== null) return own
  const [quarter, half] = groups.slice(5)
  if (quarter !== undefined) return { kind: 'quarter', quarter: nthOf(quarter) }
  return half === undefined ? null : { kind: 'half', half: half === '上' ? 1 : 2 }
}

function labelYear(label: When | undefined): number | null {
  return label !== undefined && 'year' in label && label.year?.from === 'said'
    ? label.year.year
    : null
}

/** The year, by that in which it ends, whose part was over last at a day; of the whole, the one that goes on. */
function reportedYear(day: Day | null, last: number, part: Label['part']): number | null {
  if (day === null) return null
  const [year, now] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const running = year + (now > last ? 1 : 0)
  if (part === null) return running
  if (part === 'end') return running - 1
  const months =
    part.kind === 'half' ? 6 * part.half : part.kind === 'quarter' ? 3 * part.quarter : 9
  const end = YEAR_MONTHS * running + last - YEAR_MONTHS + months
  return end <= YEAR_MONTHS * year + now - 1 ? running : running - 1
}

function before(when: When): When {
  return 'year' in when && when.year?.from === 'said'
    ? { ...when, year: said(when.year.year - 1) }
    : when
}

function asPhrase(
  plain: string,
  { start, end }: { readonly start: number; readonly end: number },
  when: When | null,
): readonly TimePhrase[] {
  return when === null
    ? []
    : [{ start, end, when, cue: chineseCue(plain, { start, end, when }), cueAt: start }]
}

function merged(
  { start, end }: Sentence,
  own: readonly TimePhrase[],
  found: readonly TimePhrase[],
): readonly TimePhrase[] {
  const mine = found.filter((one) => one.start >= start && one.end <= end)
  if (mine.length === 0) return own
  const kept = own.filter(
    (one) => !mine.some((other) => other.start < one.end && one.start < other.end),
  )
  return [...kept, ...mine].sort((a, b) => a.start - b.start)
}

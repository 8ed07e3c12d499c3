import type { ReadClaim, Relation } from '../../model.ts'
import { type Figure, figureOf } from '../evidence/figure.ts'
import { type Line, sortOf } from '../part.ts'
import type { Row } from './layout.ts'
import { GROWTH, holdsOf, SHARE, type Triple } from './rules.ts'
import { SHARES_LOOSE } from './shares.ts'
import { isTotal } from './total-names.ts'
import { rowTotals } from './totals.ts'

// Lists of names with their figures: "Gas: 1,215 GWh (30.4%)", 女职工：2080人，占40%.

type Entry = {
  readonly name: string
  readonly level: Figure | null
  /** Per cent of the total, behind its level or before it. */
  readonly share: Figure | null
  /** "$84.2 million (2024: $78.9 million), +6.7%". */
  readonly grown: Triple | null
}

/** Longer lists are data and no release. */
const ENTRIES_MAX = 400
const NAME =
  /^\s*(?:[•·▪●○◆■*–—-]\s*|\(?\d{1,2}[.、)]\s*)?([^:：|｜\t]{1,48}?)(?:\s*[:：|｜\t　]|\s[—–-](?=\s)|\s{2,})\s*/
/** • 东城区 320套, 教育支出 24.0亿元，占30%, 共计1200套. */
const LISTED =
  /^\s*(?:[•·▪●○◆■*–—-]\s*([^:：|｜\t\d]{1,30}?)\s|([㐀-鿿]{2,16})\s|((?:合计|共计|总计|total)(?:为)?)\s?)$/i
const NAME_MAX = 64
const BEFORE = /(?:19|20)\d\d|prior|previous|last|year|earlier|\bvs\b|\bpy\b|上年|去年|同期|上期/i

export function entriesOf(lines: readonly Line[]): readonly Relation[] {
  const found: Relation[] = []
  let list: Entry[] = []
  let last = -2
  for (const [at, line] of lines.entries()) {
    const entry = entryOf(line, at)
    const isNext = line.tape.sentence.index === last + 1 && list.length < ENTRIES_MAX
    if (entry === null || !isNext) {
      found.push(...listed(list))
      list = []
    }
    if (entry !== null) list.push(entry)
    last = line.tape.sentence.index
  }
  return [...found, ...listed(list)]
}

/** What stands between its figures is marks, the word of a share, or the time of a base. */
function entryOf({ tape, parts }: Line, at: number): Entry | null {
  const { text, sentence } = tape
  const [first] = parts
  if (first === undefined || parts.length > 3) return null
  const opening = text.slice(sentence.start, Math.min(first.claim.start, sentence.start + NAME_MAX))
  const head = NAME.exec(opening) ?? LISTED.exec(opening)
  const name = (head?.slice(1).find(Boolean) ?? '').trim()
  if (head === null || head[0].length < first.claim.start - sentence.start || name === '')
    return null
  const gaps = parts.map(({ claim }, order) =>
    text.slice(claim.end, parts[order + 1]?.claim.start ?? sentence.end),
  )
  const figures = parts.map((part) => figureOf(text, part, at))
  const levels = figures.filter(({ claim }) => isLevel(claim))
  const percents = figures.filter(({ claim }) => claim.unit === 'percent')
  const [level, base] = levels
  const [percent] = percents
  const isAll = levels.length + percents.length === parts.length && percents.length < 2
  if (!isAll || level === undefined) return null
  if (base !== undefined)
    return percent !== undefined && BEFORE.test(gaps.join()) && gaps.every(isTime)
      ? { name, level, share: null, grown: [percent, level, base] }
      : null
  const isShare = percent !== undefined && gaps.every(isOfShare) && percent.claim.kind !== 'growth'
  return percent === undefined || isShare
    ? gaps.every(isOfShare)
      ? { name, level, share: percent ?? null, grown: null }
      : null
    : null
}

function isLevel({ form, unit }: ReadClaim): boolean {
  return form === 'number' && unit !== 'percent' && unit !== 'rank' && unit !== 'date'
}

/** Nothing but marks, 占, "or", "of the total". */
function isOfShare(gap: string): boolean {
  return /^[\s()（）[\],，;；.。、/=–-]*(?:占比?|或|即|or|of (?:the )?total)?[\s()（）[\]:：,，;；.。]*$/i.test(
    gap,
  )
}

/** Brackets with a year or 上年同期 in them, and words of direction. */
function isTime(gap: string): boolean {
  return (
    gap.length < 32 &&
    !/[。.;；!?]\s*\S/.test(gap) &&
    /^[\s()（）[\],，;；.。:：+/–-]*(?:[^()（）,，]{0,20}[\s()（）[\],，;；.。:：+/–-]*){0,2}$/.test(
      gap,
    )
  )
}

function listed(list: readonly Entry[]): readonly Relation[] {
  const grown = holdsOf(
    [GROWTH],
    list.flatMap(({ grown }) => (grown === null ? [] : [grown])),
  )
  const total = [list.length - 1, 0].find((at) => isTotal(list[at]?.name ?? ''))
  if (list.length < 2 || total === undefined) return grown
  const whole = list[total]?.level ?? null
  const others = list.filter((_, at) => at !== total)
  const shares = others.flatMap(({ level, share }): readonly Triple[] =>
    level !== null && share !== null && whole !== null ? [[share, level, whole]] : [],
  )
  const sum = shares.reduce((all, [{ value }]) => all + value, 0)
  // Shares that don't make a hundred are of what overlaps.
  const isAll = shares.length === 0 || Math.abs(sum - 100) < SHARES_LOOSE
  const rows = list.map(
    ({ name, level }): Row => [
      { text: name, figure: null },
      { text: '', figure: level },
    ],
  )
  const isSummed =
    isAll && list.every(({ level }) => level !== null && sortOf(level.claim) === 'quantity')
  return [
    ...grown,
    ...holdsOf([SHARE], shares),
    ...(isSummed ? rowTotals({ titles: [], rows, about: '', above: [] }) : []),
  ]
}

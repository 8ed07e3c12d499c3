import type { Doc, ReadClaim, Reading, Span } from '../model.ts'
import { type Backwards, backwardsIn } from './backwards.ts'
import { type Fresh, withClaims } from './claims.ts'
import { isOfClock, type Length } from './lengths.ts'
import type { Point } from './points.ts'
import { scenesOf } from './scenes.ts'
import { type Tie, tiesOf } from './ties.ts'
import { type Weekday, weekdaysOf, yearSaidIn } from './weekdays.ts'

// What a careful reader checks with a calendar and a clock: a length of time against the only two points in time that words join it with,
// and a weekday against its date. Points and lengths are read by one reader each, from the text: many of them are no figures.

export function withCalendar(doc: Doc, reading: Reading): Reading {
  const scenes = scenesOf(doc, reading.date)
  const years = [...new Set(scenes.flatMap(yearsIn))]
  const ties = scenes.flatMap((scene) => tiesOf(scene).flatMap((tie) => tied(reading, tie)))
  let said: number | null = null
  const weekdays = scenes.flatMap((scene) => {
    const found = weekdaysOf(scene, years, said)
      .filter((one) => !one.fits || canBeClaim(reading, one))
      .map((one) => dated(reading, one))
    said = yearSaidIn(scene) ?? said
    return found
  })
  const turned = scenes.flatMap(backwardsIn).map((one) => endedEarly(reading, one))
  // Who reads fewer words took another pair of points.
  const told = new Set(ties.flatMap(({ claim }) => ('index' in claim ? [claim.index] : [])))
  const relations = reading.relations.filter((one) => {
    if (one.kind === 'counted') return one.check !== 'span' || !told.has(one.figure)
    return (one.kind !== 'years' && one.kind !== 'span-length') || !told.has(one.length)
  })
  return withClaims({ ...reading, relations }, [...ties, ...weekdays, ...turned])
}

function yearsIn({ sentences }: ReturnType<typeof scenesOf>[number]): readonly number[] {
  return sentences.flatMap(({ points }) => points.flatMap(({ year }) => year ?? []))
}

function tied(reading: Reading, { length, from, to, apart, by }: Tie): readonly Fresh[] {
  const known = claimAt(reading, length)
  const [first, last] = apart.isTurned ? [to, from] : [from, to]
  return [
    {
      claim: known ?? quantityOf(length),
      relation: (index) => ({
        kind: 'apart',
        length: index,
        from: nameOf(reading, first),
        to: nameOf(reading, last),
        unit: length.unit,
        is: hundredths(apart.least, apart.most),
        says: hundredths(...apart.says),
        ...(by === 'fixed' ? { isOutright: true } : {}),
        isTied: true,
      }),
    },
  ]
}

function hundredths(
  least: number,
  most: number,
): { readonly least: number; readonly most: number } {
  return { least: Math.floor(100 * least + 1e-6), most: Math.ceil(100 * most - 1e-6) }
}

/** As the text says it; of "today" the day itself. */
function nameOf({ doc, date }: Reading, { start, end, ahead }: Point): string {
  const said = doc.text.slice(start, end).replace(/[.,，（(]+$/, '')
  return said === '' || (ahead !== null && 'days' in ahead && ahead.days === 0)
    ? (date ?? said)
    : said
}

function claimAt({ claims }: Reading, { start, end }: Span): ReadClaim | null {
  return claims.find((one) => one.start < end && start < one.end) ?? null
}

function quantityOf(length: Length): Fresh['claim'] {
  const { start, end, count, unit, isParted, bound } = length
  const at = { start, end, bound }
  if (!isParted || unit === 'minutes')
    return { ...at, unit, value: { coefficient: BigInt(Math.round(count)), scale: 0 } }
  if (isOfClock(length))
    return {
      ...at,
      unit: 'minutes',
      value: { coefficient: BigInt(Math.round(60 * count)), scale: 0 },
    }
  return { ...at, unit, value: { coefficient: BigInt(Math.round(10 * count)), scale: 1 } }
}

/** 5月3日（星期一）: with the bracket that closes what it opens. */
function closedEnd({ doc }: Reading, { start, end }: Span): number {
  const opened = /[（(][^（()）]*$/.test(doc.text.slice(start, end))
  return opened && /[）)]/.test(doc.text.slice(end, end + 1)) ? end + 1 : end
}

/** What a day has to do with a claim: one was read there, or it was still to come when the text came out; what merely happened on it claims nothing. */
function canBeClaim(reading: Reading, { point, day }: Weekday): boolean {
  if (claimAt(reading, point) !== null) return true
  const ahead = reading.date === null ? -1 : day * DAY - Date.parse(reading.date)
  // "The gardens open on Friday, 3 May 2024", of that day; what heads a release says when it came out.
  return ahead > 0 || (ahead === 0 && /\bon $/i.test(reading.doc.text.slice(0, point.start)))
}

const DAY = 86_400_000

function dated(reading: Reading, { point, day }: Weekday): Fresh {
  const known = claimAt(reading, point)
  const date = new Date(day * DAY).toISOString().slice(0, 10)
  return {
    claim: known ?? {
      start: point.start,
      end: closedEnd(reading, point),
      bound: 'exact',
      unit: 'date',
      value: { coefficient: BigInt(date.slice(0, 4)), scale: 0 },
      date,
    },
    relation: (index) => ({
      kind: 'weekday',
      day: index,
      date,
      told: { weekday: point.weekday ?? 0 },
      isTied: true,
    }),
  }
}

/** A stretch is a claim of its own: that it lasts no less than nothing. */
function endedEarly(reading: Reading, { from, to, by }: Backwards): Fresh {
  const span = { start: from.start, end: closedEnd(reading, { start: from.start, end: to.end }) }
  const year = from.year ?? to.year ?? Number(reading.date?.slice(0, 4) ?? 0)
  const late = -100 * by.count
  return {
    claim: claimAt(reading, span) ?? {
      ...span,
      bound: 'exact',
      unit: 'date',
      value: { coefficient: BigInt(year), scale: 0 },
      date: new Date(Date.UTC(year, (from.month ?? 1) - 1, from.day ?? 1))
        .toISOString()
        .slice(0, 10),
    },
    relation: (index) => ({
      kind: 'apart',
      length: index,
      from: nameOf(reading, from),
      to: nameOf(reading, to),
      unit: by.unit,
      is: { least: late, most: late },
      says: { least: 0, most: 0 },
      isOutright: true,
      isTied: true,
    }),
  }
}

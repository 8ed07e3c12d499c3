import { HouseError } from '#platform/errors'
import type { Text } from '#platform/i18n'
import { endOf, isDay, parsePeriod, periodCode, startOf } from '#platform/period'
import type { BadRow } from '../ports.ts'
import { OBSERVED_BOUNDS } from '../pure/index.ts'
import type {
  Indicator,
  ObservedBound,
  Provenance,
  SeriesDocument,
  Stage,
  Vintage,
} from '../types.ts'
import type { BadRows } from './bad-rows.ts'
import {
  allColumns,
  REQUIRED_COLUMNS,
  TEXT_COLUMNS,
  type TextColumn,
  textColumn,
} from './columns.ts'
import type { Fault } from './faults.ts'
import * as faults from './faults.ts'
import { scaleNumber } from './number-text.ts'

/** What the rows of a table may name. */
export type RowRules = {
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly documents: ReadonlyMap<string, SeriesDocument>
  readonly vintages: ReadonlyMap<string, Vintage>
  readonly places: ReadonlyMap<string, unknown>
  readonly languages: readonly string[]
}

/** One checked row, ready for the staging table; `value` is decimal text in base units. */
export type StagedRow = {
  readonly line: number
  readonly indicator: string
  readonly place: string
  readonly period: string
  readonly startsOn: string | null
  readonly endsOn: string
  readonly value: string
  readonly precision: number
  readonly bound: ObservedBound
  readonly unit: string
  readonly provenance: Provenance
  readonly stage: Stage
  readonly vintage: string
  readonly publishedFrom: string | null
  readonly publishedTo: string | null
  readonly firstSeen: string
  readonly document: string
  readonly location: string
  readonly breakNote: Text | null
  readonly note: Text | null
  readonly doubt: Text | null
}

const PROVENANCES: readonly Provenance[] = ['published', 'recorded', 'simulated']
export const STAGES: readonly Stage[] = [
  'preliminary',
  'final-verified',
  'census-revision',
  'estimate',
  'actual',
]

type Cell<T> = { readonly ok: T } | { readonly fault: Fault }
type Stretch = { readonly code: string; readonly startsOn: string | null; readonly endsOn: string }

/**
 * Checks rows of one table against the rules. A row with any fault is reported, cell by cell, and answered with
 * undefined. What repeats from row to row (places, periods, units, ...) is looked up once and remembered.
 */
export function rowChecker(
  header: readonly string[],
  rules: RowRules,
  bad: BadRows,
): (cells: readonly string[], line: number) => StagedRow | undefined {
  const at = checkedHeader(header, rules.languages, bad)
  if (at === undefined) return () => undefined
  const width = header.length
  const periodOf = remembered((text) => readPeriodCell(text))
  // Names of a bad file are remembered too: finding what lies near a wrong one costs more than all else of its row.
  const indicatorOf = remembered((text) => readIndicator(text, rules))
  const documentOf = remembered((text) => readDocument(text, rules))
  const placeOf = remembered((text) => readPlace(text, rules))
  const dayOf = remembered(
    (text): Cell<string> => (isDay(text) ? { ok: text } : { fault: faults.noDay(text) }),
  )
  const soleVintages = vintagesByAccount(rules.vintages)
  return (cells, line) => {
    let sound = true
    const refuse = (column: string, fault: Fault): void => {
      sound = false
      bad.report(line, column, fault.reason, fault.remedy)
    }
    if (cells.length !== width) {
      refuse('', faults.wrongWidth(cells.length, width))
      return undefined
    }
    const cell = (column: string): string => {
      const index = at.get(column)
      return index === undefined ? '' : (cells[index] ?? '').trim()
    }
    const take = <T>(column: string, read: Cell<T>): T | undefined => {
      if ('ok' in read) return read.ok
      refuse(column, read.fault)
      return undefined
    }
    const indicator = take('indicator', indicatorOf(cell('indicator')))
    const document = take('document', documentOf(cell('document')))
    const place = take('place', placeOf(cell('place')))
    const stretch = take('period', periodOf(cell('period')))
    const value = readValue(cell('value'), cell('scale'), refuse)
    const bound = take('bound', readChoice(cell('bound'), OBSERVED_BOUNDS, 'exact'))
    if (indicator !== undefined) checkUnit(cell('unit'), indicator, refuse)
    const vintage =
      indicator && take('vintage', readVintage(cell('vintage'), indicator, rules, soleVintages))
    const provenance = take('provenance', readChoice(cell('provenance'), PROVENANCES, 'published'))
    const stage = take('stage', readChoice(cell('stage'), STAGES, vintage?.stage ?? 'actual'))
    const published = readPublished(cell, dayOf, document, refuse)
    const seen = cell('first_seen')
    const firstSeen = seen === '' ? document?.firstSeen : take('first_seen', dayOf(seen))
    const texts = readTexts(cell, rules.languages, refuse)
    if (!sound || !indicator || !document || !place || !stretch || !value) return undefined
    if (!vintage || !provenance || !stage || !firstSeen || !bound) return undefined
    return {
      line,
      indicator: indicator.id,
      place,
      period: stretch.code,
      startsOn: stretch.startsOn,
      endsOn: stretch.endsOn,
      value: value.text,
      precision: value.precision,
      bound,
      unit: indicator.unit,
      provenance,
      stage,
      vintage: vintage.id,
      ...published,
      firstSeen,
      document: document.id,
      location: cell('location'),
      ...texts,
    }
  }
}

/** Position by column name; reports missing required, unknown and repeated columns. */
function checkedHeader(
  header: readonly string[],
  languages: readonly string[],
  bad: BadRows,
): ReadonlyMap<string, number> | undefined {
  const known = allColumns(languages)
  const at = new Map<string, number>()
  const before = bad.count()
  header.forEach((name, index) => {
    const column = name.trim()
    if (!known.includes(column)) {
      const fault = faults.unknownName({ en: 'column', zh: '列' }, column, known)
      bad.report(1, column, fault.reason, fault.remedy)
    } else if (at.has(column)) {
      bad.report(1, column, REPEATED.reason, REPEATED.remedy)
    }
    at.set(column, index)
  })
  for (const column of REQUIRED_COLUMNS)
    if (!at.has(column)) bad.report(1, column, ABSENT.reason, ABSENT.remedy)
  return bad.count() === before ? at : undefined
}

const REPEATED: Pick<BadRow, 'reason' | 'remedy'> = {
  reason: { en: 'The header has this column twice.', zh: '表头中此列出现了两次。' },
  remedy: { en: 'Keep one of the two.', zh: '请只保留一列。' },
}
const ABSENT: Pick<BadRow, 'reason' | 'remedy'> = {
  reason: { en: 'The header lacks this column.', zh: '表头缺少此列。' },
  remedy: {
    en: `A table of observations has at least: ${REQUIRED_COLUMNS.join(', ')}.`,
    zh: `观测值表至少要有：${REQUIRED_COLUMNS.join('、')}。`,
  },
}

const REMEMBERED_MAX = 100_000

// Bounded, so that a file of nothing but different periods can't fill the memory.
function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= REMEMBERED_MAX) known.clear()
    const fresh = read(text)
    known.set(text, fresh)
    return fresh
  }
}

function readIndicator(text: string, rules: RowRules): Cell<Indicator> {
  const found = rules.indicators.get(text)
  if (found !== undefined) return { ok: found }
  return {
    fault: faults.unknownName({ en: 'indicator', zh: '指标' }, text, rules.indicators.keys()),
  }
}

function readDocument(text: string, rules: RowRules): Cell<SeriesDocument> {
  const found = rules.documents.get(text)
  if (found !== undefined) return { ok: found }
  if (text === '') return { fault: faults.missingCell(NO_SOURCE) }
  return {
    fault: faults.unknownName({ en: 'document', zh: '来源文件' }, text, rules.documents.keys()),
  }
}

const NO_SOURCE = {
  en: 'No figure without a source: name the document in which the value stands.',
  zh: '没有来源的数字不收：请写明数值所在的来源文件。',
}

function readPlace(text: string, rules: RowRules): Cell<string> {
  if (rules.places.has(text)) return { ok: text }
  return { fault: faults.unknownName({ en: 'place', zh: '地方' }, text, rules.places.keys()) }
}

function readPeriodCell(text: string): Cell<Stretch> {
  try {
    const period = parsePeriod(text)
    const code = periodCode(period)
    return { ok: { code, startsOn: startOf(period), endsOn: endOf(period) } }
  } catch (error) {
    if (!(error instanceof HouseError)) throw error
    return { fault: faults.unreadablePeriod(text) }
  }
}

type Refuse = (column: string, fault: Fault) => void

function readValue(text: string, scaleText: string, refuse: Refuse) {
  const scale = scaleText === '' ? 0 : Number(scaleText)
  if (!Number.isInteger(scale) || Math.abs(scale) > 30) {
    refuse('scale', {
      reason: { en: `"${scaleText}" is no power of ten.`, zh: `“${scaleText}”不是十的幂。` },
      remedy: {
        en: 'Write a whole number from -30 to 30: 8 for hundreds of millions (亿).',
        zh: '请写 -30 到 30 的整数：8 表示亿。',
      },
    })
    return undefined
  }
  const value = scaleNumber(text, scale)
  if (value === undefined) refuse('value', faults.unreadableNumber(text))
  return value
}

function checkUnit(unit: string, indicator: Indicator, refuse: Refuse): void {
  if (unit !== indicator.unit) refuse('unit', faults.wrongUnit(unit, indicator.id, indicator.unit))
}

function vintagesByAccount(
  vintages: ReadonlyMap<string, Vintage>,
): ReadonlyMap<string, readonly Vintage[]> {
  return Map.groupBy(vintages.values(), (vintage) => vintage.account)
}

function readVintage(
  text: string,
  indicator: Indicator,
  rules: RowRules,
  byAccount: ReadonlyMap<string, readonly Vintage[]>,
): Cell<Vintage> {
  if (text === '') {
    const all = byAccount.get(indicator.account) ?? []
    const [sole] = all
    if (sole !== undefined && all.length === 1) return { ok: sole }
    return {
      fault: faults.vintageNeeded(
        indicator.account,
        all.map(({ id }) => id),
      ),
    }
  }
  const found = rules.vintages.get(text)
  if (found === undefined) {
    return {
      fault: faults.unknownName({ en: 'vintage', zh: '数据版本' }, text, rules.vintages.keys()),
    }
  }
  if (found.account !== indicator.account) {
    return { fault: faults.wrongAccount(text, found.account, indicator.account) }
  }
  return { ok: found }
}

function readChoice<T extends string>(text: string, choices: readonly T[], empty: T): Cell<T> {
  if (text === '') return { ok: empty }
  const found = choices.find((choice) => choice === text)
  return found === undefined ? { fault: faults.notOneOf(text, choices) } : { ok: found }
}

/** One day is an interval of one day; no day at all takes the document's. */
function readPublished(
  cell: (column: string) => string,
  dayOf: (text: string) => Cell<string>,
  document: SeriesDocument | undefined,
  refuse: Refuse,
): { publishedFrom: string | null; publishedTo: string | null } {
  const from = cell('published_from') || cell('published_to')
  const to = cell('published_to') || from
  if (from === '') {
    const own = document?.publishedAt ?? null
    return { publishedFrom: own?.from ?? null, publishedTo: own?.to ?? null }
  }
  for (const column of ['published_from', 'published_to'] as const) {
    const text = cell(column)
    const day = text === '' ? null : dayOf(text)
    if (day !== null && 'fault' in day) refuse(column, day.fault)
  }
  if (from > to) refuse('published_to', faults.daysReversed(from, to))
  return { publishedFrom: from, publishedTo: to }
}

function readTexts(cell: (column: string) => string, languages: readonly string[], refuse: Refuse) {
  const read = (column: TextColumn): Text | null => {
    let words: { [lang: string]: string } | null = null
    for (const lang of languages) {
      const text = cell(textColumn(column, lang))
      if (text === '') continue
      words ??= {}
      words[lang] = text
    }
    if (words === null) return null
    for (const lang of languages) {
      if (words[lang] === undefined) refuse(textColumn(column, lang), faults.languageMissing(lang))
    }
    return words
  }
  const [breakNote, note, doubt] = TEXT_COLUMNS.map(read)
  return { breakNote: breakNote ?? null, note: note ?? null, doubt: doubt ?? null }
}

import type { Lang } from '#platform/i18n'

/** Columns of the canonical observation table whose names don't depend on the languages. */
export const PLAIN_COLUMNS = [
  'indicator',
  'place',
  'period',
  'value',
  'scale',
  'bound',
  'unit',
  'provenance',
  'stage',
  'vintage',
  'published_from',
  'published_to',
  'first_seen',
  'document',
  'location',
] as const

export type PlainColumn = (typeof PLAIN_COLUMNS)[number]

/** Without these a table isn't one of observations. */
export const REQUIRED_COLUMNS = [
  'indicator',
  'place',
  'period',
  'value',
  'unit',
  'document',
] as const satisfies readonly PlainColumn[]

/** `break`, `note` and `doubt` stand in one column for each language. */
export const TEXT_COLUMNS = ['break', 'note', 'doubt'] as const
export type TextColumn = (typeof TEXT_COLUMNS)[number]

export function textColumn(column: TextColumn, lang: Lang): string {
  return `${column}_${lang}`
}

/** All columns, in the order in which they are written. */
export function allColumns(languages: readonly Lang[]): readonly string[] {
  return [
    ...PLAIN_COLUMNS,
    ...TEXT_COLUMNS.flatMap((column) => languages.map((lang) => textColumn(column, lang))),
  ]
}

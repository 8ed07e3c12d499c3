import type { Lang } from '#platform/i18n'

/** Columns of a table of answers, in the order of the template. */
export const COLUMNS = [
  'number',
  'indicator',
  'place',
  'period',
  'unit',
  'value',
  'note',
  'reason',
  'version',
] as const
export type Column = (typeof COLUMNS)[number]

/** Without these a row can't be taken. */
export const REQUIRED: readonly Column[] = ['number', 'unit', 'value']

const HEADERS: { readonly [column in Column]: { readonly en: string; readonly zh: string } } = {
  number: { en: 'No.', zh: '序号' },
  indicator: { en: 'Indicator', zh: '指标' },
  place: { en: 'Place', zh: '地区' },
  period: { en: 'Period', zh: '所属期' },
  unit: { en: 'Unit', zh: '单位' },
  value: { en: 'Value', zh: '数值' },
  note: { en: 'Note', zh: '说明' },
  reason: { en: 'Reason if questioned', zh: '存疑理由' },
  version: { en: 'Version', zh: '版本' },
}

export function headerOf(column: Column, lang: Lang): string {
  return lang.startsWith('zh') ? HEADERS[column].zh : HEADERS[column].en
}

/** The column of a header in either language; undefined for others, which belong to whoever added them. */
export function columnOf(header: string): Column | undefined {
  const plain = folded(header)
  return COLUMNS.find((column) =>
    Object.values(HEADERS[column]).some((word) => folded(word) === plain),
  )
}

export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
}

/** What people write where there is no such figure; the note says why. */
const NONE_WORDS: ReadonlySet<string> = new Set([
  'none',
  'n/a',
  'na',
  '-',
  '—',
  '无',
  '无此数据',
  '无数据',
])

export function isNone(text: string): boolean {
  return NONE_WORDS.has(folded(text))
}
export const NONE_WORD = { en: 'none', zh: '无' }

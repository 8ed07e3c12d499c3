import { stringify } from 'yaml'
import { formatDecimal } from '#platform/exact'
import type { Stated } from '#programmes/bulletin'
import type { DraftRow } from '../store/drafts.ts'
import type { TextRow } from '../store/texts.ts'
import type { StatedEntry } from '../types.ts'

export type DraftFiles = { readonly [name: string]: string }

/** A draft as the files of a bulletin; its document is the bulletin itself, which no series has before it comes out. */
export function filesOf(
  { bulletin, date, title }: Pick<DraftRow, 'bulletin' | 'date' | 'title'>,
  texts: readonly Pick<TextRow, 'lang' | 'body'>[],
  entries: readonly StatedEntry[],
): DraftFiles {
  const figures = entries.map((entry) => ({ ...entry, document: bulletin }))
  const statement = { id: bulletin, date, document: bulletin, kind: 'bulletin', title, figures }
  return {
    // Every text in quotes: 2024-12-04 is a day to us, and to YAML whatever a reader takes it for.
    'bulletin.yaml': stringify(statement, { defaultStringType: 'QUOTE_SINGLE', lineWidth: 0 }),
    ...Object.fromEntries(texts.map(({ lang, body }) => [`${lang}.md`, body])),
  }
}

/** Whether two say the same, in whatever order their fields were written. */
export function sameStatement(one: StatedEntry, other: StatedEntry): boolean {
  const sorted = (entry: StatedEntry) =>
    JSON.stringify(Object.entries(entry).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return sorted(one) === sorted(other)
}

/** What a bulletin states, as a draft would state it. */
export function entryOf({ figure, programme, display, note, comparison }: Stated): StatedEntry {
  const { id, indicator, place, period, precision, unit, bound, untestable } = figure
  return {
    ...{ id, programme, indicator, place, period },
    value: formatDecimal(figure.value),
    ...(figure.valueHigh === undefined ? {} : { valueHigh: formatDecimal(figure.valueHigh) }),
    ...{ precision, unit, bound },
    ...(display === null ? {} : { display }),
    ...(note === null ? {} : { note }),
    ...(untestable === undefined ? {} : { untestable }),
    ...(comparison === null ? {} : { comparison: comparisonOf(comparison) }),
  }
}

function comparisonOf({
  kind,
  of,
  with: other,
}: NonNullable<Stated['comparison']>): NonNullable<StatedEntry['comparison']> {
  return { kind, ...(of === null ? {} : { of }), with: other }
}

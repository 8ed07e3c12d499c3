import { formatDay, type Text } from '#platform/i18n'
import type { Context } from '#programmes/contract'
import type { ReceiptRow } from './store.ts'
import type { CheckAnswer, ReceiptAnswer } from './types.ts'

/** The card of a receipt: what was found then, never computed again. */
export function receiptView(
  { region }: Pick<Context, 'region'>,
  row: ReceiptRow,
  lang: string | undefined,
): ReceiptAnswer {
  const { languages, timeZone } = region
  const day = Temporal.Instant.from(row.madeAt)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString()
  const madeWords: Text = Object.fromEntries(languages.map((one) => [one, formatDay(day, one)]))
  // Written by `keepReceipt` alone.
  const { check }: { readonly check: CheckAnswer } = JSON.parse(row.content)
  return {
    lang: languages.find((one) => one === lang) ?? languages[0] ?? 'en',
    asOf: check.summary.knownUntil ?? check.summary.asOf ?? day,
    id: row.id,
    madeAt: row.madeAt,
    madeWords,
    sentence: row.sentence,
    date: row.releaseDate,
    check,
    href: `/receipts/${row.id}`,
    picture: `/api/v1/receipts/${row.id}?format=svg`,
    embed: `/embed/receipts/${row.id}`,
    links: { json: `/api/v1/receipts/${row.id}`, permanent: `/receipts/${row.id}` },
  }
}

import { type Lang, say } from '#platform/i18n'
import { unitWords } from '../reading/powers.ts'
import type { ItemView, RequestAnswer } from '../types.ts'
import { COLUMNS, headerOf, NONE_WORD } from './columns.ts'
import { workbookOf } from './workbook.ts'

/** The table that people fill in: a row an item, with what is answered already. */
export function templateRows(
  { items }: Pick<RequestAnswer, 'items'>,
  lang: Lang,
): readonly (readonly string[])[] {
  return [
    COLUMNS.map((column) => headerOf(column, lang)),
    ...items.map((item) => [
      String(item.number),
      say(item.indicatorTitle, lang),
      say(item.placeName, lang),
      say(item.periodWords, lang),
      unitWords(item.unit, item.answer?.kind === 'value' ? item.answer.power : item.power, lang),
      valueWords(item, lang),
      item.answer?.note ?? '',
      item.reasons.at(-1)?.reason ?? '',
      String(item.answer?.version ?? 0),
    ]),
  ]
}

function valueWords({ answer }: ItemView, lang: Lang): string {
  if (answer === null || answer.kind === 'empty') return ''
  if (answer.kind === 'none') return say(NONE_WORD, lang)
  return answer.typed
}

/** With a byte order mark: without it a spreadsheet takes Chinese for something else. */
export function templateCsv(answer: Pick<RequestAnswer, 'items'>, lang: Lang): string {
  const lines = templateRows(answer, lang).map((row) => row.map(csvCell).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

export function templateXlsx(answer: Pick<RequestAnswer, 'items'>, lang: Lang): Uint8Array {
  return workbookOf(templateRows(answer, lang))
}

// A cell that begins like a formula is one to a spreadsheet: what people wrote into a note must stay text.
function csvCell(text: string): string {
  const plain = /^[=+@\t]|^-(?![\d.])/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

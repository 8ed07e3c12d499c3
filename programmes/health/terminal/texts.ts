import type { Terminal } from '#platform/cli'
import { type Lang, say, type Text } from '#platform/i18n'
import type { DifferenceView, MonthAnswer, StatementAnswer } from '../month/types.ts'
import {
  DIFFERENCE_KIND_WORDS,
  INSTRUCTION_WORDS,
  LIST_STATE_WORDS,
  MONTH_STATE_WORDS,
  PARTY_WORDS,
} from '../month/words.ts'

// What the terminal prints: one line for each thing, its parts separated by tabs.

const WAYS: { readonly [netting: string]: Text } = {
  gross: { en: 'gross', zh: '全额' },
  bilateral: { en: 'bilateral', zh: '双边轧差' },
  multilateral: { en: 'multilateral', zh: '多边轧差' },
}

/** What was answered, as JSON or in lines. */
export function tell(terminal: Terminal, answer: unknown, lines: () => readonly string[]): void {
  if (terminal.format === 'json') terminal.print(JSON.stringify(answer, null, 2))
  else for (const text of lines()) terminal.print(text)
}

export function line(...cells: readonly string[]): string {
  return cells.join('\t')
}

export function monthLines(found: MonthAnswer, lang: Lang): readonly string[] {
  const words = (en: string, zh: string) => say({ en, zh }, lang)
  const { due, settlements, payable, openDifferences, openDisputes, cycle } = found
  const head = words(
    `${settlements} settlements between provinces, ${payable} payable; ${openDifferences} differences and ${openDisputes} disputes open`,
    `跨省结算 ${settlements} 笔，应付 ${payable}；未处理差异 ${openDifferences} 项，未决争议 ${openDisputes} 项`,
  )
  const state = say(MONTH_STATE_WORDS[found.state], lang)
  const none = words('none', '无')
  return [
    line(found.month, cycle === null ? state : `${state} (${cycle})`, head),
    line(
      words('due', '期限'),
      ...[due.institutions, due.tables, due.confirmation, due.payment].map((day) => day ?? none),
    ),
    ...found.lists
      .filter((list) => list.state !== 'equal')
      .map((list) =>
        line(
          say(PARTY_WORDS[list.party], lang),
          list.of,
          say(LIST_STATE_WORDS[list.state], lang),
          String(list.openDifferences),
        ),
      ),
    ...found.pairs.map((pair) =>
      line(
        `${pair.insuredProvince} → ${pair.treatedProvince}`,
        String(pair.settlements),
        pair.amount,
      ),
    ),
    ...found.nets.map((one) => line(one.participant, one.owed, one.dueTo, one.net)),
    ...found.costs.map(({ netting, payments, value }) =>
      line(say(WAYS[netting] ?? {}, lang), String(payments), value),
    ),
    ...found.instructions.map((one) =>
      line(
        `${one.cycle}/${one.number}`,
        `${one.payer} → ${one.payee}`,
        one.amount,
        say(INSTRUCTION_WORDS[one.state], lang),
        one.due ?? none,
      ),
    ),
  ]
}

export function differenceLine(one: DifferenceView, lang: Lang): string {
  const kind = say(DIFFERENCE_KIND_WORDS[one.kind], lang)
  return line(
    one.id,
    `${say(PARTY_WORDS[one.party], lang)} ${one.of}`,
    one.field === null ? kind : `${kind} (${one.field})`,
    one.settlement ?? '',
    one.here ?? '—',
    one.there ?? '—',
  )
}

export function statementLines(found: StatementAnswer, lang: Lang): readonly string[] {
  const words = (en: string, zh: string) => say({ en, zh }, lang)
  return [
    line(found.province, found.month, String(found.cycle)),
    line(words('opening', '期初'), found.opening),
    words('\towed\tdue\tpaid\treceived', '\t应付\t应收\t已付\t已收'),
    ...found.counterparties.map((one) =>
      line(one.counterparty, one.owed, one.dueTo, one.paid, one.received),
    ),
    line(words('in all', '合计'), found.owed, found.dueTo, found.paid, found.received),
    line(words('closing', '期末'), found.closing),
  ]
}

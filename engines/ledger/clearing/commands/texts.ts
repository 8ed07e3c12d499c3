import { formatDecimal } from '#platform/exact'
import { type Lang, say, type Text } from '#platform/i18n'
import type { ClearingFinding } from '../check-clearing.ts'
import type {
  Instruction,
  NettingReport,
  SettlementReport,
  Statement,
  StatementSums,
} from '../types.ts'
import {
  CYCLE_STATE_WORDS,
  INSTRUCTION_STATE_WORDS,
  NETTING_WORDS,
  waitingWords,
} from '../words.ts'
import type { SchemeView } from './doors.ts'

// What the terminal prints: one line for each thing, its parts separated by tabs.

export function money(amount: bigint, decimals: number): string {
  return formatDecimal({ coefficient: amount, scale: decimals })
}

export function cyclesText(views: readonly SchemeView[], lang: Lang): string {
  const lines = views.flatMap(({ scheme, decimals, cycles }) => [
    `${scheme.code}\t${say(scheme.title, lang)}\t${say(NETTING_WORDS[scheme.netting], lang)}`,
    ...cycles.map(({ number, state, openedAt, closedAt, obligations, amount }) =>
      [
        `  ${number}`,
        say(CYCLE_STATE_WORDS[state], lang),
        `${openedAt.slice(0, 10)} – ${closedAt?.slice(0, 10) ?? ''}`,
        obligations,
        money(amount, decimals),
      ].join('\t'),
    ),
  ])
  return lines.join('\n')
}

export function nettingText(
  { cycle, nets, instructions, costs }: NettingReport,
  decimals: number,
  lang: Lang,
): string {
  const title = say(
    { en: `Cycle ${cycle.number} is netted.`, zh: `第 ${cycle.number} 期已轧差。` },
    lang,
  )
  return [
    title,
    ...nets.map(({ participant, owed, due, net }) =>
      [participant, money(owed, decimals), money(due, decimals), money(net, decimals)].join('\t'),
    ),
    ...costs.map(({ netting, payments, value }) =>
      [
        say(NETTING_WORDS[netting], lang),
        say({ en: `${payments} payments`, zh: `${payments} 笔` }, lang),
        money(value, decimals),
      ].join('\t'),
    ),
    ...instructions.map((one) => instructionText(one, decimals, lang)),
  ].join('\n')
}

export function clearingText(found: readonly ClearingFinding[], lang: Lang): string {
  if (found.length === 0)
    return say({ en: 'Every sum of clearing is right.', zh: '清算的各项合计均正确。' }, lang)
  return found.map(({ words, where }) => `${where}\t${say(words, lang)}`).join('\n')
}

export function instructionText(one: Instruction, decimals: number, lang: Lang): string {
  const paid = one.paid > 0n && one.paid < one.amount ? ` (${money(one.paid, decimals)})` : ''
  return [
    `${one.cycle}/${one.number}`,
    `${one.payer} → ${one.payee}`,
    money(one.amount, decimals),
    `${say(INSTRUCTION_STATE_WORDS[one.state], lang)}${paid}`,
    one.id,
  ].join('\t')
}

export function settlementText(
  { payments, waiting, settled }: SettlementReport,
  decimals: number,
  lang: Lang,
): string {
  const sum = money(
    payments.reduce((total, { amount }) => total + amount, 0n),
    decimals,
  )
  const [count, wait, cycles] = [payments.length, waiting.length, settled.join(', ') || '—']
  const told: Text = {
    en: `${count} payments made, ${sum} in all; ${wait} instructions wait; settled cycles: ${cycles}.`,
    zh: `已支付 ${count} 笔，共 ${sum}；${wait} 条指令待支付；已清偿的清算期：${cycles}。`,
  }
  const lines = waiting.map((one) => {
    const why = waitingWords(one.because, (amount) => money(amount, decimals))
    return `${instructionText(one, decimals, lang)}\t${say(why, lang)}`
  })
  return [say(told, lang), ...lines].join('\n')
}

export function statementText(found: Statement, decimals: number, lang: Lang): string {
  const { scheme, cycle, participant, opening, counterparties, total, closing } = found
  const row = ({ owed, due, paid, received }: StatementSums, name: string) =>
    [name, ...[owed, due, paid, received].map((amount) => money(amount, decimals))].join('\t')
  const state = say(CYCLE_STATE_WORDS[cycle.state], lang)
  return [
    `${say(participant.title, lang)} · ${say(scheme.title, lang)} · ${cycle.number} (${state})`,
    `${say({ en: 'opening', zh: '期初' }, lang)}\t${money(opening, decimals)}`,
    say({ en: '\towed\tdue\tpaid\treceived', zh: '\t应付\t应收\t已付\t已收' }, lang),
    ...counterparties.map((one) => row(one, one.counterparty ?? '')),
    row(total, say({ en: 'in all', zh: '合计' }, lang)),
    `${say({ en: 'closing', zh: '期末' }, lang)}\t${money(closing, decimals)}`,
  ].join('\n')
}

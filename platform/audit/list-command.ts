import { ask, type BaseContext } from '#platform/action'
import type { Command, CommandOption, Given } from '#platform/cli'
import { type AuditRow, auditList } from './audit-list.ts'

const OPTIONS: readonly CommandOption[] = [
  {
    flags: '--who <text>',
    help: { en: 'id of the actor, or a part of the name', zh: '经办人编号，或姓名的一部分' },
  },
  {
    flags: '--organisation <id>',
    help: { en: 'acted for this organisation', zh: '以该机构名义办理' },
  },
  {
    flags: '--action <name>',
    help: { en: 'such as desk.publish, or desk.*', zh: '操作名称，如 desk.publish 或 desk.*' },
  },
  {
    flags: '--record <name>',
    help: {
      en: 'what was changed: schema.table, schema.table/key, or a key',
      zh: '所改记录：schema.table、schema.table/主键，或主键',
    },
  },
  { flags: '--from <day>', help: { en: 'from this day on', zh: '自该日起' } },
  { flags: '--to <day>', help: { en: 'up to this day', zh: '至该日止' } },
  {
    flags: '--before <id>',
    help: { en: 'older than this change', zh: '早于此项变更' },
  },
  {
    flags: '--limit <number>',
    help: { en: 'at most so many, up to 1000', zh: '最多若干条，上限 1000' },
    default: '100',
  },
]

export const LIST: Command<BaseContext> = {
  noun: 'audit',
  verb: 'list',
  summary: {
    en: 'List changes, the newest first, with who made them',
    zh: '列出变更记录及其经办人，最新者在前',
  },
  args: [],
  options: OPTIONS,
  formats: ['text', 'json', 'csv'],
  run: async (terminal, ctx, db, { options }) => {
    const rows = await ask(db, auditList, ctx, given(options))
    if (terminal.format === 'json') terminal.print(JSON.stringify(rows, null, 2))
    else if (terminal.format === 'csv') terminal.print(csvOf(rows))
    else for (const row of rows) terminal.print(lineOf(row))
    return rows.length > 0 ? 0 : 1
  },
}

function given(options: Given['options']): object {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}

function lineOf(row: AuditRow): string {
  const records = recordsOf(row)
  return [row.at, whoIn(row), row.action, ...(records === '' ? [] : [records]), row.id].join('\t')
}

function whoIn({ actorKind, actorName, actorId }: AuditRow): string {
  return actorName ?? `${actorKind} ${actorId}`
}

function recordsOf({ changes }: AuditRow): string {
  return [...new Set(changes.map(({ table, row }) => `${table}/${row}`))].join(' ')
}

const CSV_HEAD = [
  'id',
  'at',
  'actor_kind',
  'actor_id',
  'actor_name',
  'organisation',
  'means_kind',
  'means_id',
  'address',
  'action',
  'records',
  'input',
  'outcome',
  'request_id',
  'leaf',
]

function csvOf(rows: readonly AuditRow[]): string {
  const lines = rows.map((row) => [
    row.id,
    row.at,
    row.actorKind,
    row.actorId,
    row.actorName,
    row.organisation,
    row.meansKind,
    row.meansId,
    row.address,
    row.action,
    recordsOf(row),
    JSON.stringify(row.input),
    JSON.stringify(row.outcome),
    row.requestId,
    row.leaf,
  ])
  return [CSV_HEAD, ...lines].map((line) => line.map(cell).join(',')).join('\n')
}

// A name that begins like a formula would be run by a spreadsheet that opens the list.
function cell(value: string | number | null): string {
  const text = String(value ?? '')
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

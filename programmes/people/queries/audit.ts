import Type from 'typebox'
import { officeRoles, roles } from '#platform/action'
import { auditHead, auditList, auditProof } from '#platform/audit'
import { say } from '#platform/i18n'
import type { Format, Programme, Query } from '#programmes/contract'
import { columnsOf, valueIn } from '../pages/changes.ts'
import { SIGN_IN_WORDS } from '../sign-in-words.ts'
import { titlesOf } from '../store/organisations.ts'
import type { AuditAnswer } from '../types.ts'

const PER_PAGE = 50

const INPUT = Type.Object(
  {
    ...auditList.input.properties,
    limit: Type.Integer({ minimum: 1, maximum: 1000, default: PER_PAGE }),
  },
  { additionalProperties: false },
)

/** The audit with names for what it tells by ids: what an administrator of the organisation, or of the office, may see. */
export function auditAmong(programmes: readonly Programme[]): Query<typeof INPUT, AuditAnswer> {
  return {
    name: 'people.audit',
    title: { en: 'Who changed what', zh: '变更记录' },
    input: INPUT,
    output: Type.Object({
      items: Type.Array(Type.Unknown()),
      nextBefore: Type.Union([Type.String(), Type.Null()]),
      timeZone: Type.String(),
      actions: Type.Array(Type.Unknown()),
      organisations: Type.Array(Type.Unknown()),
    }),
    may: roles('administrator'),
    reach: officeRoles('administrator'),
    answer: async (tx, ctx, input) => {
      const rows = await auditList.answer(tx, ctx, input)
      const titles = await titlesOf(tx)
      const actions = [
        ...programmes.flatMap((one) => one.actions).map(({ name, title }) => ({ name, title })),
        ...Object.entries(SIGN_IN_WORDS).map(([name, title]) => ({ name, title })),
      ]
      const words = new Map(actions.map(({ name, title }) => [name, title]))
      return {
        items: rows.map((row) => ({
          ...row,
          title: words.get(row.action) ?? null,
          organisationTitle:
            row.organisation === null ? null : (titles.get(row.organisation) ?? null),
        })),
        nextBefore: rows.length < input.limit ? null : (rows.at(-1)?.id ?? null),
        timeZone: ctx.region.timeZone,
        actions,
        organisations: [...titles].map(([id, title]) => ({ id, title })),
      }
    },
  }
}

/** What the platform offers of the audit's log: a programme is where it can be reached. */
export const head: Query = auditHead as Query
export const proof: Query = { ...(auditProof as Query), reach: officeRoles('administrator') }

const COLUMNS =
  'id,at,actor_kind,actor_name,actor_id,organisation,means,address,action,title,record,column,before,after'

/** One line per column of each row that was changed; one for an act that changed none. */
export const auditCsv: Format = {
  name: 'csv',
  filename: () => 'audit.csv',
  encode: (answer: AuditAnswer, _, lang) =>
    [COLUMNS, ...answer.items.flatMap((row) => linesOf(row, lang)), ''].join('\r\n'),
}

function linesOf(row: AuditAnswer['items'][number], lang: string): readonly string[] {
  const head = [
    row.id,
    row.at,
    row.actorKind,
    row.actorName ?? '',
    row.actorId,
    row.organisationTitle === null ? (row.organisation ?? '') : say(row.organisationTitle, lang),
    row.meansKind === null ? '' : `${row.meansKind} ${row.meansId}`,
    row.address ?? '',
    row.action,
    row.title === null ? '' : say(row.title, lang),
  ]
  const cells = row.changes.flatMap(({ table, row: key, before, after }) =>
    columnsOf(before, after).map((column) => [
      `${table}/${key}`,
      column,
      valueIn(before, column),
      valueIn(after, column),
    ]),
  )
  const lines = cells.length === 0 ? [['', '', '', '']] : cells
  return lines.map((line) => [...head, ...line].map(cell).join(','))
}

// A spreadsheet takes a cell that begins so for a formula: what somebody typed must not be run by who reads it.
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

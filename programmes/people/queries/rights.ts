import Type from 'typebox'
import { ROLES, roles } from '#platform/action'
import { say } from '#platform/i18n'
import type { Format, Programme, Query } from '#programmes/contract'
import { rightsOf } from '../rights.ts'
import { RIGHTS_ANSWER } from '../schemas.ts'
import type { RightRow, RightsAnswer, Scope } from '../types.ts'

const INPUT = Type.Object(
  {
    programme: Type.Optional(Type.String({ maxLength: 60 })),
    kind: Type.Optional(Type.Union([Type.Literal('action'), Type.Literal('query')])),
    q: Type.Optional(Type.String({ maxLength: 100, description: 'Words of a name or a title.' })),
  },
  { additionalProperties: false },
)

/** The authorisation matrix, as the manifests of all programmes give it. */
export function rightsAmong(programmes: readonly Programme[]): Query<typeof INPUT, RightsAnswer> {
  return {
    name: 'people.rights',
    title: { en: 'Who may do what', zh: '权限表' },
    input: INPUT,
    output: RIGHTS_ANSWER,
    may: roles('administrator'),
    answer: async (_, __, { programme, kind, q = '' }) => ({
      programmes: programmes.map(({ name, title }) => ({ name, title })),
      items: rightsOf(programmes).filter(
        (row) =>
          (programme === undefined || row.programme === programme) &&
          (kind === undefined || row.kind === kind) &&
          [row.name, ...Object.values(row.title)].some((words) =>
            words.toLowerCase().includes(q.trim().toLowerCase()),
          ),
      ),
    }),
  }
}

/** One line per action or query, role, office and relation: `own`, `other`, `none` (in no organisation). */
export const rightsCsv: Format = {
  name: 'csv',
  filename: () => 'rights.csv',
  encode: (answer: RightsAnswer, _, lang) =>
    [
      'programme,name,kind,title,role,office,relation,allowed',
      ...answer.items.flatMap((row) => linesOf(row, lang)),
      '',
    ].join('\r\n'),
}

function linesOf(row: RightRow, lang: string): readonly string[] {
  const head = [row.programme, row.name, row.kind, quoted(say(row.title, lang))]
  const line = (role: string, office: string, relation: string, allowed: boolean) =>
    [...head, role, office, relation, allowed ? 'yes' : 'no'].join(',')
  const ofRole = (role: string, office: string, scope: Scope) => [
    line(role, office, 'own', scope !== 'none'),
    line(role, office, 'other', scope === 'every'),
  ]
  return [
    line('anonymous', '', 'none', row.anonymous !== 'none'),
    ...ROLES.flatMap((role) => [
      ...ofRole(role, 'no', row.member[role]),
      ...ofRole(role, 'yes', row.office[role]),
      line(role, '', 'none', row.unaffiliated !== 'none'),
    ]),
  ]
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

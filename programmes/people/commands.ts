import { ask, perform } from '#platform/action'
import type { Terminal } from '#platform/cli'
import type { Database } from '#platform/db'
import { HouseError } from '#platform/errors'
import { say, type Text } from '#platform/i18n'
import type { Command, Context, Query } from '#programmes/contract'
import { changeRoles } from './actions/change-roles.ts'
import { endMembership } from './actions/end-membership.ts'
import { invite } from './actions/invite.ts'
import { revokeKey } from './actions/revoke-key.ts'
import { organisations } from './queries/organisations.ts'
import type { OrganisationAnswer, RightsAnswer } from './types.ts'

const ORGANISATION_OPTION = {
  flags: '--organisation <code>',
  help: {
    en: 'of which organisation; without it, the one acted for, or the region’s own office',
    zh: '单位代码；省略则为当前单位或区域机构',
  },
}
const FORMATS = ['text', 'json'] as const
const ID = (en: string, zh: string) => ({ name: 'id', required: true, help: { en, zh } })

/** `./onedelta people …`; the verbs that know of every programme are passed in. */
export function commandsWith(verbs: {
  readonly organisation: Query
  readonly rights: Query
}): readonly Command[] {
  const asked = async (ctx: Context, db: Database, code: unknown): Promise<OrganisationAnswer> =>
    ask(db, verbs.organisation, ctx, await namedBy(ctx, db, code))
  return [
    listCommand(asked),
    organisationsCommand,
    inviteCommand,
    rolesCommand,
    endCommand,
    keysCommand(asked),
    revokeCommand,
    rightsCommand(verbs.rights),
  ]
}

type Asked = (ctx: Context, db: Database, code: unknown) => Promise<OrganisationAnswer>

function listCommand(asked: Asked): Command {
  return {
    noun: 'people',
    verb: 'list',
    summary: { en: 'List members and open invitations', zh: '列出成员和有效邀请' },
    args: [],
    options: [ORGANISATION_OPTION],
    formats: FORMATS,
    run: async (terminal, ctx, db, { options }) => {
      const { organisation, members, invitations } = await asked(ctx, db, options.organisation)
      tell(terminal, { organisation, members, invitations }, () => [
        say(organisation?.title ?? {}, terminal.lang),
        ...members
          .filter(({ until }) => until === null)
          .map(({ id, name, email, roles }) => line(id, name, email, roles.join(','))),
        ...(invitations ?? [])
          .filter(({ state }) => state === 'open')
          .map(({ id, email, roles }) =>
            line(id, say(INVITED, terminal.lang), email, roles.join(',')),
          ),
      ])
      return members.length > 0 ? 0 : 1
    },
  }
}

const INVITED: Text = { en: '(invited)', zh: '（已邀请）' }

const organisationsCommand: Command = {
  noun: 'people',
  verb: 'organisations',
  summary: { en: 'List the organisations', zh: '列出单位' },
  args: [],
  options: [],
  formats: FORMATS,
  run: async (terminal, ctx, db) => {
    const { items } = await ask(db, organisations, ctx, {})
    tell(terminal, { items }, () =>
      items.map(({ code, title, members, closedAt }) =>
        line(code, say(title, terminal.lang), String(members), closedAt?.slice(0, 10) ?? ''),
      ),
    )
    return items.length > 0 ? 0 : 1
  },
}

const inviteCommand: Command = {
  noun: 'people',
  verb: 'invite',
  summary: {
    en: 'Invite somebody to an organisation, and print the link that makes them a member',
    zh: '邀请成员加入单位，并输出其加入所用的链接',
  },
  args: [
    { name: 'email', required: true, help: { en: 'whom', zh: '电子邮箱' } },
    {
      name: 'roles',
      required: true,
      help: {
        en: 'reader, contributor, analyst, approver, administrator; several with commas',
        zh: '角色：reader、contributor、analyst、approver、administrator，可用逗号并列',
      },
    },
  ],
  options: [ORGANISATION_OPTION],
  formats: FORMATS,
  run: async (terminal, ctx, db, { args, options }) => {
    const [email, roles = ''] = args
    const named = await namedBy(ctx, db, options.organisation)
    const made = await perform(db, invite, ctx, { ...named, email, roles: roles.split(',') })
    tell(terminal, made, () => [made.path ?? say(SENT, terminal.lang)])
    return 0
  },
}

const SENT: Text = { en: 'A message was sent.', zh: '邮件已发送。' }

const rolesCommand: Command = {
  noun: 'people',
  verb: 'roles',
  summary: { en: 'Change the roles of a member', zh: '修改成员角色' },
  args: [
    ID('the membership, as people list gives it', '成员编号（见 people list）'),
    {
      name: 'roles',
      required: true,
      help: { en: 'the new ones, with commas', zh: '新角色，用逗号并列' },
    },
  ],
  options: [],
  formats: FORMATS,
  run: async (terminal, ctx, db, { args: [membership, roles = ''] }) => {
    const done = await perform(db, changeRoles, ctx, { membership, roles: roles.split(',') })
    tell(terminal, done, () => [done.membership])
    return 0
  },
}

const endCommand: Command = {
  noun: 'people',
  verb: 'end',
  summary: { en: 'End a membership, and the keys with it', zh: '移除成员，同时撤销其密钥' },
  args: [ID('the membership, as people list gives it', '成员编号（见 people list）')],
  options: [],
  formats: FORMATS,
  run: async (terminal, ctx, db, { args: [membership] }) => {
    const done = await perform(db, endMembership, ctx, { membership })
    tell(terminal, done, () => [done.membership])
    return 0
  },
}

function keysCommand(asked: Asked): Command {
  return {
    noun: 'people',
    verb: 'keys',
    summary: { en: 'List keys, with their last use', zh: '列出密钥及其最近使用情况' },
    args: [],
    options: [ORGANISATION_OPTION],
    formats: FORMATS,
    run: async (terminal, ctx, db, { options }) => {
      const { keys } = await asked(ctx, db, options.organisation)
      tell(terminal, { keys }, () =>
        keys.map(({ id, prefix, title, name, scopes, state, lastUsedAt }) =>
          line(id, `${prefix}…`, state, name, title, scopes.join(','), lastUsedAt ?? '—'),
        ),
      )
      return 0
    },
  }
}

const revokeCommand: Command = {
  noun: 'people',
  verb: 'revoke-key',
  summary: { en: 'Revoke a key', zh: '撤销密钥' },
  args: [ID('the key, as people keys gives it', '密钥编号（见 people keys）')],
  options: [],
  formats: FORMATS,
  run: async (terminal, ctx, db, { args: [key] }) => {
    const done = await perform(db, revokeKey, ctx, { key })
    tell(terminal, done, () => [done.key])
    return 0
  },
}

function rightsCommand(rights: Query): Command {
  return {
    noun: 'people',
    verb: 'rights',
    summary: {
      en: 'Print who may do what: in an organisation, and in the region’s office',
      zh: '输出权限表：在一般单位和在区域机构',
    },
    args: [
      { name: 'programme', required: false, help: { en: 'only of this one', zh: '仅此项目' } },
    ],
    options: [],
    formats: FORMATS,
    run: async (terminal, ctx, db, { args: [programme] }) => {
      const given = programme === undefined ? {} : { programme }
      const answer: RightsAnswer = await ask(db, rights, ctx, given)
      tell(terminal, answer, () =>
        answer.items.map(({ name, anonymous, unaffiliated, member, office }) =>
          line(name, anonymous, unaffiliated, ...Object.values(member), ...Object.values(office)),
        ),
      )
      return answer.items.length > 0 ? 0 : 1
    },
  }
}

/** An organisation by its code. The owner of the data folder belongs to none, and is taken to mean the region's office. */
async function namedBy(
  ctx: Context,
  db: Database,
  code: unknown,
): Promise<{ readonly organisation?: string }> {
  if (code === undefined && ctx.actor.kind === 'person') return {}
  const { items } = await ask(db, organisations, ctx, {})
  const found = items.find((one) => (code === undefined ? one.isRegional : one.code === code))
  if (found === undefined)
    throw new HouseError('people.unknown-organisation', { code: code ?? '—' })
  return { organisation: found.id }
}

function tell(terminal: Terminal, answer: unknown, lines: () => readonly string[]): void {
  if (terminal.format === 'json') terminal.print(JSON.stringify(answer, null, 2))
  else for (const text of lines()) terminal.print(text)
}

function line(...cells: readonly string[]): string {
  return cells.join('\t')
}

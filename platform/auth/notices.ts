import { say, type Text } from '#platform/i18n'
import type { Core } from './core.ts'
import type { AuthEvent } from './types.ts'

/** What somebody is told who may not have done it; without a link, since such mails are what thieves imitate. */
const NOTICES: { readonly [kind in AuthEvent['kind']]?: Text } = {
  'password-changed': { en: 'your password was changed', zh: '您的密码已修改' },
  'password-reset': { en: 'your password was reset', zh: '您的密码已重设' },
  'factor-added': { en: 'an authenticator was set up', zh: '您的账号已设置验证器' },
  'factor-removed': { en: 'your authenticator was removed', zh: '您的账号已移除验证器' },
  'recovery-codes-made': { en: 'new recovery codes were made', zh: '您的账号已生成新的恢复代码' },
  'passkey-added': { en: 'a passkey was added', zh: '您的账号已添加通行密钥' },
  'passkey-removed': { en: 'a passkey was removed', zh: '您的账号已移除通行密钥' },
  'new-device': {
    en: 'somebody signed in with a browser that was not used before',
    zh: '您的账号在一个新的浏览器上登录',
  },
}

const SUBJECT: Text = { en: '{title}: {what}', zh: '{title}：{what}' }
const TEXT: Text = {
  en: 'At {title}, {what} ({when} UTC).\n\nIf it was you, there is nothing to do. If not, sign in, end all other sessions, change the password, and tell your administrator.\n',
  zh: '{title}提示：{what}（世界协调时 {when}）。\n\n如为本人操作，请忽略。如非本人操作，请登录后下线其他所有设备并修改密码，同时告知管理员。\n',
}

/** Tells a person by mail that something about their way in changed, in both languages, after everything else. */
export function notify(core: Core, kind: AuthEvent['kind'], person: string | null): void {
  const what = NOTICES[kind]
  if (what === undefined || person === null) return
  const when = core.clock.now().slice(0, 16).replace('T', ' ')
  core.later(async () => {
    const [known] = await core.sql<
      { email: string }[]
    >`SELECT email FROM auth."user" WHERE id = ${person}`
    if (known === undefined) return
    const inBoth = (text: Text, between: string) =>
      ['zh', 'en']
        .map((lang) => fill(say(text, lang), { title: core.title, what: say(what, lang), when }))
        .join(between)
    await core.ports.post({
      to: known.email,
      subject: inBoth(SUBJECT, ' · '),
      text: inBoth(TEXT, '\n'),
      expiresAt: null,
    })
  })
}

function fill(text: string, words: { readonly [name: string]: string }): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole)
}

import type { Text } from '#platform/i18n'
import { say } from '#platform/i18n'
import { type Core, tell } from '../core.ts'
import { expiryOf, linkPath, newToken } from '../links/make-link.ts'
import type { Caller } from '../types.ts'
import { attempt, emailOf } from './sign-in.ts'

const SUBJECT: Text = { en: 'A new password for {title}', zh: '重设{title}的密码' }
const TEXT: Text = {
  en: 'Somebody, hopefully you, asked for a new password for {title}.\n\nOpen this address within an hour to set one:\n{address}\n\nIf it was not you, do nothing: your password stays as it is.\n',
  zh: '您（或他人）申请重设{title}的密码。\n\n请在一小时内打开以下地址设置新密码：\n{address}\n\n如非本人操作，请忽略此邮件，您的密码不会改变。\n',
}

/**
 * Sends a link for a new password to who is known by an e-mail, and says nothing of whether anybody is: the work is done
 * after the answer. Throws `auth.too-many-attempts`, for unknown addresses as well.
 */
export async function askReset(
  core: Core,
  caller: Caller,
  typed: { readonly email: string; readonly lang: string; readonly title: Text },
): Promise<void> {
  const email = emailOf(typed.email)
  if (email === undefined) return
  await attempt(core, caller, 'mail', email)
  core.later(() => sendReset(core, caller, { ...typed, email }))
}

async function sendReset(
  core: Core,
  caller: Caller,
  { email, lang, title }: { readonly email: string; readonly lang: string; readonly title: Text },
): Promise<void> {
  const { sql, clock } = core
  const [known] = await sql<{ id: string }[]>`SELECT id FROM auth."user" WHERE email = ${email}`
  if (known === undefined) return
  const now = clock.now()
  const { token, tokenHash } = newToken()
  const id = clock.newId()
  const expiresAt = expiryOf('reset', now)
  await sql`
    INSERT INTO auth.links (id, token_hash, kind, email, person, about, made_at, expires_at)
    VALUES (${id}, decode(${tokenHash}, 'hex'), 'reset', ${email}, ${known.id}, NULL, ${now}, ${expiresAt})`
  await tell(core, caller, {
    kind: 'reset-asked',
    person: known.id,
    link: { id, kind: 'reset' },
  })
  const words = {
    title: say(title, lang),
    address: `${core.home()}/${lang}${linkPath('reset', token)}`,
  }
  await core.ports.post({
    to: email,
    subject: fill(say(SUBJECT, lang), words),
    text: fill(say(TEXT, lang), words),
    expiresAt,
  })
}

function fill(text: string, words: { readonly title: string; readonly address: string }): string {
  return text.replaceAll('{title}', words.title).replaceAll('{address}', words.address)
}

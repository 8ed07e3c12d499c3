import type { Actor } from '#platform/action'
import { perform } from '#platform/action'
import { linkPath, newToken } from '#platform/auth'
import type { BoundCommand } from '#platform/cli'
import type { Clock } from '#platform/clock'
import { inviteAdministrator } from '#programmes/account'
import { type House, openHouse, owner } from './open-house.ts'
import { readSignIn } from './serve/sign-in-settings.ts'
import type { Settings } from './settings.ts'
import { closing } from './signals.ts'

/** A link for an administrator: it opens once, within a day, and the newest alone. */
export async function firstLink(
  house: House,
  actor: Actor,
  requestId: string,
  home: string,
): Promise<string> {
  const { token, tokenHash } = newToken()
  await perform(house.db, inviteAdministrator, house.contextOf(actor, requestId), { tokenHash })
  return `${home}${linkPath('first', token)}`
}

/** What people read above the link. */
export const FIRST_LINK = {
  en: 'Open this address to become the administrator. It works once, within 24 hours:',
  zh: '打开以下地址成为管理员，24小时内有效，只能使用一次：',
}

/** For when nobody can sign in any longer. */
export function inviteCommand(settings: Settings, clock: Clock): BoundCommand {
  return {
    noun: 'people',
    verb: 'invite-administrator',
    summary: {
      en: 'Print a link that makes an administrator; it opens once, within 24 hours',
      zh: '输出一个用于成为管理员的链接，24小时内有效，只能使用一次',
    },
    args: [],
    options: [],
    formats: ['text', 'json'],
    run: async (terminal) => {
      const house = await openHouse({ settings, clock, note: terminal.note })
      return closing(house.close, async () => {
        const { origin } = readSignIn(settings.environment)
        const home = origin ?? addressOf(settings.host, settings.port)
        const address = await firstLink(house, owner(), clock.newId(), home)
        if (terminal.format === 'json') terminal.print(JSON.stringify({ address }, null, 2))
        else terminal.print(`${terminal.lang === 'zh' ? FIRST_LINK.zh : FIRST_LINK.en}\n${address}`)
        return 0
      })
    },
  }
}

export function addressOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

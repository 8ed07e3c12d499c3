import { perform } from '#platform/action'
import { say } from '#platform/i18n'
import type { Command } from '#programmes/contract'
import { dropSecondSteps } from './actions/drop-second-steps.ts'

const DROPPED = {
  en: 'Their authenticator, recovery codes and passkeys are gone, and their sessions have ended; the password opens the account.',
  zh: '该用户的验证器、恢复代码和通行密钥已清除，登录均已失效；现可凭密码登录。',
}

/** What only whoever runs the server may do for somebody. */
export const commands: readonly Command[] = [
  {
    noun: 'people',
    verb: 'drop-second-steps',
    summary: {
      en: 'Take away the second steps of somebody who has lost them; see who it is first',
      zh: '为遗失验证方式的用户清除第二步验证（请先核实身份）',
    },
    args: [
      { name: 'email', required: true, help: { en: 'their e-mail address', zh: '其电子邮箱' } },
    ],
    options: [],
    formats: ['text', 'json'],
    run: async (terminal, ctx, db, { args }) => {
      const out = await perform(db, dropSecondSteps, ctx, { email: args[0] ?? '' })
      terminal.print(
        terminal.format === 'json' ? JSON.stringify(out, null, 2) : say(DROPPED, terminal.lang),
      )
      return 0
    },
  },
]

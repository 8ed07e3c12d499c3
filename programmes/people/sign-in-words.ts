import type { AuthEvent } from '#platform/auth'
import type { Text } from '#platform/i18n'

type Told = `account.${Exclude<AuthEvent['kind'], 'sign-in-delayed'>}`

/** What sign-in tells the audit: no actions of a programme, so that their words stand here. */
export const SIGN_IN_WORDS: { readonly [name in Told]: Text } = {
  'account.signed-in': { en: 'Signed in', zh: '登录' },
  'account.new-device': { en: 'Signed in with a new browser', zh: '使用新设备登录' },
  'account.sign-in-failed': { en: 'Failed to sign in', zh: '登录失败' },
  'account.signed-out': { en: 'Signed out', zh: '退出登录' },
  'account.name-changed': { en: 'Changed the own name', zh: '修改姓名' },
  'account.password-changed': { en: 'Changed the password', zh: '修改密码' },
  'account.password-reset': { en: 'Set a new password by a link', zh: '通过链接重设密码' },
  'account.reset-asked': { en: 'Asked for a link to set a new password', zh: '申请重设密码链接' },
  'account.factor-added': { en: 'Added an authenticator', zh: '添加验证器' },
  'account.factor-removed': { en: 'Removed the authenticator', zh: '移除验证器' },
  'account.recovery-codes-made': { en: 'Made new recovery codes', zh: '生成新的恢复代码' },
  'account.passkey-added': { en: 'Added a passkey', zh: '添加通行密钥' },
  'account.passkey-removed': { en: 'Removed a passkey', zh: '移除通行密钥' },
  'account.session-ended': { en: 'Ended sessions', zh: '结束会话' },
  'account.link-redeemed': { en: 'Opened a link', zh: '使用链接' },
}

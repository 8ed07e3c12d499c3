import type { ErrorCatalogue } from '#platform/errors'

export const errors: ErrorCatalogue = {
  'action.invalid-input': {
    kind: 'invalid',
    message: {
      en: 'That can’t be taken as it is: {problemsEn}.',
      zh: '所填内容有误：{problemsZh}。',
    },
    remedy: {
      en: 'Correct what is named; /api/docs lists every parameter of {name} with its form.',
      zh: '请改正上述内容；{name} 各参数的写法见 /api/docs。',
    },
  },
  'action.refused': {
    kind: 'refused',
    message: {
      en: '{actor} may not do {name}.',
      zh: '{actorZh}无权执行 {name}。',
    },
    remedy: {
      en: 'Sign in with an account that has the right, or ask an administrator of your organisation for it.',
      zh: '请使用有相应权限的账号登录，或向本单位管理员申请权限。',
    },
  },
  'action.out-of-scope': {
    kind: 'refused',
    message: {
      en: 'This key may not do {name}; it is for {scopes}.',
      zh: '此密钥不能用于 {name}，其用途为 {scopes}。',
    },
    remedy: {
      en: 'Make a key with that scope, or sign in.',
      zh: '请另建具有该用途的密钥，或登录后操作。',
    },
  },
}

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
  'action.second-step-due': {
    kind: 'refused',
    message: {
      en: 'Administrators need a second step, and this one has none or came in without it.',
      zh: '管理员须启用第二步验证，当前账号尚未设置或本次登录未经第二步验证。',
    },
    remedy: {
      en: 'Set up an authenticator or a passkey on the page of your account, or sign out and come in with the one that you have; a key works again after that.',
      zh: '请在账号页面设置验证器或通行密钥；已设置的，请退出后经第二步验证重新登录。此后密钥恢复可用。',
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
  'action.too-busy': {
    kind: 'unavailable',
    message: {
      en: 'So many ask for {name} at once that it can’t be taken on; nothing was done.',
      zh: '当前请求 {name} 的数量过多，暂时无法受理；本次请求未作任何处理。',
    },
    remedy: {
      en: 'Ask again in a few seconds, with the same message id where there is one.',
      zh: '请数秒后重试；如有报文编号，请使用同一编号。',
    },
  },
}

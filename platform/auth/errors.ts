import type { ErrorCatalogue } from '#platform/errors'

/** Statuses that HTTP fixes where the kind alone would give another. */
export const statuses: { readonly [code: string]: number } = {
  'auth.wrong-credentials': 401,
  'auth.wrong-code': 401,
  'auth.begin-again': 401,
  'auth.signed-out': 401,
  'auth.passkey-failed': 401,
  'auth.too-many-attempts': 429,
}

export const errors: ErrorCatalogue = {
  'auth.wrong-credentials': {
    kind: 'refused',
    message: {
      en: 'The e-mail address and the password do not belong together.',
      zh: '电子邮箱地址或密码不正确。',
    },
    remedy: {
      en: 'Check both; if you forgot the password, ask for a link to set a new one.',
      zh: '请核对后重新输入；如忘记密码，可申请重设密码的链接。',
    },
  },
  'auth.wrong-password': {
    kind: 'refused',
    message: { en: 'This is not your present password.', zh: '当前密码不正确。' },
    remedy: {
      en: 'Enter the password with which you sign in.',
      zh: '请输入您登录时使用的密码。',
    },
  },
  'auth.wrong-code': {
    kind: 'refused',
    message: { en: 'The code is not right, or was used already.', zh: '验证码不正确或已被使用。' },
    remedy: {
      en: 'Wait for the next code of your authenticator, or use a recovery code that you have not used.',
      zh: '请等待验证器生成下一个验证码，或使用尚未用过的恢复代码。',
    },
  },
  'auth.begin-again': {
    kind: 'refused',
    message: {
      en: 'This sign-in has expired or was tried too often.',
      zh: '本次登录已过期或尝试次数过多。',
    },
    remedy: { en: 'Begin again with your password.', zh: '请从输入密码开始重新登录。' },
  },
  'auth.signed-out': {
    kind: 'refused',
    message: { en: 'You are not signed in, or no longer.', zh: '您尚未登录或登录已失效。' },
    remedy: { en: 'Sign in and try again.', zh: '请登录后重试。' },
  },
  'auth.unknown-person': {
    kind: 'not-found',
    message: {
      en: 'Nobody here has this e-mail address.',
      zh: '没有使用该电子邮箱的用户。',
    },
    remedy: {
      en: '`./onedelta people list` shows the addresses of an organisation’s members.',
      zh: '可用 `./onedelta people list` 查看单位成员的邮箱。',
    },
  },
  'auth.second-step-first': {
    kind: 'refused',
    message: {
      en: 'An administrator changes the second step only after coming in with it.',
      zh: '管理员须经第二步验证登录后，方可变更第二步验证方式。',
    },
    remedy: {
      en: 'Sign out and come in with your passkey or authenticator; if you have lost it, whoever runs this server can take it away: ./onedelta people drop-second-steps.',
      zh: '请退出后使用通行密钥或验证器重新登录；如已遗失，请联系服务器管理人员执行 ./onedelta people drop-second-steps。',
    },
  },
  'auth.sign-in-again': {
    kind: 'refused',
    message: {
      en: 'This needs a sign-in of the last 15 minutes.',
      zh: '此操作要求您在最近15分钟内登录过。',
    },
    remedy: { en: 'Sign out, sign in, and try again.', zh: '请退出后重新登录再试。' },
  },
  'auth.passkey-failed': {
    kind: 'refused',
    message: {
      en: 'The passkey could not be verified, or belongs to nobody here.',
      zh: '通行密钥未能通过验证，或不属于本平台用户。',
    },
    remedy: {
      en: 'Try again, unlocking the passkey with its PIN or your fingerprint; or sign in with your password.',
      zh: '请重试并以 PIN 码或指纹等解锁通行密钥，或改用密码登录。',
    },
  },
  'auth.too-many-attempts': {
    kind: 'refused',
    message: {
      en: 'There were too many attempts. The next one is possible in {minutes} min.',
      zh: '尝试次数过多，请在{minutes}分钟后再试。',
    },
    remedy: {
      en: 'Wait, use a browser with which you have signed in before, or a passkey.',
      zh: '请稍候再试，或使用曾经登录过的浏览器，或使用通行密钥登录。',
    },
  },
  'auth.busy': {
    kind: 'unavailable',
    message: {
      en: 'Too many people are signing in at this moment.',
      zh: '当前登录人数过多。',
    },
    remedy: { en: 'Try again in a few seconds.', zh: '请几秒钟后重试。' },
  },
  'auth.unreadable': {
    kind: 'invalid',
    message: { en: 'What was sent cannot be read.', zh: '无法读取提交的内容。' },
    remedy: { en: 'Fill in the form again and send it.', zh: '请重新填写并提交表单。' },
  },
  'auth.no-authenticator': {
    kind: 'conflict',
    message: { en: 'No authenticator is set up.', zh: '尚未设置验证器。' },
    remedy: { en: 'Set one up first.', zh: '请先设置验证器。' },
  },
  'auth.authenticator-there': {
    kind: 'conflict',
    message: { en: 'An authenticator is set up already.', zh: '已设置验证器。' },
    remedy: {
      en: 'Remove it before you set up another.',
      zh: '请先移除现有验证器，再设置新的验证器。',
    },
  },
  'auth.no-provider': {
    kind: 'unavailable',
    message: {
      en: 'The identity provider cannot be reached.',
      zh: '无法连接统一身份认证平台。',
    },
    remedy: {
      en: 'Try again in a minute, or sign in with your password.',
      zh: '请一分钟后重试，或使用密码登录。',
    },
  },
  'auth.provider-refused': {
    kind: 'refused',
    message: {
      en: 'The identity provider did not sign you in, or its account belongs to nobody here.',
      zh: '统一身份认证未通过，或该账号未与本平台用户关联。',
    },
    remedy: {
      en: 'Ask for an invitation to the address that the provider knows, then try again.',
      zh: '请联系管理员，以您在认证平台登记的邮箱获取邀请后重试。',
    },
  },
  'auth.password-short': {
    kind: 'invalid',
    message: {
      en: 'The password has fewer than {min} characters.',
      zh: '密码少于{min}个字符。',
    },
    remedy: {
      en: 'Take a sentence or several words that belong only to you; spaces and Chinese characters are welcome.',
      zh: '建议使用只有您自己知道的一句话或几个词；可以使用空格和汉字。',
    },
  },
  'auth.password-long': {
    kind: 'invalid',
    message: {
      en: 'The password has more than {max} characters.',
      zh: '密码超过{max}个字符。',
    },
    remedy: { en: 'Take a shorter one.', zh: '请缩短密码。' },
  },
  'auth.password-guessable': {
    kind: 'invalid',
    message: {
      en: 'The password is easy to guess: it repeats itself, follows the keyboard, or holds your name.',
      zh: '密码过于简单：含有重复字符、键盘或数字顺序，或您的姓名、邮箱。',
    },
    remedy: {
      en: 'Take several words that do not belong together.',
      zh: '请使用几个互不相关的词。',
    },
  },
  'auth.link-dead': {
    kind: 'not-found',
    message: {
      en: 'This link was used already, has expired, or never was one.',
      zh: '该链接已使用、已过期或不存在。',
    },
    remedy: {
      en: 'Ask whoever sent it for a new one. For the first administrator: ./onedelta people invite-administrator.',
      zh: '请向发送者索取新的链接。首位管理员可运行 ./onedelta people invite-administrator 生成。',
    },
  },
  'auth.person-there': {
    kind: 'conflict',
    message: {
      en: 'There is a person with this e-mail address already.',
      zh: '该电子邮箱已有用户使用。',
    },
    remedy: {
      en: 'Sign in as that person, then open the link again.',
      zh: '请以该用户登录后重新打开链接。',
    },
  },
  'auth.other-person': {
    kind: 'refused',
    message: {
      en: 'The link was made for another e-mail address than that of your account.',
      zh: '该链接对应的邮箱与当前登录账号不一致。',
    },
    remedy: {
      en: 'Sign in with the account that it was made for.',
      zh: '请使用该链接对应的账号登录。',
    },
  },
  'auth.bad-email': {
    kind: 'invalid',
    message: { en: 'This is not an e-mail address.', zh: '电子邮箱地址格式不正确。' },
    remedy: { en: 'Enter it as name@example.org.', zh: '请按 name@example.org 的格式填写。' },
  },
  'auth.bad-name': {
    kind: 'invalid',
    message: {
      en: 'The name is empty, or longer than {max} characters.',
      zh: '姓名为空或超过{max}个字符。',
    },
    remedy: { en: 'Enter the name that others see.', zh: '请填写他人可见的姓名。' },
  },
  'auth.no-such-session': {
    kind: 'not-found',
    message: { en: 'You have no such session.', zh: '没有该登录会话。' },
    remedy: { en: 'It may have ended already.', zh: '该会话可能已经结束。' },
  },
  'auth.no-such-passkey': {
    kind: 'not-found',
    message: { en: 'You have no such passkey.', zh: '没有该通行密钥。' },
    remedy: { en: 'It may have been removed already.', zh: '该通行密钥可能已被移除。' },
  },
  'auth.bad-secret': {
    kind: 'invalid',
    message: {
      en: 'ONEDELTA_SECRET is shorter than {min} characters.',
      zh: 'ONEDELTA_SECRET 少于{min}个字符。',
    },
    remedy: {
      en: 'Give it 32 random bytes in hexadecimal, or leave it out: then one is made in the data folder.',
      zh: '请设为32个随机字节的十六进制文本；也可不设，由程序在数据目录中生成。',
    },
  },
}

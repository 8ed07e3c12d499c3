import Type from 'typebox'

export const TOKEN = Type.String({
  pattern: '^[0-9a-f]{64}$',
  'x-form': { en: 'a link of one of our mails, whole', zh: '我们邮件中的完整链接' },
  description: 'What a link in a mail of the subscription shows.',
})

import type { ErrorCatalogue } from '#platform/errors'

export const errors: ErrorCatalogue = {
  'mail.bad-address': {
    kind: 'invalid',
    message: {
      en: 'SMTP_URL or MAIL_FROM cannot be used.',
      zh: 'SMTP_URL 或 MAIL_FROM 无法使用。',
    },
    remedy: {
      en: 'Write SMTP_URL as smtp://user:password@host:587 or smtps://host:465, and MAIL_FROM as name@example.org.',
      zh: '请将 SMTP_URL 写作 smtp://用户:口令@主机:587 或 smtps://主机:465，将 MAIL_FROM 写作 name@example.org。',
    },
  },
}

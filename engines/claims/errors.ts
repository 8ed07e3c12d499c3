import type { ErrorCatalogue } from '#platform/errors'

export const errors: ErrorCatalogue = {
  'claims.not-a-day': {
    kind: 'invalid',
    message: {
      en: 'The date of the text is “{date}”, which is no day.',
      zh: '文稿日期写作“{date}”，不是日期。',
    },
    remedy: {
      en: 'Write it as {wanted}, a day that the calendar has.',
      zh: '请写成 {wanted}，且日历上确有此日。',
    },
  },
}

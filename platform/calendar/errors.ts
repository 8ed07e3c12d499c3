import type { ErrorCatalogue } from '#platform/errors'

export const errors: ErrorCatalogue = {
  'calendar.unknown-year': {
    kind: 'unavailable',
    message: {
      en: 'Which days of {year} are working days isn’t known: the region has the calendars of {known}.',
      zh: '尚无{year}年的工作日安排：本地区数据包只有以下年份：{known}。',
    },
    remedy: {
      en: 'Add calendar/{year}.yaml to the region pack once the holidays of that year are announced.',
      zh: '待该年节假日安排公布后，请在地区数据包中添加 calendar/{year}.yaml。',
    },
  },
  'calendar.too-far': {
    kind: 'invalid',
    message: {
      en: '{count} working days are too many to count; the most is {max}.',
      zh: '{count}个工作日超出可计算的范围，最多{max}个。',
    },
    remedy: { en: 'Ask for a shorter term.', zh: '请缩短期限。' },
  },
}

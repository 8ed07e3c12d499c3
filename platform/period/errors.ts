import type { ErrorCatalogue } from '#platform/errors'

export const errors: ErrorCatalogue = {
  'period.unreadable': {
    kind: 'invalid',
    message: { en: '“{text}” is not a period', zh: '“{text}”不是时期' },
    remedy: {
      en: 'Write 2023, 2023-H1, 2023-Q3, 2023-10, 2023-10-31, 2024-Q1..Q3, 2024-01..10, @2024-10-31, since..@2024-10-31 or 2024..2026',
      zh: '请写作 2023、2023-H1、2023-Q3、2023-10、2023-10-31、2024-Q1..Q3、2024-01..10、@2024-10-31、since..@2024-10-31 或 2024..2026',
    },
  },
  'period.outside-calendar': {
    kind: 'invalid',
    message: {
      en: '{years} years before {period} lies outside the calendar',
      zh: '{period}之前 {years} 年超出了日历范围',
    },
    remedy: { en: 'Stay between 1000 and 9999', zh: '请保持在 1000 年到 9999 年之间' },
  },
  'period.no-sequence': {
    kind: 'invalid',
    message: {
      en: 'Nothing can be counted from {first} to {last}',
      zh: '无法从 {first} 数到 {last}',
    },
    remedy: {
      en: 'Both must be years, halves, quarters, months or days, in order, and at most {max} of them',
      zh: '两端须同为年、半年、季度、月或日，先后有序，且至多 {max} 个',
    },
  },
}

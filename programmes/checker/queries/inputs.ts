import Type from 'typebox'

export const OPTIONAL_DAY = Type.Optional(
  // A day that there isn't is told with whatever else is wrong with what was asked.
  Type.String({
    format: 'date',
    description: 'A day: 2024-12-04.',
    'x-form': { en: 'a day, written as 2024-12-04', zh: '日期，写作 2024-12-04' },
  }),
)

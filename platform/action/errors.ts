import type { ErrorCatalogue } from '#platform/errors'

export const errors: ErrorCatalogue = {
  'action.invalid-input': {
    kind: 'invalid',
    message: {
      en: '{name} cannot be asked so: {problemsEn}.',
      zh: '{name} 的参数有误：{problemsZh}。',
    },
    remedy: {
      en: 'Correct what is named; /api/docs lists every parameter with its form.',
      zh: '请改正上述参数；各参数的写法见 /api/docs。',
    },
  },
  'action.refused': {
    kind: 'refused',
    message: {
      en: '{actor} may not do {name}.',
      zh: '{actor} 无权执行 {name}。',
    },
    remedy: {
      en: 'The owner of the data folder can do it at the terminal, with ./onedelta.',
      zh: '数据目录的所有者可在终端用 ./onedelta 执行。',
    },
  },
}

import type { ErrorCatalogue } from '#platform/errors'
import { pureErrors } from './pure/index.ts'

export const errors: ErrorCatalogue = {
  ...pureErrors,
  'rule.broken-pack': {
    kind: 'invalid',
    message: {
      en: 'The rules of the region have {count} problems:\n{listEn}',
      zh: '区域规则有 {count} 处问题：\n{listZh}',
    },
    remedy: {
      en: 'Correct them and run ./onedelta rule check; nothing was loaded.',
      zh: '请改正后运行 ./onedelta rule check；未载入任何规则。',
    },
  },
  'rule.unknown-case': {
    kind: 'not-found',
    message: {
      en: 'There is no case “{name}”, and no file of that name.',
      zh: '没有用例“{name}”，也没有同名文件。',
    },
    remedy: {
      en: 'List them with ./onedelta rule cases.',
      zh: '请用 ./onedelta rule cases 列出用例。',
    },
  },
  'rule.broken-case': {
    kind: 'invalid',
    message: { en: 'The case is not written as one:\n{listEn}', zh: '用例的写法有误：\n{listZh}' },
    remedy: {
      en: 'Correct it; ./onedelta rule cases --format json shows how cases are written.',
      zh: '请改正；./onedelta rule cases --format json 可查看用例的写法。',
    },
  },
}

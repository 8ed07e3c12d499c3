import type { ErrorCatalogue } from '#platform/errors'

export const errors: ErrorCatalogue = {
  'contract.broken': {
    kind: 'conflict',
    message: {
      en: 'The programmes do not fit together: {problems}.',
      zh: '各项目的声明互相矛盾：{problems}。',
    },
    remedy: {
      en: 'Correct the manifests named (programmes/<name>/index.ts); nothing was started.',
      zh: '请改正上述项目的声明（programmes/<name>/index.ts）；程序没有启动。',
    },
  },
}

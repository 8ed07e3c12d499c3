import type { ErrorCatalogue } from '#platform/errors'

export const errors: ErrorCatalogue = {
  'log.broken': {
    kind: 'conflict',
    message: {
      en: 'The log {log} was changed from outside: what is stored no longer agrees with its head.',
      zh: '日志 {log} 曾遭外部改动：所存内容与其树头不再一致。',
    },
    remedy: {
      en: 'Find where, with ./onedelta {log} verify; then compare with a backup.',
      zh: '请用 ./onedelta {log} verify 找出改动之处，再与备份比对。',
    },
  },
  'log.bad-document': {
    kind: 'invalid',
    message: {
      en: '{file} is no head and no proof of a log: {problem}.',
      zh: '{file} 不是日志的树头或证明：{problemZh}。',
    },
    remedy: {
      en: 'Give a file that the commands `head` or `proof` wrote, unchanged.',
      zh: '请提供由 head 或 proof 命令生成且未经改动的文件。',
    },
  },
}

import type { ErrorCatalogue } from '#platform/errors'

export const errors: ErrorCatalogue = {
  'audit.unknown-change': {
    kind: 'not-found',
    message: {
      en: 'No change {id} that you may see is sealed in the audit’s log under this head.',
      zh: '在此树头之下的审计日志中，没有您有权查看的变更 {id}。',
    },
    remedy: {
      en: 'Take the id from ./onedelta audit list; what happened after a head is not under it.',
      zh: '请从 ./onedelta audit list 取得编号；树头之后发生的变更不在其下。',
    },
  },
  'audit.nothing-sealed': {
    kind: 'not-found',
    message: {
      en: 'The audit’s log is empty: nothing has happened yet, or what happened can still be taken back.',
      zh: '审计日志为空：尚无变更，或已有变更的事务尚未结束。',
    },
    remedy: {
      en: 'Ask again after the first change.',
      zh: '请在首次变更之后再试。',
    },
  },
}

import type { Route } from '#programmes/contract'
import { keepReceipt } from './actions/keep-receipt.ts'
import { rememberAlias } from './actions/remember-alias.ts'
import { takeBackAlias } from './actions/take-back-alias.ts'
import { receiptPicture } from './formats/receipt/receipt-picture.ts'
import { aliases } from './queries/aliases.ts'
import { check } from './queries/check.ts'
import { receipt } from './queries/receipt.ts'

/** Its encoding is told by its bytes and its Content-Type together, as at the terminal. */
const FILE = { bytes: 'content', type: 'type' }

export const routes: readonly Route[] = [
  {
    method: 'POST',
    path: '/checks',
    query: check,
    summary: {
      en: 'Find and test every quantitative claim of a release; nothing of it is kept.',
      zh: '找出并核对一篇发布稿中的全部数量说法；不保留任何内容。',
    },
    bodies: {
      'text/plain': FILE,
      'text/html': FILE,
      'application/xhtml+xml': FILE,
      'application/pdf': FILE,
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document': FILE,
    },
  },
  {
    method: 'POST',
    path: '/receipts',
    action: keepReceipt,
    summary: {
      en: 'Check a sentence and keep what was found at a permanent address.',
      zh: '核对一句话，并将结果保存在永久地址。',
    },
  },
  {
    method: 'GET',
    path: '/receipts/:id',
    query: receipt,
    formats: {
      'image/svg+xml': {
        name: 'svg',
        encode: (answer, _, lang, origin) => receiptPicture(answer, lang, origin),
      },
    },
    summary: {
      en: 'A sentence as it was found when its receipt was made.',
      zh: '一句话在制作凭条时的核对结果。',
    },
  },
  {
    method: 'GET',
    path: '/aliases',
    query: aliases,
    summary: {
      en: 'Words of releases and the indicators that people said they mean.',
      zh: '发布稿中的词语及人们指定的指标。',
    },
  },
  {
    method: 'POST',
    path: '/aliases',
    action: rememberAlias,
    summary: {
      en: 'Say which indicator words mean; remembered with its author.',
      zh: '指定词语所指的指标，并记下作者。',
    },
  },
  {
    method: 'POST',
    path: '/aliases/:id/take-back',
    action: takeBackAlias,
    summary: {
      en: 'Take a correction back: what counted before counts again; who took it back is kept.',
      zh: '撤回更正：此前的对应关系重新生效，并记下由谁撤回。',
    },
  },
]

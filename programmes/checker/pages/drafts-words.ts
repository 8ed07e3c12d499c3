import type { Text } from '#platform/i18n'
import type { PairState } from '../drafts/align-drafts.ts'

/** The words of two drafts set against each other. */
export const WORDS_OF_DRAFTS = {
  lead: {
    en: 'Put in two drafts of one text, and see which of its figures changed, came, went, or have another verdict now.',
    zh: '放入同一文稿的两个版本，即可看到哪些数据有改动、新增、删去，或核对结果有变。',
  },
  earlier: { en: 'Earlier draft', zh: '前一稿' },
  later: { en: 'Later draft', zh: '后一稿' },
  compare: { en: 'Compare the drafts', zh: '对照两稿' },
  change: { en: 'Change the drafts', zh: '修改文稿' },
  changes: { en: 'What changed', zh: '有何变化' },
  unchanged: { en: 'Both drafts hold the same claims.', zh: '两稿数据相同。' },
  showSame: { en: 'Show also what stayed the same', zh: '同时显示未变的数据' },
  evidence: { en: 'Evidence, {side}', zh: '依据（{side}）' },
  state: { en: 'Change', zh: '变化' },
} as const satisfies { readonly [key: string]: Text }

export const PAIR_WORDS: { readonly [state in PairState]: Text } = {
  value: { en: 'changed', zh: '改动' },
  verdict: { en: 'verdict changed', zh: '结果有变' },
  new: { en: 'new', zh: '新增' },
  gone: { en: 'gone', zh: '删去' },
  same: { en: 'the same', zh: '未变' },
}

export const PAIRS_COUNTED: { readonly [state in PairState]: Text } = {
  value: { en: '{n} changed', zh: '{n}处改动' },
  verdict: { en: '{n} with another verdict', zh: '{n}处结果有变' },
  new: { en: '{n} new', zh: '{n}处新增' },
  gone: { en: '{n} gone', zh: '{n}处删去' },
  same: { en: '{n} the same', zh: '{n}处未变' },
}

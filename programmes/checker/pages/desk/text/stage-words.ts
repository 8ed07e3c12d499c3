import type { Text } from '#platform/i18n'
import type { SelfStage } from '../../../against-itself/self-checked.ts'
import { WORDS_OF_DESK as W } from '../../words.ts'

/** What a long text is going through. */
export const STAGE_WORDS: { readonly [stage in SelfStage]: Text } = {
  sentences: W.reading,
  ties: {
    en: 'All sentences are read; their figures are set against each other…',
    zh: '各句均已读取，正在相互核对其中的数值……',
  },
  guesses: {
    en: 'Looking for what else each figure may have been computed from…',
    zh: '正在查找各数值还可能由哪些数值算出……',
  },
  weighing: {
    en: 'Weighing what doesn’t seem to fit…',
    zh: '正在权衡看似不符之处……',
  },
  wordings: {
    en: 'Trying for what doesn’t fit which wording would be true…',
    zh: '正在为不符之处试拟可成立的表述……',
  },
}

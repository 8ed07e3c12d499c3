import type { Text } from '#platform/i18n'
import type { SentenceItem, VerdictName } from './types.ts'

/** From the best to the least that can be said. */
export const VERDICTS: readonly VerdictName[] = [
  'holds',
  'holds-only-if',
  'contradicted',
  'inconsistent',
  'no-data',
  'untestable',
]

export const VERDICT_WORDS: { readonly [name in VerdictName]: Text } = {
  holds: { en: 'holds', zh: '成立' },
  'holds-only-if': { en: 'holds on a condition', zh: '有条件成立' },
  contradicted: { en: 'fits no data', zh: '与数据不符' },
  inconsistent: { en: 'contradicts itself', zh: '自相矛盾' },
  'no-data': { en: 'only reported', zh: '仅见于发布' },
  untestable: { en: 'not testable', zh: '无法核验' },
}

/** With a number before them. */
export const COUNTED: { readonly [name in VerdictName]: Text } = {
  holds: { en: '{n} hold', zh: '{n}个成立' },
  'holds-only-if': { en: '{n} on a condition', zh: '{n}个有条件成立' },
  contradicted: { en: '{n} fit no data', zh: '{n}个与数据不符' },
  inconsistent: { en: '{n} contradict the text itself', zh: '{n}个自相矛盾' },
  'no-data': { en: '{n} only reported', zh: '{n}个仅见于发布' },
  untestable: { en: '{n} not testable', zh: '{n}个无法核验' },
}
export const COUNTED_ONE: { readonly [name in VerdictName]?: Text } = {
  holds: { en: '{n} holds', zh: '{n}个成立' },
  contradicted: { en: '{n} fits no data', zh: '{n}个与数据不符' },
  inconsistent: { en: '{n} contradicts the text itself', zh: '{n}个自相矛盾' },
}

export const KIND: { readonly [kind: string]: Text } = {
  'account-of-press-conference': {
    en: 'An account of the press conference of {day}, in our own words; not an official text.',
    zh: '{day}新闻发布会内容转述，文字自撰，非官方文本。',
  },
  bulletin: { en: 'Bulletin of {day}.', zh: '{day}公报。' },
}

export const MOMENT: Text = { en: '{clock} on {day}', zh: '{day}{clock}' }

export const OK_WORDS = {
  yes: { en: 'agrees', zh: '相符' },
  no: { en: 'off by {off}', zh: '相差{off}' },
  unknown: { en: 'can’t be told', zh: '无法判断' },
} as const satisfies { readonly [key: string]: Text }

export const READING: { readonly [reading: string]: Text } = {
  rounded: { en: 'rounded', zh: '四舍五入' },
  truncated: { en: 'digits cut off, not rounded', zh: '截尾，未四舍五入' },
}

export const DIRECTION: { readonly [key: string]: Text } = {
  'worse:contradicted': { en: 'no longer fits the data', zh: '已与数据不符' },
  'worse:other': { en: 'can no longer be confirmed', zh: '已无法证实' },
  'better:holds': { en: 'holds since', zh: '后来成立' },
  'better:holds-only-if': { en: 'holds on a condition since', zh: '后来有条件成立' },
  'condition:stricter': { en: 'holds only on a condition now', zh: '现须附条件才成立' },
  'condition:free': { en: 'holds without a condition now', zh: '现已无条件成立' },
  'condition:other': { en: 'holds on another condition now', zh: '成立的条件已改变' },
} satisfies { readonly [key: `${SentenceItem['direction']}:${string}`]: Text }

export const TITLE: Text = { en: '{title}, {period}', zh: '{period}{title}' }
export const TITLE_OF_PLACE: Text = {
  en: '{title}, {place}, {period}',
  zh: '{place}{period}{title}',
}

export const PUBLISHED_ON: Text = { en: 'The text was published', zh: '本文发布' }
export const CHANGED_MARKS: Text = { en: '{by}: {figures}', zh: '{by}：{figures}' }

export const REPRODUCES = {
  yes: {
    en: 'Computed again today from the inputs frozen with it, every figure comes out to the digit.',
    zh: '今日用定稿时保存的输入重新计算，每个数据逐位相同。',
  },
  no: {
    en: 'Computed again today from the inputs frozen with it, these come out otherwise: {figures}.',
    zh: '今日用定稿时保存的输入重新计算，以下数据结果不同：{figures}。',
  },
} as const satisfies { readonly [key: string]: Text }

/** What the checker counted in the text before it was frozen. */
/** Of an edition that nobody outside ever saw. */
export const WITHDRAWN: Text = {
  en: 'Withdrawn by {by} at {moment}, before it came out: nobody outside your organisation sees this edition.',
  zh: '{by}已于{moment}在公开前撤回本版：本单位以外任何人均看不到本版。',
}

export const OWN_CHECK: Text = {
  en: 'Its text was checked before it was published: {claims} claims, of which {inconsistent} contradict the text itself and {contradicted} fit no data.',
  zh: '发布前已核对正文：共{claims}个说法，其中{inconsistent}个自相矛盾，{contradicted}个与数据不符。',
}

export const CAUSE: { readonly [kind: string]: Text } = {
  'new-vintage': { en: 'a new vintage: {what}', zh: '新版本：{what}' },
  'new-document': { en: 'a new document: {what}', zh: '新来源：{what}' },
  amended: {
    en: 'what is known of a document was corrected: {what}',
    zh: '对来源的认识有更正：{what}',
  },
  'changed-definition': { en: 'a changed definition: {what}', zh: '定义有变：{what}' },
  unknown: { en: 'the day of knowledge is another', zh: '所知日期不同' },
}

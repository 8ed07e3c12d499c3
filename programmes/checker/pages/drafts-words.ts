import type { Text } from '#platform/i18n'

/** The words of two drafts set against each other. */
export const WORDS_OF_DRAFTS = {
  lead: {
    en: 'Put in two drafts of one text, and see which problems the later one solved, which it brought, and which of its figures changed, came or went.',
    zh: '放入同一文稿的两个版本，即可看到后一稿解决了哪些问题、带来了哪些问题，以及哪些数字有改动、新增或删去。',
  },
  earlier: { en: 'Earlier draft', zh: '前一稿' },
  later: { en: 'Later draft', zh: '后一稿' },
  compare: { en: 'Compare the drafts', zh: '对照两稿' },
  bothWanted: {
    en: 'Two drafts are wanted: put a text into both fields.',
    zh: '需要两份文稿：请在两栏中都放入文稿。',
  },
  change: { en: 'Change the drafts', zh: '修改文稿' },
  changes: { en: 'What changed', zh: '有何变化' },
  noProblems: { en: 'No problem came or went', zh: '问题未增未减' },
  unchanged: { en: 'Both drafts hold the same claims.', zh: '两稿的说法相同。' },
  sameOne: { en: '1 claim stayed the same', zh: '1处说法未变' },
  same: { en: '{n} claims stayed the same', zh: '{n}处说法未变' },
  fitsNow: { en: 'fits now', zh: '现已相符' },
  notThere: { en: 'not in this draft', zh: '本稿中没有' },
  evidence: { en: 'Evidence, {side}', zh: '依据（{side}）' },
  state: { en: 'Change', zh: '变化' },
  testBoth: { en: 'Test both against the data', zh: '两稿均与数据核对' },
  sendsBoth: {
    en: 'This sends both drafts to this site’s server, which answers and keeps nothing of them.',
    zh: '此操作会将两稿发送到本站服务器；服务器只作答，不保留文稿。',
  },
  aloneBoth: {
    en: 'Both were tested against themselves, in your browser alone. Nothing was sent.',
    zh: '已核验两稿各自是否自洽，仅在您的浏览器中进行，未发送任何内容。',
  },
  dataBoth: {
    en: 'Both were tested against themselves and against the data as known on {day}.',
    zh: '已核验两稿各自是否自洽，并与截至{day}已公布的数据核对。',
  },
  save: { en: 'Save the comparison', zh: '保存对照结果' },
} as const satisfies { readonly [key: string]: Text }

/** What stands raised beside a figure of a draft: short, so that the line doesn't break for it. */
export type Raised = 'changed' | 'new' | 'gone' | 'solved'
export const RAISED_WORDS: { readonly [raised in Raised]: Text } = {
  changed: { en: 'changed', zh: '改' },
  new: { en: 'new', zh: '新' },
  gone: { en: 'gone', zh: '删' },
  solved: { en: 'solved', zh: '已解决' },
}

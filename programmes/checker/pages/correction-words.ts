import type { Text } from '#platform/i18n'

/** What the page says of corrections to everybody. */
export const WORDS_OF_CORRECTION = {
  correct: { en: 'Correct the match', zh: '更正对应关系' },
  words: { en: 'Words of the text', zh: '文中用词' },
  none: { en: 'none that this site has', zh: '本站没有对应的指标' },
  said: {
    en: '“{words}” mean: {indicator}, {author} said on {day}.',
    zh: '{author}于{day}指定“{words}”对应：{indicator}。',
  },
  orTakeBack: { en: 'What was said is taken back with:', zh: '撤回该更正：' },
  elsewhere: {
    en: 'A correction changes later checks and is kept with the name of who made it. Analysts of the region’s own office make it on the checker’s page, once they are signed in; the owner of this site, at the terminal:',
    zh: '更正会影响以后的核对，须记下由谁更正。区域办公室的分析人员登录后可在核对页更正；本站所有者可在终端输入：',
  },
} as const satisfies { readonly [key: string]: Text }

import type { Text } from '#platform/i18n'

/** What the page says where a person sets a match right. */
export const WORDS_OF_FORM = {
  lead: {
    en: 'It is kept with your name, which readers see, and counts for all texts from now on. The newest word on the same words counts.',
    zh: '更正将与您的姓名一起保存并向读者公开，此后对所有文稿生效；同一词语以最新的更正为准。',
  },
  indicator: { en: 'The indicator that they mean', zh: '所指的指标' },
  remember: { en: 'Remember, and test again', zh: '保存并重新核对' },
  sending: { en: 'Remembering…', zh: '正在保存…' },
  takeBack: { en: 'Take the correction back', zh: '撤回更正' },
  takeBackLead: {
    en: '{author} said on {day} that “{words}” mean: {indicator}. Taken back, what counted before counts again, for all texts. Who said it, and who took it back, stays on record.',
    zh: '{author}于{day}指定“{words}”对应：{indicator}。撤回后，此前的对应关系对所有文稿重新生效；由谁指定、由谁撤回均保留记录。',
  },
  takeBackNow: { en: 'Take back, and test again', zh: '撤回并重新核对' },
  takingBack: { en: 'Taking back…', zh: '正在撤回…' },
} as const satisfies { readonly [key: string]: Text }

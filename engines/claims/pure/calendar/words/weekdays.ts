// The days of the week in both languages, for whoever looks for one beside a date or in a list.

const ENGLISH = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const CHINESE = '日一二三四五六'

/** Their names as pieces of an expression, without a group. */
export const ENGLISH_WEEKDAY = `(?:${ENGLISH.join('|')})`
export const CHINESE_WEEKDAY = `(?:周|星期|礼拜)[${CHINESE}天]`

const IN_CHINESE = new RegExp(`^${CHINESE_WEEKDAY}$`)

/** 0 for Sunday; null for what isn't one of their names. */
export function weekdayNamed(name: string): number | null {
  if (IN_CHINESE.test(name)) return CHINESE.indexOf(name.slice(-1).replace('天', '日'))
  const letters = name.toLowerCase()
  const at = ENGLISH.findIndex((one) => one.toLowerCase() === letters)
  return at === -1 ? null : at
}

/** 'Sunday' and 星期日, for 0. */
export function weekdayNames(weekday: number): { readonly en: string; readonly zh: string } {
  return { en: ENGLISH[weekday] ?? '', zh: `星期${CHINESE[weekday] ?? ''}` }
}

import { type Lang, numberFormat, say, type Text } from '#platform/i18n'
import { CHANGE_KINDS, type ChangeKind, type DraftChange, type Untold } from './changes.ts'

/** What is said of a change. */
export const CHANGE_WORDS: { readonly [kind in ChangeKind]: Text } = {
  'new-problem': { en: 'new problem', zh: '新问题' },
  left: { en: 'problem left', zh: '问题仍在' },
  untold: { en: 'problem no longer told', zh: '问题不再提示' },
  solved: { en: 'problem solved', zh: '问题已解决' },
  changed: { en: 'changed', zh: '改动' },
  verdict: { en: 'another verdict', zh: '结果有变' },
  new: { en: 'new', zh: '新增' },
  gone: { en: 'gone', zh: '删去' },
}

/** Why a problem that is told no longer isn't said to be solved. */
export const UNTOLD_WORDS: { readonly [because in Untold]: Text } = {
  unchanged: {
    en: 'None of its figures was changed: after what was changed around them the checker doesn’t set them against each other any more. It may still be there.',
    zh: '相关数字均未改动：因前后文有改动，核对程序不再将其相互核对。问题可能仍在。',
  },
  changed: {
    en: 'A figure of it was changed, and the checker doesn’t set them against each other any more. It may still be there.',
    zh: '其中有数字改动，而核对程序不再将这些数字相互核对。问题可能仍在。',
  },
  gone: {
    en: 'A figure of it was taken out, so that nothing tests the others any more.',
    zh: '其中的数字已删去，其余数字不再有可核对的内容。',
  },
}

type Counted = { readonly one: Text; readonly more: Text }

/** With a number before them; one and more. */
const CHANGES_COUNTED: { readonly [kind in ChangeKind]: Counted } = {
  'new-problem': {
    one: { en: '1 new problem', zh: '1个新问题' },
    more: { en: '{n} new problems', zh: '{n}个新问题' },
  },
  left: {
    one: { en: '1 problem left', zh: '1个问题仍在' },
    more: { en: '{n} problems left', zh: '{n}个问题仍在' },
  },
  untold: {
    one: { en: '1 problem no longer told', zh: '1个问题不再提示' },
    more: { en: '{n} problems no longer told', zh: '{n}个问题不再提示' },
  },
  solved: {
    one: { en: '1 problem solved', zh: '1个问题已解决' },
    more: { en: '{n} problems solved', zh: '{n}个问题已解决' },
  },
  changed: {
    one: { en: '1 figure changed', zh: '1处改动' },
    more: { en: '{n} figures changed', zh: '{n}处改动' },
  },
  verdict: {
    one: { en: '1 with another verdict', zh: '1处结果有变' },
    more: { en: '{n} with another verdict', zh: '{n}处结果有变' },
  },
  new: { one: { en: '1 new', zh: '1处新增' }, more: { en: '{n} new', zh: '{n}处新增' } },
  gone: { one: { en: '1 gone', zh: '1处删去' }, more: { en: '{n} gone', zh: '{n}处删去' } },
}

/** Beside problems, whose figures changed too. */
const OTHERS_CHANGED: Counted = {
  one: { en: '1 other figure changed', zh: '另有1处改动' },
  more: { en: '{n} other figures changed', zh: '另有{n}处改动' },
}

/** '2 problems solved', '1 figure changed': each change once, what somebody has to do something about first. */
export function changeCounts(
  changes: readonly DraftChange[],
  lang: Lang,
): readonly { readonly kind: ChangeKind; readonly words: string }[] {
  const isOther = changes.some(
    ({ kind, pairs }) => kind !== 'changed' && pairs.some(({ state }) => state === 'value'),
  )
  return CHANGE_KINDS.flatMap((kind) => {
    const n = changes.filter((change) => change.kind === kind).length
    const { one, more } = kind === 'changed' && isOther ? OTHERS_CHANGED : CHANGES_COUNTED[kind]
    const words = say(n === 1 ? one : more, lang).replace('{n}', numberFormat(String(n), lang))
    return n === 0 ? [] : [{ kind, words }]
  })
}

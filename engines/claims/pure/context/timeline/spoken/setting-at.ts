import type { PeriodCode } from '#platform/period'
import { isLater, isYearBefore, type TimePhrase, type When } from '../../time/phrase.ts'
import type { Setting } from '../../time/resolve/setting.ts'
import type { Moment } from '../moments.ts'
import { isNextBase } from './held-then.ts'

/** By what a phrase is resolved: the aside that it stands in, or its sentence. */
export function settingAt(
  text: string,
  phrase: TimePhrase,
  moments: readonly Moment[],
  of: {
    readonly within: { readonly setting: Setting } | null
    readonly outer: Setting
    readonly isChinese: boolean
  },
): Setting {
  const isTheOne = /^The (?:year|season) before/.test(text.slice(phrase.start, phrase.end))
  const isListed = of.within !== null && isNextBase(text, phrase, moments.at(-1))
  const own = isListed ? of.outer : (of.within?.setting ?? of.outer)
  return heldAgainst(phrase, moments, own, { isChinese: of.isChinese, isTheOne })
}

/** "Fell from 120 in the first half of 2023 to 90 in the same period this year": the same as what it is held against. */
function heldAgainst(
  { when, cue }: TimePhrase,
  moments: readonly Moment[],
  setting: Setting,
  { isChinese, isTheOne }: { readonly isChinese: boolean; readonly isTheOne: boolean },
): Setting {
  const last = moments.at(-1)
  const said = last?.code ?? null
  const then = spokenBefore(when, moments, setting, isTheOne)
  if (then !== null) return { ...setting, current: then }
  // 目前每吨2700元，去年此时是2640元.
  const isOfNow = isChinese && when.kind === 'same' && last?.isOfRelease === true
  if (isOfNow && said !== null && said === `@${setting.release}`)
    return { ...setting, current: said }
  if (isLater(when) && said !== null) return { ...setting, current: said }
  if (when.kind !== 'same' || setting.current !== null) return setting
  // 现有8万户，比五年前多2万户: on the same day then; English says it of what was, too.
  const isHeld =
    isChinese && when.year?.from === 'context' && when.year.years < -1 && cue === 'base'
  const now = isHeld && setting.release !== null ? `@${setting.release}` : null
  return { ...setting, current: said ?? now }
}

/** "It now has 312. A year earlier it had 287": before today, where that was told last, or before the time that was. */
function spokenBefore(
  when: When,
  moments: readonly Moment[],
  setting: Setting,
  isTheYearBefore: boolean,
): PeriodCode | null {
  const { current, release, justSaid, lastSaid } = setting
  const isBack = isYearBefore(when) || (when.kind === 'ago' && when.count > 0)
  if (when.kind === 'same' && when.isOfLast === true) return moments.at(-1)?.code ?? lastSaid
  const isOfDay = when.kind === 'same' && when.isOfDay === true
  if (release === null || !(isBack || isOfDay)) return null
  const today: PeriodCode = `@${release}`
  // "As of 5 August … On the same date in 2024".
  if (isOfDay && current === null) return lastSaid?.startsWith('@') === true ? lastSaid : today
  // "Last season they saved 131. The season before, 118 had been saved": before the one that was told just before.
  if (isTheYearBefore && moments.length === 0 && justSaid !== null) return justSaid
  // "A year ago there were 118, two years ago 60": each is told from now.
  const last = moments.findLast(({ isBefore, role }) => !isBefore && role === 'point')
  const isOfNow = last === undefined ? justSaid === today : last.isOfRelease && last.code === today
  const isAgo = when.kind === 'same' && when.isAgo === true
  return isOfNow && (isOfDay || isAgo || current === null) ? today : null
}

import type { Day } from '#platform/period'
import type { Doc } from '../../model.ts'
import { month as monthOf, oneDay, type TimePhrase } from '../time/phrase.ts'

const SINCE =
  /(截[至止]到?(?:本月)?|(?<=[，。；\n])[到至](?=\d{1,2}日(?:凌晨|清晨|上午|中午|下午|傍晚|晚|\d{1,2}[时点])[^，。；\d]{0,4}，))(\d{1,2})日(?![—–~～至到-])(?:\d{1,2}[时点](?:\d{1,2}分)?|24时)?/g

/** 截至14日8时, in a report of 14 July: the day of its month, or of the one before, that was over or is this. */
export function withDaysOfMonth(
  { text, sentences, grammar }: Doc,
  phrases: readonly (readonly TimePhrase[])[],
  release: Day | null,
): readonly (readonly TimePhrase[])[] {
  if (grammar !== 'zh') return withMonthsOfTitle(text, phrases, release)
  if (release === null) return phrases
  const [year = 0, month = 1, today = 1] = release.split('-').map(Number)
  return phrases.map((own, index) => {
    const { start = 0, end = 0 } = sentences[index] ?? {}
    const said = text.slice(start, end)
    if (!/截[至止]|[，。；\n][到至]\d/.test(said)) return own
    const found = [...said.matchAll(SINCE)].flatMap((match): readonly TimePhrase[] => {
      const at = start + match.index
      const day = Number(match[2])
      const isTaken = own.some((one) => one.start < at + match[0].length && at < one.end)
      if (isTaken || day < 1 || day > 31) return []
      const back = day > today ? 1 : 0
      const of = month - back < 1 ? 12 : month - back
      return [
        {
          start: at + Math.min(2, match[1]?.length ?? 0),
          end: at + match[0].length,
          when: {
            kind: 'end',
            stretch: oneDay(of, day),
            year: { from: 'said', year: month - back < 1 ? year - 1 : year },
          },
          cue: null,
          cueAt: at,
        },
      ]
    })
    return found.length === 0 ? own : [...own, ...found].sort((a, b) => a.start - b.start)
  })
}

/** "Registrations for January 24", over a text on January 2024: that month, and no day. */
function withMonthsOfTitle(
  text: string,
  [title = [], ...others]: readonly (readonly TimePhrase[])[],
  release: Day | null,
): readonly (readonly TimePhrase[])[] {
  const told = title.map((phrase) => {
    const { start, end, when } = phrase
    if (when.kind !== 'stretch' || when.year !== null || when.stretch.kind !== 'days') return phrase
    const [, name, year] = MONTH_AND_YEAR.exec(text.slice(start, end)) ?? []
    if (name === undefined || release?.endsWith(`-${year}`) === true) return phrase
    if (/\bon $/i.test(text.slice(0, start))) return phrase
    // "The year ending August 2016" is longer than the month.
    const isSaid = new RegExp(
      `^(?![^]*\\bend(?:ed|ing) ${name})[^]*\\b${name}[a-z]{0,6}\\.?,? 20${year}\\b`,
    ).test(text.slice(end))
    const { month } = when.stretch
    return isSaid
      ? {
          ...phrase,
          when: {
            kind: 'stretch',
            stretch: monthOf(month),
            year: { from: 'said', year: 2000 + Number(year) },
          } as const,
        }
      : phrase
  })
  return [told, ...others]
}

const MONTH_AND_YEAR = /^([A-Z][a-z]{2})[a-z]{0,6}\.? ([0-3]\d)$/

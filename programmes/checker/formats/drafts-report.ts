import { wrap } from '#platform/cli'
import { say, type Text } from '#platform/i18n'
import type { Pair } from '../drafts/align-drafts.ts'
import { CHANGES, type Change, changeOf } from '../drafts/change.ts'
import type { CheckedClaim } from '../types.ts'
import { VERDICT_WORDS } from '../words.ts'
import { printable } from './amended-pieces.ts'
import { findingsOf } from './findings.ts'
import { lineNumbers } from './quotation.ts'
import type { Look } from './terminal-report.ts'

const WIDTH_MAX = 100
const WIDTH_MIN = 40

const TITLES: { readonly [change in Change]: Text } = {
  worse: { en: 'Worse', zh: '变差' },
  better: { en: 'Better', zh: '改善' },
  'still-wrong': { en: 'As wrong as before', zh: '仍有问题' },
  changed: { en: 'Changed', zh: '有改动' },
  new: { en: 'New', zh: '新增' },
  gone: { en: 'Gone', zh: '删去' },
  same: { en: 'The same', zh: '未变' },
}

const LINE: Text = { en: 'line {n}', zh: '第{n}行' }

/** Two drafts set against each other: what got worse first, and why; of what stayed the same only the number. */
export function draftsReport(
  pairs: readonly Pair[],
  texts: { readonly earlier: string; readonly later: string },
  look: Look,
): string {
  const width = Math.min(WIDTH_MAX, Math.max(WIDTH_MIN, look.width))
  const { lang } = look
  const lines = { earlier: lineNumbers(texts.earlier), later: lineNumbers(texts.later) }
  const side = (claim: CheckedClaim, lineOf: (offset: number) => number): string => {
    const where = say(LINE, lang).replace('{n}', String(lineOf(claim.start)))
    const verdict =
      claim.verdict === 'no-data' ? '' : `, ${say(VERDICT_WORDS[claim.verdict], lang)}`
    return `“${printable(claim.text)}” (${where}${verdict})`
  }
  const said = new Set<string>()
  const whyOf = (claim: CheckedClaim): readonly string[] => {
    const { problems, conditions } = findingsOf([claim])
    return [...problems, ...conditions].flatMap(({ reasons }) =>
      reasons.flatMap(({ en, zh }) => {
        // Claims that don't fit each other have the reason in common: it is told with the first of them.
        const words = printable(say({ en, zh }, lang))
        if (said.has(words)) return []
        said.add(words)
        return [words]
      }),
    )
  }
  const byChange = Map.groupBy(pairs, changeOf)
  const counts = CHANGES.flatMap((change) => {
    const n = byChange.get(change)?.length ?? 0
    return n === 0 ? [] : [`${say(TITLES[change], lang)} ${n}`]
  })
  const told = CHANGES.filter((change) => change !== 'same' && byChange.has(change))
  return [
    ...wrap(counts.join(' · '), width),
    ...told.flatMap((change) => [
      '',
      bold(say(TITLES[change], lang), look),
      ...(byChange.get(change) ?? []).flatMap(({ earlier, later }) => {
        const sides = [
          earlier === null ? '' : side(earlier, lines.earlier),
          later === null ? '' : side(later, lines.later),
        ].filter((words) => words !== '')
        const why = later === null || change === 'better' ? [] : whyOf(later)
        return [
          ...wrap(sides.join(' → '), width - 2).map((line) => `  ${line}`),
          ...why.flatMap((words) => wrap(words, width - 4).map((line) => `    ${line}`)),
        ]
      }),
    ]),
  ].join('\n')
}

function bold(text: string, { colour }: Look): string {
  return colour ? `\u001b[1m${text}\u001b[22m` : text
}

import type { Reason } from '#engines/claims/pure'
import { toned, wrap } from '#platform/cli'
import { type Lang, numberFormat, say, type Text } from '#platform/i18n'
import type { Draft, Pair } from '../drafts/align-drafts.ts'
import { CHANGE_KINDS, type DraftChange } from '../drafts/changes.ts'
import { CHANGE_WORDS, changeCounts, UNTOLD_WORDS } from '../drafts/words.ts'
import type { CheckedClaim } from '../types.ts'
import { printable } from './amended-pieces.ts'
import { lineNumbers } from './quotation.ts'
import { STANDING_WORDS, standingOfFinding } from './standing.ts'
import type { Look } from './terminal-report.ts'

const WIDTH_MAX = 100
const WIDTH_MIN = 40

const LINE: Text = { en: 'line {n}', zh: '第{n}行' }
const SAME: Text = { en: '{n} unchanged', zh: '{n}处未变' }

export type ComparedDrafts = {
  readonly earlier: Draft
  readonly later: Draft
  readonly pairs: readonly Pair[]
  readonly changes: readonly DraftChange[]
}

/** Two drafts set against each other: new problems first, and why; of what stayed the same only the number. */
export function draftsReport(
  { earlier, later, pairs, changes }: ComparedDrafts,
  look: Look,
): string {
  const width = Math.min(WIDTH_MAX, Math.max(WIDTH_MIN, look.width))
  const { lang } = look
  const same = pairs.filter(({ state }) => state === 'same').length
  const counts = [
    ...changeCounts(changes, lang).map(({ words }) => words),
    ...(same === 0 ? [] : [say(SAME, lang).replace('{n}', numberFormat(String(same), lang))]),
  ]
  const lines = { earlier: lineNumbers(earlier.text), later: lineNumbers(later.text) }
  return [
    ...wrap(counts.join(' · '), width),
    ...CHANGE_KINDS.flatMap((kind) => {
      const own = changes.filter((change) => change.kind === kind)
      if (own.length === 0) return []
      return [
        '',
        bold(titled(say(CHANGE_WORDS[kind], lang)), look),
        ...own.flatMap((change) => linesOf(change, lines, width, lang)),
      ]
    }),
  ].join('\n')
}

type LineNumbers = { readonly [side in 'earlier' | 'later']: (offset: number) => number }

/** The claims of a change as they were and are, and what speaks against them; of what was solved, what did. */
function linesOf(
  { pairs, problem, because }: DraftChange,
  lines: LineNumbers,
  width: number,
  lang: Lang,
): readonly string[] {
  const side = (claim: CheckedClaim | null, lineOf: (offset: number) => number): string => {
    if (claim === null) return ''
    const where = say(LINE, lang).replace('{n}', String(lineOf(claim.start)))
    const verdict =
      claim.verdict === 'no-data' ? '' : `, ${say(STANDING_WORDS[standingOfFinding(claim)], lang)}`
    return `“${printable(claim.text)}” (${where}${verdict})`
  }
  const claims = pairs.flatMap((pair) => {
    const sides = [side(pair.earlier, lines.earlier), side(pair.later, lines.later)]
    return wrap(sides.filter((words) => words !== '').join(' → '), width - 2)
  })
  const why = new Set((problem?.reasons ?? []).map((reason) => reasonWords(reason, lang)))
  if (because !== undefined) why.add(say(UNTOLD_WORDS[because], lang))
  return [
    ...claims.map((line) => `  ${line}`),
    ...[...why].flatMap((words) => wrap(words, width - 4).map((line) => `    ${line}`)),
  ]
}

function reasonWords({ en, zh }: Reason, lang: Lang): string {
  return printable(say({ en, zh }, lang))
}

function titled(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function bold(text: string, look: Look): string {
  return toned(text, 'bold', look)
}

import type { Part } from '../part.ts'
import type { Sides } from '../share/beside.ts'
import { lastLevel, levelOf, type Sketch } from './sketch.ts'

// Rates that are called after two figures of which neither is said to be part of the other: a margin of profit and revenue, an
// occupancy of rooms let and rooms there are.

const RATIOS: readonly (readonly [rate: RegExp, part: RegExp, whole: RegExp])[] = [
  [
    /\bmargin\b/,
    /\b(?:profits?|earn\w*|made|ebit\w*|operating income|net income|surplus)\b/,
    /\b(?:revenues?|sales|turnover)\b/,
  ],
  [
    /\b(?:unemployment|jobless|rate\b)/,
    /\b(?:out of work|unemployed|jobless|without a job|seeking work)\b/,
    /\b(?:labou?r force|workforce|active population)\b/,
  ],
  [
    /\b(?:utili[sz]ation|occupancy|load factor|usage|use of capacity)\b/,
    /(?:)/,
    /\b(?:capacity|available)\b/,
  ],
  [
    /\b(?:cost-income|cost\/income|cost-to-income)\b/,
    /\b(?:costs?|expenses)\b/,
    /\b(?:income|revenues?)\b/,
  ],
  [
    /\b(?:non-performing|npl|bad[- ]loan|bad debt)\b/,
    /\b(?:non-performing|bad|soured|problem)\b/,
    /\b(?:total|all|gross|book|portfolio)\b/,
  ],
  [/\b(?:payout)\b/, /\bdividends?\b/, /\b(?:profits?|earn\w*|made|net income)\b/],
  [
    /\b(?:debt|deficit|surplus|spending)[a-z -]{0,20}\b(?:ratio|to gdp)/,
    /\b(?:debt|deficit|surplus|spending)\b/,
    /\b(?:gdp|gross domestic product)\b/,
  ],
]

const ENDS = /^(?: ?[.,;:)–—]|$| (?:and|in|on|at|last|this|as|with|after|when|since) )/
const IS =
  / (?:of|at|to|was|is|reached|stood at|came to|came in at) (?:about |around |some |just over |just under |nearly |roughly )?$/

/** Both stand beside it, and no other figure that could be meant. */
export function ratioSides(sketch: Sketch): Sides | null {
  const { before, behind } = sketch
  if (!ENDS.test(behind)) return null
  const cue = before.slice(Math.max(before.lastIndexOf('. '), lastLevel(before)) + 1)
  if (!IS.test(cue) || cue.includes('%')) return null
  const [x, y, ...more] = marksOf(sketch)
  if (x === undefined || y === undefined || more.length > 0) return null
  const ratios = RATIOS.filter(([rate]) => rate.test(cue.slice(-70)))
  const fits = (a: Mark, b: Mark): boolean =>
    ratios.some(
      ([, part, whole]) =>
        part.test(a.words) &&
        whole.test(b.words) &&
        (part.source !== '(?:)' || !whole.test(a.words)),
    )
  const [isForth, isBack] = [fits(x, y), fits(y, x)]
  if (isForth === isBack) return null
  return isForth ? { part: x.part, whole: y.part } : { part: y.part, whole: x.part }
}

type Mark = { readonly part: Part; readonly words: string }

/** The levels of the sentence, or with those of the one before where it has none, each with the words that lead it in. */
function marksOf(sketch: Sketch): readonly Mark[] {
  const { before, behind } = sketch
  const sentences = before.split(/(?<=\.) /)
  const own = `${sentences.at(-1)}%${behind}`
  const said = lastLevel(own) < 0 ? sentences.slice(-2).join(' ') : own
  const pieces = said.split(STOPS)
  return pieces.flatMap((piece): readonly Mark[] => {
    const at = lastLevel(piece)
    const part = levelOf(sketch, piece[at])
    return part === undefined ? [] : [{ part, words: piece }]
  })
}

const STOPS = /[%~,;:]|\. |\band\b|\bon\b|\bagainst\b|\bfrom\b/

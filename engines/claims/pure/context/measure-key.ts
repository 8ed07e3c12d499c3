import type { Doc, Quantity, Span } from '../model.ts'
import { pairsOf } from '../text/pairs.ts'
import { isHan } from '../text/script.ts'
import { tenorOf } from '../text/tenor.ts'

/** Longer measures are cut: what follows is no name of a measure. */
const MEASURE_LENGTH_MAX = 120
const STOP_WORDS: ReadonlySet<string> = new Set(
  'a an the of in on for to and or with by from at as its their his our this that these those is are was were be been has have had will which who whose it they total overall number amount value figure level average reached reaching hit stood s over more than about than also new'.split(
    ' ',
  ),
)
const STOP_SIGNS = /[的了在为是和与及等其中共将各]/g

/** What is measured, as words that two figures of one measure share; `without`: times and places within it. */
export function measureKey(doc: Doc, claim: Quantity, without: readonly Span[]): readonly string[] {
  const span = claim.measure
  if (span === null) return []
  const end = Math.min(span.end, span.start + MEASURE_LENGTH_MAX)
  let text = ''
  let at = span.start
  for (const hole of without) {
    if (hole.end <= at || hole.start >= end) continue
    text += `${doc.text.slice(at, Math.max(at, hole.start))} `
    at = Math.max(at, hole.end)
  }
  text += doc.text.slice(at, Math.max(at, end))
  const tenor = tenorOf(doc.text, span)
  return tenor === '' ? keyOfWords(text) : [...keyOfWords(text), tenor]
}

export function keyOfWords(text: string): readonly string[] {
  const words = new Set<string>()
  for (const run of text.match(/[a-z][a-z0-9&.]*|[\u3400-\u9fff]+/gi) ?? [])
    if (isHan(run.charCodeAt(0))) addChinese(words, run)
    else addEnglish(words, (run.endsWith('.') ? run.slice(0, -1) : run).toLowerCase())
  return [...words].sort()
}

/** Pairs of neighbouring signs: Chinese writes no gaps between its words. */
function addChinese(words: Set<string>, run: string): void {
  for (const piece of run.split(STOP_SIGNS))
    if (piece.length === 1) words.add(piece)
    else for (const pair of pairsOf(piece)) words.add(pair)
}

function addEnglish(words: Set<string>, name: string): void {
  if (!STOP_WORDS.has(name) && name.length > 1) words.add(singular(name))
}

function singular(name: string): string {
  if (name.length > 4 && name.endsWith('ies')) return `${name.slice(0, -3)}y`
  if (/(?:ss|us|is)$/.test(name) || name.length <= 3) return name
  if (/(?:ches|shes|xes|sses)$/.test(name)) return name.slice(0, -2)
  return name.endsWith('s') ? name.slice(0, -1) : name
}

import {
  clauseStart,
  hasBetween,
  isHardEnd,
  type Line,
  type Part,
  runAround,
  sortOf,
} from '../part.ts'
import type { Tape } from '../tape.ts'
import { bestNamed } from '../whole/naming.ts'
import { isPlainLevel, wholeAmong } from '../whole/whole.ts'
import { isOpened } from './within.ts'

/** "Nuclear contributed 30.1 %, or 8.4 TWh", 占36.4%，即480亿元: the part is the share said again. */
export function saidBehind({ parts }: Line, share: Part): Part | null {
  const next = parts[share.order + 1]
  const isBeside =
    share.role === 'level' &&
    share.claim.unit === 'percent' &&
    parts.slice(0, share.order).some(({ role }) => role === 'share')
  const isShare = share.role === 'share' || isBeside
  return isShare && next?.isAgain === true && isPlainLevel(next) ? next : null
}

/** "480 of the 1,200 projects (40 %)": the part of a share that stands in brackets behind part and whole. */
export function inBrackets(line: Line, share: Part): Part | null {
  const [part, whole] = [line.parts[share.order - 2], line.parts[share.order - 1]]
  if (part === undefined || whole === undefined || sortOf(share.claim) !== 'relative') return null
  if (share.role !== 'level' && share.role !== 'share') return null
  const behind = line.tape.text.slice(whole.claim.end, share.claim.start)
  if (!/[（(,]\s?(?:or )?$/.test(behind)) return null
  if (wholeAmong(line, part) === whole) return part
  // "Of the 240 schools, 180 (75 %)".
  return wholeAmong(line, whole) === part ? whole : null
}

/** The part: what the clause names ("services accounted for"), else the level just before. */
export function partOfShare(line: Line, earlier: readonly Line[], share: Part): Part | null {
  const { tape, parts } = line
  const cueAt = share.cueAt ?? share.at
  const start = clauseStart(tape, Math.min(cueAt, share.at))
  const subject = subjectWords(tape, start, Math.min(cueAt, share.at))
  const inClause = parts.filter(({ at }) => at >= start && at < share.at).filter(isPlainLevel)
  const run = runAround(tape, parts, share)
  const head = run[0]
  if (run.length > 1 && head !== undefined) {
    const levels = runBefore(line, head, run.length)
    const level = levels[run.indexOf(share)]
    return level !== undefined && isPlainLevel(level) ? level : null
  }
  const direct = inClause.at(-1)
  if (direct !== undefined) return direct
  if (subject !== '') {
    const lines = [line, ...earlier]
    const candidates = lines.flatMap((one) =>
      one.parts
        .filter((other) => isPlainLevel(other) && (one !== line || other.at < share.at))
        .toReversed(),
    )
    return (
      listedAs(lines, subject, share) ?? bestNamed(tape.text, subject, candidates, tape.grammar)
    )
  }
  for (let order = share.order - 1; order >= 0; order -= 1) {
    const other = parts[order]
    if (other === undefined || crosses(tape, other.at, share.at)) return null
    if (other.role === 'amount' || other.role === 'rate' || other.role === 'share') continue
    return isPlainLevel(other) && !isOpened(tape.text, other.claim, share.claim) ? other : null
  }
  return null
}

/** The list of as many levels before a list of shares, over a total between them. */
function runBefore({ tape, parts }: Line, head: Part, length: number): readonly Part[] {
  for (let order = head.order - 1; order >= 0 && order >= head.order - RUN_BACK_MAX; ) {
    const before = parts[order]
    if (before === undefined || crosses(tape, before.at, head.at)) return []
    const levels = runAround(tape, parts, before)
    if (levels.length === length) return levels
    if (levels.length > 1) return []
    order -= 1
  }
  return []
}

const RUN_BACK_MAX = 4

/** "A and B were 812 and 451, respectively; B accounted for …": the value in the place of the name. */
function listedAs(lines: readonly Line[], subject: string, share: Part): Part | null {
  for (const { tape, parts } of lines.slice(0, 2)) {
    const first = parts.find((part) => isPlainLevel(part) && part.at !== share.at)
    if (first === undefined || !hasBetween(tape, -1, tape.items.length, ['respectively'])) continue
    const run = runAround(tape, parts, first)
    const head = tape.text.slice(tape.sentence.start, run[0]?.claim.start ?? tape.sentence.start)
    const pieces = head.split(tape.grammar === 'zh' ? /[、和与及]/ : /, (?:and )?| and /)
    if (run.length < 2 || pieces.length !== run.length) continue
    const words = subject.toLowerCase().replace(/s\b/g, '')
    const hits = pieces.flatMap((piece, at) => (piece.toLowerCase().includes(words) ? [at] : []))
    const [hit] = hits
    if (words.length > 1 && hit !== undefined && hits.length === 1) return run[hit] ?? null
  }
  return null
}

/** Words of a clause before its cue; '' where there are none with a meaning. */
function subjectWords(tape: Tape, from: number, to: number): string {
  const items = tape.items.slice(from, to)
  const has = items.some(({ kind }) => kind === 'word' || kind === 'place')
  const [first, last] = [items[0], items.at(-1)]
  return has && first !== undefined && last !== undefined
    ? tape.text.slice(Math.max(first.start, last.end - 120), last.end)
    : ''
}

function crosses(tape: Tape, from: number, to: number): boolean {
  return tape.items.slice(from + 1, to).some(isHardEnd)
}

import { clauseStart, clauseStop, type Part } from '../part.ts'
import type { Tape } from '../tape.ts'

/** Where the words of a whole stand: in the text, and on its tape. */
export type Phrase = {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
}

/** The words of the whole: 占…的, "accounted for 35 % of …", "24 % of the total". */
export function phraseOf(tape: Tape, share: Part): Phrase | null {
  if (tape.grammar === 'zh') {
    const start = clauseStart(tape, share.at)
    for (let at = share.at - 1; at >= start; at -= 1) {
      const item = tape.items[at]
      if (item?.kind !== 'cue' || item.cue !== 'share') continue
      const raw = tape.text.slice(Math.max(item.end, share.claim.start - 60), share.claim.start)
      const words = raw.replace(
        /的?(?:比重|比例|份[额額])?(?:分[别別])?(?:已经|已|[约約]|[为為]|[达達]到?了?|[将將]|有望|近|超[过過]?|不到|不足|[仅僅只]|提[高升][到至]|上升[到至]|[保维維]持在|[稳穩]定在|控制在|均|仍|首次)*$/,
        '',
      )
      const from = share.claim.start - raw.length
      const end = from + words.length
      // 占不到全市的4%: the bound is no part of the whole.
      const open = from + (/^(?:不到|不足|[约約近]|超[过過]?)(?=全)/.exec(words)?.[0].length ?? 0)
      return words.trim() === '' ? null : { start: open, end, from: at + 1, to: share.at }
    }
    return null
  }
  const behind = tape.text.slice(share.claim.end, share.claim.end + 12)
  if (!/^ of /.test(behind) || OF_THOSE.test(behind)) return null
  const start = share.claim.end + 4
  const stop = clauseStop(tape, share.at)
  let to = share.at + 1
  while (to < stop && !isVerb(tape, to)) to += 1
  const last = tape.items[to - 1]
  return last === undefined || last.end <= start
    ? null
    : { start, end: last.end, from: share.at + 1, to }
}

/** "9 in 10 of which were seen within 4 hours": the whole was told before, and what follows is no part of its name. */
const OF_THOSE = /^ of (?:which|whom|them|these|those|it)\b/i

function isVerb(tape: Tape, at: number): boolean {
  const item = tape.items[at]
  return (
    item?.kind === 'cue' &&
    (item.cue === 'up' || item.cue === 'down' || item.cue === 'than' || item.cue === 'to')
  )
}

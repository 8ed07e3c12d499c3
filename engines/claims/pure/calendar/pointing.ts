import type { Span } from '../model.ts'
import type { Length } from './lengths.ts'

// Lengths that say nothing of their own and so are of what was told before: ": a wait of 24 years", "– 42 years, and never late", 65年炉火.

/** What a clause without a deed of its own has before its length. */
export const FILLER =
  /\b(?:and|or|so|thus|therefore|now|just|only|exactly|after|for|lasting|taking|over|during|having [a-z]+(?:ed|en)|having been|the (?:wait|journey|delay|gap|stay|trip|drive|whole|ride|interval) (?:is|was|of)|almost|nearly|about|around|some|more than|in all|a (?:wait|journey|delay|gap|stay|spell|period|absence|reign|career|drive|voyage|trip|break|pause|term|run|distance|interval) of|(?:it|this|they) (?:has|had|have|was|will)? ?(?:lasted|lasts?|took|takes?|stood|ran|runs?|held)|i\.e\.|that is|that makes|that’s|that's|there (?:will be|are|is|were|was)|which (?:is|was|means|makes|made|leaves|left)|making|leaving|makes|makes it|meaning|or|hence|roughly|precisely|a full|which gives?(?: [a-z]+)?|giving(?: [a-z]+)?)(?= |$)/gi

type Scene = { readonly text: string; readonly isChinese: boolean }

/** A clause of its own, or the beginning of a sentence. */
export function isApposed({ text, isChinese }: Scene, own: Span, length: Length): boolean {
  const before = text.slice(Math.max(own.start, length.start - BEFORE_MAX), length.start)
  if (isChinese)
    return length.isBack || (length.led === 'free' && /(?:^|[，。；：（—])$/.test(before))
  if (/^(?:after|by|for)_/.test(length.led) && !RUNS_FOR.test(before)) return false
  const behind = text.slice(length.end, Math.min(own.end, length.end + BEHIND_MAX))
  const clause = before.split(/[,;:–—(]/).at(-1) ?? ''
  const isAlone = clause.replace(FILLER, '').trim() === '' && before.length < BEFORE_MAX + 1
  return isAlone && FREE.test(behind)
}

/** "It ran for five days". */
const RUNS_FOR = /\b(?:it|this|they) (?:will )?(?:lasted|lasts?|ran|runs?) for $/i
const BEFORE_MAX = 60
const BEHIND_MAX = 30
const FREE =
  /^(?:[,.;:)–—]| ?[–—]|$| (?:to the (?:day|hour|minute)|in (?:all|which)|during which|all told|altogether|of (?!age\b)[a-z]+|without [a-z]+|in [a-z]+|on the (?:road|water|rails)|at sea|from)\b)/

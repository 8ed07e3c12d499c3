import type { Span } from '../../model.ts'

/** "Voted 31 to 14", "a vote of 9-2": for and against, and neither is what the other came to, as in "lost 12 points to 140". */
export function isTally(text: string, a: Span, b: Span): boolean {
  // Asked of every two figures near each other.
  const apart = b.start - a.end
  if (apart < 1 || apart > APART_MAX) return false
  return (
    /^(?: to | ?[-–] ?|比|对)$/.test(text.slice(a.end, b.start)) &&
    COUNTED.test(text.slice(a.start, a.end)) &&
    VOTED.test(text.slice(Math.max(0, a.start - VOTED_NEAR), a.start))
  )
}

const APART_MAX = ' to '.length
const COUNTED = /^\d[\d,]*(?:票| ?(?:votes?|goals?|sets?|seats?))?$/
const VOTED_NEAR = 40
const VOTED =
  /\b(?:vot(?:e|es|ed|ing)|ballot|majority|(?:pass|approv|reject|adopt|defeat)ed|won|lost|beat|score|drew)\b(?![^.;\d]*\bfrom $)[^.;\d]*$|(?:票|以|表决|比分)[^，。；\d]{0,6}$/i

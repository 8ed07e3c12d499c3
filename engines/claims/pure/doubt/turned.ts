import type { Scene } from '../derived/scene.ts'

// Words of time that say which of two figures was first, whatever their places in the text.

const THEN =
  /\b(?:last|previous|prior|once|formerly|used to|at first|originally|initially|(?:a|one|two|three|four|five|ten|\d+) (?:year|month|decade|week|quarter)s? (?:ago|earlier|before)|before)\b[^.;]{0,40}$|(?:过去|以前|从前|原来|原先|原本|当年|早先|此前|之前|去年|上年|前年|往年|[年月周天]前|情前|革前|造前|起初|最初)[^。；]{0,24}$/i
const NOW =
  /\b(?:now|today|currently|this (?:year|month|week|season|time)|at present|these days|nowadays)\b[^.;]{0,40}$|(?:如今|现在|目前|眼下|今年|本月|这次|上周|此次|现)[^。；]{0,16}$/i
const NOW_BEHIND =
  /^[^.;]{0,40}\b(?:now|today|these days|nowadays|of this one|this (?:year|month|season))\b/i
const THEN_BEHIND =
  /^[^.;]{0,60}\b(?:last (?:year|month|season)|(?:years?|months?) (?:ago|earlier|before))\b/i

/** Whether what was read as the result is told to be of before, and the base of now. */
export function isTurned(
  { doc: { text, sentences }, byClaim }: Scene,
  result: number,
  base: number,
): boolean {
  const [then, now] = [result, base].map((index) => byClaim.get(index)?.claim)
  if (then === undefined || now === undefined) return false
  const led = (one: typeof then): string => {
    const other = one === then ? now : then
    const opening = sentences[one.sentence]?.start ?? 0
    const from = Math.max(opening, one.start - 60)
    if (other.end <= opening || other.end > one.start) return text.slice(from, one.start)
    return (
      text
        .slice(Math.max(other.end, from), one.start)
        .split(/\b(?:and|but)\b|[,;，；。]/)
        .at(-1) ?? ''
    )
  }
  const behind = (one: typeof then): string => {
    const other = one === then ? now : then
    const to = Math.min(sentences[one.sentence]?.end ?? one.end, one.end + 80)
    return text.slice(one.end, other.start < to && other.start >= one.end ? other.start : to)
  }
  const isThen = (one: typeof then): boolean => THEN.test(led(one)) || THEN_BEHIND.test(behind(one))
  const isNow = (one: typeof then): boolean => NOW.test(led(one)) || NOW_BEHIND.test(behind(one))
  if (isBracketed(text, then, now) || isInBracketOfBase(text, then)) return true
  return isThen(then) && isNow(now) && !isThen(now) && !isNow(then)
}

type Told = { readonly start: number; readonly end: number }

/** "341,600 cars (318,500 in 2023)": the bracket behind a figure tells what it was. */
function isBracketed(text: string, then: Told, now: Told): boolean {
  return (
    then.start > now.end &&
    /^[^.;:()]{0,30}[(（]$/.test(text.slice(now.end, then.start)) &&
    /^ (?:in|for|at the end of) [^.;()]{0,24}(?:19|20)\d\d\b/.test(
      text.slice(then.end, then.end + 40),
    )
  )
}

/** 比原纪录（2020年，611.0毫米）多78.2毫米: more than what the bracket tells. */
function isInBracketOfBase(text: string, { start, end }: Told): boolean {
  return (
    /[比较][^，。；：（）\d]{1,16}（[^（）。；]{0,14}$/.test(
      text.slice(Math.max(0, start - 36), start),
    ) && /^）[^，。；\d]{0,3}[多少高低快慢长短大小增减早晚]/.test(text.slice(end, end + 8))
  )
}

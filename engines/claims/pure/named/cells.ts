import type { Ground } from './beside.ts'

// Names of figures in lists: of lines that were tables, of brackets one behind the other, of what "respectively" deals out.

const LABEL_MAX = 120

/** "Goods Exports 52.1 47.3 Imports 61.0 66.9": figures without a word between them are of the words before the first. */
export function celled({ text, sentence, claim, last, earlier, siblings }: Ground): string | null {
  if (claim.form !== 'number') return null
  const next = siblings.find(({ start }) => start >= claim.end)
  const isFirst =
    next?.form === 'number' && isBlank(text.slice(claim.end, next.start)) && text[next.end] !== '-'
  const isNext = last?.claim.form === 'number' && isBlank(text.slice(last.claim.end, claim.start))
  if (isNext) return isNumberOfRow({ text, claim, earlier }) ? null : last.name
  if (!isFirst) return null
  const from = Math.max(sentence.start, last?.claim.end ?? 0, claim.start - LABEL_MAX)
  const words = text.slice(from, claim.start)
  return labelIn(words.slice(words.trimEnd().lastIndexOf('  ') + 1))
}

/** "47.3 2 Imports", behind "1 Exports": one more than the number that stands before another row. */
function isNumberOfRow({
  text,
  claim,
  earlier,
}: Pick<Ground, 'text' | 'claim' | 'earlier'>): boolean {
  const opens = ({ end }: { readonly end: number }) => /^\s+[A-Z]/.test(text.slice(end, end + 3))
  if (claim.value.scale !== 0 || !opens(claim)) return false
  const before = claim.value.coefficient - 1n
  return (
    before === 1n ||
    earlier.some(
      ({ claim: one }) => one.value.scale === 0 && one.value.coefficient === before && opens(one),
    )
  )
}

function isBlank(gap: string): boolean {
  return gap.length < 4 && /^\*?[^\S\t]+$/.test(gap)
}

/** Words with a capital, behind the last figure, bracket or mark. */
function labelIn(words: string): string | null {
  const own = /(?:^|[\d)*:.])\s*((?:[^\s\d()*:.]+\s+){1,6}(?:\([^()\d]{1,20}\)\s*)?)$/
    .exec(words)?.[1]
    ?.trim()
  return own !== undefined &&
    /^(?!(?:The|This|An?|In|It|Its)\b|.* (?:is|are|was|were|rose|fell)\b)[A-Z][^,;]*$/.test(own) &&
    /[a-z]{2}|[A-Z]{3}/.test(own)
    ? own
    : null
}

/** "In the states of Halden (3.1 ha), Norvik (1.7 ha)": each is of the name before its bracket. */
export function bracketOf({ text, claim, last }: Ground): string | null {
  if (claim.form !== 'number' || !/^\s?\)/.test(text.slice(claim.end, claim.end + 2))) return null
  const from =
    last === null ? claim.start - NAME_MAX : Math.max(last.claim.end, claim.start - NAME_MAX)
  const name = BRACKET_OF.exec(text.slice(from, claim.start))?.[1]
  return name === undefined || MONTH.test(name) ? null : name
}

const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/
const NAME_MAX = 60
const BRACKET_OF =
  /(?:\),? (?:and )?|, and |, | of | with )([A-Z][\p{L}'’-]+(?: (?:& |and )?[A-Z][\p{L}'’-]+){0,3}) \((?:about |around )?$/u

/** "Exports during May 2024" are exports: a time at the end is no part of a name. */
export function withoutTime(words: string): string {
  const at = Math.max(...[' during ', ' in ', ' for '].map((word) => words.lastIndexOf(word)))
  if (at < 3) return words
  const time = words
    .slice(at + 1)
    .split(/[\s,–/-]+/)
    .slice(1)
  return time.every((word) => OF_TIME.test(word)) && time.some((word) => IS_TIME.test(word))
    ? words.slice(0, at)
    : words
}

const IS_TIME =
  /^(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:FY|Q[1-4]|[12]H)?(?:19|20)?\d\d|Q[1-4]|H[12]|quarter|half|year)$/
const OF_TIME =
  /^(?:the|months?|period|of|and|to|fiscal|financial|full|first|second|third|fourth|\d{1,2}|)$|^(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:FY|Q[1-4]|[12]H)?(?:19|20)?\d\d|Q[1-4]|H[12]|quarter|half|year)$/

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
    /^(?!(?:The|This|An?|In|It|Its)\b)[A-Z][^,;]*$/.test(own) &&
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

/** "Timber, glass and paper grew by 9, 7 and 2 per cent respectively": the n-th figure is of the n-th name. */
export function namedInOrder({ text, sentence, claim, siblings }: Ground): string | null {
  const behind = /^(?:[^.;]|\.(?=\d)){0,100}?\brespectively\b/.exec(
    text.slice(claim.end, claim.end + 120),
  )
  if (behind === null) return null
  const stop = claim.end + behind[0].length
  const figures = siblings.filter(
    ({ form, unit, end }) => form === claim.form && unit === claim.unit && end <= stop,
  )
  const first = figures[0]
  if (first === undefined || figures.length < 2) return null
  const names = listBefore(text.slice(Math.max(sentence.start, first.start - 260), first.start))
  return names.length === figures.length ? (names[figures.indexOf(claim)] ?? null) : null
}

const NAMED_MAX = 40

/** The members of the list with which a sentence or clause begins, up to its verb. */
function listBefore(words: string): readonly string[] {
  const found =
    /(?:^|[;:]\s)((?:[^;:\d]){4,200}?)\s(?:grew|rose|fell|increased|decreased|declined|observed|recorded|registered|witnessed|posted|saw|were|was|accounted|came|stood|reached|gained|lost|contributed)\b[^;:\d]{0,60}$/.exec(
      words,
    )?.[1] ?? OF_THEM.exec(words)?.[1]
  const members = (found ?? '')
    .split(/,? and |, /)
    .map((name) => name.replace(/^(?:the|both) /i, '').trim())
  return members.every(
    (name) => name.length > 1 && name.length <= NAMED_MAX && name.split(' ').length <= 4,
  )
    ? members
    : []
}

/** "Reported revenue, profit, and earnings per share of 5, 4, and 3, respectively". */
const OF_THEM =
  /\b(?:reported|reports|posted|recorded|generated|delivered|announced|had|with|achieved)\s([^;:\d]{4,160}? and [^;:,\d]{2,40})\sof\s[^\w;:]{0,3}$/

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

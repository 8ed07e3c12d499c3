import { WIDE } from '#platform/i18n'

/** A pattern that nothing matches. */
export const NEVER = '(?!)'

/**
 * A pattern of a regular expression without what only East Asian characters can match: it finds the same in a text that has none.
 * Groups keep their numbers and names.
 */
export function withoutWide(pattern: string): string {
  const { text, isPossible } = choiceAt({ pattern, at: 0 })
  return isPossible ? text || '(?:)' : NEVER
}

type Reading = { readonly pattern: string; at: number }
/** `groups`: those that it captures, empty, for where the rest of it is left out. */
type Part = { readonly text: string; readonly isPossible: boolean; readonly groups: string }

const QUANTIFIER = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/y
const OPENING = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?/y
const ESCAPE = String.raw`\\(?:k<\w+>|[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|[\s\S])`
const SIGN = new RegExp(String.raw`${ESCAPE}|[\s\S]`, 'yu')
const CLASS = /\[(\^?)((?:\\[\s\S]|[^\\\]])*)\]/y
const MEMBER = new RegExp(String.raw`(?:${ESCAPE}|[^\\])(?:-(?:${ESCAPE}|[^\\]))?`, 'gu')

function choiceAt(reading: Reading): Part {
  const ways = [wayAt(reading)]
  while (reading.pattern[reading.at] === '|') {
    reading.at += 1
    ways.push(wayAt(reading))
  }
  const left = ways.flatMap(({ text, isPossible, groups }) =>
    isPossible ? [text] : groups === '' ? [] : [NEVER + groups],
  )
  return {
    text: left.join('|'),
    isPossible: ways.some(({ isPossible }) => isPossible),
    groups: ways.map(({ groups }) => groups).join(''),
  }
}

function wayAt(reading: Reading): Part {
  const parts: Part[] = []
  while (!['|', ')', undefined].includes(reading.pattern[reading.at])) parts.push(termAt(reading))
  return {
    text: parts.map(({ text }) => text).join(''),
    isPossible: parts.every(({ isPossible }) => isPossible),
    groups: parts.map(({ groups }) => groups).join(''),
  }
}

function termAt(reading: Reading): Part {
  const own = atomAt(reading)
  const [quantifier = ''] = taken(reading, QUANTIFIER) ?? []
  if (own.isPossible) return own.text === '' ? own : { ...own, text: own.text + quantifier }
  return /^(?:[*?]|\{0\b)/.test(quantifier) ? unless(own) : own
}

/** What needn't be there and can't be. */
function unless({ groups }: Part): Part {
  return { text: groups === '' ? '' : `(?:${NEVER}${groups})?`, isPossible: true, groups }
}

function atomAt(reading: Reading): Part {
  const first = reading.pattern[reading.at]
  if (first === '(') return groupAt(reading)
  if (first === '[') return classAt(reading)
  const [text = ''] = taken(reading, SIGN) ?? []
  return { text, isPossible: !isWide(text), groups: '' }
}

function groupAt(reading: Reading): Part {
  const [opening = ''] = taken(reading, OPENING) ?? []
  const { text, isPossible, groups } = choiceAt(reading)
  reading.at += 1
  if (opening.endsWith('!') && !isPossible) return unless({ text, isPossible, groups })
  const own = opening === '(' || opening.endsWith('>') ? `${opening})` : ''
  return { text: `${opening}${text})`, isPossible, groups: own + groups }
}

function classAt(reading: Reading): Part {
  const [, negation = '', members = ''] = taken(reading, CLASS) ?? []
  const left = (members.match(MEMBER) ?? []).filter((member) => !isWide(member)).join('')
  // "[增^]": what comes first now isn't its negation.
  const first = left.startsWith('^') ? '\\' : ''
  return { text: `[${negation}${first}${left}]`, isPossible: negation + left !== '', groups: '' }
}

function isWide(sign: string): boolean {
  const escaped = /^\\u\{?([\da-fA-F]+)/.exec(sign)?.[1]
  const first = escaped === undefined ? sign : String.fromCodePoint(Number.parseInt(escaped, 16))
  return (
    /^\\p\{(?:Script|sc)=Han\}$/.test(sign) ||
    WIDE.test(String.fromCodePoint(first.codePointAt(0) ?? 0))
  )
}

/** What a sticky expression finds there, which is then behind. */
function taken(reading: Reading, sticky: RegExp): RegExpExecArray | null {
  sticky.lastIndex = reading.at
  const found = sticky.exec(reading.pattern)
  if (found !== null) reading.at = sticky.lastIndex
  return found
}

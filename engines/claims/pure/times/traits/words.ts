import type { Mention, Place } from '../types.ts'

// The words around a figure whose time is weighed, by where they stand.

/** No word so far off says of when a figure is. */
const BACK = 160
const ON = 120
const ENDS: ReadonlySet<string> = new Set('.!?。！？\n；;')
const NEAR = 4
/** The nearest two are told apart from the next two. */
const NEXT = 2
const WORD = /[a-z][a-z'-]*|\d+/g
const PLAIN = new Set('the a an of to and in for at with its their our'.split(' '))

/** Each once: `b` right before, `a` right behind, `w` within, `s` in the same sentence. */
export function wordsAround({ ground, read }: Place): ReadonlySet<string> {
  const { text, lang } = ground
  const { start, end } = read.claim
  const before = text.slice(Math.max(0, start - BACK), start)
  const behind = text.slice(end, end + ON)
  const parts = [
    before.slice(lastEnd(before)),
    text.slice(start, end),
    behind.slice(0, firstEnd(behind)),
  ] as const
  return new Set(lang === 'en' ? englishWords(...parts) : chineseWords(...parts))
}

function lastEnd(text: string): number {
  for (let at = text.length - 1; at >= 0; at -= 1) if (ENDS.has(text.charAt(at))) return at + 1
  return 0
}

function firstEnd(text: string): number {
  let at = 0
  while (at < text.length && !ENDS.has(text.charAt(at))) at += 1
  return at
}

/** Words in lower case and the singular, a nought for each number. */
function plainWords(text: string): readonly string[] {
  return (text.toLowerCase().match(WORD) ?? []).map(plain)
}

function plain(word: string): string {
  if (word < 'a') return '0'
  if (!word.endsWith('s') || word.endsWith('ss')) return word
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1)
}

function englishWords(before: string, own: string, behind: string): readonly string[] {
  const [back, on] = [plainWords(before), plainWords(behind)]
  const found: string[] = []
  const [lastBack, ends] = [back.length - 1, Math.min(NEAR, on.length)]
  for (let at = 0; at < NEAR && at <= lastBack; at += 1)
    found.push(`${at < NEXT ? 'b' : 'B'}:${back[lastBack - at] ?? ''}`)
  for (let at = 0; at < ends; at += 1) found.push(`${at < NEXT ? 'a' : 'A'}:${on[at] ?? ''}`)
  for (const word of plainWords(own)) found.push(`w:${word}`)
  if (back.length > 1) found.push(`b:${back.slice(-NEXT).join(' ')}`)
  if (on.length > 1) found.push(`a:${on.slice(0, NEXT).join(' ')}`)
  for (const words of [back, on])
    for (const word of words) if (!PLAIN.has(word)) found.push(`s:${word}`)
  return found
}

const NUMBER = /\d[\d,.]*/g
const SIGNS = 3

/** Chinese tells no words apart: every two signs, and those that touch the figure. */
function chineseWords(before: string, own: string, behind: string): readonly string[] {
  const [back, on] = [before.replace(NUMBER, '0'), behind.replace(NUMBER, '0')]
  const from = Math.max(back.lastIndexOf('，'), back.lastIndexOf('、')) + 1
  const near = back.slice(from)
  const found: string[] = []
  for (let count = 1; count <= SIGNS; count += 1) {
    if (near.length >= count) found.push(`b:${near.slice(-count)}`)
    if (on.length >= count) found.push(`a:${on.slice(0, count)}`)
  }
  for (const two of pairsOf(near)) found.push(`n:${two}`)
  for (const unit of own.match(/[^\d.,%％]+/g) ?? []) found.push(`w:${unit}`)
  for (const two of [...pairsOf(back.slice(0, from)), ...pairsOf(on)]) found.push(`s:${two}`)
  return found
}

function pairsOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
}

/** The words of a time and around it, by which its figures are at its end, in it, or since then. */
export function wordsOfTime(ground: Place['ground'], mention: Mention): readonly string[] {
  const known = KNOWN.get(mention)
  if (known !== undefined) return known
  const words = toldBy(ground, mention)
  KNOWN.set(mention, words)
  return words
}

/** Of each time many claims ask. */
const KNOWN = new WeakMap<Mention, readonly string[]>()
const TIME_BACK = 30
const TIME_ON = 20

function toldBy({ text, lang }: Place['ground'], { start, end }: Mention): readonly string[] {
  const own = text.slice(start, end)
  if (lang === 'zh') {
    const signs = own.replace(NUMBER, '0')
    const before = text.slice(Math.max(0, start - 1), start)
    return [
      `t<${before}`,
      `t(${signs.slice(0, 2)}`,
      `t)${signs.slice(-2)}`,
      `t>${text.slice(end, end + 2)}`,
    ]
  }
  const words = plainWords(own)
  const back = plainWords(text.slice(Math.max(0, start - TIME_BACK), start))
  const on = plainWords(text.slice(end, end + TIME_ON))
  return [
    `t<${back.at(-1) ?? ''}`,
    `t(${words[0] ?? ''}`,
    `t)${words.at(-1) ?? ''}`,
    `t>${on[0] ?? ''}`,
  ]
}

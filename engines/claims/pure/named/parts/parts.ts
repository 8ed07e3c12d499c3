import { type Ground, isMoney } from '../beside.ts'
import { areAlike, isPlain, isShare, like } from '../carried.ts'
import { isShared } from '../clause/behind/behind.ts'
import { type Complement, complementOf, isThem, THEM } from '../clause/behind/complement.ts'
import { DEGREE } from '../clause/hollow.ts'
import { isCount, type Word } from '../clause/word.ts'
import { isDeedName } from '../deeds.ts'
import { withoutDeed, withoutTail } from '../whose/people.ts'
import { NAMES } from '../whose/places.ts'
import { thingsOf } from './topic.ts'

// Parts of a whole are named after the whole and by what is told of them: "stores abroad", "Average rents in Halden".

/** A name, and of a part that of the whole. */
export type Part = { readonly name: string; readonly whole: string | null }

/** "of which 57 were abroad", "; 14 to fog", ": 4 million at home": a part of what was told before. */
export function partOf(ground: Ground): Part | null {
  const { words, at, claim, last } = ground
  if (at < 0 || !isPlain(claim) || isShared(words, at)) return null
  const way = wayOf(ground)
  const complement = way === null ? null : complementOf(words, at)
  if (complement === null) return null
  const whole =
    way === 'next'
      ? (last?.whole ?? null)
      : way === 'listed'
        ? (last?.name ?? null)
        : way === 'rest'
          ? null
          : way === 'bare'
            ? countedOf(ground)
            : wholeOf(ground)
  return whole === null && way === 'bare' ? null : joined(ground, whole, complement)
}

/** How a figure is said to be a part: of them, behind another part, the rest, in a list, as planned, or a bare count. */
function wayOf(ground: Ground): 'of' | 'next' | 'rest' | 'listed' | 'bare' | null {
  const { words, at, claim, last } = ground
  const left = leftOf(words, at)
  // 'up 1 percent in the west but down 4 percent in the east'
  const turn = /^(?:up|down)$/.test(words[left]?.text ?? '') ? left - 1 : left
  const before = words[turn]?.text ?? ''
  if (isPartOf(words, at, left)) return 'of'
  if (last !== null && last.whole !== null && STARTS.test(before)) return 'next'
  const isListed =
    last !== null &&
    /^(?:[:—–]|-)$/.test(before) &&
    areAlike(claim, last.claim) &&
    words.slice(0, left).some((word) => word.claim === last.claim)
  if (isListed) return 'listed'
  if (last !== null && REST.test(words[at - 1]?.text ?? '')) return 'rest'
  const isPlanned =
    words[at - 1]?.text === 'the' &&
    PLANNED.test(words[at + 1]?.text ?? '') &&
    !/^(?:noun|det)$/.test(words[at + 2]?.tag ?? '')
  if (isPlanned) return 'of'
  const isBare =
    isCount(claim.unit) &&
    claim.form === 'number' &&
    words[at + 1]?.tag === 'verb' &&
    words[at]?.end === claim.end &&
    (words[at + 1]?.start ?? 0) <= claim.end + 1 &&
    opensClause(words, left)
  return isBare ? 'bare' : null
}

/** "rose to 1,296 in Halden, 741 in Norvik and 968 in Calder": each of its own place. */
export function dealtOut(ground: Ground, name: string | null): Part | null {
  const { words, at, claim } = ground
  if (at < 0 || name === null || !isPlain(claim)) return null
  const complement = complementOf(words, at)
  if (complement?.preposition == null) return null
  let next = complement.next
  while (words[next] !== undefined && words[next]?.tag !== 'figure') {
    const isEnd = words[next]?.tag === 'verb' || /^[.;(]$/.test(words[next]?.text ?? '')
    if (next > complement.next + BETWEEN_MAX || isEnd) return null
    next += 1
  }
  const other = words[next]?.claim
  if (other == null || next === complement.next || !areAlike(other, claim)) return null
  const second = complementOf(words, next)
  if (second?.preposition !== complement.preposition) return null
  const bare = ground.text.slice(words[complement.next - 1]?.start, complement.end)
  // 'went on schools and 9% on roads'
  if (name.endsWith(bare)) {
    const link = name.lastIndexOf(` ${complement.preposition} `)
    return { name, whole: withoutTail(name) === name ? '' : name.slice(0, link) }
  }
  return joined(ground, name, complement)
}

function joined(ground: Ground, all: string | null, complement: Complement): Part | null {
  const { text, claim } = ground
  // 'required for schools', of what is done with money; '7% give no opinion': by itself.
  const isAlone = isDeedName(all ?? '') || (complement.kind === 'doing' && isShare(claim))
  const words = text.slice(complement.start, complement.end).replace(/\s+/g, ' ')
  // 'reached 5 people of the 8 targeted': these weren't all reached.
  const isDone = /^[a-z]+ed\b/.test(words)
  const told = isAlone || all === '' || all === null ? null : isDone ? withoutDeed(all) : all
  const whole = told === null ? null : withoutLast(ground, told, complement)
  if (complement.kind === 'noun') return { name: words, whole }
  // Money is 'for schools', as where nothing is told before it.
  const isFor = isMoney(claim.unit) && /^(?:for|to|from)$/.test(complement.preposition ?? '')
  const isPhrase = complement.preposition !== null && !isFor
  // 'the north received only 36% of its rain, against 44% in Calder': a place isn't in another.
  const isOther = whole !== null && isPhrase && NAMES.test(whole) && NAMES.test(bareOf(words))
  if (isOther) return { name: bareOf(words), whole: '' }
  if (whole === null) return { name: isPhrase ? bareOf(words) : words, whole: '' }
  if (whole.toLowerCase().includes(words.toLowerCase())) return null
  // 'are dissatisfied, of whom 22% are very dissatisfied'
  if (words.endsWith(` ${whole}`)) return { name: words, whole }
  const link = complement.kind === 'doing' ? ' that ' : ' '
  return { name: `${whole}${link}${words}`, whole }
}

/** Without the preposition with which it begins. */
const bareOf = (words: string): string => words.slice(words.indexOf(' ') + 1)

/** "8% reside in Lorvia, 15% in Norvik": without what was told of the figure before it alone. */
function withoutLast({ text, last, claim }: Ground, name: string, { preposition }: Complement) {
  const at = preposition === null ? -1 : name.lastIndexOf(` ${preposition} `)
  const between = last === null ? '' : text.slice(last.claim.end, claim.start)
  return at > 0 && between.includes(name.slice(at)) ? name.slice(0, at) : name
}

/** The name of what the parts are of. */
function wholeOf(ground: Ground): string | null {
  const found = like(ground, true)
  const from = ground.near.findLast(({ name }) => name === found)
  return from?.whole ?? found
}

/** Of a bare count: what was counted just before in its paragraph, or what its heading says. */
function countedOf(ground: Ground): string | null {
  const { text, near, claim } = ground
  const before = near.at(-1)?.claim
  const isNear = before !== undefined && !text.slice(before.end, claim.start).includes('\n')
  return (isNear ? wholeOf(ground) : null) ?? thingsOf(ground)
}

/** "of which 57", "57 of them", "Of the 92 cancellations, 57". */
function isPartOf(words: readonly Word[], at: number, left: number): boolean {
  const [before, behind] = [words[left]?.text ?? '', words[at + 1]?.text ?? '']
  if (THEM.test(before) && /^(?:of|among)$/.test(words[left - 1]?.text ?? '')) return true
  const isBracket = behind === '(' && words[at + 3]?.text === ')'
  const of = isBracket ? at + 4 : at + 1
  if (words[of]?.text === 'of' && isThem(words, of + 1)) return true
  // '8  Of the 18 files'
  const from = words.findIndex(({ tag }) => tag !== 'mark')
  if (words[from]?.text === 'of' && THEM.test(words[from + 1]?.text ?? '') && left < from + 2)
    return true
  const opens = words.findIndex(({ text }) => text === ',')
  return (
    words[from]?.text === 'of' &&
    words[from + 1]?.tag === 'det' &&
    opens > 0 &&
    opens === left &&
    words.slice(0, opens).some(({ tag }) => tag === 'figure')
  )
}

/** "A total of 14,600 were", "; six had been". */
function opensClause(words: readonly Word[], left: number): boolean {
  const isTotal = words[left]?.text === 'of' && words[left - 1]?.text === 'total'
  const before = isTotal ? words[left - (words[left - 2]?.tag === 'det' ? 3 : 2)] : words[left]
  return before === undefined || /^[,;.:•*-]$/.test(before.text)
}

/** The word before a figure, past articles, bounds and "remaining". */
function leftOf(words: readonly Word[], at: number): number {
  let left = at - 1
  while (
    left >= 0 &&
    !THEM.test(words[left]?.text ?? '') &&
    (words[left]?.tag === 'adv' || DEGREE.test(words[left]?.text ?? ''))
  )
    left -= 1
  return left
}

/** "of the 260,000 targeted" */
const PLANNED = /^(?:targeted|planned|needed|required|budgeted|promised|intended)$/
const BETWEEN_MAX = 9
const STARTS = /^(?:,|;|and|while|but|whereas)$/
const REST = /^(?:remaining|other|rest|further)$/

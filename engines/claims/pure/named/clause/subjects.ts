import { openOf, type Phrase, phraseBack } from './phrases.ts'
import type { Word } from './word.ts'

// What a verb is told of.

/** What the verb group at `verb` is told of: the nouns before it, past asides and what tells of them. */
export function subjectOf(
  words: readonly Word[],
  verb: number,
  depth = 0,
): Phrase | 'spoken' | 'last' | null {
  let at = verb - 1
  while (
    at >= 0 &&
    (words[at]?.tag === 'verb' ||
      words[at]?.tag === 'adv' ||
      words[at]?.tag === 'to' ||
      (words[at]?.tag === 'part' &&
        /^(?:expected|set|forecast|projected|due|likely|estimated|planned)$/.test(
          words[at]?.text ?? '',
        )))
  )
    at -= 1
  // "the fees that the mill pays rose"
  const other = words[verb - 1]
  if (other?.tag === 'verb' && !AUXILIARY.test(other.text) && words[verb]?.tag === 'verb') {
    const link = words.findLastIndex(
      ({ text }, place) => place < at && /^(?:that|which|who)$/.test(text),
    )
    if (link > 0 && words.slice(link + 1, at).every(({ tag }) => /^(?:noun|det)$/.test(tag)))
      return phraseBack(words, link)
  }
  if (/^(?:track|course)$/.test(words[at]?.text ?? '') && words[at - 1]?.text === 'on')
    return subjectOf(words, at - 1, depth + 1)
  const before = words[at]
  if (before === undefined || depth > 3) return null
  // 'grew at a pace of 4 % to reach'
  if (before.tag === 'figure' && words[at + 1]?.tag === 'to') return subjectOfLast(words, at, depth)
  if (before.tag === 'pron') return opensElsewhere(words, at) ? null : 'spoken'
  if (before.tag === 'det' && /^(?:this|these|those|both|all|each|another|some)$/.test(before.text))
    return 'spoken'
  if (before.tag === 'time' && at > 0) {
    // "Sales in May rose", "In May sales rose": the time goes by.
    const phrase = phraseBack(words, at + 1)
    if (phrase !== null) return relativeOf(words, phrase) ?? phrase
  }
  // 'May is forecast at 4 million tonnes': of what was told of before.
  if (before.tag === 'time' && at === 0 && before.isCapital) return 'spoken'
  // "China's 371 GW made up"
  if (before.tag === 'figure' && /['’]s?$/.test(words[at - 1]?.text ?? ''))
    return phraseBack(words, at)
  if (before.tag === 'and') return subjectOfLast(words, at, depth)
  if (before.tag === 'sub' || before.text === 'that') {
    if (/^(?:which|who|that)$/.test(before.text)) {
      if (
        before.text === 'which' &&
        (words[at - 1]?.tag === 'figure' ||
          (words[at - 1]?.text === ',' && words.slice(0, at).some(({ tag }) => tag === 'figure')))
      )
        return 'last'
      const end = /^[,(]$/.test(words[at - 1]?.text ?? '') ? at - 1 : at
      return phraseBack(words, end)
    }
    return null
  }
  // "(forecast at 301 billion)"
  if (before.text === '(') return phraseBack(words, at, true)
  // '“Music on demand” (with advertisements) grew'
  const quote =
    before.text === '”' ? words.findLastIndex(({ text }, place) => place < at && text === '“') : -1
  if (quote >= 0 && at - quote < QUOTED_MAX) return { from: quote + 1, to: at }
  if (before.tag === 'mark') return pastAside(words, at, depth)
  const phrase = phraseBack(words, at + 1)
  if (phrase === null) {
    if (before.tag === 'figure' || before.tag === 'part' || before.tag === 'ger')
      return subjectOfLast(words, at, depth)
    return null
  }
  return relativeOf(words, phrase) ?? phrase
}

const QUOTED_MAX = 9

const AUXILIARY =
  /^(?:is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|shall|should|must|do|does|did)$/

/** "In the cabinet they hold 47 %": of something else than what was told before. */
function opensElsewhere(words: readonly Word[], at: number): boolean {
  const start = words.findLastIndex(({ text }, place) => place < at && /^[;:.]$/.test(text)) + 1
  return (
    words[start]?.tag === 'prep' &&
    words.slice(start, at).some(({ tag }) => tag === 'noun') &&
    !words.slice(start, at).some(({ tag }) => tag === 'figure' || tag === 'verb')
  )
}

/** "firms that export goods": the nouns before the verb belong to a clause of what they tell of. */
function relativeOf(words: readonly Word[], phrase: Phrase): Phrase | null {
  let at = phrase.from - 1
  while (words[at]?.tag === 'adv' || words[at]?.tag === 'det' || words[at]?.tag === 'prep') at -= 1
  if (words[at]?.tag !== 'verb') return null
  let verb = at
  while (words[verb - 1]?.tag === 'verb' || words[verb - 1]?.tag === 'adv') verb -= 1
  // 'people who say they live near a road': past what they say.
  if (words[verb - 1]?.tag === 'pron' && words[verb - 2]?.tag === 'verb') {
    verb -= 2
    while (words[verb - 1]?.tag === 'verb' || words[verb - 1]?.tag === 'adv') verb -= 1
  }
  const link = words[verb - 1]
  if (link === undefined || !/^(?:that|which|who|whose)$/.test(link.text)) return null
  return phraseBack(words, verb - 1)
}

/** "rose 3 % and was": of the verb before it. */
function subjectOfLast(
  words: readonly Word[],
  at: number,
  depth: number,
): Phrase | 'spoken' | 'last' | null {
  const verb = words.findLastIndex(({ tag }, place) => place < at && tag === 'verb')
  if (verb < 0) return null
  let first = verb
  while (words[first - 1]?.tag === 'verb' || words[first - 1]?.tag === 'adv') first -= 1
  return subjectOf(words, first, depth + 1)
}

/** "Services inflation, at 4.6%, was", "Traffic (plus 7.9 percent) outpaced". */
function pastAside(
  words: readonly Word[],
  at: number,
  depth: number,
): Phrase | 'spoken' | 'last' | null {
  const mark = words[at]?.text ?? ''
  if (mark === ')') {
    const open = openOf(words, at)
    return open < 1 ? null : subjectOf(words, open, depth + 1)
  }
  if (!/^[,–—-]$/.test(mark)) return null
  // What stands between the last verb, or the last clause, and the aside: the first piece that is a noun phrase.
  const start = words.findLastIndex(
    ({ tag, text }, place) =>
      place < at &&
      (/^[;:]$/.test(text) ||
        (tag === 'sub' && OPENS.test(text)) ||
        (tag === 'verb' && !isRelative(words, place))),
  )
  let from = start + 1
  // 'figures showed that output, by one measure, fell'
  if (words[start]?.tag === 'verb' && words[start + 1]?.text === 'that') from = start + 2
  else if (words[start]?.tag === 'verb')
    from =
      words.findIndex(({ text }, place) => place > start && place < at && /^[,–—-]$/.test(text)) + 1
  if (from < 1 && start >= 0) return subjectOfLast(words, at, depth)
  for (let place = from; place < at; place += 1) {
    const word = words[place]
    if (word?.tag !== 'mark' || !/^[,–—-]$/.test(word.text)) continue
    const first = words.slice(from, place).find(({ tag }) => tag !== 'adv' && tag !== 'and')
    if (first !== undefined && /^(?:noun|det)$/.test(first.tag)) return phraseBack(words, place)
    // 'In this period the average rate, without fees, was'
    const behindTime = first?.tag === 'prep' ? phraseBack(words, place) : null
    if (behindTime !== null && words.slice(from, behindTime.from).some(({ tag }) => tag === 'time'))
      return behindTime
    from = place + 1
  }
  if (from !== start + 1) return subjectOfLast(words, at, depth)
  // 'Output at 12,000 tonnes, was'
  const isSized = words[at - 1]?.tag === 'figure' && words[at - 2]?.text === 'at'
  return phraseBack(words, isSized ? at - 2 : at)
}

const OPENS = /^(?:while|whilst|whereas|although|though|as|because)$/

/** The verb of a clause that only tells which: "platelets, which keep for a week, stood". */
function isRelative(words: readonly Word[], verb: number): boolean {
  let at = verb - 1
  while (/^(?:verb|adv)$/.test(words[at]?.tag ?? '')) at -= 1
  return /^(?:which|who|that)$/.test(words[at]?.text ?? '')
}

import type { Span } from '../../model.ts'
import { spanOf, trimmed } from './phrases.ts'
import type { Word } from './word.ts'

/** "Hubei, Hunan and Anhui handled 3, 2 and 1 million tonnes respectively": the n-th figure is of the n-th name. */
export function dealtOf(
  words: readonly Word[],
  at: number,
): { readonly own: Span; readonly last: Span; readonly counted: Span | null } | null {
  let end = at + 1
  while (end < words.length && words[end]?.text !== 'respectively' && words[end]?.text !== ';')
    end += 1
  if (words[end]?.text !== 'respectively') return null
  const claim = words[at]?.claim
  const isLike = (word: Word) => word.claim !== null && word.claim.unit === claim?.unit
  // Back to the first figure of the list.
  let first = at
  for (let place = at - 1; place >= 0; place -= 1) {
    const word = words[place]
    if (
      word === undefined ||
      word.tag === 'verb' ||
      (word.tag === 'ger' && place < at - 1) ||
      word.tag === 'part' ||
      /^[;:]$/.test(word.text)
    )
      break
    if (word.tag === 'figure' && isLike(word)) first = place
  }
  const figures = words.slice(first, end).filter((word) => word.tag === 'figure' && isLike(word))
  const isDoing = words[first - 1]?.tag === 'ger'
  const verb = isDoing
    ? first - 1
    : words.findLastIndex(({ tag }, place) => place < first && tag === 'verb')
  let group = verb
  while (words[group - 1]?.tag === 'verb' || words[group - 1]?.tag === 'adv') group -= 1
  // "reported revenue, profit and earnings of 5, 4 and 3 respectively"
  if (figures.length < 2 || verb < 1) return null
  const ofThem =
    words[first - 1]?.text === 'of' ? membersBefore(words, first - 1, figures.length) : []
  const names = ofThem.length > 0 ? ofThem : membersBefore(words, group, figures.length)
  const own = names[figures.findIndex(({ start }) => start === words[at]?.start)]
  const last = names.at(-1)
  if (own === undefined || last === undefined) return null
  return { own, last, counted: countedIn(words, figures.at(-1), end) }
}

/** "reported 5 and 4 complaints respectively": what all of them count stands behind the last. */
function countedIn(words: readonly Word[], figure: Word | undefined, end: number): Span | null {
  const from = figure === undefined ? 0 : words.indexOf(figure) + 1
  const to = words[end - 1]?.text === ',' ? end - 1 : end
  const areNouns = from > 0 && words.slice(from, to).every(({ tag }) => tag === 'noun')
  return areNouns && to > from && to - from < 4 ? spanOf(words, { from, to }) : null
}

/** So many members of a list that ends before a word, in order; none where it has others. */
function membersBefore(words: readonly Word[], end: number, count: number): readonly Span[] {
  const names: Span[] = []
  let to = end
  for (let place = end - 1; place >= -1 && names.length < count; place -= 1) {
    const word = words[place]
    const isEnd =
      word === undefined ||
      word.tag === 'and' ||
      word.tag === 'verb' ||
      /^(?:[,;:.()–—•]|with)$/.test(word.text) ||
      word.tag === 'sub'
    if (!isEnd) continue
    // 'two wind farms and four tidal ones producing 5 and 4'
    const from = words[place + 1]?.tag === 'figure' ? place + 2 : place + 1
    const own = from < to ? spanOf(words, trimmed(words, { from, to })) : null
    if (own !== null) names.unshift(own)
    else if (place + 1 < to) return []
    to = place
    if (word !== undefined && !/^(?:and|,)$/.test(word.text)) break
  }
  return names.length === count ? names : []
}

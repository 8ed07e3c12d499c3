import type { Lang } from '#platform/i18n'
import type { WordChange } from '../types.ts'

/** Beyond so many pairs the middle is taken as replaced: a comparison takes their product in steps. */
const PAIRS_MAX = 4_000_000

type Step<T> = { readonly kind: WordChange['kind']; readonly item: T }

/** The lines that two texts don't share, in order, each with the words that went and came. */
export function changedLines(
  before: readonly string[],
  after: readonly string[],
  lang: Lang,
): readonly (readonly WordChange[])[] {
  const changed: (readonly WordChange[])[] = []
  let gone: string[] = []
  let came: string[] = []
  const close = (): void => {
    for (let at = 0; at < Math.max(gone.length, came.length); at++)
      changed.push(changedWords(gone[at] ?? '', came[at] ?? '', lang))
    gone = []
    came = []
  }
  for (const { kind, item } of stepsBetween(before, after)) {
    if (kind === 'gone') gone.push(item)
    else if (kind === 'new') came.push(item)
    else close()
  }
  close()
  return changed
}

/** Two readings of a line as one: words that stay, went, and came. */
export function changedWords(before: string, after: string, lang: Lang): readonly WordChange[] {
  const joined: { kind: WordChange['kind']; text: string }[] = []
  for (const { kind, item } of stepsBetween(wordsOf(before, lang), wordsOf(after, lang))) {
    const last = joined.at(-1)
    if (last?.kind === kind) last.text += item
    else joined.push({ kind, text: item })
  }
  return joined
}

// Chinese has no spaces: where its words end, the dictionary of the runtime says.
function wordsOf(text: string, lang: Lang): readonly string[] {
  const words = new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)
  return [...words].map(({ segment }) => segment)
}

/** The shortest way from one list to another, what went before what came (longest common subsequence). */
function stepsBetween<T>(before: readonly T[], after: readonly T[]): readonly Step<T>[] {
  const least = Math.min(before.length, after.length)
  let head = 0
  while (head < least && before[head] === after[head]) head++
  let tail = 0
  while (tail < least - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const same = (items: readonly T[]) => items.map((item) => ({ kind: 'same', item }) as const)
  return [
    ...same(before.slice(0, head)),
    ...middleSteps(
      before.slice(head, before.length - tail),
      after.slice(head, after.length - tail),
    ),
    ...same(before.slice(before.length - tail)),
  ]
}

function middleSteps<T>(before: readonly T[], after: readonly T[]): readonly Step<T>[] {
  const gone = (item: T): Step<T> => ({ kind: 'gone', item })
  const came = (item: T): Step<T> => ({ kind: 'new', item })
  if (before.length * after.length > PAIRS_MAX) return [...before.map(gone), ...after.map(came)]
  // `common[i][j]`: how much the ends of both from i and j on have in common.
  const width = after.length + 1
  const common = new Uint32Array((before.length + 1) * width)
  const at = (i: number, j: number): number => common[i * width + j] ?? 0
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      common[i * width + j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const steps: Step<T>[] = []
  let [i, j] = [0, 0]
  for (const item of before) {
    while (j < after.length && before[i] !== after[j] && at(i, j + 1) > at(i + 1, j)) {
      steps.push(...after.slice(j, j + 1).map(came))
      j++
    }
    if (j < after.length && item === after[j]) {
      steps.push({ kind: 'same', item })
      j++
    } else steps.push(gone(item))
    i++
  }
  return [...steps, ...after.slice(j).map(came)]
}

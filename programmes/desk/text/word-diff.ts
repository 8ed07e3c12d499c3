import type { Lang } from '#platform/i18n'

// Myers, "An O(ND) Difference Algorithm and Its Variations", 1986: over words, not characters, since words are what people
// read; Chinese ones as the segmenter finds them.

export type Piece = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }

/** So different are no two versions of one text; past it the middle is told as replaced. */
const DIFFERENCES_MAX = 2000

/** What became of a text, word by word: the pieces that stayed, went and came, in reading order. */
export function wordDiff(before: string, after: string, lang: Lang = 'en'): readonly Piece[] {
  const [a, b] = [wordsIn(before, lang), wordsIn(after, lang)]
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail))
    tail += 1
  const middle = differing(a.slice(head, a.length - tail), b.slice(head, b.length - tail))
  const end = a.slice(a.length - tail)
  return merged([
    ...a.slice(0, head).map((text) => ({ kind: 'same' as const, text })),
    ...middle,
    ...end.map((text) => ({ kind: 'same' as const, text })),
  ])
}

/** The same as replacements in the text before. */
export function changesBetween(
  before: string,
  after: string,
): readonly { readonly from: number; readonly to: number; readonly insert: string }[] {
  const changes: { from: number; to: number; insert: string }[] = []
  let at = 0
  for (const { kind, text } of wordDiff(before, after)) {
    if (kind === 'new') changes.push({ from: at, to: at, insert: text })
    if (kind === 'gone') changes.push({ from: at, to: at + text.length, insert: '' })
    if (kind !== 'new') at += text.length
  }
  return changes
}

function wordsIn(text: string, lang: Lang): readonly string[] {
  const segments = new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)
  return Array.from(segments, ({ segment }) => segment)
}

function differing(a: readonly string[], b: readonly string[]): readonly Piece[] {
  const steps = stepsBetween(a, b)
  if (steps === null)
    return [
      { kind: 'gone', text: a.join('') },
      { kind: 'new', text: b.join('') },
    ]
  return traced(a, b, steps)
}

/** For each number of differences, how far along each diagonal they reach; null past the limit. */
function stepsBetween(a: readonly string[], b: readonly string[]): readonly Int32Array[] | null {
  const most = Math.min(a.length + b.length, DIFFERENCES_MAX)
  const reach = new Int32Array(2 * most + 3)
  const steps: Int32Array[] = []
  const offset = most + 1
  for (let d = 0; d <= most; d += 1) {
    steps.push(reach.slice(offset - d - 1, offset + d + 2))
    for (let k = -d; k <= d; k += 2) {
      let x = furthest(reach, offset, k, d)
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1
      reach[offset + k] = x
      if (x >= a.length && x - k >= b.length) return steps
    }
  }
  return null
}

function furthest(reach: Int32Array, offset: number, k: number, d: number): number {
  const below = reach[offset + k + 1] ?? 0
  const beside = reach[offset + k - 1] ?? 0
  return k === -d || (k !== d && beside < below) ? below : beside + 1
}

function traced(
  a: readonly string[],
  b: readonly string[],
  steps: readonly Int32Array[],
): readonly Piece[] {
  const pieces: Piece[] = []
  let [x, y] = [a.length, b.length]
  for (let d = steps.length - 1; d >= 0; d -= 1) {
    const reach = steps[d] ?? new Int32Array(3)
    // A step keeps the diagonals from -d-1 to d+1.
    const at = (k: number): number => reach[k + d + 1] ?? 0
    const k = x - y
    const isDown = k === -d || (k !== d && at(k - 1) < at(k + 1))
    const from = d === 0 ? 0 : isDown ? at(k + 1) : at(k - 1) + 1
    while (x > from) {
      x -= 1
      y -= 1
      pieces.push({ kind: 'same', text: a[x] ?? '' })
    }
    if (d === 0) break
    if (isDown) {
      y -= 1
      pieces.push({ kind: 'new', text: b[y] ?? '' })
    } else {
      x -= 1
      pieces.push({ kind: 'gone', text: a[x] ?? '' })
    }
  }
  return pieces.reverse()
}

/** Neighbours of one kind made one; where words went and others came, what went is told first. */
function merged(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = []
  let [gone, came] = ['', '']
  const flush = () => {
    if (gone !== '') out.push({ kind: 'gone', text: gone })
    if (came !== '') out.push({ kind: 'new', text: came })
    gone = ''
    came = ''
  }
  let same = ''
  for (const { kind, text } of pieces) {
    if (kind === 'same') {
      flush()
      same += text
      continue
    }
    if (same !== '') out.push({ kind: 'same', text: same })
    same = ''
    if (kind === 'gone') gone += text
    else came += text
  }
  flush()
  if (same !== '') out.push({ kind: 'same', text: same })
  return out
}

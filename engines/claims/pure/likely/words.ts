import { type Figure, isChinese, type Scene } from '../derived/scene.ts'
import { once } from '../once.ts'
import { behindLast, signsOf } from '../text/behind-last.ts'
import { pairAt } from '../text/pairs.ts'

// The words beside a figure, between two and in its clause, as they are weighed: in English word by word, in Chinese sign by sign.

export type Beside = { readonly before: readonly string[]; readonly after: readonly string[] }

const TOKEN = /[a-z']+|[@QSDXNO]|[^\sa-z]/g
const NEAR = 30
const WORDS = [1, 2, 3] as const

/** The last one, two and three words before a figure, and the first behind it, within its sentence: each once. */
export function besideOf(scene: Scene, { at, claim }: Figure): Beside {
  return besideIn(scene, at, at + 1, claim.sentence, false)
}

/** The same of a word, as often as they stand there. */
export function besideOfWord(
  scene: Scene,
  { at, end, sentence }: { readonly at: number; readonly end: number; readonly sentence: number },
): Beside {
  return besideIn(scene, at, end, sentence, true)
}

function besideIn(
  scene: Scene,
  at: number,
  end: number,
  sentence: number,
  areAll: boolean,
): Beside {
  const piece = scene.pieces[sentence]
  if (piece === undefined) return { before: [], after: [] }
  const head = scene.mask.slice(Math.max(piece.from, at - NEAR), at)
  const tail = scene.mask.slice(end, Math.min(piece.to, end + NEAR))
  const isHan = piece.grammar === 'zh'
  const [lead, next] = [tokensOf(head, isHan), tokensOf(tail, isHan)]
  const gap = isHan ? '' : ' '
  const [before, after]: [string[], string[]] = [[], []]
  for (const many of WORDS) {
    if (areAll || many === 1 || many <= lead.length) before.push(lead.slice(-many).join(gap))
    if (areAll || many === 1 || many <= next.length) after.push(next.slice(0, many).join(gap))
  }
  return { before, after }
}

function tokensOf(said: string, isHan: boolean): readonly string[] {
  return isHan ? [...said] : (said.match(TOKEN) ?? [])
}

const BETWEEN_MAX = 90
const FAR = ['far']

/** What stands between two figures; of those that stand far apart nothing but that. */
export function betweenOf(scene: Scene, a: Figure, b: Figure): readonly string[] {
  const said = scene.mask.slice(a.at + 1, b.at)
  if (said.length > BETWEEN_MAX) return FAR
  return isChinese(scene, b) ? pairsOf(said) : [...new Set(said.match(TOKEN) ?? [])]
}

const CLAUSE_MAX = 60
const STOP = ',.;:()，。；：（）'
const STOPS = signsOf(STOP)
const TAIL = new RegExp(`^[^${STOP}]*`)

export const clauseOf = once((scene: Scene, { at, claim }: Figure): readonly string[] => {
  const piece = scene.pieces[claim.sentence]
  if (piece === undefined) return []
  const { mask } = scene
  const head = behindLast(STOPS, mask.slice(Math.max(piece.from, at - CLAUSE_MAX), at))
  const [tail = ''] = TAIL.exec(mask.slice(at + 1, Math.min(piece.to, at + 1 + CLAUSE_MAX))) ?? []
  const words = [head, tail].flatMap((said) =>
    piece.grammar === 'zh' ? pairsOf(said) : (said.match(/[a-z]{2,}/g) ?? []),
  )
  return [...new Set(words)]
})

const MARKS = '，。；、：（）'

/** Two signs by two; marks alone. */
function pairsOf(said: string): readonly string[] {
  const found = new Set<string>()
  for (let at = 0; at < said.length; at += 1) {
    const mark = MARKS.indexOf(said.charAt(at))
    if (mark >= 0) found.add(MARKS.charAt(mark))
    else if (at + 1 < said.length) found.add(pairAt(said, at))
  }
  return [...found]
}

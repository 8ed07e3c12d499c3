import { before, behind, type Figure, type Scene } from '../../derived/scene.ts'
import { namesIn } from '../../names.ts'
import { isSome, paragraphOf, type Stream } from './levels.ts'
import { PARTS_MAX, type Sum } from './sum.ts'

// "July exports were W … Exports of goods rose to P … Exports of services, P": what has the name of the whole and one thing more is a part of it, wherever it is told.

export function namedSums(scene: Scene, stream: Stream): readonly Sum[] {
  const names = new Map(stream.map((one) => [one, wordsIn(nameIn(scene, one))]))
  return stream.flatMap((whole) => {
    const own = names.get(whole) ?? []
    if (own.length === 0 || isSome(scene, whole)) return []
    const parts = stream.filter(
      (one) => one.size !== whole.size && isMore(names.get(one) ?? [], own) && !isSome(scene, one),
    )
    const called = new Set(parts.map((one) => (names.get(one) ?? []).join(' ')))
    const isList = parts.length > 1 && parts.length <= PARTS_MAX && called.size === parts.length
    return isList ? [{ whole, parts, least: LEAST }] : []
  })
}

const LEAST = 400
const MORE_MAX = 2

/** Of another kind than what it is told of, and no part of it. */
const NO_PART =
  /^(?:average|mean|median|net|gross|adjusted|underlying|cumulative|annual|daily|record|planned|expected|new|additional|other)$/

function isMore(name: readonly string[], own: readonly string[]): boolean {
  // Asked of every pair of figures.
  if (name.length <= own.length || name.length > own.length + MORE_MAX) return false
  const more = name.filter((word) => !own.includes(word))
  return name.length === own.length + more.length && !more.some((word) => NO_PART.test(word))
}

/** "Rates pay for Q of the budget, grants for Q. The last Q …": parts of what is called so elsewhere. */
export function sumsOfName(scene: Scene, stream: Stream): readonly Sum[] {
  return [...Map.groupBy(stream, (one) => paragraphOf(scene, one)).values()].flatMap((told) => {
    const parts = told.filter((one) => !isSome(scene, one))
    const [first] = parts
    const name = first === undefined ? undefined : OF_NAME.exec(behind(scene, first))?.[1]
    if (name === undefined || parts.length < 3 || parts.length > PARTS_MAX) return []
    return wholesIn(scene, stream, parts, (one) => wordsIn(nameIn(scene, one)).includes(name))
  })
}

const OF_NAME = /^ of (?:the|its|our|their|this|that) (?:total |overall |whole )?([a-z]{4,})/

/** "Leases fell in all three cantons. A had Q, B Q and C Q": so many parts of what the words before them name. */
export function sumsOfCount(scene: Scene, stream: Stream): readonly Sum[] {
  return [...Map.groupBy(stream, ({ claim }) => claim.sentence).values()].flatMap((parts) => {
    const [first] = parts
    if (first === undefined || parts.length < 2 || parts.length > PARTS_MAX) return []
    const own = scene.pieces[first.claim.sentence]
    const last = scene.pieces[first.claim.sentence - 1]
    const from = last !== undefined && last.paragraph === own?.paragraph ? last.from : own?.from
    const led = scene.mask.slice(from, first.at)
    const [said, count = ''] = ALL_OF.exec(led) ?? []
    if (said === undefined || COUNTS.indexOf(count) !== parts.length) return []
    const words = wordsIn(led).filter((word) => word.length > 3)
    return wholesIn(scene, stream, parts, (one) =>
      wordsIn(`${nameIn(scene, one)} ${before(scene, one, 90)}`).some((word) =>
        words.includes(word),
      ),
    )
  })
}

const ALL_OF =
  /\b(?:all|the|these|those|its|our|their) (two|three|four|five|six|seven|eight) [a-z]{4,}/
const COUNTS = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']

function wholesIn(
  scene: Scene,
  stream: Stream,
  parts: readonly Figure[],
  isMeant: (one: Figure) => boolean,
): readonly Sum[] {
  const wholes = stream.filter((one) => !parts.includes(one) && !isSome(scene, one) && isMeant(one))
  return wholes.slice(0, WHOLES_MAX).map((whole) => ({ whole, parts, least: LEAST }))
}

const WHOLES_MAX = 6

/** Times, and what says how much of it is meant. */
const EMPTY: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december quarter month year half first second third fourth total overall all entire whole combined the a an of in and for its our their to from'.split(
    ' ',
  ),
)

export function wordsIn(name: string): readonly string[] {
  const words: string[] = []
  for (const said of name.toLowerCase().match(/[a-z]+/g) ?? []) {
    const isMany = said.length > 3 && said.endsWith('s') && !said.endsWith('ss')
    const word = isMany ? said.slice(0, -1) : said
    if (!EMPTY.has(word)) words.push(word)
  }
  return words
}

export function nameIn(scene: Scene, one: Figure): string {
  const { doc } = scene
  return NAMES.get(doc)?.[one.claim.index] ?? nameAfresh(scene, one)
}

const NAMES = new WeakMap<Scene['doc'], readonly (string | null)[]>()

function nameAfresh({ doc, figures }: Scene, one: Figure): string {
  if (NAMES.has(doc)) return ''
  const claims = figures.map(({ claim }) => claim)
  const names = namesIn(doc, claims)
  const byIndex: (string | null)[] = []
  for (const [at, claim] of claims.entries()) byIndex[claim.index] = names[at] ?? null
  NAMES.set(doc, byIndex)
  return byIndex[one.claim.index] ?? ''
}

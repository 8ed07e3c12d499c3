import type { Figure, Scene } from '../../derived/scene.ts'
import { once } from '../../once.ts'
import { matchesIn } from '../../text/matches.ts'
import { areLevels, areNear } from '../outright/frames.ts'

// Terms.
// form   words with a place for each figure, over as many sentences of a paragraph as one breath has: R what it came to, B what it was set against, D by how much, W a whole.

export type Form = {
  readonly figures: { readonly [role: string]: Figure | undefined }
  readonly said: { readonly [role: string]: string | undefined }
  readonly at: number
  readonly to: number
}

/** What may stand in a clause beside a figure, and in a sentence. */
export const inClause = (most: number): string => `[^，。；：、（）QSDXNO]{0,${most}}`
export const inSentence = (most: number): string => `[^。；QSDXNO]{0,${most}}`
/** How much it changed may be told with any of them. */
export const RATE = '(?:[，（](?:同比|比@|较@)[^，。；QSDX]{0,6}S）?)?'
export const PAST =
  '(?:@|去年同期|上年同期|去年|上年|此前|之前|以前|原来|原先|一年前|调[整价]之?前|改[革造版]之?前)'

/** Every place of a Chinese paragraph where the words are found. */
export function formsIn(scene: Scene, words: RegExp, cue: RegExp): readonly Form[] {
  if (!cue.test(scene.mask)) return []
  return paragraphsOf(scene, scene.pieces).flatMap(({ from, mask }) =>
    cue.test(mask) ? matchesIn(words, mask).map((match) => formOf(scene, from, match)) : [],
  )
}

/** Paragraphs in Chinese that have figures. */
const paragraphsOf = once(({ mask }: Scene, pieces: Scene['pieces']) => {
  const found = new Map<number, { from: number; to: number; figures: number }>()
  for (const { paragraph, grammar, from, to, figures } of pieces) {
    if (grammar !== 'zh') continue
    const known = found.get(paragraph)
    if (known === undefined) found.set(paragraph, { from, to, figures: figures.length })
    else {
      known.to = to
      known.figures += figures.length
    }
  }
  return [...found.values()]
    .filter(({ figures }) => figures > 0)
    .map(({ from, to }) => ({ from, mask: mask.slice(from, to) }))
})

function formOf(scene: Scene, from: number, match: RegExpExecArray): Form {
  const figures: { [role: string]: Figure | undefined } = {}
  for (const [role, span] of Object.entries(match.indices?.groups ?? {}))
    if (span !== undefined && span[1] === span[0] + 1)
      figures[role] = byPlaceOf(scene, scene.figures).get(from + span[0])
  const at = from + match.index
  return { figures, said: { ...match.groups }, at, to: at + match[0].length }
}

const byPlaceOf = once(
  (_: Scene, figures: Scene['figures']): ReadonlyMap<number, Figure> =>
    new Map(figures.map((one) => [one.at, one])),
)

/** As far apart as two of one kind may be, a slip of the pen among them. */
const FACTOR_MAX = 40

/** Levels of one kind, each told exactly. */
export function areOfKind(scene: Scene, ...figures: readonly (Figure | undefined)[]): boolean {
  const [first, ...others] = figures
  return (
    first !== undefined &&
    others.every(
      (one) => one !== undefined && areLevels(scene, first, one) && areNear(first, one, FACTOR_MAX),
    ) &&
    figures.every((one) => one?.claim.bound === 'exact')
  )
}

/** An error is of a size that a reader could believe, or of a word of scale. */
const BELIEVED_MAX = 2.5
const POWER_OFF = 0.02

export function isBelievable(computed: number, told: number): boolean {
  const off = Math.abs(Math.log10(computed / told))
  return off < Math.log10(BELIEVED_MAX) || (off > 1 - POWER_OFF && isWhole(off))
}

function isWhole(power: number): boolean {
  return Math.abs(power - Math.round(power)) < POWER_OFF
}

import { areOfOneTime } from '../../derived/change/told-twice.ts'
import {
  alike,
  between,
  type Figure,
  isChange,
  isChinese,
  type Scene,
} from '../../derived/scene.ts'
import { isPlain } from '../onward/sole.ts'
import { nameIn, wordsIn } from '../summed/named.ts'

// What the words beside a figure call it, and what is near enough for one to speak of the other.

/** In longer texts each paragraph speaks of its own. */
const SHORT_MAX = 14
const REACH = 3

export function isWithin({ pieces }: Scene, { claim: a }: Figure, { claim: b }: Figure): boolean {
  return pieces.length <= SHORT_MAX || Math.abs(a.sentence - b.sentence) <= REACH
}

/** Pairs are tried of what is near: in a sentence of thousands no more figures than a short document has. */
const FIGURES_MAX = 30

/** Of a list in the order of the text those that one may speak of, itself among them. */
export function nearOf(scene: Scene, all: readonly Figure[], one: Figure): readonly Figure[] {
  const first = placeOf(all, one.order - FIGURES_MAX)
  return all
    .slice(first, placeOf(all, one.order + FIGURES_MAX + 1))
    .filter((other) => isWithin(scene, other, one))
}

/** The first that isn't before an order. */
function placeOf(all: readonly Figure[], order: number): number {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.order ?? 0) < order) low = middle + 1
    else high = middle
  }
  return low
}

export function isLevel(scene: Scene, one: Figure): boolean {
  const { kind } = one.claim
  return (
    one.sort === 'Q' &&
    isPlain(one) &&
    !isChange(one) &&
    kind !== 'target' &&
    !isChinese(scene, one)
  )
}

const NOUN_MAX = 24

/** The words between the last figure of its sentence and itself, those that name it, and the noun behind it. */
export function labelOf(scene: Scene, one: Figure): readonly string[] {
  const { mask, pieces, doc } = scene
  const piece = pieces[one.claim.sentence]
  const last = piece?.figures.findLast(({ order }) => order < one.order)
  const ahead = mask.slice(last === undefined ? piece?.from : last.at + 1, one.at)
  const [noun = ''] =
    /^[^.,;:()]*/.exec(mask.slice(one.at + 1, Math.min(piece?.to ?? 0, one.at + 1 + NOUN_MAX))) ??
    []
  const unit = doc.text.slice(one.claim.number.end, one.claim.end)
  return contentOf(`${nameIn(scene, one)} ${ahead} ${unit} ${noun}`)
}

export function contentOf(words: string): readonly string[] {
  return wordsIn(words).filter((word) => word.length > 2 && !EMPTY.test(word))
}

const EMPTY =
  /^(?:all|are|but|can|due|has|had|may|new|not|now|one|our|out|per|two|was|who|about|account\w*|after|almost|also|among|been|before|came|cent|each|figure|for|from|half|ha[dsv]e?|into|just|last|made|make|million|billion|more|most|nearly|number|only|other|over|part|percent|rest|share|some|stood|than|that|their|them|then|there|these|they|this|those|thu|thus|took|under|were|which|while|will|with|would|year)$/

/** "Recruited", "recruitment". */
const STEM = 7

/** "Entry", "entries"; "visits", "visitors" aren't one. */
export function isWord(a: string, b: string): boolean {
  const least = Math.min(a.length, b.length)
  const isBent = least > 3 && Math.abs(a.length - b.length) <= 2
  const isDeed = least > STEM && a.slice(0, STEM) === b.slice(0, STEM)
  return a === b || isDeed || (isBent && a.slice(0, least - 1) === b.slice(0, least - 1))
}

export function isCalled(words: readonly string[], by: readonly string[]): boolean {
  return words.some((word) => by.some((other) => isWord(word, other)))
}

/** In one sentence. */
export function areTogether({ claim: a }: Figure, { claim: b }: Figure): boolean {
  return a.sentence === b.sentence
}

/** Where neither tells another. */
export function mayBeOfOneTime({ claim: a }: Figure, { claim: b }: Figure): boolean {
  return a.period === null || b.period === null || areOfOneTime(a.period, b.period)
}

/** "The Orrin Library had Q visitors in @", "the Marl Library … got Q visitors": two of one kind, each with its sentence. */
export function areOfNamesakes({ doc }: Scene, a: Figure, b: Figure): boolean {
  const [one, other] = [a, b].map(({ claim }) => {
    const { start = 0 } = doc.sentences[claim.sentence] ?? {}
    return NAMED.exec(doc.text.slice(start, start + NAMED_MAX))?.slice(1) ?? []
  })
  const [own, kind] = one ?? []
  return own !== undefined && kind === other?.[1] && own !== other?.[0]
}

const NAMED_MAX = 60
const NAMED =
  /^(?:(?:At |In )?[Tt]he )?(\p{Lu}[\p{L}’'-]+)(?: \p{Lu}[\p{L}’'-]+)? (\p{Lu}\p{L}+)\b/u

/** "32.9 TWh of the 64.3 TWh produced": what is itself a part isn't all. */
export function wholeOf(scene: Scene, one: Figure): Figure {
  const next = scene.figures[one.order + 1]
  const isOf =
    next !== undefined &&
    next.claim.sentence === one.claim.sentence &&
    next.size > one.size &&
    next.claim.form === 'number' &&
    alike(scene, one, next) &&
    OF_ALL.test(between(scene, one, next))
  return isOf ? next : one
}

const OF_ALL = /^(?: [^.,;:()]{0,24})? of (?:all|the|its|our|their|a|an)\b[^.,;:()]{0,40}$/

/** "Chip exports", "exports of machinery": not all exports. */
export function isNarrowed(
  { mask, pieces }: Scene,
  { claim }: Figure,
  name: readonly string[],
): boolean {
  const { from = 0, to = 0 } = pieces[claim.sentence] ?? {}
  const words = mask.slice(from, to)
  const [own = ''] = name.slice(-1)
  const stem = own.slice(0, Math.max(STEM_MIN, own.length - 2))
  const narrowed = new RegExp(
    `(?:\\b([a-z]{3,}) ${stem}[a-z]*|\\b${stem}[a-z]* (?:of|in|on|for) (?!@|all\\b)[a-z]{3,})`,
  )
  const [found, before] = narrowed.exec(words) ?? []
  return found !== undefined && (before === undefined || !WHOLLY.test(before))
}

const STEM_MIN = 4
const WHOLLY =
  /^(?:all|total|overall|the|of|its|our|their|whole|combined|national|domestic|annual|gross|net|and|from|for|with|group|company|country|world)$/

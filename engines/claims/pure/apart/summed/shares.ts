import {
  behind,
  between,
  type Figure,
  relationsOf,
  type Scene,
  tiedShare,
} from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { fitOfShare } from '../../relate/whole/slip.ts'
import { areLevels, framesIn, isLevel, likeIn, type Test } from '../outright/frames.ts'
import { ABOUT } from '../outright/words.ts'
import { isBase, isSome } from './levels.ts'
import { nameIn, wordsIn } from './named.ts'

// "P of the budget (S)", "S of the schools (P)", "P concerts, S": a share beside its part, of a whole that is told elsewhere under the name that the share gives it, or
// that counts the same things as the part.

type Asked = { readonly share: Figure; readonly part: Figure; readonly wholes: readonly Figure[] }

export function sharesElsewhere(scene: Scene, test: Test): readonly Relation[] {
  return askedIn(scene).flatMap((one) => wrongOf(scene, test, one))
}

export function askedIn(scene: Scene): readonly Asked[] {
  return [
    ...framesIn(scene, BEHIND).flatMap(({ figures: { P, S } }) => ofName(scene, P, S)),
    ...framesIn(scene, BRACKETED).flatMap(({ figures: { P, S } }) => ofName(scene, P, S)),
    ...framesIn(scene, AT).flatMap(({ figures: { P, S } }) => ofSentence(scene, P, S)),
    ...framesIn(scene, OF_THEM).flatMap(({ figures: { P, S } }) => ofSentence(scene, P, S)),
    ...framesIn(scene, NAMED).flatMap(({ figures: { S } }) => ofNamed(scene, S)),
  ]
}

/** "P, or S", "P of the budget (S)", "P, which is S of the audience". */
const BEHIND = new RegExp(
  `(?<P>Q)[^.;:()QSDX]{0,40}(?: \\((?:or )?|, (?:or )?|,? which (?:is|was|represents) |, (?:taking up|making up|accounting for|representing) )${ABOUT}(?<S>S)(?=[ .,;)])`,
  'dg',
)
/** "S of the schools (P)", "one in five students (P)". */
const BRACKETED =
  /(?<S>S)(?: of| out of)?(?: (?:the|all|its|our|their))*(?: [a-z-]+){0,3} \((?:about |some )?(?<P>Q)\)/dg
const AT =
  /\b(?:account(?:s|ed|ing)|ma[dk](?:e|es|ing)|t(?:ook|aking)|represent(?:s|ed|ing)?) (?:for |up )?(?:about |some |around )?(?<S>S) of the (?:total|whole|overall figure),? (?:at|with|or) (?<P>Q)/dg
const OF_THEM =
  /(?<P>Q) of (?:them|these|those)\b[^.;QSDX]{0,60} \((?:or |about |some )?(?<S>S)\)/dg
const NAMED =
  /\b(?:account(?:s|ed) for|ma[dk]e(?:s|) up|represent(?:s|ed)|contribut(?:es|ed)) (?:about |some |around )?(?<S>S) of /dg

const NAME =
  /^\)? of (?:(?:the|all|its|our|their|this|that) )*(?:[a-z]+['’]s? )?(?:total |overall |whole |entire )?([a-z][a-z-]{3,}(?: [a-z]{4,})?)/

/** What the share is called to be of, behind it or between the two; else what the part counts. */
function wholeNames(scene: Scene, part: Figure, share: Figure): readonly (readonly string[])[] {
  const [first, last] = part.order < share.order ? [part, share] : [share, part]
  const said = [
    NAME.exec(behind(scene, share, 60))?.[1],
    NAME.exec(between(scene, first, last))?.[1],
  ]
  const name = said.find(
    (one) => one !== undefined && !/^(?:which|them|these|those|whom)\b/.test(one),
  )
  if (name !== undefined) {
    const [head = ''] = name.split(' ')
    return [wordsIn(name), wordsIn(head)].filter((words) => words.length > 0)
  }
  if (/^ of\b/.test(behind(scene, share, 4))) return []
  const counted = countedBy(scene, part) ?? countedBy(scene, share)
  return counted === null ? [] : [[counted]]
}

/** "73 concerts", "one in six pupils". */
function countedBy(scene: Scene, one: Figure): string | null {
  const { text } = scene.doc
  const own = /[a-z]{4,}s?$/.exec(
    text.slice(one.claim.number.end, one.claim.end).toLowerCase(),
  )?.[0]
  const noun = own ?? /^ ([a-z]{4,}s)\b/.exec(behind(scene, one, 24))?.[1]
  const [word] = noun === undefined ? [] : wordsIn(noun)
  return word === undefined ||
    /^(?:percent|cent|million|billion|tonne|euro|dollar|yuan|pound|time)$/.test(word)
    ? null
    : word
}

function ofName(
  scene: Scene,
  part: Figure | undefined,
  share: Figure | undefined,
): readonly Asked[] {
  if (!isLevel(part) || part.sort !== 'Q' || share === undefined) return []
  const called = calledIn(scene)
  for (const words of wholeNames(scene, part, share)) {
    const wholes = [...new Set(words)]
      .flatMap((head) => called.get(head) ?? [])
      .filter(({ own, one }) => areAll(words, own) && mayBeWhole(scene, one, part))
      .map(({ one }) => one)
      .toSorted((a, b) => a.order - b.order)
    if (wholes.length > 0) return [{ share, part, wholes }]
  }
  return []
}

/** What a level counts, or all words of its name. */
type Called = { readonly one: Figure; readonly own: string | readonly string[] }

/** By all of the words, and the noun that they qualify is one of them. */
function areAll(words: readonly string[], own: Called['own']): boolean {
  return typeof own === 'string' ? words.length === 1 : words.every((word) => own.includes(word))
}

/** The levels that may be wholes by what they count, or by the noun at the head of their name. */
function calledIn(scene: Scene): ReadonlyMap<string, readonly Called[]> {
  const known = CALLED.get(scene.figures)
  if (known !== undefined) return known
  const levels = scene.figures.flatMap((one): readonly (Called & { head: string })[] => {
    if (one.sort !== 'Q' || !isLevel(one)) return []
    const counted = countedBy(scene, one)
    if (counted !== null) return [{ one, own: counted, head: counted }]
    const name = nameIn(scene, one)
    const head = wordsIn(name.split(/ (?:of|in|for|from|on|by|to|at) /)[0] ?? '').at(-1)
    return head === undefined ? [] : [{ one, own: wordsIn(name), head }]
  })
  const called = Map.groupBy(levels, ({ head }) => head)
  CALLED.set(scene.figures, called)
  return called
}

const CALLED = new WeakMap<Scene['figures'], ReadonlyMap<string, readonly Called[]>>()

function mayBeWhole(scene: Scene, one: Figure, part: Figure): boolean {
  const { kind } = scene.doc.paragraphs[scene.pieces[one.claim.sentence]?.paragraph ?? -1] ?? {}
  return (
    one !== part &&
    one.sort === 'Q' &&
    one.claim.unit.includes('/') === part.claim.unit.includes('/') &&
    kind !== 'row' &&
    kind !== 'heading' &&
    areLevels(scene, one, part) &&
    areOfOneTime(one, part) &&
    !isSome(scene, one) &&
    !isBase(scene, one)
  )
}

function areOfOneTime({ claim: a }: Figure, { claim: b }: Figure): boolean {
  return (
    a.period === null || b.period === null || a.period === b.period || b.periodFrom !== 'stated'
  )
}

/** "S of the total at P", "P of them (S)": of what the sentence before tells. */
function ofSentence(
  scene: Scene,
  part: Figure | undefined,
  share: Figure | undefined,
): readonly Asked[] {
  if (!isLevel(part) || share === undefined) return []
  const last = scene.pieces[part.claim.sentence - 1]
  if (last?.paragraph !== scene.pieces[part.claim.sentence]?.paragraph) return []
  const wholes = likeIn(scene, last, part)
  return wholes.length === 0 ? [] : [{ share, part, wholes }]
}

const SUBJECT =
  /(?:^|[.;,] )(?:the )?(\p{Lu}\p{L}{2,}(?: \p{Lu}\p{L}+)?)(?: alone| thus| therefore| now)? (?:accounts?|accounted|made|makes?|represents?|represented|contributes?|contributed)\b[^.;]*$/u

/** "Hesse alone accounted for S of exports": of the figure that is told under that name. */
function ofNamed(scene: Scene, share: Figure | undefined): readonly Asked[] {
  if (share === undefined) return []
  const { text, sentences } = scene.doc
  const { start = 0 } = sentences[share.claim.sentence] ?? {}
  const name = SUBJECT.exec(text.slice(start, share.claim.start))?.[1]
  if (name === undefined) return []
  const parts = scene.figures.filter(
    (one) =>
      isLevel(one) &&
      one.sort === 'Q' &&
      one.claim.period === share.claim.period &&
      text.slice(Math.max(0, one.claim.start - NAME_BACK), one.claim.start).includes(name) &&
      (nameIn(scene, one).includes(name) || one.claim.place?.words.includes(name) === true),
  )
  const asked = parts.flatMap((part) => ofName(scene, part, share))
  const isOne = asked.every(({ part }) => part.size === asked[0]?.part.size)
  return isOne ? asked.slice(0, 1) : []
}

const NAME_BACK = 60

/** The one whole by which the share would be right but for a slip, where it is right by none. */
function wrongOf(scene: Scene, test: Test, { share, part, wholes }: Asked): readonly Relation[] {
  if (share.claim.kind === 'growth' || share.claim.direction !== null) return []
  const isTold = relationsOf(scene, share.claim.index).some(
    (one) => one.kind === 'share' && one.whole !== null && one.part !== null && test(one) === true,
  )
  // "Just over half" has no digits in which a slip would show.
  if (share.claim.form === 'fraction') return []
  const ties = nearestOf(wholes, share).map((whole) => ({
    whole,
    tie: tiedShare(share, part, whole),
  }))
  if (isTold || ties.some(({ tie }) => test(tie) === true)) return []
  if (beside(scene, part).some((whole) => test(tiedShare(share, part, whole)) === true)) return []
  const meant = ties.filter(
    ({ whole, tie }) =>
      test(tie) === false && fitOfShare(share.claim, part.claim, whole.claim, DIGITS) === 'slip',
  )
  const [first] = meant
  const isOne = first !== undefined && meant.every(({ whole }) => whole.size === first.whole.size)
  return isOne ? [{ ...first.tie, isOutright: true }] : []
}

/** "256 were assigned to the drug, 128 to placebo. 41 patients on the drug (16.0%) relapsed": the larger levels of its own and the sentence before. */
function beside(scene: Scene, part: Figure): readonly Figure[] {
  const { sentence } = part.claim
  const own = scene.pieces[sentence]
  return [sentence - 1, sentence].flatMap((at) => {
    const piece = scene.pieces[at]
    if (piece === undefined || piece.paragraph !== own?.paragraph) return []
    return piece.figures.filter(
      (one) => one.size > part.size && isLevel(one) && areLevels(scene, one, part),
    )
  })
}

const DIGITS = 2

/** A text may count the same things thousands of times: of those that a share could be of, the nearest. */
function nearestOf(wholes: readonly Figure[], { order }: Figure): readonly Figure[] {
  if (wholes.length <= WHOLES_MAX) return wholes
  const far = (one: Figure): number => Math.abs(one.order - order)
  return wholes.toSorted((a, b) => far(a) - far(b)).slice(0, WHOLES_MAX)
}

const WHOLES_MAX = 60

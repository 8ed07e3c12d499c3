import { before, between, type Figure, isChange, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { mayBeAlike } from '../../relate/part.ts'

// "US$91.5 million, bringing total disbursements to US$274.5 million", "1,174 stations …. 406 stations are on motorways": what a figure can't be more than.

/** P the part, W its whole, with a comma if it is the nearest and no other is larger; in a mask Q stands for a figure. */
const FORMS: readonly (readonly [order: 'PW' | 'WP' | 'W,P', words: RegExp])[] = [
  [
    'PW',
    /(Q)[^.;QSDX]{0,60}, (?:bringing|taking|raising|lifting|which (?:brings|brought|takes|took|raises|raised)) [^.;QSDX]{0,30}\b(?:total|cumulative|overall|number|sum|tally|amount)\b[^.;QSDX]{0,50} to (?:about |some |over |more than |the )*(Q)/dg,
  ],
  [
    'WP',
    /(Q)[^.;QDX]{0,80}\bwith (?:about |some |only |just |the )*(Q) of (?:those|these|them|which|whom)\b/dg,
  ],
  // "326 projects, 118 of which", "a gap of 168 million. 96 million of the gap".
  ['W,P', /(Q)(?! from\b)[^.;,QSDX]{0,40}, (?:about |some |only |just )*(Q) of (?:which|whom)\b/dg],
  ['W,P', /\ba (?:gap|surplus|fund|budget) of (Q)\. ?(Q) of the (?:gap|surplus|fund|budget)\b/dg],
]
/** What was taken off may be more than is left. */
const OFF =
  /\b(?:f[ae]ll|cut|lost|los[es]|down|drop|reduc|declin|decreas|less|fewer|lower|clos|remov|repa|shed|minus|withdr|pa(?:id|y|ys|ying)\b|debt|deficit|backlog|balance|owed)/
const SO_FAR =
  /^(?: (?:in|for))?(?: the)? (?:year[- ]to[- ]date|so far this year|since the (?:start|beginning) of the year|since january)\b/i
const ALL =
  /^ (?:(?:are|were) (?!to |planned|due|expected|being|under|still|yet)|have (?!to )|lie |stand |stood |use |used |serve |served |had )/
const MORE = /\b(?:more|other|another|new|further|additional|extra|different)\b/

export function withinOf(scene: Scene): readonly Relation[] {
  return [...formsIn(scene), ...soFarIn(scene), ...namedAgain(scene)]
}

function formsIn(scene: Scene): readonly Relation[] {
  const byPlace = new Map(scene.figures.map((one) => [one.at, one]))
  return FORMS.flatMap(([order, words]) =>
    [...scene.mask.matchAll(words)].flatMap(({ indices }) => {
      const [a, b] = [1, 2].map((at) => byPlace.get(indices?.[at]?.[0] ?? -1))
      if (a === undefined || b === undefined || OFF.test(before(scene, a, 70))) return []
      if (order === 'PW' && OFF.test(between(scene, a, b))) return []
      if (order === 'W,P' && hasLarger(scene, a, b)) return []
      return order === 'PW' ? partOf(scene, a, b) : partOf(scene, b, a)
    }),
  )
}

/** "10,000 guests of 45 countries, 4,000 of whom": of a figure before the last. */
function hasLarger({ pieces }: Scene, whole: Figure, part: Figure): boolean {
  return [-1, 0]
    .flatMap((by) => pieces[whole.claim.sentence + by]?.figures ?? [])
    .some(
      (one) =>
        one.order < whole.order &&
        one.size >= part.size &&
        part.size > whole.size &&
        (one.claim.unit === part.claim.unit || one.claim.unit === 'items'),
    )
}

/** "Totaled $2.47 billion, $6.93 billion year to date". */
function soFarIn(scene: Scene): readonly Relation[] {
  return scene.figures.flatMap((whole) => {
    const part = scene.figures[whole.order - 1]
    const said = scene.doc.text.slice(whole.claim.end, whole.claim.end + 40)
    if (part === undefined || !SO_FAR.test(said)) return []
    return /^,? (?:and )?$/.test(between(scene, part, whole)) ? partOf(scene, part, whole) : []
  })
}

/** "The network comprised W stations …. P stations are on motorways": of those that the sentence before counts. */
function namedAgain(scene: Scene): readonly Relation[] {
  return scene.pieces.flatMap((piece, at) => {
    const last = scene.pieces[at - 1]
    const [part] = piece.figures
    if (part === undefined || last === undefined || last.paragraph !== piece.paragraph) return []
    if (scene.mask.slice(piece.from, part.at).trim() !== '') return []
    const noun = nounOf(scene, part)
    const { text } = scene.doc
    if (noun === '' || !ALL.test(text.slice(nounEnd(scene, part), nounEnd(scene, part) + 24)))
      return []
    const like = last.figures.filter((one) => nounOf(scene, one) === noun)
    const [whole, ...more] = like
    if (whole === undefined || more.length > 0) return []
    if (MORE.test(scene.mask.slice(part.at, part.at + 60))) return []
    return partOf(scene, part, whole)
  })
}

function nounOf({ doc: { text } }: Scene, { claim }: Figure): string {
  return /^ ([a-z]{4,}s)\b/.exec(text.slice(claim.number.end, claim.number.end + 24))?.[1] ?? ''
}

function nounEnd(scene: Scene, one: Figure): number {
  return one.claim.number.end + 1 + nounOf(scene, one).length
}

function partOf({ doc: { text } }: Scene, part: Figure, whole: Figure): readonly Relation[] {
  const isLevel = (one: Figure): boolean => one.sort === 'Q' && !isChange(one)
  if (!isLevel(part) || !isLevel(whole) || !mayBeAlike(text, part.claim, whole.claim)) return []
  return [
    {
      kind: 'parts',
      whole: whole.claim.index,
      parts: [part.claim.index],
      complete: false,
      isTied: true,
    },
  ]
}

import type { Context } from '../../context/context.ts'
import {
  before,
  behind,
  type Figure,
  isChange,
  type Scene,
  tiedShare,
} from '../../derived/scene.ts'
import { mayBeSlip } from '../../doubt/slipped.ts'
import type { Relation } from '../../model.ts'
import { changeOf } from './changes.ts'
import { areLevels, framesAt, framesIn, isLevel, likeIn, type Test } from './frames.ts'
import { ABOUT, gap, wayOf } from './words.ts'

// What words point at a sentence or more away: "S were poor. That is P out of a population of W", "P of them (S)", "the number of births fell by S from B" behind
// "R births".

export function referencesIn(scene: Scene, test: Test, context: Context): readonly Relation[] {
  return [
    ...outOfIn(scene),
    ...ofThemIn(scene, test, context),
    ...numbersIn(scene),
    ...joblessIn(scene),
  ]
}

const OUT_OF = new RegExp(
  `^["“ ]*(?:this|that|which) (?:is|was|means|meant|represents?|represented|equals|equates to|corresponds to|amounts to|comes to) ${ABOUT}(?<P>Q)${gap(30)} (?:out of|of|from among|among) (?:an? |the |its )?(?:total |overall |entire )?(?:[a-z]+ of )?${ABOUT}(?<W>Q)`,
  'dg',
)
const AS_BASE =
  /\b(?:from|than|compared (?:with|to)|against|versus|after|target of|goal of) (?:about |some |the |just |over |a )*$/

function outOfIn(scene: Scene): readonly Relation[] {
  return scene.pieces.flatMap(({ paragraph }, at) => {
    const last = scene.pieces[at - 1]
    if (last?.paragraph !== paragraph) return []
    return framesAt(scene, OUT_OF, at).flatMap(({ figures: { P, W } }) => {
      if (P === undefined || W === undefined || !areLevels(scene, P, W)) return []
      const [share, ...more] = last.figures.filter(
        (one) => one.sort === 'S' && !isChange(one) && !isBase(scene, one),
      )
      return share === undefined || more.length > 0 ? [] : [tiedShare(share, P, W)]
    })
  })
}

function isBase({ mask }: Scene, { at }: Figure): boolean {
  return AS_BASE.test(mask.slice(Math.max(0, at - 30), at))
}

const OF_THEM = new RegExp(
  `(?<P>Q) of (?:them|these|those|the total|all of them)(?: [a-z]+)?(?:,? \\(|,? or |,? i\\.e\\.,? |,? equivalent to )${ABOUT}(?<S>S)`,
  'dg',
)
const SENTENCES_BACK = 4

/** Of the one figure before it that it would be that share of but for a slip of the pen, if it is of none. */
function ofThemIn(scene: Scene, test: Test, context: Context): readonly Relation[] {
  return framesIn(scene, OF_THEM).flatMap(({ figures: { P, S } }) => {
    if (P === undefined || S === undefined || isChange(S) || !isLevel(P)) return []
    const own = P.claim.sentence
    const wholes = scene.figures.filter(
      (one) =>
        one.order < P.order &&
        own - one.claim.sentence <= SENTENCES_BACK &&
        scene.pieces[one.claim.sentence]?.paragraph === scene.pieces[own]?.paragraph &&
        areLevels(scene, one, P),
    )
    const meant = wholes.map((one) => tiedShare(S, P, one))
    if (meant.some((one) => test(one) === true)) return []
    const slips = meant.filter((one) => mayBeSlip(scene.doc, context, one))
    return slips.length === 1 ? slips : []
  })
}

const ROSE =
  'rose|grew|increased|climbed|jumped|surged|soared|went up|fell|dropped|declined|decreased|shrank|slipped|dipped|slumped|went down'
const NUMBER = new RegExp(
  `\\b(?:the number|that|those) of (?<N>[a-z]{4,}s) (?:[a-z]+ly )?(?:(?<W>${ROSE}) )?by ${ABOUT}(?<S>S) (?:from|compared with|compared to) ${ABOUT}(?<B>Q)(?!${gap(30)} to ${ABOUT}Q)`,
  'dg',
)

/** What the paragraph counted before under the same noun, if that was one figure alone. */
function numbersIn(scene: Scene): readonly Relation[] {
  return scene.pieces.flatMap(({ paragraph }, at) =>
    framesAt(scene, NUMBER, at).flatMap(({ figures: { S, B }, said }) => {
      if (B === undefined) return []
      const levels = scene.pieces
        .slice(Math.max(0, at - SENTENCES_BACK), at)
        .filter((one) => one.paragraph === paragraph)
        .flatMap((one) => likeIn(scene, one, B))
        .filter((one) => isCounted(scene, one, said.N ?? ''))
      const [result, ...more] = levels
      const way = said.W === undefined ? S?.claim.direction : wayOf(said.W)
      if (result === undefined || more.length > 0 || (way !== 'up' && way !== 'down')) return []
      return changeOf(scene, { R: result, B, S }, way)
    }),
  )
}

function isCounted({ doc: { text } }: Scene, { claim }: Figure, noun: string): boolean {
  const said = text.slice(claim.number.end, claim.number.end + 30).toLowerCase()
  return said.startsWith(` ${noun}`) && !/^[a-z]/.test(said.slice(noun.length + 1))
}

const FORCE = `\\b(?:out of|of|in|from) (?:an? |the )?(?:total )?(?:lab(?:o|ou)r force|workforce) of ${ABOUT}(?<W>Q)`
const JOBLESS: readonly RegExp[] = [
  `\\b(?:unemployed|jobless)\\b[^.;QSDX]{0,50}? (?<P>Q)[^.;QSDX]{0,40}${FORCE}`,
  `(?<P>Q)(?: [a-z]+){0,3} (?:unemployed|jobless|out of work)\\b[^.;QSDX]{0,40}${FORCE}`,
].map((words) => new RegExp(words, 'dg'))
const JOBLESS_RATE = /\b(?:unemployment|jobless) rate\b[^.;QSDX]{0,50}$/

/** "The unemployment rate was S …. P unemployed persons, out of a labour force of W". */
function joblessIn(scene: Scene): readonly Relation[] {
  return scene.pieces.flatMap(({ paragraph }, at) =>
    JOBLESS.flatMap((words) => framesAt(scene, words, at)).flatMap(({ figures: { P, W } }) => {
      if (P === undefined || W === undefined || !areLevels(scene, P, W)) return []
      const [rate, ...more] = scene.pieces
        .slice(Math.max(0, at - SENTENCES_BACK), at + 1)
        .filter((one) => one.paragraph === paragraph)
        .flatMap(({ figures }) => figures)
        .filter((one) => one.sort === 'S' && JOBLESS_RATE.test(before(scene, one)))
      return rate === undefined || more.length > 0 || OF_SOME.test(behind(scene, rate))
        ? []
        : [tiedShare(rate, P, W)]
    }),
  )
}

const OF_SOME = /^ (?:among|for|of) /

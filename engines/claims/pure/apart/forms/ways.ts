import { before, behind, type Figure, isChange, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { mayBeAlike } from '../../relate/part.ts'
import { isOfOthers } from '../reckoned/others.ts'

// "Rents rose by 8.3 % in the year to September, down from 8.6 %", "74 %, 6 points short of the 80 % target": which way one rate lies of another that
// stands right behind it, and how far.

const ABOUT = '(?:about |some |around |almost |nearly |roughly |just |the |an? |its |their )*'
const UP = 'above|beyond|ahead of|higher than|more than|over|up on'
const DOWN = 'short of|below|under|behind|lower than|less than|down on|shy of|off'
const SAID = '(?:[^.;()QSDX]|\\([^()QSDX]{0,40}\\)){0,60}'

const WAY = new RegExp(
  `(S)(?: in | on | for | \\(|, |\\b)${SAID},? (up|down) from ${ABOUT}(S)`,
  'dg',
)
const POINTS = new RegExp(
  `(S)${SAID}, ${ABOUT}(D) (${UP}|${DOWN}) ${ABOUT}(?:(?!,? (?:and|but|while) )[^.;QSDX]){0,30}(S)`,
  'dg',
)
const BRACKET = new RegExp(
  `(S)${SAID},? (?:compared (?:with|to)|against|versus|(?:up |down )?from) ${ABOUT}(S)[^.;()QSDX]{0,60} \\(\\+?(D)\\)`,
  'dg',
)
const IS_UP = new RegExp(`^(?:up|${UP})$`)
/** What is told as a fall is more if its number is. */
const FALL =
  /\b(?:f[ae]ll(?:s|ing|en)?|drop(?:s|ped)?|declin|decreas|shr[aiu]nk|contract|down|loss|lost|cut|slump|slid|slip|eas(?:ed|ing)|discount|off)/

export function waysOf(scene: Scene): readonly Relation[] {
  return [
    ...all(scene, WAY, (rate, [base], way) =>
      base === undefined ||
      isOfOthers(scene, rate, base) ||
      FALL.test(before(scene, rate, 60)) ||
      FALL.test(behind(scene, base, 20))
        ? null
        : {
            kind: 'target',
            value: rate.claim.index,
            target: base.claim.index,
            said: null,
            side: IS_UP.test(way) ? 'above' : 'below',
            isWay: true,
            isTied: true,
          },
    ),
    ...all(scene, POINTS, (rate, [step, base], way) =>
      gapOf(rate, base, step, IS_UP.test(way) ? 'up' : 'down'),
    ),
    ...all(scene, BRACKET, (rate, [base, step]) => gapOf(rate, base, step, null)),
  ]
}

function gapOf(
  rate: Figure,
  base: Figure | undefined,
  step: Figure | undefined,
  direction: 'up' | 'down' | null,
): Relation | null {
  if (base === undefined || step === undefined) return null
  return {
    kind: 'gap',
    of: rate.claim.index,
    than: base.claim.index,
    amount: step.claim.index,
    direction,
    baseWords: null,
    isTied: true,
  }
}

function all(
  scene: Scene,
  words: RegExp,
  made: (rate: Figure, others: readonly Figure[], way: string) => Relation | null,
): readonly Relation[] {
  const byPlace = new Map(scene.figures.map((one) => [one.at, one]))
  return [...scene.mask.matchAll(words)].flatMap((match) => {
    const figures = (match.indices ?? [])
      .slice(1)
      .flatMap((span, at) => (/^[SD]$/.test(match[at + 1] ?? '') && span ? [span[0]] : []))
      .flatMap((at) => byPlace.get(at) ?? [])
    const [rate, ...others] = figures
    const base = others.find(({ sort }) => sort === 'S')
    if (rate === undefined || base === undefined) return []
    if (!mayBeAlike(scene.doc.text, rate.claim, base.claim)) return []
    const isPlain = figures.every(({ claim }) => claim.form === 'number' && claim.bound === 'exact')
    const isOne = isChange(rate) || !isChange(base)
    if (!isPlain || !isOne) return []
    const way = match.slice(1).find((one) => one !== undefined && one.length > 1) ?? ''
    return made(rate, others, way) ?? []
  })
}

import { testOf } from '../checks/checks.ts'
import { isChinese } from '../derived/scene.ts'
import type { ReadClaim, ReadOptions, Span } from '../model.ts'
import { relatedIn } from '../read-claims.ts'
import { candidatesIn } from './candidates.ts'
import { fittingOf } from './guess/gathered.ts'
import { guessesAt } from './guess/guesses.ts'
import { samesAt } from './guess/sames.ts'
import { ANY_KIND } from './singles.ts'
import type { Guess } from './types.ts'
import { waysIn } from './way/ways.ts'
import {
  readerOf,
  SIGN_NAMES,
  type Table,
  tableOf,
  tellWords,
  valuesOf,
  type Weights,
  weightOf,
} from './weighing.ts'
import WEIGHTS from './weights.json' with { type: 'json' }

// What the weights are learnt from: the guesses of a text with everything that is weighed of each.

export type Example = {
  /** Its kind and figures, the same in two texts that differ in a number. */
  readonly key: string
  /** Claims that it is made of. */
  readonly members: readonly number[]
  /** Where each weight stands in the table: `['signs', kind, name, value]`, `['words', language, kind, place, words]`. */
  readonly features: readonly (readonly string[])[]
  /** What speaks for it by the weights that there are. */
  readonly weight: number
  /** The digits of its shortest figure, behind which noughts don't count. */
  readonly digits: number
}

/** A guess that fits: its kind, its claims, and the digits of its shortest figure. */
export type Fit = Pick<Guess, 'kind'> & Pick<Example, 'members' | 'digits'>

export type Examples = {
  /** Of each claim what a text with an error may have otherwise. */
  readonly prints: readonly string[]
  /** Where the digits of each claim stand in `text`; null where it has none. */
  readonly numbers: readonly (Span | null)[]
  readonly text: string
  /** Guesses that fit, by key. */
  readonly fitting: ReadonlySet<string>
  readonly fits: readonly Fit[]
  /** Those that don't, and might be meant. */
  readonly open: readonly Example[]
}

let table: Table | null = null

export function examplesOf(text: string, options: ReadOptions): Examples {
  const { plain, ...reading } = relatedIn(text, options)
  const { ground, candidates } = candidatesIn(plain, reading, reading.relations, testOf(reading))
  const { scene } = ground
  const reader = readerOf(scene)
  table ??= tableOf(WEIGHTS as Weights, { signs: {}, words: {} })
  const own = table
  const digitsOf = ({ roles }: Guess): number =>
    Math.min(...roles.map((one) => ground.traits(one).digits))
  const membersOf = ({ roles }: Guess): readonly number[] => roles.map(({ claim }) => claim.index)
  const fitting = [
    ...scene.figures.flatMap((one) =>
      [guessesAt(scene, one), samesAt(scene, one)].flatMap(fittingOf),
    ),
    ...waysIn(scene)
      .flat()
      .filter(({ fits }) => fits),
  ]
  return {
    prints: reading.claims.map(printOf),
    numbers: reading.claims.map(({ form, number }) => (form === 'number' ? number : null)),
    text: plain.text,
    fitting: new Set(fitting.map(keyOf)),
    fits: fitting.map((one) => ({
      kind: one.kind,
      members: membersOf(one),
      digits: digitsOf(one),
    })),
    open: candidates.map(({ guess, rivals }) => {
      const features: string[][] = []
      valuesOf(ground, guess, rivals).forEach((value, at) => {
        for (const kind of [guess.kind, ANY_KIND])
          features.push(['signs', kind, SIGN_NAMES[at] ?? '', String(value)])
      })
      const [derived] = guess.roles
      const lang = derived !== undefined && isChinese(scene, derived) ? 'zh' : 'en'
      tellWords(reader, guess, (where, words) => {
        for (const one of words)
          for (const kind of [guess.kind, ANY_KIND])
            features.push(['words', lang, kind, where, one])
      })
      const weighed = { guess, rivals, least: Number.NEGATIVE_INFINITY }
      return {
        key: keyOf(guess),
        members: membersOf(guess),
        features,
        weight: weightOf(own, ground, reader, weighed),
        digits: digitsOf(guess),
      }
    }),
  }
}

function printOf({ value, valueHigh, unit, bound, direction, precision }: ReadClaim): string {
  const high = valueHigh === null ? '' : `${valueHigh.coefficient}/${valueHigh.scale}`
  return `${value.coefficient}/${value.scale} ${high} ${unit} ${bound} ${direction} ${precision}`
}

function keyOf({ kind, roles, said, isFall }: Guess): string {
  const own = `${kind}${isFall === true ? ' down' : ''} ${roles.map(({ claim }) => claim.index).join()}`
  return said === undefined ? own : `${own} ${said.order}`
}

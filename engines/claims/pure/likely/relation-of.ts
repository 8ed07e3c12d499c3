import { changeBetween, type Figure, isChange } from '../derived/scene.ts'
import type { Relation } from '../model.ts'
import { slipOf } from './signs/signs.ts'
import type { Guess } from './types.ts'

/**
 * What a guess says of its figures; none where it lacks one. "256 burglaries, 120 of cars and 145 of shops": that the one lies between the others is
 * told as a sum, if that fails as well: in one sentence.
 */
export function relationsOf(guess: Guess): readonly Relation[] {
  const said = relationOf(guess)
  if (said === null) return []
  const [derived, low, high] = guess.roles.map(({ claim }) => claim)
  if (derived === undefined || low === undefined || high === undefined) return [said]
  const isSum =
    guess.kind === 'difference' &&
    derived.sentence === low.sentence &&
    high.sentence === low.sentence &&
    guess.roles.every((one) => !isChange(one))
  const parts = [derived.index, low.index]
  return isSum
    ? [{ kind: 'parts', whole: high.index, parts, complete: true, isSole: true }, said]
    : [said]
}

/** The plainest of them. */
function relationOf(guess: Guess): Relation | null {
  const { kind, roles } = guess
  const [derived, a, b] = roles
  if (derived === undefined || a === undefined) return null
  const [own, first] = [derived.claim.index, a.claim.index]
  const others = roles.slice(1).map(({ claim }) => claim.index)
  if (kind === 'way') return wayOf(guess, a)
  if (kind === 'same') return { kind: 'same', claims: [first, own], isSole: true }
  // Digits that changed places, or lost their noughts, tell of one figure.
  if (kind === 'part' && [1, 4].includes(slipOf(guess, String(derived.claim.value.coefficient))))
    return { kind: 'same', claims: [first, own], isSole: true }
  if (kind === 'part')
    return { kind: 'parts', whole: first, parts: [own], complete: false, isSole: true }
  if (kind === 'sum')
    return { kind: 'parts', whole: own, parts: others, complete: true, isSole: true }
  if (kind === 'even')
    return { kind: 'pooled', whole: own, parts: others, isEven: true, isSole: true }
  return b === undefined ? null : ofThree(guess, { derived, a, b })
}

function wayOf({ roles: [of], said }: Guess, than: Figure): Relation | null {
  if (of === undefined || said === undefined) return null
  if (said.way === 0) return changeBetween({ base: than, result: of }, 'flat', null)
  const isMore = (said.way === 1) !== said.isDenied
  return {
    kind: 'target',
    value: of.claim.index,
    target: than.claim.index,
    said: null,
    side: isMore ? 'above' : 'below',
    isWay: true,
    isSole: true,
  }
}

type Roles = {
  readonly derived: Figure
  readonly a: Figure
  readonly b: Figure
}

function ofThree(guess: Guess, { derived, a, b }: Roles): Relation | null {
  const [own, first, second] = [derived, a, b].map(({ claim }) => claim.index) as [
    number,
    number,
    number,
  ]
  switch (guess.kind) {
    case 'growth': {
      const said = derived.claim.direction
      const isUp = said === 'up' || (said !== 'down' && isLess(a, b))
      const is = derived.sort === 'X' ? 'times' : 'relative'
      const amount = { figure: derived, is } as const
      return changeBetween({ base: a, result: b }, isUp ? 'up' : 'down', amount)
    }
    case 'step': {
      const direction = derived.claim.direction === 'down' ? 'down' : 'up'
      const amount = { figure: derived, is: 'relative' } as const
      const change = changeBetween({ base: b, result: b }, direction, amount)
      return { ...change, base: null, basePeriod: null, difference: first }
    }
    case 'average':
      return {
        kind: 'average-growth',
        rate: own,
        ...(derived.claim.direction === 'down' && derived.sort !== 'S'
          ? { base: second, result: first }
          : { base: first, result: second }),
        years: guess.years ?? null,
      }
    case 'share':
      return {
        kind: 'share',
        share: own,
        part: first,
        whole: second,
        baseWords: null,
        isSole: true,
      }
    case 'difference':
    case 'points':
      return gapOf(own, first, second)
    case 'multiple':
      return {
        kind: 'multiple',
        times: own,
        of: second,
        base: first,
        baseWords: null,
        isSole: true,
      }
    case 'mean':
      return { kind: 'mean', mean: own, total: first, count: second, isSole: true }
    default:
      return null
  }
}

function gapOf(amount: number, than: number, of: number): Relation {
  return { kind: 'gap', of, than, amount, direction: null, baseWords: null, isSole: true }
}

function isLess({ claim: { value: a } }: Figure, { claim: { value: b } }: Figure): boolean {
  return Number(a.coefficient) / 10 ** a.scale <= Number(b.coefficient) / 10 ** b.scale
}

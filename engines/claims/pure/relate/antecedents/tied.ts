import type { ReadClaim, Relation } from '../../model.ts'

// Figures that are added up, subtracted or held against each other are of one unit: where one of them has a noun, the others are of that.

/** By the index of a claim: those that are of one unit with it, by what ties them. */
export type Alike = ReadonlyMap<number, readonly number[]>

export function alikeBy(claims: readonly ReadClaim[], relations: readonly Relation[]): Alike {
  const alike = new Map<number, number[]>()
  for (const relation of relations) {
    if (relation.isGuess === true || relation.isDoubt === true) continue
    const figures = figuresOf(relation).filter((at) => claims[at]?.form === 'number')
    for (const one of figures)
      alike.set(one, [...(alike.get(one) ?? []), ...figures.filter((other) => other !== one)])
  }
  return alike
}

function figuresOf(relation: Relation): readonly number[] {
  return oneUnitOf(relation).filter((at) => at !== null && at !== undefined)
}

function oneUnitOf(relation: Relation): readonly (number | null | undefined)[] {
  switch (relation.kind) {
    case 'change': {
      const { result, base, amount, amountIs, difference } = relation
      return [result, base, difference, ...(amountIs === 'absolute' ? [amount] : [])]
    }
    case 'gap':
      return [relation.of, relation.than, relation.amount]
    case 'parts':
      return [relation.whole, ...relation.parts, ...(relation.less ?? [])]
    case 'share':
      return [relation.part, relation.whole, ...(relation.also ?? [])]
    case 'target':
      return [relation.value, relation.target]
    case 'same':
      return relation.claims
    default:
      return []
  }
}

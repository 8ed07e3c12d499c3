import { compare, rational } from '#platform/exact'
import type { Relation } from '../../model.ts'
import { type Case, type Finding, finding, of } from '../stated/finding.ts'
import { plainValue } from '../stated/print.ts'

type RankIn = Extract<Relation, { kind: 'rank-in' }>

/** A place in an order against how many places there are: the twelfth isn't among the top ten. */
export function checkRank(test: Case, relation: RankIn): readonly Finding[] {
  const rank = test.stated(relation.rank)
  const list = test.stated(relation.list)
  if (rank === null || (list === null && relation.last === undefined)) return []
  const last =
    list === null
      ? rational(BigInt(relation.last ?? 0))
      : list.claim.valueHigh === null
        ? list.at
        : (list.meant('strict').high?.at ?? list.at)
  const ok = compare(rank.at, last) <= 0
  const most = list === null ? String(relation.last) : plainValue(list.claim)
  return [
    finding({
      check: 'rank',
      ok,
      arithmetic: () => `${plainValue(rank.claim)} ${ok ? '≤' : '>'} ${most}`,
      claims: list === null ? [rank] : [rank, list],
      text: {
        en: `${of(rank.figure, 'en')} is ${ok ? '' : 'not '}among the first ${most}${ok ? ': fits' : ': doesn’t fit'}`,
        zh: `第${plainValue(rank.claim)}位${ok ? '' : '不'}在前${most}位之内${ok ? '：相符' : '：不相符'}`,
      },
    }),
  ]
}

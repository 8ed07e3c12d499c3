import { compare } from '#platform/exact'
import type { Relation } from '../../model.ts'
import { type Case, type Finding, finding, of } from '../stated/finding.ts'
import { plainValue } from '../stated/print.ts'

type RankIn = Extract<Relation, { kind: 'rank-in' }>

/** A place in an order against how many places there are: the twelfth isn't among the top ten. */
export function checkRank(test: Case, relation: RankIn): readonly Finding[] {
  const rank = test.stated(relation.rank)
  const list = test.stated(relation.list)
  if (rank === null || list === null) return []
  const last = list.claim.valueHigh === null ? list.at : (list.meant('strict').high?.at ?? list.at)
  const ok = compare(rank.at, last) <= 0
  return [
    finding({
      check: 'rank',
      ok,
      arithmetic: `${plainValue(rank.claim)} ${ok ? '≤' : '>'} ${plainValue(list.claim)}`,
      claims: [rank, list],
      text: {
        en: `${of(rank.figure, 'en')} is ${ok ? '' : 'not '}among the first ${plainValue(list.claim)}${ok ? ': fits' : ': doesn’t fit'}`,
        zh: `第${plainValue(rank.claim)}位${ok ? '' : '不'}在前${plainValue(list.claim)}位之内${ok ? '：相符' : '：不相符'}`,
      },
    }),
  ]
}

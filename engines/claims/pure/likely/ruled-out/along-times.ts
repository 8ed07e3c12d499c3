import { parsePeriod } from '#platform/period'
import type { Relation } from '../../model.ts'
import { membersOf } from '../../weigh/scale.ts'
import { paragraphOf, type Said } from './text.ts'

/** 2019 | 2018 | 2017 over 481 | 116 | 1,169: what one row has in three years makes up no sum, difference, mean or yearly step. */
export function isAlongTimes(said: Said, one: Relation): boolean {
  const members = membersOf(one).flatMap((index) => said.context.claims[index] ?? [])
  const [first] = members
  if (first === undefined || members.length < 3) return false
  const row = paragraphOf(said, first)
  if (said.doc.paragraphs[row]?.kind !== 'row') return false
  const times = new Set(members.map(({ period }) => period))
  const kinds = new Set(
    [...times].map((period) => (period === null ? null : parsePeriod(period).kind)),
  )
  return (
    members.every((member) => paragraphOf(said, member) === row) &&
    times.size === members.length &&
    kinds.size === 1 &&
    !kinds.has(null)
  )
}

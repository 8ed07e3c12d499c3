import { endOf, parsePeriod, startOf } from '#platform/period'
import type { Relation } from '../../model.ts'
import { membersOf } from '../../weigh/scale.ts'
import { at, type Of, paragraphOf, type Said } from './text.ts'

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

/** "It runs 18 halls, 27 pools and 96 pitches. […] The yard gave 148 concerts last year": what is so later makes up nothing of a time that was over. */
export function areOfLaterTime(said: Said, { whole, parts }: Of<'parts'>): boolean {
  const [all, ...own] = [whole, ...parts].map((index) => at(said, index)?.period ?? null)
  if (all == null || own.length === 0) return false
  const over = endOf(parsePeriod(all))
  return own.every((code) => {
    if (code == null) return false
    const period = parsePeriod(code)
    const from = period.kind === 'instant' ? endOf(period) : startOf(period)
    return from !== null && from > over
  })
}

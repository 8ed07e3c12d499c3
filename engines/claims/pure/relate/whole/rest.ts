import { compare, rationalOf } from '#platform/exact'
import { clauseStart, type Line, type Part } from '../part.ts'

// What is left of a whole, and what only seems to be.

/** 持有8620万股，解除质押6200万股后，剩余质押0股: a rest of what is pledged, and not of what is held. */
export function isOfLien(line: Line, cue: number, rest: Part): boolean {
  const { tape, parts } = line
  const lien = LIEN.exec(tape.text.slice(tape.items[cue]?.end, rest.claim.start))?.[0]
  const [told] = parts
  if (lien === undefined || told === undefined) return false
  const start = tape.items[clauseStart(tape, told.at)]?.start
  return !tape.text.slice(start, told.claim.start).includes(lien)
}

const LIEN = /质押|冻结|抵押|担保/

/** The first of them; 封填8460眼，完成9000眼任务的94%，剩余540眼: or what was planned, if that is more. */
export function wholeOfRest(text: string, members: readonly Part[]): Part | null {
  const [first] = members
  if (first === undefined) return null
  const size = ({ claim }: Part) => rationalOf(claim.value)
  const larger = members.filter((one) => compare(size(one), size(first)) > 0)
  const [only, ...more] = larger
  if (only === undefined) return first
  const isPlan = PLAN.test(text.slice(only.claim.end, only.claim.end + 8))
  return more.length === 0 && isPlan && members.length < 3 ? only : null
}

const PLAN = /^[^，。；]{0,4}(?:规划|计划|任务|目标|总)|^ (?:planned|targeted|in the plan)/

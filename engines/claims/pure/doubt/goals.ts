import type { ReadClaim } from '../model.ts'
import { at, led, type Of, type Text } from './text.ts'

// What is still to come is the rest of a goal and what has come, not of two goals.

const GOAL =
  /(?:目标|任务|计划|应当?|应该|要求)[^，。；\d]{0,8}$|\b(?:target|goal|plan|budget|should|ought to|need(?:ed)? to)\b[^.;,\d]{0,24}$/i
const REST = /(?:还差|尚差|只差|仅差|还需|还缺|缺口)[^，。；\d]{0,4}$|\b(?:short|to go|missing)\b/i

/** 全年目标是3.06亿吨，半程应当做到1.53亿吨，还差36万吨. */
export function areGoals(said: Text, { of, than, amount }: Of<'gap'>): boolean {
  const ends = [of, than].flatMap((index) => at(said, index) ?? [])
  const much = at(said, amount)
  const isGoal = (one: ReadClaim): boolean => GOAL.test(led(said, one, 24))
  return (
    much !== undefined && ends.length === 2 && REST.test(led(said, much, 12)) && ends.every(isGoal)
  )
}

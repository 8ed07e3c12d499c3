import type { ReadClaim } from '../../model.ts'
import type { Listed } from './types.ts'

/** 以2小时26分获女子组第一，以2小时11分获男子第四名: places of two contests, each of those in its own. */
export function areOfTwoContests(text: string, { entries, isNumbered }: Listed): boolean {
  if (isNumbered) return false
  const [men, women] = [MEN, WOMEN].map((contest) =>
    entries.some(({ claim }) => contest.test(clauseAround(text, claim))),
  )
  return men === true && women === true
}

const MEN = /^(?!.*女).*男[子组双单]|^(?!.*\bwomen).*\bmen['’]s/i
const WOMEN = /^(?!.*男).*女[子组双单]|\bwomen['’]s/i
const CLAUSE_REACH = 40

function clauseAround(text: string, { start, end }: ReadClaim): string {
  const before = text.slice(Math.max(0, start - CLAUSE_REACH), start).split(/[，。；,;.\n]/)
  const behind = text.slice(end, end + CLAUSE_REACH).split(/[，。；,;.\n]/)
  return `${before.at(-1)}${behind[0]}`
}

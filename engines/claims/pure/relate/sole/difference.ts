import type { Relation } from '../../model.ts'
import { isThen } from '../change/beside/then.ts'
import { type Line, mayBeAlike, type Part } from '../part.ts'
import { hasRival, levelsIn } from './around.ts'
import { isOfThem } from './otherwise.ts'
import { OTHER_BASIS, type Said } from './words.ts'

type Change = Extract<Relation, { kind: 'change' }>

/** "That was 1,520 more than in 2023, an increase of 40 per cent." */
const THAT_WAS = /^\W*(?:that|this) (?:is|was|represents|marks) (?:about |some |nearly )?$/i

/** The only level around, of which an amount was told in two ways. */
export function differenceOf(
  lines: readonly Line[],
  at: number,
  part: Part,
  again: Part,
  { way }: Said,
): Change | null {
  const [line, before] = [lines[at], lines[at - 1]]
  if (line === undefined || way === null) return null
  const { text, sentence } = line.tape
  const isBack = THAT_WAS.test(text.slice(sentence.start, again.claim.start))
  const last = before?.tape.sentence
  const isOne =
    last?.paragraph === sentence.paragraph || (isBack && last?.index === sentence.index - 1)
  const own = levelsIn([line], part).filter((level) => level.part !== again)
  const scope = own.length === 0 && isOne && before !== undefined ? [before, line] : [line]
  const [level, ...more] = levelsIn(scope, part).filter((one) => one.part !== again)
  if (level === undefined || more.length > 0 || level.part.mark === 'from' || isThen(level))
    return null
  if (
    level.part.claim.start > part.claim.start ||
    hasRival(scope, part, [level, { line, part: again }])
  )
    return null
  if (!mayBeAlike(line.tape.text, level.part.claim, again.claim)) return null
  if (OTHER_BASIS.test(line.tape.text.slice(scope[0]?.tape.sentence.start, line.tape.sentence.end)))
    return null
  if (
    !isBack &&
    !isOfThem(line, part, level, { line, part: again }, scope[0]?.tape.sentence.start ?? 0)
  )
    return null
  return {
    kind: 'change',
    result: level.part.claim.index,
    base: null,
    amount: part.claim.index,
    amountIs: 'relative',
    direction: way,
    basePeriod: null,
    baseWords: null,
    comparablePrices: false,
    difference: again.claim.index,
    isSole: true,
  }
}

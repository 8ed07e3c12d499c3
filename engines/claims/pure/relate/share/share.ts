import type { Relation } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { type Line, type Part, runAround, sortOf } from '../part.ts'
import type { Names } from './names.ts'
import {
  isDifference,
  isOfItself,
  isOfMoney,
  isOfSeveral,
  isOwnSubject,
  isProportion,
} from './of-others.ts'
import { inBrackets, partOfShare, saidBehind } from './part-of.ts'
import { type Phrase, phraseOf } from './phrase.ts'
import { largerWhole, wholeOf } from './whole-of.ts'

type Share = Extract<Relation, { kind: 'share' }>

/** Each share with its part and its whole, so far as they are claims of this sentence or of those just before it. */
export function sharesIn(line: Line, earlier: readonly Line[], names: Names): readonly Share[] {
  const shares: Share[] = []
  for (const part of line.parts) {
    const again =
      part.isAgain && part.claim.kind !== 'growth' ? line.parts[part.order - 1] : undefined
    const isAgain =
      again !== undefined && again.role === 'level' && sortOf(again.claim) === 'quantity'
    const bracketed = inBrackets(line, part)
    if (isOfItself(line, part) || isProportion(line.tape.text, part)) continue
    if (isDifference(line.tape.text, part) || isOwnSubject(line, part)) continue
    const isShare =
      bracketed !== null ||
      part.role === 'share' ||
      saidBehind(line, part) !== null ||
      (isAgain && sortOf(part.claim) === 'relative')
    if (!isShare || part.claim.form === 'multiple') continue
    const found = isAgain
      ? again
      : (bracketed ?? saidBehind(line, part) ?? partOfShare(line, earlier, part))
    // In a list of shares the words of the whole stand before the first.
    const phrase = phraseOf(line.tape, runAround(line.tape, line.parts, part)[0] ?? part)
    const isOther =
      found !== null && (isOfMoney(line.tape.text, found, part) || isOfThat(line, part, phrase))
    const partOf = isOther ? null : ofItsKind(line, found, phrase)
    const whole =
      partOf === null || isOfSeveral(line.tape.text, partOf, part)
        ? null
        : largerWhole(partOf, wholeOf(line, earlier, part, partOf, phrase, names))
    shares.push({
      kind: 'share',
      share: part.claim.index,
      part: partOf?.claim.index ?? null,
      whole: partOf === null ? null : (whole?.claim.index ?? null),
      baseWords: phrase === null ? null : { start: phrase.start, end: phrase.end },
    })
  }
  return shares
}

/** 成交1893.7万吨、成交额13.21亿元，占总成交量的25.3%: of two that stand side by side the one that the name of the whole means. */
function ofItsKind({ tape, parts }: Line, found: Part | null, phrase: Phrase | null): Part | null {
  const other = found === null ? undefined : parts[found.order - 1]
  if (tape.grammar !== 'zh' || found === null || other === undefined || phrase === null)
    return found
  const kind = /[量额]$/.exec(tape.text.slice(phrase.start, phrase.end))?.[0]
  if (kind === undefined) return found
  const between = tape.text.slice(other.claim.end, found.claim.start)
  const isMoney = ({ claim }: Part): boolean => dimensionOf(claim.unit).startsWith('money')
  const isBeside = /^[、，][^，。；、\d]{0,8}$/.test(between) && other.role === 'level'
  const isOther = isMoney(found) === (kind === '量') && isMoney(other) !== isMoney(found)
  return isBeside && isOther && sortOf(other.claim) === 'quantity' ? other : found
}

/** "Was given $9.5 million, with half of this sum for repairs": of what was just told, which is no part of it. */
function isOfThat({ tape }: Line, { claim }: Part, phrase: Phrase | null): boolean {
  return (
    phrase !== null &&
    /, with (?:[a-z]+ ){0,2}$/.test(tape.text.slice(Math.max(0, claim.start - 24), claim.start)) &&
    /^(?:this|that) /.test(tape.text.slice(phrase.start, phrase.end))
  )
}

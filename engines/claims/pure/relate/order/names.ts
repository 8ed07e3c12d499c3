import type { Relation } from '../../model.ts'
import { isCount, isNear } from '../count/listing.ts'
import type { Line } from '../part.ts'

// Names and their count, where a sentence of its own tells the names, or what they make up stands behind the count: "has five members. They are
// Ada Finch, …", 由陈国强、李敏、王建军3名董事组成.

type Names = Extract<Relation, { kind: 'enumeration' }>

const THEY = /^(?:They|These|Those) (?:are|were|will be)(?: the| called| named)* $/
const MADE_UP = /^(?:等)?[^，。；\d]{0,6}(?:组成|构成)/

export function namesTold(lines: readonly Line[], at: number): readonly Names[] {
  const line = lines[at]
  const before = lines[at - 1]
  if (line === undefined) return []
  const { text, sentence, grammar } = line.tape
  return line.parts.flatMap((names): readonly Names[] => {
    const { claim } = names
    if (claim.form !== 'names') return []
    const next = line.parts[names.order + 1]
    if (grammar === 'zh') {
      const isMadeUp =
        next !== undefined &&
        next.claim.start - claim.end <= 1 &&
        isNear(next.claim, { spans: claim.members, least: claim.members.length }) &&
        /^(?!.*等).*、/.test(text.slice(claim.start, claim.end)) &&
        /[由]$/.test(text.slice(sentence.start, claim.start)) &&
        MADE_UP.test(text.slice(next.claim.end, next.claim.end + 12))
      return isMadeUp ? [tied(next.claim.index, claim.index)] : []
    }
    if (!THEY.test(text.slice(sentence.start, claim.start))) return []
    const isLast = /^[.;]/.test(text.slice(claim.end))
    const isNext =
      before?.tape.sentence.index === sentence.index - 1 &&
      before.tape.sentence.paragraph === sentence.paragraph
    const counts = before === undefined ? [] : before.parts.filter((part) => isCount(part, true))
    const [count, ...more] = counts
    return isLast && isNext && count !== undefined && more.length === 0
      ? [tied(count.claim.index, claim.index)]
      : []
  })
}

function tied(count: number, names: number): Names & { readonly isTied: true } {
  return { kind: 'enumeration', count, names, isTied: true }
}

import type { Relation } from '../../model.ts'
import type { Line, Part } from '../part.ts'
import { isMean, isPlainLevel } from '../whole/whole.ts'
import { behind, between } from './said.ts'

// Parts right behind their whole, whatever they are: "4,286 km of line, including 1,930 km of high-speed line", "24,000 affordable homes, with
// no fewer than 9,000 of those at social rent", 合计15.32万台，仅鹭洲一地就有5.12万台, 合计3,712.84万元，主要系2,605.11万元.

type Parts = Extract<Relation, { kind: 'parts' }>

export function wordedParts(
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Parts[] {
  const isTold = new Set(
    relations.flatMap((one) =>
      one.kind === 'parts' ? one.parts.map((part) => `${one.whole}:${part}`) : [],
    ),
  )
  return lines.flatMap((line) =>
    line.parts.flatMap((part): readonly Parts[] => {
      const whole = line.parts[part.order - 1]
      if (whole === undefined || !isPartOf(line, whole, part)) return []
      const [of, index] = [whole.claim.index, part.claim.index]
      return isTold.has(`${of}:${index}`)
        ? []
        : [{ kind: 'parts', whole: of, parts: [index], complete: false }]
    }),
  )
}

const INCLUDES = /^[^.;()]{0,40}, (?:including|of which|of whom)(?: about| some| at least)? $/i
const OF_THOSE = /^ of (?:those|them|these|which|whom)\b/i
const CHINESE =
  /^[^，。；]{0,4}，(?:其中|占[^，。；]{1,12}，仅|仅|主要[系是]|含)(?:[^，。；\d、]{0,14})$/

function isPartOf(line: Line, whole: Part, part: Part): boolean {
  if (!isPlainLevel(whole) || !isPlainLevel(part)) return false
  if (whole.claim.unit !== part.claim.unit || whole.claim.unit === 'items') return false
  if (isMean(line, whole) || isMean(line, part)) return false
  const said = between(line, whole, part)
  if (line.tape.grammar === 'zh') return CHINESE.test(said) && !/日|月|增|最/.test(said)
  return (
    INCLUDES.test(said) || (OF_THOSE.test(behind(line, part, 12)) && /^[^.;()]{0,60}$/.test(said))
  )
}

import type { Doc, Relation } from '../../model.ts'
import { isBare, type Line, type Part } from '../part.ts'
import { isPlainLevel } from '../whole/whole.ts'
import { isPossible } from './shares.ts'
import { levelsIn, over, sketchOf } from './sketch.ts'

// Parts whose words say that they are of the only figure before them: "Among 320 farms inspected, 95 were …", "214 lifts; nine of them".

type Parts = Extract<Relation, { kind: 'parts' }>

export function withPlainParts(
  doc: Doc,
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Relation[] {
  const found = lines.flatMap((line, at) =>
    line.tape.grammar === 'zh'
      ? []
      : line.parts.flatMap((part) => partOf(doc, lines, at, part) ?? []),
  )
  const told = new Set(found.map(({ parts: [part] }) => part))
  const others = relations.filter(
    (one) =>
      one.kind !== 'parts' || one.complete || one.parts.length > 1 || !told.has(one.parts[0]),
  )
  return [...others, ...found]
}

const OPENER = over(
  "(?:^|[.;:] |\\b(?:and|that) )(?:out )?(?:of|among)(?: [a-z_'-]+){0,5} #[^.;#%~]{0,90}?, [^.;,#%~]{0,40}$",
)
const DONE =
  /^(?: (?:were|was|are|is|have|had|has|will|did|can|could|may|must|would|met|passed|failed|came|said|voted|took|gave|went|received|still|by|in|on|at|before|last|this)\b|[.,;])/
const ALONE = over('(?:^|[.;] )[^.#%~]*#[^.#%~]{0,80}[.;,]?(?: and| but| with)?[^.;,#%~]{0,24}$')
const OF_THEM =
  /^(?: [a-z-]+)? of (?:(?:them|which|whom)\b|(?:those|these)(?: (?:was|were|are|had|have|will)\b|[^ a-z]))/

function partOf(doc: Doc, lines: readonly Line[], at: number, part: Part): Parts | null {
  if (!isPlainLevel(part) || !isBare(doc.text, part.claim)) return null
  const behind = doc.text.slice(part.claim.end, part.claim.end + 40).toLowerCase()
  const form = OF_THEM.test(behind) ? ALONE : DONE.test(behind) ? OPENER : null
  const sketch = form === null ? null : sketchOf(doc, lines, at, part)
  const tie = sketch === null ? null : form?.exec(sketch.before)
  const [whole, ...more] =
    sketch === null || tie === null || tie === undefined ? [] : levelsIn(sketch, tie[0])
  // "Of the 1,500 trees promised, 1,540 have been planted".
  const isGoal =
    whole !== undefined &&
    /^[^,.;]{0,24}\b(?:promised|planned|pledged|targeted|budgeted|expected|aimed)\b/.test(
      doc.text.slice(whole.claim.end, whole.claim.end + 40),
    )
  if (whole === undefined || isGoal || more.length > 0 || !isPossible(doc, lines, { part, whole }))
    return null
  return {
    kind: 'parts',
    whole: whole.claim.index,
    parts: [part.claim.index],
    complete: false,
    isTied: true,
  }
}

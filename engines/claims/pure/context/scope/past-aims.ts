import type { Day } from '#platform/period'
import type { Doc, Quantity } from '../../model.ts'

// 到2023年底，全省共有…: what had come by the day of the release was no aim, unless the words speak of one.

const PLANNED =
  /目标|力争|争取|确保|计划|预计|规划|方案|意见|行动|提出|要求|明确|任务|纲要|拟|将|要(?!求)|应/

/** The quantities without dates that only say up to when something was counted. */
export function withoutPastAims(
  doc: Doc,
  quantities: readonly Quantity[],
  release: Day | null,
): readonly Quantity[] {
  if (release === null) return quantities
  const kept: Quantity[] = []
  let at = 0
  for (const { start, end, grammar } of doc.sentences) {
    let wasAimed = false
    for (; at < quantities.length; at += 1) {
      const quantity = quantities[at]
      if (quantity === undefined || quantity.start >= end) break
      const isAim = grammar === 'zh' && isPastAim(quantity, release)
      if (isAim && !isPlanned(doc.text, quantity, start, end)) {
        wasAimed = true
        continue
      }
      const isOfAim = wasAimed && quantity.untestable === 'forecast'
      kept.push(isOfAim ? { ...quantity, kind: unaimed(quantity), untestable: null } : quantity)
    }
  }
  return kept
}

/** So far around it in its sentence a plan is spoken of. */
const [BEFORE, BEHIND] = [60, 160]

function isPlanned(text: string, aim: Quantity, start: number, end: number): boolean {
  const from = Math.max(start, aim.start - BEFORE)
  return PLANNED.test(text.slice(from, Math.min(end, aim.end + BEHIND)))
}

function isPastAim({ form, untestable, date }: Quantity, release: Day): boolean {
  if (form !== 'date' || untestable !== 'forecast' || date === null) return false
  return /^\d/.test(date) && `${date}-12-31`.slice(0, 10) < release
}

function unaimed({ kind }: Quantity): Quantity['kind'] {
  return kind === 'target' ? null : kind
}

import type { Context } from '../context/context.ts'
import type { Doc, ReadClaim } from '../model.ts'
import { changesIn } from './change/change.ts'
import { findBetween, isBare, isPer, type Line, sortOf } from './part.ts'
import { lineOf } from './roles/roles.ts'
import { tapesOf } from './tape.ts'
import { sharesIn } from './whole/share.ts'

/**
 * Gives bare numbers the unit of the figure that they are compared with: "4.4 million passengers, up from 4.0 million",
 * "from 30 to 42 km". What a number counts is often said once in a sentence.
 */
export function withUnits(doc: Doc, context: Context): Context {
  const units = new Map<number, string>()
  const isWanted = (claims: readonly ReadClaim[]): boolean =>
    claims.length > 1 && claims.some((claim) => isBare(doc.text, claim) || claim.unit.includes('/'))
  for (const tape of tapesOf(doc, context, isWanted)) {
    if (tape.at.length === 0) continue
    const line = lineOf(tape)
    const pairs = [
      ...changesIn(line, { rhythm: null }, null).map((one) =>
        one.kind === 'change' ? [one.result, one.base] : [null, null],
      ),
      ...sharesIn(line, [], new Map()).map(({ part, whole }) => [part, whole]),
    ]
    for (const [rest, like] of [...remaindersOf(line), ...listedOf(line), ...openedOf(line)])
      units.set(rest, like)
    for (const [left, right] of pairs) {
      const [a, b] = [context.claims[left ?? -1], context.claims[right ?? -1]]
      if (a === undefined || b === undefined || a.unit === b.unit) continue
      if (isPer(a, b)) units.set(b.index, a.unit)
      if (isPer(b, a)) units.set(a.index, b.unit)
      const [bareA, bareB] = [isBare(doc.text, a), isBare(doc.text, b)]
      if (bareA === bareB) continue
      const [bare, other] = bareA ? [a, b] : [b, a]
      units.set(bare.index, other.unit)
    }
  }
  if (units.size === 0) return context
  const claims = context.claims.map((claim) => {
    const unit = units.get(claim.index)
    return unit === undefined ? claim : { ...claim, unit }
  })
  return { ...context, claims }
}

/** "20.0 billion, 5.0 billion and 10.0 billion yuan": in a list the last number says what all of them are. */
function listedOf({ tape, parts }: Line): readonly (readonly [claim: number, unit: string])[] {
  const found: (readonly [number, string])[] = []
  let unit: string | null = null
  for (let order = parts.length - 2; order >= 0; order -= 1) {
    const [part, next] = [parts[order], parts[order + 1]]
    if (part === undefined || next === undefined) break
    const between = tape.text.slice(part.claim.end, next.claim.start)
    const isLast = unit === null && LAST_OF_LIST.test(between) && isOfQuantity(next.claim)
    if (isLast && !isBare(tape.text, next.claim)) unit = next.claim.unit
    else if (!(/^(?:, |、)$/.test(between) && unit !== null)) unit = null
    if (unit === null) continue
    if (isBare(tape.text, part.claim)) found.push([part.claim.index, unit])
    else unit = null
  }
  return found
}

const LAST_OF_LIST = /^(?:,? and | or |、|和|与|及|以及)$/

function isOfQuantity(claim: ReadClaim): boolean {
  return claim.form === 'number' && sortOf(claim) === 'quantity' && claim.unit !== 'rank'
}

/** "640 million yuan: 400 million for roads and 240 million for schools": all that a colon or "of which" opens. */
function openedOf({ tape, parts }: Line): readonly (readonly [claim: number, unit: string])[] {
  for (let order = 0; order + 2 < parts.length; order += 1) {
    const [whole, next] = [parts[order], parts[order + 1]]
    if (whole === undefined || next === undefined || !isOfQuantity(whole.claim)) continue
    const between = tape.items.slice(whole.at + 1, next.at)
    const opens = between.some(
      (item) =>
        (item.kind === 'mark' && ':：—–'.includes(item.mark)) ||
        (item.kind === 'cue' && ['ofWhich', 'including', 'namely'].includes(item.cue)),
    )
    const members = parts.slice(order + 1)
    const areBare = members.every(
      ({ claim }) => isBare(tape.text, claim) && hasScaleOf(tape.text, claim, whole.claim),
    )
    if (opens && areBare && !isBare(tape.text, whole.claim))
      return members.map(({ claim }) => [claim.index, whole.claim.unit] as const)
  }
  return []
}

/** Both are told with words of scale, or neither is: "640 million yuan: 400 million for". */
function hasScaleOf(text: string, a: ReadClaim, b: ReadClaim): boolean {
  const [left, right] = [a, b].map(({ start, end }) =>
    /million|billion|trillion|bn|[万亿]/i.test(text.slice(start, end)),
  )
  return left === right
}

/** "98.7 million trips by rail, while the remaining 53.7 million used buses": the rest is of what was told before it. */
function remaindersOf({ tape, parts }: Line): readonly (readonly [claim: number, unit: string])[] {
  return parts.flatMap((part, order) => {
    const before = parts[order - 1]
    if (before === undefined || !isBare(tape.text, part.claim)) return []
    const cue = findBetween(tape, before.at, part.at, ['remaining'])
    if (cue === null || part.at - cue > 2) return []
    const like = parts
      .slice(Math.max(0, order - 4), order)
      .findLast(({ claim, role }) => role === 'level' && !isBare(tape.text, claim))
    return like === undefined ? [] : [[part.claim.index, like.claim.unit] as const]
  })
}

import type { Relation } from '../model.ts'
import { mayBeAlike, sortOf } from '../relate/part.ts'
import { claimAt, membersOf, type Scale } from './scale.ts'
import { sizeOf } from './words/sizes.ts'

/** Another subject, time or basis begins between the figures. */
const OTHERS =
  /\b(?:while|whereas|but|excluding|including|average|adjusted|respectively|forecast|expected|analysts?|estimates?|would|could|might|if|when|where|which|who|on|as|amid|with|and|rang(?:e|ing)|lagging)\b/
/** Which way it went is said right before the base. */
const LED =
  /\b(?:up|down|increase|decrease|rise|fall|drop|decline|gain) from (?:the |about |some )?$/

/**
 * No other figure of their sentences, or of those beside, that one of them could be exchanged for: whatever the words, no
 * others are meant.
 */
export function isUncontested(scale: Scale, relation: Relation): boolean {
  const { doc, context } = scale
  const members = membersOf(relation)
    .flatMap((index) => claimAt(scale, index) ?? [])
    .sort((a, b) => a.start - b.start)
  const [first, last] = [members[0], members.at(-1)]
  const [from, to] = [first, last].map((one) => doc.sentences[one?.sentence ?? -1])
  if (first === undefined || last === undefined || from === undefined || to === undefined)
    return false
  if (to.index - from.index > 1 || from.paragraph !== to.paragraph) return false
  if (OTHERS.test(doc.text.slice(first.start, last.end).toLowerCase())) return false
  const base = relation.kind === 'change' && relation.amount === null ? relation.base : null
  const led = base === null ? null : claimAt(scale, base)
  if (led && !LED.test(doc.text.slice(Math.max(0, led.start - 40), led.start))) return false
  const [start, end] = [doc.sentences[from.index - 1] ?? from, doc.sentences[to.index + 1] ?? to]
  for (let index = first.index - 1; index >= 0; index--) {
    const one = context.claims[index]
    if (one === undefined || one.start < start.start) break
    if (members.some((member) => isRival(doc.text, one, member))) return false
  }
  for (let index = first.index + 1; index < context.claims.length; index++) {
    const one = context.claims[index]
    if (one === undefined || one.start > end.end) break
    if (!members.includes(one) && members.some((member) => isRival(doc.text, one, member)))
      return false
  }
  return true
}

type Claim = Parameters<typeof mayBeAlike>[1]

function isRival(text: string, one: Claim, member: Claim): boolean {
  if (one.form === 'date' || sortOf(one) !== sortOf(member)) return false
  const apart = Math.abs(Math.log10(sizeOf(one) / sizeOf(member)))
  return !(apart > 1) && mayBeAlike(text, one, member)
}

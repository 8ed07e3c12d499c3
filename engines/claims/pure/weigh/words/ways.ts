import type { ReadClaim } from '../../model.ts'
import { directionOf, type Line, type Part } from '../../relate/part.ts'
import type { Item } from '../../relate/tape.ts'
import { wordsBefore, wordsBehind } from './said.ts'
import { sizeOf } from './sizes.ts'

export type Way = 'up' | 'down'

/** Which way a figure went by its numbers. */
export function wayOfNumbers(result: ReadClaim, base: ReadClaim): Way {
  return sizeOf(result) > sizeOf(base) ? 'up' : 'down'
}

/** What stands from the last figure before some parts up to the last of them; an amount beside the first goes with it. */
export function itemsAround({ tape, parts: all }: Line, parts: readonly Part[]): readonly Item[] {
  const at = parts.map((part) => part.at)
  const [first, last] = [Math.min(...at), Math.max(...at)]
  const isBeside = (part: Part) =>
    part.role === 'amount' &&
    tape.items.slice(part.at + 1, first).every(({ kind }) => kind !== 'word')
  const before = all.findLast((part) => part.at < first && !isBeside(part))
  return tape.items.slice((before?.at ?? -1) + 1, last)
}

export type WayWord = {
  readonly way: Way | 'flat'
  readonly isNoun: boolean
  readonly words: string
  readonly behind: string
}

/** "The rise", "a 1.7 % increase", "merit raises": a word of change that is none of a verb. */
const NOUNS_BEFORE =
  /(?:\b(?:the|an?|its|their|our|this|that|of|in|for|further|sharp|steep|slight|wage|merit|price|rate|tax|job|jobs|point)|%|pct|per ?cent) $/i

/** The words of change among some items; of "growth slowed" the verb, which turns the noun. */
export function wayWordsOf(text: string, items: readonly Item[]): readonly WayWord[] {
  const cues = items.flatMap((item) => {
    const way = item.kind === 'cue' ? directionOf(item.cue) : null
    if (item.kind !== 'cue' || way === null) return []
    const before = text.slice(Math.max(0, item.start - 10), item.start)
    return [
      {
        way,
        item,
        isNoun: item.cue.endsWith('Noun') || NOUNS_BEFORE.test(before) || isGerund(text, item),
      },
    ]
  })
  return cues.flatMap(({ way, item, isNoun }, at): readonly WayWord[] => {
    const next = cues[at + 1]
    const isTurned =
      isNoun &&
      next !== undefined &&
      !next.isNoun &&
      /^\s(?:rates? )?$/.test(text.slice(item.end, next.item.start))
    if (isTurned) return []
    const words = text.slice(item.start, item.end).toLowerCase()
    return [{ way, isNoun, words, behind: text.slice(item.end, item.end + 6) }]
  })
}

/** "Through cutting jobs": by what means, and not which way. */
function isGerund(text: string, { start, end }: Item): boolean {
  return (
    /ing$/.test(text.slice(start, end)) &&
    /\b(?:through|by|for|despite|after|of) $/.test(text.slice(Math.max(0, start - 10), start))
  )
}

const OWN_BEFORE =
  /(?:^|[\s(])(?:(up|rose|risen|rising|grew|grown|gained|increased|climbed|jumped|increase of|rise of|growth of|gain of|jump of|surge of|surged|higher by)|(down|fell|fallen|falling|dropped|declined|decreased|reduced|cut|decrease of|fall of|drop of|decline of|reduction of|cut of|lower by|slipped|eased))(?: by)? (?:about |some |over |nearly |almost |more than )?$/
const OWN_BEHIND =
  /^[ -](?:(higher|more|up\b|increase|rise|growth|gain|jump|above|ahead)|(lower|less|fewer|down\b|decrease|fall|drop|decline|reduction|below))/

/** What the word beside an amount says: "up 5 %", "a rise of 47.5 %", "165 % higher". */
export function ownWay(text: string, claim: ReadClaim): Way | null {
  const [, up, down] =
    OWN_BEFORE.exec(wordsBefore(text, claim, 40)) ??
    OWN_BEHIND.exec(wordsBehind(text, claim, 16)) ??
    []
  if (up !== undefined) return 'up'
  return down === undefined ? null : 'down'
}

const SAID_OF_BASE = /\b(up|down|higher|lower)(?: [a-z]+)? (?:from|than) [^,;\d]{0,40}$/

/** "Down 1.6 % at 36.26, up sharply from a low of 18.62": the word beside the base says which way it went from there. */
export function isSaidOfBase(text: string, base: ReadClaim, way: Way): boolean {
  const said = SAID_OF_BASE.exec(wordsBefore(text, base, 64))?.[1]
  return said !== undefined && (said === 'up' || said === 'higher') === (way === 'up')
}

const MOVE =
  /^(?: [a-z-]+){0,2} (?:fall|drop|decline|decrease|rise|increase|gain|jump|growth|loss|cut|surge|slide|dip)\b/

/** "The 4.9 % fall was worse than the 3.5 % drop": how far a thing went, and not where it stood. */
export function isMove(text: string, claim: ReadClaim): boolean {
  return MOVE.test(wordsBehind(text, claim, 40))
}

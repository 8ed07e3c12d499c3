import type { Relation } from '../../model.ts'
import { type Line, mayBeAlike, type Part } from '../part.ts'
import { before, behind, between, isLevel } from './said.ts'

// What stands in apposition to two figures of one clause and is of them both: "84.1 years and a boy 79.6 years, 4.5 years less",
// "2.9 tonnes in the one and 2.1 in the other, an advantage of 0.8 tonnes"; and places with the word for the way between them:
// "nineteenth among the 40, up from seventeenth"; and "91 %, above the 90 % that the ministry had aimed for".

type Of<K extends Relation['kind']> = Extract<Relation, { kind: K }> & { readonly isTied: true }

export function withApposed(
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Relation[] {
  const known = new Set(relations.flatMap((one) => amountOf(one) ?? []))
  const found = lines.flatMap((line) =>
    line.tape.grammar === 'zh'
      ? []
      : line.parts.flatMap((part): readonly (Of<'gap'> | Of<'change'>)[] => [
          ...(known.has(part.claim.index) ? [] : gapsTo(line, part)),
          ...moveOf(line, part),
          ...sideOf(line, part),
        ]),
  )
  return found.length === 0 ? relations : [...relations, ...found]
}

/** Of a change or a gap that has both of its ends. */
function amountOf(one: Relation): number | null {
  if (one.kind === 'gap') return one.of === null || one.than === null ? null : one.amount
  if (one.kind !== 'change' || one.base === null || one.result === null) return null
  return one.amount
}

const TO_IT =
  /^[^.;:()\d]{0,60}(?:,| –| —| -) ?(?:(?:an?|the|advantage|difference|gap|margin|lead|spread|or|which is|that is|thus|so|some|about|just|only|a full|of) )*$/i
const NAMED = /\b(?:advantage|difference|gap|margin|lead|spread) of (?:about |some |just |only )?$/i
const LESS =
  /^(?: (?:years?|days?|hours?|minutes?|points?|tonnes?|kilograms?|euros?|dollars?|cents?))? (?:more|less|fewer|higher|lower|longer|shorter|older|younger|faster|slower|taller|cheaper|dearer)(?=[.,;]|$)/i
const OTHERS =
  /\b(?:average|target|from|to|was|were|had been|year|month|quarter|earlier|ago|before)\b/i

/** The only two levels of the clause, of one kind, directly before. */
function gapsTo(line: Line, part: Part): readonly Of<'gap'>[] {
  const { claim, order } = part
  const [first, second] = [line.parts[order - 2], line.parts[order - 1]]
  if (first === undefined || second === undefined || claim.bound !== 'exact') return []
  if (![first, second].every((one) => isLevel(one) && one.claim.bound === 'exact')) return []
  const [joining, said] = [between(line, first, second), between(line, second, part)]
  const isOf = NAMED.test(before(line, part)) || LESS.test(behind(line, part))
  if (!isOf || !TO_IT.test(said) || !JOINED.test(joining) || OTHERS.test(joining + said)) return []
  const { text } = line.tape
  const third = line.parts[order - 3]
  if (third !== undefined && mayBeAlike(text, third.claim, second.claim)) return []
  const [per, own] = [unitAbove(first), unitAbove(second)]
  return per === own && own === unitAbove(part)
    ? [
        {
          ...{ kind: 'gap', of: first.claim.index, than: second.claim.index },
          ...{ amount: claim.index, direction: null, baseWords: null, isTied: true },
        },
      ]
    : []
}

const JOINED = /^[^.;:()\d]{0,70} (?:and|while|against|but|compared with) [^.;:()\d]{0,50}$/

/** Of what it is per is said once: "2.9 tonnes per hectare in these and 2.1 tonnes in those". */
function unitAbove({ claim: { unit } }: Part): string {
  return unit.split('/')[0] ?? unit
}

const MOVED = /^[^.;:()]{0,90}, (?:and (?:is |was )?)?(up|down) from (?:the )?$/i

/** A place and the one before it, with the word for the way. */
function moveOf(line: Line, part: Part): readonly Of<'change'>[] {
  if (part.claim.unit !== 'rank') return []
  const ranks = line.parts.slice(0, part.order).filter(({ claim }) => claim.unit === 'rank')
  const result = ranks.at(-1)
  if (result === undefined || [result, part].some(({ claim }) => claim.bound !== 'exact')) return []
  const way = MOVED.exec(line.tape.text.slice(result.claim.end, part.claim.start))?.[1]
  if (way === undefined) return []
  return [
    {
      ...{ kind: 'change', result: result.claim.index, base: part.claim.index, amount: null },
      ...{ amountIs: null, direction: way.toLowerCase() === 'up' ? 'up' : 'down' },
      ...{ basePeriod: null, baseWords: null, comparablePrices: false, isTied: true },
    },
  ]
}

const SIDE =
  /^[^.;:()]{0,90}(?:,| –| —)(?: (?:which|this|that) (?:is|was))?(?: (?:well|far|just|slightly|comfortably|clearly|still|and|thus|but))* (?:(above|ahead of|beyond|higher than|more than|exceeding|in excess of|surpassing)|below|short of|under|lower than|less than|fewer than|behind) (?:(?:the|its|their|our|an?|last year['’]s) )?(?:[a-z]+ of )?$/i

/** "34 months, ahead of the 36-month schedule": fewer. */
const TIMES = /^(?:seconds|minutes|hours|days|weeks|months|years)$/
const IN_RACE = / (?:ahead of|behind) /i

/** Two levels of one kind, the one said to lie above or below the other. */
function sideOf({ tape: { text }, parts }: Line, part: Part): readonly Of<'change'>[] {
  const last = parts[part.order - 1]
  if (last === undefined || ![last, part].every((one) => isPlainLevel(one))) return []
  // 'Rose to 8.2 billion, below the peak': the check would read it by its own word.
  if (
    last.claim.unit !== part.claim.unit ||
    last.direction !== null ||
    last.claim.direction !== null ||
    last.mark === 'from' ||
    last.mark === 'than'
  )
    return []
  const side = SIDE.exec(text.slice(last.claim.end, part.claim.start))
  if (side === null || (TIMES.test(part.claim.unit) && IN_RACE.test(side[0]))) return []
  return [
    {
      ...{ kind: 'change', result: last.claim.index, base: part.claim.index, amount: null },
      ...{ amountIs: null, direction: side[1] === undefined ? 'down' : 'up', basePeriod: null },
      ...{ baseWords: null, comparablePrices: false, isTied: true },
    },
  ]
}

function isPlainLevel(part: Part): boolean {
  return isLevel(part) && part.claim.bound === 'exact' && part.claim.kind !== 'growth'
}

import type { ReadClaim } from '../../../model.ts'
import { dimensionOf } from '../../../units/table.ts'
import { led, next, type Text } from '../../text.ts'

// English shares that say of what they are, beside a figure that is called otherwise, or that was told of some alone.

type Said = Pick<Text, 'doc' | 'context'>

export function isOfElse(said: Said, share: ReadClaim, part: ReadClaim, whole: ReadClaim): boolean {
  if (said.doc.sentences[share.sentence]?.grammar !== 'en') return false
  const of = next(said, share)
  return (
    (OF_MONEY.test(of) && ![part, whole].some(isMoney)) ||
    (OF_VOTES.test(of) && SEATS.test(next(said, whole))) ||
    isOfSome(said, share, part, whole) ||
    isOfBeside(said, share, part, whole) ||
    isOfOtherName(said, part, whole) ||
    isOfWhatEachIs(said, share, part, whole)
  )
}

/** "Advertising is 31% of income": no share of a number of readers. */
const OF_MONEY =
  /^ of (?:the |its |our |their |total |all |annual )*(?:income|revenues?|turnover|earnings|profits?|costs?|spending|expenditures?|budget|wages)\b/
/** "23.4% of the vote and 31 of the 130 seats". */
const OF_VOTES = /^ of (?:the |all |valid |popular )*votes?\b/
const SEATS = /^ (?:[a-z]+ )?(?:seats|mandates|deputies|members|councillors)\b/

function isMoney({ unit }: ReadClaim): boolean {
  return dimensionOf(unit).startsWith('money')
}

/** "Q tickets to members. Schools got P tickets (S)": what some got is no whole of what others did. */
function isOfSome(said: Said, share: ReadClaim, part: ReadClaim, whole: ReadClaim): boolean {
  return (
    whole.sentence < part.sentence &&
    TO_SOME.test(next(said, whole)) &&
    !OF_THEM.test(said.doc.text.slice(part.start, share.end + OF_MAX)) &&
    !OF_THEM.test(led(said, part, OF_MAX))
  )
}

const TO_SOME = /^(?: [a-z]+)? to (?:the |its |their )?(?!date\b|be\b)[a-z]{3,}[.,;]/
const OF_THEM = /\bof (?:these|those|them|which|whom)\b/i
const OF_MAX = 16

const OF_ALL = /^ of (?:all|the total)\b(?! [a-z])/
const OR = /^,? or (?:about |some |nearly )?$/
const OF_W = /\b(?:of|among|from)(?: (?:the|its|our|their|all|a|total|some|about|of))* ?$/

/** "P roofs, bringing the number to W, or S of all": the share of what stands beside it, unless that is told as a whole. */
function isOfBeside(said: Said, share: ReadClaim, part: ReadClaim, whole: ReadClaim): boolean {
  return (
    part.start < whole.start &&
    OR.test(said.doc.text.slice(whole.end, share.start)) &&
    OF_ALL.test(next(said, share)) &&
    !OF_W.test(led(said, whole))
  )
}

const OF_NAME = /^ of the ([a-z]+)(?: [a-z]+)?(?:,| \()/
const NO_NAME = /^(?:total|whole|sum|amount|number|overall|entire)$/
const STEM = 4

/** "A budget of Q. Schools get P of the levy (S)": of what was called so. */
export function isOfOtherName(
  { doc }: Pick<Text, 'doc'>,
  part: ReadClaim,
  { sentence }: ReadClaim,
): boolean {
  const name = OF_NAME.exec(next({ doc }, part))?.[1]
  if (name === undefined || NO_NAME.test(name) || sentence === part.sentence) return false
  const { start = 0, end = 0 } = doc.sentences[sentence] ?? {}
  return !doc.text.slice(start, end).toLowerCase().includes(name.slice(0, STEM))
}

const OWN = /^[^.;,]{0,40}(?:,| \() ?(?:or )?$/
const OF_WHAT = /^ of (?:what|all that|those that)\b/

/** "Q tonnes of glass, S of what was sold, and P of cans (S)": of what was sold of each. */
function isOfWhatEachIs(said: Said, share: ReadClaim, part: ReadClaim, whole: ReadClaim): boolean {
  const own = said.context.claims[whole.index + 1]
  const { text } = said.doc
  return (
    own !== undefined &&
    own !== share &&
    own.unit === share.unit &&
    OWN.test(text.slice(whole.end, own.start)) &&
    OF_WHAT.test(next(said, own)) &&
    /\($/.test(led(said, share, 1)) &&
    !OF_THEM.test(text.slice(part.start, share.end))
  )
}

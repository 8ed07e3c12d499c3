import type { Doc, ReadClaim } from '../../model.ts'
import { lowered } from './owners.ts'

// What tells figures of one name apart: on what basis, without what, where, or under which heading each was counted.

type Names = readonly (string | null)[]

/** English names with what sets their figures apart. For whoever reads the report: figures are tied without. */
export function toldApart(doc: Doc, claims: readonly ReadClaim[], names: Names): Names {
  const listed = withListNouns(doc, claims, withLinks(doc, claims, withGrown(doc, claims, names)))
  const placed = withPlaces(doc, claims, withBasis(doc, claims, listed))
  return withHeadings(doc, claims, placed)
}

/** Every English number with a name gets another, or keeps its own. */
function renamed(
  doc: Doc,
  claims: readonly ReadClaim[],
  names: Names,
  rename: (claim: ReadClaim, name: string, index: number) => string,
): Names {
  return names.map((name, index) => {
    const claim = claims[index]
    if (name === null || claim === undefined || claim.form !== 'number') return name
    return doc.sentences[claim.sentence]?.grammar === 'en' ? rename(claim, name, index) : name
  })
}

const RECKONED =
  '(?:constant|fixed|comparable|local|real|nominal|current)[ -](?:exchange rates|currenc(?:y|ies)|prices|terms)'
/** "9.9% on a constant-currency basis", "9% at fixed prices". */
const BASIS = new RegExp(
  `^ (?:year[- ](?:on|over)[- ]year )?((?:at|in|based on) ${RECKONED}|on an? (?:constant|comparable|like|organic|underlying|pro)[a-z -]{0,24} basis)\\b`,
)
/** "Excluding cars, sales were up", "Operating loss, excluding gains, was": up to the figure, and past no other. */
const WITHOUT =
  /^(excluding|without|adjusted for) (?:the )?([^,;\d]{3,40}), [^;\d]{0,80}$|, (excluding|adjusted for) ([^,;\d]{3,40}),(?: (?:was|were|is|came to|amounted to|rose|fell|grew))? (?:by )?\p{Sc}?$/iu
const BEHIND_MAX = 60

/** On what basis a rate was reckoned, or what was left out. */
function withBasis(doc: Doc, claims: readonly ReadClaim[], names: Names): Names {
  return renamed(doc, claims, names, (claim, name) => {
    const basis = BASIS.exec(doc.text.slice(claim.end, claim.end + BEHIND_MAX))?.[1]
    if (basis !== undefined && !name.includes(basis)) return `${name} ${basis}`
    const start = doc.sentences[claim.sentence]?.start ?? claim.start
    const lead = doc.text.slice(Math.max(start, claim.start - 140), claim.start).trimStart()
    const found = WITHOUT.exec(lead)
    const [how, what] = [found?.[1] ?? found?.[3], found?.[2] ?? found?.[4]]
    const isTold = how === undefined || what === undefined || name.includes(what)
    return isTold ? name : `${name} ${how.toLowerCase()} ${what}`
  })
}

/** "At sea ports", "in the south": up to a mark or another clause. */
const PLACE =
  /^(?:[^,;.()]|[.,](?=\d)){0,40}? (at|in|among) (the )?((?:[a-z-]+ ){0,2}[a-z-]+)(?=[,.;)]| but | while | as |$)/
const NO_PLACE =
  /\b(?:first|second|third|fourth|last|next|same|previous|prior|years?|months?|quarters?|half|weeks?|days?|period|time|average|total|fact|particular|addition|line|response|terms|general|least|most|all|end|rate|pace|value|volume|cash)\b/

/** "Freight rose 1 % at sea ports but fell 3 % at river ports": where each of two was, that are otherwise alike. */
function withPlaces(doc: Doc, claims: readonly ReadClaim[], names: Names): Names {
  const told = claims.map((claim, index) => placeBehind(doc, claims, names, claim, index))
  return renamed(doc, claims, names, (claim, name, index) => {
    const own = told[index] ?? null
    if (own === null || name.includes(own)) return name
    const isApart = claims.some(
      (other, at) =>
        areAlike(claim, other) &&
        other.sentence === claim.sentence &&
        names[at] === name &&
        told[at] != null &&
        told[at] !== own,
    )
    return isApart ? `${name} ${own}` : name
  })
}

function placeBehind(
  doc: Doc,
  claims: readonly ReadClaim[],
  names: Names,
  claim: ReadClaim,
  index: number,
): string | null {
  if (names[index] === null || claim.form !== 'number') return null
  const next = nextAlike(claims, claim, index)
  const end = next?.start ?? doc.sentences[claim.sentence]?.end ?? claim.end
  const [, link, article = '', place] = PLACE.exec(doc.text.slice(claim.end, end)) ?? []
  return link === undefined || place === undefined || NO_PLACE.test(place)
    ? null
    : `${link} ${article}${place}`
}

/** The first behind it in its sentence. */
function nextAlike(
  claims: readonly ReadClaim[],
  claim: ReadClaim,
  index: number,
): ReadClaim | undefined {
  for (let at = index + 1; claims[at]?.sentence === claim.sentence; at += 1) {
    const other = claims[at]
    if (other !== undefined && areAlike(claim, other)) return other
  }
  return undefined
}

const areAlike = (one: ReadClaim, other: ReadClaim): boolean =>
  one !== other && one.form === other.form && one.unit === other.unit && one.kind === other.kind

/** Words that are many as they stand. */
const MANY = /s$|^(?:men|women|children|people|police|staff|cattle|sheep|fish|personnel|crew)$/

/** "1,204 undergraduate, 318 graduate and 40 doctoral students": each adjective has the noun of the last. */
function withListNouns(doc: Doc, claims: readonly ReadClaim[], names: Names): Names {
  const own = [...names]
  for (let index = claims.length - 2; index >= 0; index -= 1) {
    const [claim, next, name, last] = [
      claims[index],
      claims[index + 1],
      names[index],
      own[index + 1],
    ]
    if (claim === undefined || next === undefined || name == null || last == null) continue
    if (claim.sentence !== next.sentence || claim.form !== 'number' || next.form !== 'number')
      continue
    const noun = /^[a-z-]+ ([a-z]+s|people|children|women|men)$/.exec(last)?.[1]
    const gap = doc.text.slice(claim.end, next.start)
    const isListed =
      /^ ?[a-z-]+(?:,| and|, and|,? plus) $/.test(gap) || /^(?:,| and|, and) $/.test(gap)
    if (noun === undefined || !isListed || !/^[a-z-]+$/.test(name) || MANY.test(name)) continue
    own[index] = `${name} ${noun}`
  }
  return own
}

const LINKED =
  /(\p{L}[\p{L} -]{2,50}) (before|with|inside) and (after|without|outside) (\p{Ll}+) [^.;]*$/u
const RESPECTIVELY = /^[^.;]{0,60}\brespectively\b/
const LINKED_MAX = 140

/** "Profit before and after tax rose 20% and 24% respectively": one before it, the other after it. */
function withLinks(doc: Doc, claims: readonly ReadClaim[], names: Names): Names {
  const own = [...names]
  for (const [index, claim] of claims.entries()) {
    const next = claims[index + 1]
    if (next === undefined || next.sentence !== claim.sentence || !areAlike(claim, next)) continue
    if (names[index] == null || !RESPECTIVELY.test(doc.text.slice(next.end, next.end + 80)))
      continue
    const start = doc.sentences[claim.sentence]?.start ?? claim.start
    const lead = doc.text.slice(Math.max(start, claim.start - LINKED_MAX), claim.start)
    const [, head, first, second, noun] = LINKED.exec(lead) ?? []
    if (head === undefined || /\d/.test(lead)) continue
    own[index] = `${head} ${first} ${noun}`
    own[index + 1] = `${head} ${second} ${noun}`
  }
  return own
}

/** "Exports rose to £40 million. Growth was 12%": of exports. */
function withGrown(doc: Doc, claims: readonly ReadClaim[], names: Names): Names {
  const own = [...names]
  for (const [index, claim] of claims.entries()) {
    const [before, of] = [claims[index - 1], own[index - 1]]
    const { start = claim.start } = doc.sentences[claim.sentence] ?? {}
    const isBare = names[index] === 'Growth' && claim.unit === 'percent'
    if (!isBare || before === undefined || of == null || claim.sentence - before.sentence > 1)
      continue
    const isNext =
      before.sentence === claim.sentence ? names[index - 1] === 'Growth' : before.kind !== 'growth'
    if (isNext && doc.text.slice(start, claim.start).trimStart().startsWith('Growth'))
      own[index] = of
  }
  return own
}

const HEADING_MAX = 40
const NO_SUBJECT =
  /\d|^(?:highlights?|key|main|summary|overview|outlook|results?|financial|notes?|about|background|contacts?|introduction|further|other|more|quarter|year|full|half|first|second|third|fourth|january|february|march|april|may|june|july|august|september|october|november|december)\b/i

/** "Universities" over a line of applications, "Colleges" over another: figures of one name under two headings. */
function withHeadings(doc: Doc, claims: readonly ReadClaim[], names: Names): Names {
  const headings = headingsOf(doc)
  const under = claims.map(({ sentence }) => {
    const paragraph = doc.sentences[sentence]?.paragraph
    return paragraph === undefined ? null : (headings[paragraph] ?? null)
  })
  const seen = new Map<string, Set<string>>()
  const keyOf = ({ unit, kind, period }: ReadClaim, name: string) =>
    [name.toLowerCase(), unit, kind, period].join('|')
  for (const [index, claim] of claims.entries()) {
    const [name, heading] = [names[index], under[index]]
    if (name == null || heading == null) continue
    const key = keyOf(claim, name)
    seen.set(key, (seen.get(key) ?? new Set()).add(heading))
  }
  return renamed(doc, claims, names, (claim, name, index) => {
    const heading = under[index]
    const isApart = (seen.get(keyOf(claim, name))?.size ?? 0) > 1
    return heading == null || !isApart || name.toLowerCase().includes(heading.toLowerCase())
      ? name
      : `${heading}: ${lowered(name)}`
  })
}

/** By paragraph, the subject of the last heading over it. */
function headingsOf({ text, paragraphs }: Doc): readonly (string | null)[] {
  let last: string | null = null
  return paragraphs.map(({ index, kind, start, end }) => {
    const following = paragraphs[index + 1]?.kind
    if (kind !== 'heading' || (index === 0 && following === 'heading')) return last
    const words = text
      .slice(start, end)
      .replace(/^[#\s]+/, '')
      .replace(/:?\s*$/, '')
    const isSubject = words.length > 2 && words.length <= HEADING_MAX && !NO_SUBJECT.test(words)
    last = isSubject && /^\p{Lu}[\p{L} &’'-]*$/u.test(words) ? words : null
    return null
  })
}

import { areAlike, isPlain } from '../carried.ts'
import { isShared } from '../clause/behind/behind.ts'
import { isMeasure } from '../clause/behind/measured.ts'
import { spokenIn } from '../clause/had.ts'
import { spanOf } from '../clause/phrases.ts'
import type { Asked, Named } from '../types.ts'

// What is told of one place after the other: "The rates in Lorvia (4 %), Norvale (3 %) and Calder (2 %)".

/** Its place at the end of a name, with the preposition. */
const PLACE =
  / (in|at|from|to|for|across) ((?:the )?\p{Lu}[\p{L}\p{M}.’'/&-]*(?: (?:(?:of|and|the|&) )?\p{Lu}[\p{L}\p{M}.’'/&-]*)*)$/u
const DEGREE = /^(?:highest|lowest|largest|biggest|smallest|strongest|weakest|sharpest|steepest) /i

/** "lowest rates in Lorvia" as "rates". */
export function withoutPlace(name: string | null): string | null {
  return name === null ? null : name.replace(PLACE, '').replace(DEGREE, '')
}

const NEXT_ENTRY =
  /^(?:\)?,|\)|\)?,? and|\)?, and|\)?,? (?:and )?followed by) ((?:the )?\p{Lu}[\p{L}’'/-]*(?: \p{Lu}[\p{L}’'/-]*){0,3}),? \($/u

/** "the rates for women (4 %), young people (9 %)": the next of the groups. */
const NEXT_GROUP =
  /^(?:\)?,? and|\)?,|\)) ((?!and )\p{L}[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*){0,3}) \($/u
const GROUP = / (for|among) \p{L}[\p{L}’' -]{2,40}$/u

/** "Visitors came from Lorvia (41,000), Norvale (32,000) and Calder (18,000)": what is told of the first is told of each. */
export function likeEntryBefore({ text, claim, last }: Asked, name: string | null): string | null {
  if (last === null || last.name === null || last.claim.unit !== claim.unit) return name
  const gap = text.slice(last.claim.end, claim.start)
  const group = NEXT_GROUP.exec(gap)?.[1]
  const first = GROUP.exec(last.name)
  if (group !== undefined && first !== null && name === group)
    return `${last.name.slice(0, first.index)} ${first[1]} ${group}`
  const entry = NEXT_ENTRY.exec(gap)?.[1]
  if (entry === undefined || name === null || name !== entry.replace(/^the /, '')) return name
  const [tail, link, place = ''] = PLACE.exec(last.name) ?? []
  // 'The rates in Lorvia (4 %), Norvale (3 %)': each with its own place.
  const before = text.slice(Math.max(0, last.claim.start - place.length - 2), last.claim.start)
  if (tail !== undefined && before.startsWith(place))
    return `${last.name.slice(0, -tail.length)} ${link} ${entry}`
  if (/followed/.test(gap)) return name
  // "The districts of Halden (3 ha), Norvale (1 ha)": the first is told by its own name as well.
  const named = /(\p{Lu}[\p{L}’'-]*),? [(]?$/u.exec(
    text.slice(Math.max(0, last.claim.start - 40), last.claim.start),
  )?.[1]
  if (named !== undefined && last.name.includes(named)) return name
  // 'from the city (6 million), the province (7 million) and Norvik (4 million)'
  const open = text.lastIndexOf('(', last.claim.start)
  const lead = text.slice(Math.max(0, open - last.name.length - 1), open)
  return lead.startsWith(last.name) ? name : last.name
}

/** Nothing but names with a capital, an abbreviation apart: "Lorvia", "Port of Lorvia". */
export const NAMES =
  /^(?:U\.?[KS]\.?|USA|UAE|EU)$|^(?:(?:the|The) )?\p{Lu}\p{Ll}[\p{L}’'-]*(?:(?: (?:of|and|the|de|du|la))* \p{Lu}[\p{L}.’'-]*)*$/u
/** A measure, and nobody's name: words without a capital, but that of the first of several. */
const PLAIN =
  /^(?:\p{Ll}[\p{Ll}’'-]*|\p{Lu}\p{Ll}+(?= \p{Ll}))(?: [\p{Ll}\d&’'-]+| \p{Lu}{2,5}s)*$/u

/** "Sales rose 4 %, with Lorvia up 9 %": what is told of the first, of the place that has a figure of its own. */
export function ofNextPlace(asked: Asked, name: string | null): string | null {
  const found = nextPlace(asked, name)
  const place = asked.claim.place?.words.replace(/^the /, '')
  const isAlone = found !== null && found.replace(/^the /i, '') === place && isPlain(asked.claim)
  return isAlone ? (toldIn(asked, found) ?? found) : found
}

/** "Sales rose in most states: Lorvia 4 %": of a place by itself what its sentence, or the figure before it, tells of. */
function toldIn({ claim, near, text, words, at }: Asked, place: string): string | null {
  if (isShared(words, at)) return null
  const base = near.findLast(
    (one) =>
      one.name !== null &&
      claim.sentence - one.claim.sentence < 3 &&
      !text.slice(one.claim.end, claim.start).includes('\n') &&
      areAlike(one.claim, claim) &&
      (one.claim.kind === 'growth') === (claim.kind === 'growth') &&
      one.claim.place?.words !== claim.place?.words,
  )
  const isOne =
    base !== undefined &&
    !/followed by/.test(text.slice(base.claim.end, claim.start)) &&
    near.every(
      ({ claim: one, name }) =>
        one.sentence !== base.claim.sentence ||
        !areAlike(one, claim) ||
        withoutPlace(name) === withoutPlace(base.name),
    )
  const before = isOne ? (withoutPlace(base.name)?.replace(OWNER, '') ?? null) : null
  const isOwn = base?.claim.sentence === claim.sentence && isThing(before)
  const spoken = isOwn || at < 0 ? null : spanOf(words, spokenIn(words, at))
  const said = spoken === null ? null : text.slice(spoken.start, spoken.end).replace(DEGREE, '')
  const what = isThing(said) || LETTERS.test(said ?? '') ? said : isThing(before) ? before : null
  const joint = what === said ? undefined : PLACE.exec(base?.name ?? '')?.[1]
  // Whether they come from there or go there isn't told.
  const link = joint ?? (TRAVELLING.test(what ?? '') ? 'of' : 'in')
  return what === null ? null : `${what} ${link} ${place}`
}

/** "Lorvia's output" as "output". */
const OWNER = /^\p{Lu}[\p{L} ]*['’]s? (?=\p{Ll})/u
const TRAVELLING = /(?:visitors|tourists|arrivals|guests|travell?ers|passengers|students)$/i

const isThing = (name: string | null): boolean =>
  name !== null &&
  (PLAIN.test(name) || isMeasure(name)) &&
  !SPEAKING.test(name) &&
  !VAGUE.test(name)

/** A measure by its letters: "GDP", "RevPAR". */
export const LETTERS = /^(?!USA$|UAE$|DRC$)(?:[A-Z]{3,5}|[A-Z][a-z]+[A-Z]\w*)$/

function nextPlace(asked: Asked, name: string | null): string | null {
  const { claim, earlier, near, text } = asked
  const prior = last(earlier)
  // 'Sales in Lorvia rose 4 %, in Norvale 3 %'
  const next =
    prior === null || prior.name !== name
      ? null
      : NEXT_PLACE.exec(text.slice(prior.claim.end, claim.start))
  if (name !== null && next !== null && PLACE.exec(name)?.[1] === next[1])
    return `${withoutPlace(name)} ${next[1]} ${next[2]}`
  const behind = prior?.name === name ? ofPlaceBehind(asked, name) : null
  if (behind !== null) return behind
  const own =
    name !== null && claim.place?.words.replace(/^the /, '') === name.replace(/^the /i, '')
  if (name === null || !(own || NAMES.test(name)) || !isPlain(claim)) return name
  // 'All of them grew: Lorvia (4 %), Norvale (3 %)': what the sentence before told of.
  const isListed = own && text[claim.start - 1] === '(' && text[claim.end] === ')'
  if (isListed && last(earlier.filter((one) => !areAlike(one.claim, claim))) === null) {
    const told = near.findLast(
      (one) =>
        claim.sentence - one.claim.sentence === 1 &&
        areAlike(one.claim, claim) &&
        one.claim.kind === claim.kind &&
        one.claim.place?.words !== claim.place?.words,
    )
    const what = withoutPlace(told?.name ?? null)
    if (what !== null && PLAIN.test(what) && !SPEAKING.test(what)) return `${what} in ${name}`
  }
  if (last(earlier) === null) return name
  const before = last(earlier)
  // 'with Lorvia up 9 % to 3 million'
  const isTo = / to (?:just |about |almost |nearly |over )*$/
  if (before?.name?.endsWith(` of ${name}`) && isTo.test(text.slice(before.claim.end, claim.start)))
    return before.name
  const gap = text.slice(before?.claim.end ?? 0, claim.start)
  // 'Sales from Lorvia rose 4 % to 9 million, from Norvale 3 % to 8 million'
  const link = LINK.exec(gap.slice(0, Math.max(0, gap.lastIndexOf(name))))?.[1]
  const isLed = link !== undefined && PLACE.exec(before?.name ?? '')?.[1] === link
  const isMove = isTo.test(gap) && before?.name?.endsWith(` ${name}`) === true
  if (isMove) return before.name
  if (gap.length > GAP_MAX || !(own || isLed || WITH.test(gap)) || /followed by/.test(gap))
    return name
  const base = earlier.findLast(
    (one) =>
      isPlain(one.claim) &&
      areAlike(one.claim, claim) &&
      (one.claim.kind === 'growth') === (claim.kind === 'growth'),
  )
  const what = withoutPlace(base?.name ?? null)
  // 'Lorvian visitors rose 4 %, with Norvale up 9 %, and Calderese down 2 %'
  const plain = what?.replace(PEOPLES, '')
  if (plain !== undefined && plain !== what)
    return PEOPLE.test(name) ? `${name} ${plain}` : `${plain} from ${name}`
  const isWhat = what !== null && (what !== base?.name || PLAIN.test(what) || isMeasure(what))
  if (!isWhat || SPEAKING.test(what)) return name
  const joint = PLACE.exec(base?.name ?? '')?.[1]
  return `${what} ${joint ?? (own ? 'in' : 'of')} ${name}`
}

/** "Sales in Lorvia fell 8 % but rose 4 % in Norvale": of the place right behind the figure. */
function ofPlaceBehind({ claim, text }: Asked, name: string | null): string | null {
  const [, link, where] = PLACE.exec(name ?? '') ?? []
  const own = claim.place?.words
  const isOther = link !== undefined && own !== undefined && own !== where
  return isOther && text.startsWith(` ${link} ${own}`, claim.end)
    ? `${withoutPlace(name)} ${link} ${own}`
    : null
}

const GAP_MAX = 90
const NEXT_PLACE =
  /(?:,|;| and)(?: and| while| but)? (in|from|to|for|at) (?:the )?(\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3})(?: by| to| at)? $/u
const LINK = /(?:,|;| and)(?: and| while| but)? (in|from|to|for|at) (?:the )?$/
/** "with Lorvia up", ", and Norvale down" */
const WITH =
  /(?:[,;]| and| with| while| but)(?: and| while| but)?(?: with)? (?:the )?\p{Lu}[\p{L} .’'-]* (?:up|down|at)(?: by)? $/u
const PEOPLES =
  /^(?!Urban )(?:\p{Lu}\p{Ll}+ )*\p{Lu}\p{Ll}+(?:an|ese|ish|ench|utch|aeli|ern) (?=(?:visitors?|tourists?|arrivals|guests|travell?ers|passengers|students|buyers|exports|imports|demand|sales|production|output|shipments)$)/u
const PEOPLE = /(?:[^t]an|ese|ish|ench|utch|aeli)$/
const SPEAKING = /^(?:people|states|countries|years?|months?)$/i
/** What was done with money, or what is left over. */
const VAGUE = /^amount |\b(?:else|rest|others?)\b/i
const last = (all: readonly Named[]): Named | null => all.at(-1) ?? null

const KINDS =
  /^(?:domestic|international|overseas|foreign|urban|rural|male|female|public|private|online|full-time|part-time)$/i

/** "Passengers: 14 million; Domestic: 13 million": of which kind those are that the entry before it counts. */
export function ofKind({ claim, near }: Asked, name: string | null): string | null {
  if (name === null || !KINDS.test(name)) return name
  const isKind = (one: string) => KINDS.test(one.split(' ')[0] ?? '')
  const base = near.findLast(
    (one) =>
      one.name !== null && !isKind(one.name) && claim.sentence - one.claim.sentence < KINDS_MAX,
  )?.name
  if (
    base === undefined ||
    base === null ||
    !/^\p{L}\p{Ll}+(?: \p{Ll}+){0,2}(?: \(\p{Lu}+s?\))?$/u.test(base)
  )
    return name
  return `${name} ${base.charAt(0).toLowerCase()}${base.slice(1)}`
}

const KINDS_MAX = 4

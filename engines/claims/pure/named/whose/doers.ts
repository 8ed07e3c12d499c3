import type { Doc, ReadClaim, Sentence } from '../../model.ts'
import { lowered, NAME, namesElsewhere, OFFICES } from './owners.ts'

// Who did what is counted: "Elm Airport served 88,214 passengers" tells of passengers served by Elm Airport, and of no others.

type Names = readonly (string | null)[]
/** How a name goes on, up to where in its sentence. */
type Tail = { readonly bare: string; readonly full: string; readonly end: number }

/** English names of what is counted, with who did it. For whoever reads the report: figures are tied without. */
export function withDoers(doc: Doc, claims: readonly ReadClaim[], names: Names): Names {
  const own: (string | null)[] = [...names]
  let [sentenceAt, tail]: [number, Tail | null] = [-1, null]
  for (const [index, claim] of claims.entries()) {
    const name = names[index] ?? null
    const sentence = doc.sentences[claim.sentence]
    if (sentence === undefined || sentence.grammar === 'zh') continue
    if (claim.sentence !== sentenceAt) [sentenceAt, tail] = [claim.sentence, null]
    if (claim.form !== 'number' || name === null) continue
    const full = fullOf(doc.text, sentence, claim, name)
    if (full !== null) tail = { bare: name, full, end: claim.end }
    // ', a rise of 3 percent': of the same, until another is told of.
    else if (
      tail !== null &&
      (tail.bare !== name || OTHER.test(doc.text.slice(tail.end, claim.start)))
    )
      tail = null
    if (tail !== null) own[index] = tail.full
  }
  return own
}

const OTHER = /[;:]|\b(?:while|whereas|and|but|followed|than|against)\b/

/** No clause is longer up to its figure. */
const LEAD_MAX = 160
const ROUGH =
  '(?:(?:about|around|some|over|nearly|almost|just|only|more than|a total of|a record|record) )*'
const AIDE = '(?: (?:has|have|had|also|alone|already))*'
/** The last name with its verb before the figure. */
const DOING = new RegExp(
  `(?:^|[,;:.] |\\b(?:while|whereas|and|but|followed by|then) )(?:[Tt]he |[“"])?(${NAME}(?: (?!(?:also|has|have|had|and|of|with)\\b)\\p{Ll}{3,})?)(?:, [^,;:\\d]{3,60},)?${AIDE} (\\p{Ll}{2,}) ${ROUGH}$`,
  'u',
)
/** "increased production from": what they did it to. */
const MOVING = new RegExp(
  `(?:^|[,;:.] |\\b(?:while|whereas|and|but) )(?:[Tt]he )?(${NAME})(?:, [^,;:\\d]{3,60},)?${AIDE} (?:increased|raised|lifted|boosted|cut|reduced|lowered|expanded|doubled|grew) (?:its |their )?$`,
  'u',
)
const BETWEEN = /^ (?:(?:slightly|sharply|further) )?(?:from|to|by) $/

function fullOf(text: string, sentence: Sentence, claim: ReadClaim, name: string): string | null {
  if (claim.kind === 'growth' || / (?:of|at|in|by|from) (?:the )?\p{Lu}|[’']s? /u.test(name))
    return null
  const from = Math.max(sentence.start, claim.start - LEAD_MAX)
  const left = text.slice(from, claim.start)
  const place = left.lastIndexOf(name)
  if (place > 0 && BETWEEN.test(left.slice(place + name.length))) {
    const who = MOVING.exec(left.slice(0, place))?.[1]
    return who !== undefined && isWho(text, sentence, claim, who)
      ? `${who}’${who.endsWith('s') ? '' : 's'} ${lowered(name)}`
      : null
  }
  if (!isCountedHere(text, claim, name)) return null
  const [, who, verb] = DOING.exec(left) ?? []
  if (who === undefined || verb === undefined || !isWho(text, sentence, claim, who)) return null
  if (HAVING.test(verb)) return `${name} ${VENUE.test(who) ? 'at' : 'of'} ${who}`
  return DONE.test(verb) && !NO_DEED.test(verb) ? `${name} ${verb} by ${who}` : null
}

/** The noun right behind the figure. */
function isCountedHere(text: string, { start, end }: ReadClaim, name: string): boolean {
  const behind = text.slice(start, end + name.length + 8)
  const at = behind.indexOf(name)
  return at > 0 && at + start - end <= 5 && /(?:^| )(?:of )?$/.test(behind.slice(0, at))
}

/** A name that is sure to be one, and whom the place of the figure doesn't tell already. */
function isWho(text: string, { start }: Sentence, { place }: ReadClaim, who: string): boolean {
  if (OFFICES.test(who) || TIMES.test(who) || ANY_FIRM.test(who)) return false
  if (place !== null && (place.words.includes(who) || who.endsWith(place.words))) return false
  const isFirst = text
    .slice(start, start + who.length + 4)
    .trimStart()
    .startsWith(who)
  return who.includes(' ') || !isFirst || namesElsewhere(text, who)
}

/** No name by itself, though a contract gives it a capital. */
const ANY_FIRM = /^(?:Company|Group|Firm|Bank|City|County|State|Province|Airport|Port)$/
const HAVING = /^(?:saw|had|recorded|registered|reported|posted|with|counted|logged|noted)$/
const VENUE =
  /\b(?:[Aa]irport|[Pp]ort|[Hh]ospital|[Cc]linic|[Ss]tation|[Mm]useum|[Uu]niversity|[Cc]ollege|[Ss]chool|[Mm]ine|[Pp]lant|[Tt]erminal|[Zz]oo|[Pp]ark|[Tt]heatre)$/
/** Participles that are the past form too. */
const DONE =
  /^(?:\p{Ll}{2,}ed|sold|built|bought|made|sent|paid|lost|won|held|caught|laid|brought|spent)$/u
/** What measures, says or moves, and doesn't act on what is counted. */
const NO_DEED =
  /^(?:need|speed|feed|seed|total|exceed|succeed|proceed|totalled|totaled|reached|exceeded|averaged|included|represented|passed|topped|surpassed|equalled|amounted|remained|comprised|covered|contained|involved|lasted|ranked|increased|decreased|declined|dropped|climbed|jumped|gained|added|raised|lowered|reduced|estimated|expected|believed|showed|marked|celebrated|turned|aged|ended|started|opened|closed|followed|led|required|needed|wanted|entered|crossed|neared|numbered|spent|attended|measured|earned|generated|contributed|named|based|listed)$/
const TIMES =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4]|Total|Overall|Passengers?|Traffic|Sales|Exports|Imports|Production|Output|Some|Nearly|About|Over|More|In|On|At|For|By)\b/

import type { Doc, ReadClaim, Sentence, Span } from '../../model.ts'
import { matchesIn } from '../../text/matches.ts'
import { dimensionOf } from '../../units/table.ts'
import { isLedTo } from './extremes.ts'
import { namesIn } from './lists.ts'
import type { Entry, Fact, Listed, Way } from './types.ts'
import { COMPARATIVES, sizeOf, wayOfAges } from './words.ts'

// What English says of the order of a list: words of size ("the coldest of the three") and places ("came second", "runner-up").

type Said = Omit<Fact, 'entry'> & {
  /** Where it stands, and of what it is an order. */
  readonly at: Span
  readonly fits: RegExp | null
  readonly isAge?: true
}

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')
const SIZE =
  /\b(?:(second|third|fourth|fifth|sixth)[ -])?((?:most|least)(?! (?:of|on|from|to|for|by)\b)(?! (?!expensive\b|populous\b|valuable\b|productive\b|lucrative\b)[a-z]+(?:ible|able|ful|ive|ous|ant|(?<!m)ent|ary|ic|ing)\b)|best-attended|[a-z]{3,9}est)\b/gi
const COMPARED = new RegExp(`\\b(${[...COMPARATIVES.keys()].join('|')})\\b(?! than| and| or)`, 'g')
/** Of another order, another time, or one of several. */
const ELSE_BEFORE =
  /\b(?:one of|among|not|nor|never|neither|its|their|his|her|whose|last year|once|formerly|had been|used to be|would be|could be|than|if|at|by|(?:gr[eo]w|grown|growing|r[io]se|risen|rising|f[ae]ll|fallen|falling|increas(?:ed?|ing)|improv(?:ed?|ing)|declin(?:ed?|ing)|dropp?(?:ed)?|gain(?:ed)?|chang(?:ed?|ing)|expand(?:ed)?|climb(?:ed)?|jump(?:ed)?|shr[aiu]nk|slow(?:ed)?|lost|surg(?:ed|ing))|world['’]s|country['’]s|two|three|four|five)(?: the)? $/i
const ELSE_BEHIND =
  /^[^.;:]{0,60}\b(?:since|ever|record|history|by area|per (?:head|capita|person)|for (?:\w+ )?(?:years?|months?|decades?)|last year|in (?:19|20)\d\d|increase|rise|growth|fall|drop|change|gain|decline|jump|improvement|share of)\b|^ (?:and|or) \w+est\b/i

function sizesIn(text: string, from: number, to: number): readonly Said[] {
  const said = text.slice(from, to)
  const long = matchesIn(SIZE, said).map((match) => ({
    match,
    ordinal: match[1]?.toLowerCase(),
    size: sizeOf(match[2] ?? ''),
  }))
  const short = matchesIn(COMPARED, said).map((match) => ({
    match,
    ordinal: undefined,
    size: sizeOf(COMPARATIVES.get(match[1] ?? '') ?? ''),
  }))
  return [
    ...nowhereIn(said, from),
    ...[...long, ...short].flatMap(({ match, ordinal, size }): readonly Said[] => {
      if (size === null) return []
      const start = from + match.index
      const end = start + match[0].length
      const isTwo = short.some((one) => one.match === match)
      const before = text.slice(Math.max(from, start - 24), start)
      if (ELSE_BEFORE.test(before) || (isTwo && !BUSIER.test(before))) return []
      if (ELSE_BEHIND.test(text.slice(end, to))) return []
      return [
        {
          at: { start, end },
          place: ordinal === undefined ? 1 : ORDINALS.indexOf(ordinal) + 1,
          isLast: false,
          way: size.way,
          rank: null,
          of: isTwo
            ? 2
            : (fieldOf(text.slice(end, Math.min(to, end + 60))) ??
              fieldOf(` of ${FIELD_LED.exec(said)?.[1]} `)),
          fits: size.of,
          ...(size.isAge === true ? { isAge: true as const } : {}),
        },
      ]
    }),
  ]
}

const NOWHERE = new RegExp(
  `\\b(?:Nowhere|No other [a-z]+|Nobody|None)\\b[^.;,\\d]{0,40}?\\b(more|fewer|${[...COMPARATIVES.keys()].join('|')})\\b[^.;,\\d]{0,16} than\\b`,
  'g',
)

/** "Nowhere were they dearer than in Ostfell". */
function nowhereIn(said: string, from: number): readonly Said[] {
  return matchesIn(NOWHERE, said).flatMap((match): readonly Said[] => {
    const word = match[1] ?? ''
    const size = sizeOf(
      word === 'more' ? 'most' : word === 'fewer' ? 'fewest' : (COMPARATIVES.get(word) ?? ''),
    )
    const end = from + match.index + match[0].length
    if (size === null) return []
    return [
      {
        at: { start: from + match.index, end },
        place: 1,
        isLast: false,
        way: size.way,
        rank: null,
        of: null,
        fits: size.of,
      },
    ]
  })
}

/** "Was thus the busier day", and no amount before it. */
const BUSIER = /\b(?:is|was|are|were|being) (?:thus |therefore |so |the )*$/

const NUMBERS = 'two three four five six seven eight nine ten'.split(' ')
const FIELD =
  /^(?:[ -][a-z-]+){0,3} (?:of|among) (?:the|our|all|all the|these|those) (\d{1,2}|[a-z]+)\b/

function fieldOf(behind: string): number | null {
  const word = FIELD.exec(behind)?.[1]
  if (word === undefined) return null
  if (/\d/.test(word)) return Number(word)
  const at = NUMBERS.indexOf(word)
  return at < 0 ? null : at + 2
}

const WON =
  /\b(?:won|wins|winning|topped|(?<=\b(?:was|is) )elected)\b(?= (?:the|in|by|with|from|ahead|it|its|her|his)\b|[,.;])/g

/** "Of the four pits, Deep Ness is the second largest". */
const FIELD_LED = /^Of ((?:the|our|all) (?:\d{1,2}|[a-z]+))\b[^,.;]{1,40},/

const PLACES: readonly (readonly [words: RegExp, place: number, isLast: boolean])[] = [
  [
    /\b[Rr]unners?[ -]up\b|\b[Ss]ilver (?:went|goes|medal)|\b(?:took|takes|won|wins) silver\b|^\W*Silver\b/gm,
    2,
    false,
  ],
  [/\b[Bb]ronze (?:went|goes|medal)|\b(?:took|takes|won|wins) bronze\b|^\W*Bronze\b/gm, 3, false],
  [
    /\b[Gg]old (?:went|goes|medal)|\b(?:took|takes|won|wins) gold\b|^\W*Gold\b|\b[Cc]hampions? (?:are|is|were|was)\b|\b[Ww]inners? (?:are|is|were|was)\b|\bwon by\b|\b(?:at the )?top of the (?:table|poll|league|class|list)\b|\bat the top\b/gm,
    1,
    false,
  ],
  [WON, 1, false],
  [/\bpropp(?:ed|ing) up\b|\b(?:at the|rock) bottom\b|\bbrought up the rear\b/g, 1, true],
  [/\b(?:came|finished|placed|was|in) last(?: place)?\b(?! (?:year|month|week))/g, 1, true],
]
const COME =
  /\b(?:[Cc]ome|[Cc]omes|[Cc]ame|[Ff]inish|[Ff]inished|[Ff]inishes|[Pp]laced|[Ii]n) (first|second|third|fourth|fifth|sixth)(?: place)?\b(?= (?:on|with|at|in \d|\()|[,.;]| and\b| last year \()/g

/** "With barley (28,700) second", "Lindqvist second in 3:42.6", "cut flowers second (Sh110 billion)". */
const ELLIPTIC =
  /(?<=\d\)?) (second|third|fourth|fifth)\b(?=[,.;]| and )|(?<!\bthe )\b(second|third|fourth|fifth)(?= (?:in|with|on|at) [\d£$€]| \([£$€]?(?:[A-Z][a-z]?)?\d)/g

function placesIn(
  text: string,
  from: number,
  to: number,
  ranks: readonly ReadClaim[],
): readonly Said[] {
  const said = text.slice(from, to)
  const plain = { way: null, of: null, fits: null } as const
  const words = PLACES.flatMap(([pattern, place, isLast]) =>
    matchesIn(pattern, said).map((match) => ({
      ...plain,
      place,
      isLast,
      rank: null,
      at: { start: from + match.index, end: from + match.index + match[0].length },
    })),
  )
  const elliptic = matchesIn(ELLIPTIC, said).map((match) => ({
    ...plain,
    place: ORDINALS.indexOf(match[1] ?? match[2] ?? '') + 1,
    isLast: false,
    rank: null,
    at: { start: from + match.index, end: from + match.index + match[0].length },
  }))
  const come = matchesIn(COME, said).map((match) => ({
    ...plain,
    place: ORDINALS.indexOf(match[1] ?? '') + 1,
    isLast: false,
    rank: null,
    at: { start: from + match.index, end: from + match.index + match[0].length },
  }))
  const claimed = ranks.map((rank) => ({
    ...plain,
    place: Number(rank.value.coefficient),
    isLast: false,
    rank,
    at: { start: rank.start, end: rank.end },
  }))
  const isTold = (one: Said): boolean =>
    claimed.some(({ at }) => at.start < one.at.end && at.end > one.at.start)
  return [...claimed, ...words, ...[...come, ...elliptic].filter((one) => !isTold(one))].filter(
    ({ at }) =>
      !/\blast (?:year|month|season|time)\b(?! \()|\b(?:had been|once|in (?:19|20)\d\d|from)\b/i.test(
        text.slice(from, at.start),
      ) && !OTHER_FIELD.test(text.slice(at.end, Math.min(to, at.end + 50))),
  )
}

const OTHER_FIELD =
  /^(?: place)?(?:,)? (?:in (?:the|her|his|their|its|a) (?![^,.;]{0,24}\b(?:list|table|standings|ranking|race|competition|league|vote|poll|count)\b)|among |nationally|overall|nationwide|worldwide|for |by |last (?!year \()|at the )|^[^.;]{0,40}\b(?:from the (?:league|division|group)|age group|category|per (?:head|capita))\b/

/** What is said within and right behind a list. */
export function factsEn(doc: Doc, list: Listed, ranks: readonly ReadClaim[]): readonly Fact[] {
  const { text, sentences } = doc
  const [from, to] = list.sentences
  const paragraph = sentences[from]?.paragraph
  const near = sentences.slice(Math.max(0, from - 1), to + 2).filter((one) => {
    const isSame = one.paragraph === paragraph || one.paragraph === sentences[to - 1]?.paragraph
    return isSame || one.paragraph === (sentences[to - 1]?.paragraph ?? 0) + 1 || one.index >= from
  })
  return near.flatMap((sentence) => {
    const own = ranks.filter((one) => one.sentence === sentence.index)
    const isInside = sentence.index >= from && sentence.index < to
    const sizes = sizesIn(text, sentence.start, sentence.end)
    const places = placesIn(text, sentence.start, sentence.end, own).map((place): Said => {
      const size = sizes.find(({ at }) => at.start < place.at.end && at.end > place.at.start)
      return size === undefined
        ? place
        : { ...size, ...place, way: size.way, fits: size.fits, of: size.of }
    })
    const rest = sizes.filter(
      ({ at }) => !places.some((one) => at.start < one.at.end && at.end > one.at.start),
    )
    return [...places, ...rest].flatMap((one): readonly Fact[] => {
      if (!isOfList(doc, list, one, sentence)) return []
      // "The highest lodging revenue (116.5)" before a list: it has its own figure.
      const isAhead = one.at.end <= (list.entries[0]?.start ?? 0)
      if (isAhead && OWN_FIGURE.test(text.slice(one.at.end, one.at.end + 60))) return []
      const entry = subjectOf(doc, list, one, sentence, isInside)
      if (entry < 0) return []
      const { place, isLast, rank, of } = one
      const way = one.isAge === true ? agesOf(doc, list, one.way) : one.way
      if (way === null && one.way !== null) return []
      return [{ entry, place, isLast, way, rank, of }]
    })
  })
}

const OWN_FIGURE = /^[^.;:,()\d]{0,40} \([^()\d]{0,4}\d/

/** Ages and years stand alone: "Temwani, 17", "cast in 1462", and no "120 members". */
function agesOf({ text }: Doc, { entries }: Listed, way: Way): Way {
  const areBare = entries.every(
    ({ claim: { start, end, unit, number } }) =>
      unit === 'years' ||
      (number.start === start &&
        number.end === end &&
        !/^ (?!(?:and|at|is|was|years?|in|so|while|but)\b)[a-z]/.test(text.slice(end, end + 8))),
  )
  return areBare
    ? wayOfAges(
        way,
        entries.map(({ value }) => value),
      )
    : null
}

/** Whether what the words order can be the figures of the list. */
function isOfList({ text, sentences }: Doc, list: Listed, said: Said, own: Sentence): boolean {
  if (said.way === null) return list.entries.length > 2
  const { fits, at } = said
  if (isOfOtherTimes(text, list, at, own)) return false
  const unit = list.entries.map(({ claim }) => dimensionOf(claim.unit))
  if (fits !== null) return unit.some((one) => fits.test(one))
  if (said.of === list.entries.length && /^\s*(?:of|among)\b/.test(text.slice(at.end))) return true
  if (isLedTo(text, list, at)) return true
  const noun = /^(?:[ -][a-z’'-]+){1,3}/.exec(
    text.slice(at.end, Math.min(own.end, at.end + 60)),
  )?.[0]
  if (noun === undefined) return true
  const from = sentences[Math.max(0, list.sentences[0] - 1)]?.start ?? 0
  const to = list.entries.at(-1)?.end ?? from
  const about =
    `${text.slice(from, Math.min(to, at.start))} ${text.slice(at.end + noun.length, to)}`.toLowerCase()
  const words = noun
    .toLowerCase()
    .split(/[ -]/)
    .filter((one) => one.length > 2 && !SMALL.has(one))
  if (words.length === 0) return true
  const [head = ''] = words
  const word = text.slice(at.start, at.end)
  const isTold = words.some(
    (one) =>
      one.length > 3 &&
      !(PLACES_OF.test(one) && /(?:larg|bigg|small)est/.test(word)) &&
      new RegExp(`\\b${stem(one)}`).test(about),
  )
  return (
    AGENTS.test(head) ||
    isTold ||
    (COUNTED[head] !== undefined && unit.some((one) => COUNTED[head]?.test(one)))
  )
}

/** "The Central division made the most arrests, 268, … The busiest night was that of 16 December: 47": of nights, and no division. */
function isOfOtherTimes(
  text: string,
  { entries }: Listed,
  { end: at }: Span,
  own: Sentence,
): boolean {
  const isOwn = entries.every(({ claim }) => claim.sentence === own.index)
  const areDated = entries.every(
    ({ start, end, claim }) => claim.sentence === own.index || DATED.test(text.slice(start, end)),
  )
  return !isOwn && !areDated && TIME.test(text.slice(at, Math.min(own.end, at + 30)))
}

const TIME =
  /^[ -](?:single )?(day|night|week|weekend|month|quarter|year|season|hour|morning|evening)s?\b/
const DATED =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d|days?|nights?|weeks?|months?|quarter|season|spring|summer|autumn|winter)\b/
const SMALL: ReadonlySet<string> = new Set(
  'with was were are for and the its had has ever this that day night'.split(' '),
)
/** The largest of these is so by its area, or by those who live there. */
const PLACES_OF =
  /^(?:region|cit(?:y|ies)|town|village|countr|district|state|count(?:y|ies)|province|ward|parish|hall|building|house|firm|compan|island|lake|park|group|school|site|shop|store|plant|hotel|club|team)/
const AGENTS =
  /^(?:employer|producer|supplier|exporter|importer|recipient|donor|contributor|buyer|seller)/
const COUNTED: { readonly [noun: string]: RegExp } = {
  crowd: /^(?:person|count)/,
  audience: /^(?:person|count)/,
  attendance: /^(?:person|count)/,
  turnout: /^(?:person|count|percent)/,
  population: /^(?:person|count)/,
  rainfall: /^length/,
  catch: /^mass/,
}

function stem(word: string): string {
  return word.replace(/(?:ies|es|s)$/, '')
}

/** Whose place it is: the entry within whose words it stands, or the one that is named before it, or behind its verb. */
function subjectOf(
  { text }: Doc,
  { entries }: Listed,
  { at }: Said,
  own: Span,
  isInside: boolean,
): number {
  const inside = entries.findIndex(({ start, end }) => at.start >= start && at.end <= end)
  const behind = text.slice(at.end, Math.min(own.end, at.end + 120))
  if (isInside) {
    const last = entries.findLastIndex(({ claim }) => claim.end <= at.start)
    const lead = text.slice(entries[last]?.claim.end ?? own.start, at.start)
    if (/^[)\s]* (?:the |our )$/.test(lead) && isJoined(text, entries, last)) return -1
    if (
      last >= 0 &&
      !OF_NEXT.test(behind) &&
      /^[)\s]*,? (?:was |is |being )?(?:the |our )$/.test(lead)
    )
      return last
  }
  const led = BEING.exec(behind)?.[1] ?? IN.exec(behind)?.[1]
  const before = text.slice(lastStop(text, own.start, at.start, entries), at.start)
  const [first, second] = [
    named(text, entries, before),
    led === undefined ? -1 : named(text, entries, led),
  ]
  if (inside >= 0) {
    const other = [first, second].find((one) => one >= 0)
    return other === undefined || other === inside ? inside : -1
  }
  if (first === SEVERAL || second === SEVERAL)
    return first >= 0 && second !== SEVERAL ? first : second >= 0 && first === -1 ? second : -1
  if (first >= 0 && second >= 0 && first !== second) return -1
  if (first === -1 && OWNER.test(before)) return -1
  return first >= 0 ? first : second
}

/** "The highest was in Arden (78), the lowest in Bell (2)": of the one behind it. */
const OF_NEXT = /^ (?:[a-z]+ ){0,3}(?:in|at|by|among|for|on) [^.,;:()\d]{1,40} \([^()\d]{0,4}\d/

/** "Ostfell had the highest rate in July": of whoever is named there, and of no entry that tells of July. */
const OWNER =
  /\p{Lu}[\p{L}’'-]+ (?:had|has|have|recorded|reported|posted|registered|saw|showed) (?:the |its )?$/u

/** "Brill (31 kg), Tarn (36 kg) and Coll (39 kg) the least": said of all of them, in whatever order. */
function isJoined(text: string, entries: readonly Entry[], at: number): boolean {
  const [before, own] = [entries[at - 1], entries[at]]
  return (
    before !== undefined &&
    own !== undefined &&
    /^\)?,? and (?:the )?\p{Lu}[\p{L} ’'-]*\(?[£$€]?$/u.test(
      text.slice(before.claim.end, own.claim.start),
    )
  )
}

const BEING =
  /^(?:[ -][a-z’'-]+){0,8}? (?:was|is|were|are|went to|goes to) ((?:the )?[A-Z"“][^,.;(]{0,50})/
const IN = /^(?: [a-z]+){0,3} (?:in|at|on|than in|than at|than on) ([A-Z][^,.;(]{0,40})/

/** Behind the last semicolon, or figure of the list. */
function lastStop(text: string, from: number, to: number, entries: readonly Entry[]): number {
  const stop = Math.max(text.lastIndexOf(';', to), text.lastIndexOf(': ', to))
  const figure = Math.max(...entries.map(({ claim }) => (claim.end <= to ? claim.end : 0)))
  return Math.max(from, stop + 1, figure)
}

const SEVERAL = -2

/** The only entry that is named; -1 for none, -2 for several. */
function named(text: string, entries: readonly Entry[], slot: string): number {
  const pieces = entries.map(({ start, end }) => new Set(namesIn(text.slice(start, end))))
  const own = namesIn(slot)
  const found = new Set(
    own.flatMap((name) => {
      const at = pieces.flatMap((names, index) => (names.has(name) ? [index] : []))
      return at.length === 1 ? at : []
    }),
  )
  const [only, ...more] = found
  return only === undefined ? -1 : more.length > 0 ? SEVERAL : only
}

import type { Doc, ReadClaim, Sentence } from '../../model.ts'

// Whose a measure is that is told without its owner: "Norvik Rail said that ticket revenue rose 8 % to 3 million. Net profit was 1 million."

type Names = readonly (string | null)[]
/** Who it is, in which sentence, and where the words end that say so. */
type Owner = { readonly name: string; readonly sentence: number; readonly end: number }

/** Bare English measures with the one whose they are. For whoever reads the report: figures are tied without. */
export function withOwners(doc: Doc, claims: readonly ReadClaim[], names: Names): Names {
  const own: (string | null)[] = [...names]
  let [at, owner]: [number, Owner | null] = [-1, null]
  for (const [index, claim] of claims.entries()) {
    const name = names[index] ?? null
    const sentence = doc.sentences[claim.sentence]
    if (sentence === undefined || sentence.grammar === 'zh' || name === null) continue
    if (claim.form !== 'number' || !ENDS.test(name)) continue
    // Who was told of last, up to this sentence.
    for (
      let next = Math.max(at + 1, sentence.index - BACK_MAX);
      next <= sentence.index;
      next += 1
    ) {
      const here = doc.sentences[next] as Sentence
      owner =
        ownerIn(doc.text, here) ?? (owner !== null && isBroken(doc, here, owner) ? null : owner)
      at = next
    }
    if (!isBare(name)) {
      owner = ownerOf(doc.text, sentence, name) ?? owner
      continue
    }
    const place = placeOf(doc.text, sentence, claim, name)
    if (place < 0) continue
    const isNext =
      claims[index - 1]?.sentence === claim.sentence && own[index - 1] !== names[index - 1]
    const whose =
      owner !== null && isTheirs(doc.text, sentence, place, owner, isNext)
        ? owner.name
        : SECTOR.exec(doc.text.slice(sentence.start, place))?.[1]
    if (whose !== undefined)
      own[index] = `${whose}’${whose.endsWith('s') ? '' : 's'} ${lowered(name)}`
  }
  return own
}

/** No owner is looked for further back. */
const BACK_MAX = 3

/** What has an owner: what one earns, spends, owes, buys and sells. */
const MEASURES =
  '(?:revenues?|sales|turnover|profits?|losses|loss|income|earnings|ebitda|margin|costs|expenses|expenditure|debt|deposits|lending|exports|imports|shipments|orders|bookings|output|production|dividend|inventories|inventory|cash flow|order book|backlog|volumes)'
const BARE = new RegExp(
  `^(?:(?!(?:industry|sector|market|world|global|national|world|average|total|domestic|household|retail|consumer|crude|goods|merchandise|two-way|tourism|tax)\\b)[\\p{L}-]+ ){0,3}${MEASURES}$`,
  'iu',
)
/** Most names are told by their last word. */
const ENDS = new RegExp(`${MEASURES}$`, 'i')
const OTHERS = /\p{Ll} \p{Lu}\p{Ll}|[’']s? /u

function isBare(name: string): boolean {
  return BARE.test(name) && !OTHERS.test(name) && !INNER.test(name)
}

/** A clause or half of one, and what is told of another. */
const INNER =
  /(?:^| )(?:the|a|an|of|in|and|or|that|its|their|our|from|for|to|is|was|were|had|has|[a-z]+ed)(?: |$)/i

export const NAME =
  "\\p{Lu}[\\p{L}\\d.&’'-]*(?: (?:of |and |& |de |the )?\\p{Lu}[\\p{L}\\d.&’'-]*){0,4}"
/** Days and months between the name and its verb. */
const WHEN =
  '(?: (?:on|in|late on|early on) \\p{Lu}\\p{Ll}+(?: \\d{1,2})?| today| yesterday| also| has| had)*'
/** "The carrier Norvik Air said on Friday", "Norvik Air reported", "Norvik Air, which runs ferries, posted": who tells of its own. */
const TELLING = new RegExp(
  `^\\s*(?:[^.,;:“"]{0,60}?\\p{Ll} )??(${NAME})(?: plc| ltd| inc)?(?:, [^,;:]{4,80},)?${WHEN} (?:said|says|reported|reports|posted|posts|announced|booked|recorded|earned|generated|made)\\b`,
  'u',
)
/** Who counts others. */
export const OFFICES =
  /\b(?:Ministry|Minister|Bureau|Office|Department|Administration|Agency|Statistics|Customs|Association|Council|Institute|Board|Commission|Union|Federation|Authority|Reuters|Government|Institution|Treasury|Society|Chamber|University|Survey|Research|Analysts?|Economists?|Officials?|Farmers?|Exporters|Police|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|It|He|She|They|We|The|This|Mr|Ms|Mrs|Dr)\b/
const INSIDE =
  /(?:^| )(?:at|of|for|from|by|in|with|to|and|or|than|against|between|like|rival|competitor|peer|supplier|customer|partner)\s$/i

function ownerIn(text: string, { start, end, index }: Sentence): Owner | null {
  const words = text.slice(start, Math.min(end, start + LEAD_MAX))
  const found = TELLING.exec(words)
  const name = found?.[1]?.replace(/[.,]$/, '')
  if (found === null || name === undefined || OFFICES.test(name)) return null
  if (isPerson(text, name)) return null
  const from = found[0].indexOf(name)
  if (INSIDE.test(found[0].slice(0, from))) return null
  // A word that only begins a sentence may be any.
  const isSure =
    name.includes(' ') || from > 1 || /^\p{Lu}.*\p{Lu}/u.test(name) || namesElsewhere(text, name)
  return isSure ? { name, sentence: index, end: start + found[0].length } : null
}

const POST =
  '(?:CEO|CFO|COO|[Cc]hief [a-z]+(?: officer)?|[Cc]hair(?:man|woman)?|[Pp]resident|[Dd]irector|[Mm]anager|[Hh]ead|[Gg]overnor|[Mm]inister|[Ss]ecretary|[Ss]pokes\\w+|[Ee]conomist|Mr|Ms|Mrs|Dr)'

/** "CEO Thabo Orlec said", "“We grew,” said Thabo Orlec", "Thabo Orlec, its director": who speaks of what isn't theirs. */
function isPerson(text: string, name: string): boolean {
  if (new RegExp(`^${POST}\\b`).test(name)) return true
  const own = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(
    `\\b${POST}\\.? ${own}|[”"],? (?:said|says|added) ${own}|${own}, (?:[a-z]+ ){0,2}${POST}\\b`,
  ).test(text)
}

/** "Lorvia’s exports rose 4 %": a sentence that begins with one of theirs. */
function ownerOf(text: string, { start, end, index }: Sentence, name: string): Owner | null {
  const who = OWNED.exec(name)?.[1]
  const opens =
    who !== undefined &&
    text
      .slice(start, start + name.length + 2)
      .trimStart()
      .startsWith(name)
  return opens ? { name: who, sentence: index, end } : null
}

const OWNED = new RegExp(`^(${NAME})[’']s \\p{Ll}`, 'u')

const LEAD_MAX = 240

/** It has its capital within a sentence too. */
export function namesElsewhere(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (
      /\p{Ll},? $/u.test(text.slice(Math.max(0, at - 3), at)) &&
      !/\p{L}/u.test(text[at + name.length] ?? '')
    )
      return true
  return false
}

/** Another is named, or another part of the text begins. */
function isBroken(doc: Doc, sentence: Sentence, owner: Owner): boolean {
  if (sentence.index - owner.sentence > BACK_MAX) return true
  const paragraph = doc.paragraphs[sentence.paragraph]
  if (paragraph !== undefined && paragraph.kind !== 'body') return true
  const words = doc.text
    .slice(sentence.start, sentence.end)
    .replaceAll(owner.name, '')
    .replace(TIMES, '')
    .replace(/^\s*(?:[“"(]\s*)?\p{Lu}\p{Ll}*/u, '')
  return /(?:^|[^\p{L}])\p{Lu}\p{Ll}/u.test(words)
}

const TIMES =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Christmas|Easter|PM)\b/g

/** Right behind who tells it, at the beginning of a sentence that names nobody else, or in the next clause. */
function isTheirs(
  text: string,
  sentence: Sentence,
  place: number,
  owner: Owner,
  isNext: boolean,
): boolean {
  const isOwn = owner.sentence === sentence.index
  const before = text.slice(isOwn ? owner.end : sentence.start, place)
  if (isNext && AND_NEXT.test(before)) return true
  return isOwn
    ? place > owner.end && BEHIND.test(before)
    : /^\s*(?:[Tt]he |Its )?$/.test(before) ||
        / its (?:[a-z-]+ )?$/.test(before) ||
        FIRM_TELLS.test(before)
}

const BEHIND =
  /^ (?:(?:on|in) \p{Lu}\p{Ll}+(?: \d{1,2})? )?(?:that |its |an? |the )*(?:record |strong |solid )?$/u
/** "The company, which employs 6,000 people, said": the one who was named before. */
const FIRM_TELLS =
  /^\s*(?:It|The (?:company|group|bank|firm|operator|carrier|airline|lender|retailer|maker|builder|chain))(?:, [^,;:]{4,80},)?(?: also)? (?:said|says|reported|reports|posted|posts|announced|booked|recorded|earned|generated|made) (?:that |its |an? |the )*$/
const AND_NEXT = /[,;] (?:while|and|but|with)(?: its| the)? $/
/** "The glass industry had a good month: exports jumped", ", with exports up". */
const SECTOR =
  /^\s*(?:The |Its )?((?:[\p{L}-]+ ){1,3}(?:sector|industry|division|segment|arm))(?: [^.;:,]{3,60})?(?::|, with| and its)(?: its)? $/u

/** Where the name stands that a figure has, the nearest before it; -1: it tells of a part of it, or doesn't stand there so. */
function placeOf(text: string, { start, end }: Sentence, claim: ReadClaim, name: string): number {
  const before = text.slice(start, claim.start).lastIndexOf(name)
  const at =
    before >= 0 ? before : text.slice(start, Math.min(end, claim.end + AHEAD_MAX)).indexOf(name)
  return at < 0 || !isWhole(text, start + at + name.length) ? -1 : start + at
}

const AHEAD_MAX = 40

/** "revenue from tickets", "profit at Norvik": not all of it. */
function isWhole(text: string, end: number): boolean {
  return !/^(?:\p{L}| (?:(?:from|at|in|on|for|by|per|among|within)\b|to (?!\p{Sc}|\d|[A-Z]{2,3}\$?\d)|of (?!\p{Sc}|\d|[A-Z]{2,3}\$?\s?\d|about|some|nearly|almost|over|more|just|around)))/u.test(
    text.slice(end, end + 10),
  )
}

/** Without the capital that only its sentence gave it. */
export function lowered(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name
}

import type { ReadClaim } from '../../../model.ts'
import { led, next, type Text } from '../../text.ts'

// English rates that a guess takes for the change from one level to another, where words say that they are of something else: a ratio, an aim, what was
// foreseen, what was before prices rose, a base with a name of its own.

type Said = Pick<Text, 'doc' | 'context'>

/** `rate`: by how much; `levels`: from which to which. */
export function isRateOfElse(
  said: Said,
  rate: ReadClaim | undefined,
  levels: readonly (ReadClaim | undefined)[],
): boolean {
  if (rate === undefined || !isEnglish(said, rate)) return false
  const ends = levels.flatMap((level) => level ?? [])
  const isApart = ends.every(({ sentence }) => sentence !== rate.sentence)
  return (
    (rate.unit === 'percent' && RATIO.test(led(said, rate))) ||
    (isApart && AIM.test(clauseOf(said, rate))) ||
    (isApart && isForeseen(said, rate) && !ends.some((end) => isForeseen(said, end))) ||
    (REAL.test(`${clauseOf(said, rate)} # ${next(said, rate)}`) &&
      !ends.some((end) => REAL.test(sentenceOf(said, end).replace(next(said, rate), '')))) ||
    isOverNamed(said, rate, ends) ||
    areOfRange(said, rate, ends) ||
    isOverThen(said, rate, ends)
  )
}

/** "As the coin climbs toward $770": where it isn't yet. */
export function isNotReached(said: Said, level: ReadClaim | undefined): boolean {
  return level !== undefined && isEnglish(said, level) && TOWARD.test(led(said, level, 24))
}

const TOWARD = /\btowards? (?:the |about |around )?[$€£]?$/i

/** "The propane price was 1.71, an increase of 0.36 over the same time last year": nothing that lies between two prices of today. */
export function isOverThen(
  said: Said,
  amount: ReadClaim | undefined,
  [one, other]: readonly (ReadClaim | undefined)[],
): boolean {
  if (amount === undefined || one === undefined || other === undefined) return false
  const isOfTwo = one.period !== null && other.period !== null && one.period !== other.period
  if (!isEnglish(said, amount) || isOfTwo) return false
  const tail = /^[^.;\d]*(?:(?<=\bin )(?:19|20)\d\d)?/.exec(next(said, amount, TAIL_MAX))?.[0] ?? ''
  return OVER_THEN.test(tail) && ![one, other].some((end) => THEN.test(around(said, end)))
}

/** A figure's own clause. */
function around(said: Said, claim: ReadClaim): string {
  const tail = /^[^.;,]*/.exec(next(said, claim))?.[0] ?? ''
  return `${clauseOf(said, claim)} # ${tail}`
}

const TAIL_MAX = 90
const THEN =
  /\b(?:last (?:year|month|quarter|week|season)|(?:year|month|quarter|week)s? (?:ago|earlier|before)|same (?:time|period|month|week|quarter)|previous|prior|preceding|\d{4})\b/i
const OVER_THEN =
  /^,? (?:(?:more|higher|lower|less|fewer|better|worse) )?(?:over|from|than|compared (?:with|to)|on) (?:in (?:19|20)\d\d|[^,]*\b(?:last (?:year|month|quarter|week|season)|(?:year|month|quarter|week)s? (?:ago|earlier|before)))\b/i

/** "Passing the previous record of 1,241,000": what was passed is the most that there was, and not what it grew from. */
export function isRecordPassed(said: Said, base: ReadClaim | undefined): boolean {
  return base !== undefined && isEnglish(said, base) && PASSED.test(led(said, base, PASSED_MAX))
}

const PASSED_MAX = 70
const PASSED =
  /\b(?:pass|surpass|beat|exceed|top|break|eclips|overtak)(?:es|ed|ing|s|ting|e|ping)? (?:[a-z’'-]+ ){0,3}(?:record|high|peak|best|maximum)(?: of)? [$€£]?$/i

/** "A deficit of 5.7 billion or 2.1% of gross domestic product": of that, and not of what is called otherwise. */
export function isOfOutput(
  said: Said,
  share: ReadClaim | undefined,
  whole: ReadClaim | undefined,
): boolean {
  if (share === undefined || whole === undefined || !isEnglish(said, share)) return false
  return OF_OUTPUT.test(next(said, share)) && !OUTPUT.test(around(said, whole))
}

const OUTPUT =
  /\b(?:GDP|GNP|GNI|gross (?:domestic|national|regional) (?:product|income)|national income|output|economy)\b/i
const OF_OUTPUT = new RegExp(
  `^ of (?:the |its |national |regional )?${OUTPUT.source.slice(2)}`,
  'i',
)

/** "A book-to-bill ratio of 93%". */
const RATIO =
  /\b(?:ratio|margin|proportion|utili[sz]ation|occupancy|coverage|yield)s? (?:rate )?(?:of|was|is|at|stood at|reached)(?: about| approximately| around| nearly| over)? $/i
/** "To cut deaths by 50 percent". */
const AIM =
  /\b(?:to|will|would|could|should|can|may|might|shall) (?:cut|reduce|lower|raise|increase|boost|grow|lift|expand|improve|decrease|slash|curb)\b[^,;:]*$/i
const FORESEEN =
  /\b(?:predict|forecast|project|foresee|foresaw|expect|anticipat|estimat)(?:ed|s|es|ing|ion|ions)?\b[^,;:]*$/i
const REAL =
  /\bin real terms\b|\b(?:after|adjusted for|above|net of) inflation\b|\b(?:inflation-adjusted|at constant (?:prices|currency|exchange rates))\b/i

function isForeseen(said: Said, claim: ReadClaim): boolean {
  return FORESEEN.test(clauseOf(said, claim))
}

/** "254% up from its all-time low", "3% below its ATH": from what is called so, and not from another low or price. */
function isOverNamed(said: Said, rate: ReadClaim, ends: readonly ReadClaim[]): boolean {
  const [, name] = NAMED.exec(next(said, rate, TAIL_MAX)) ?? []
  if (name === undefined || OF_TIME.test(name)) return false
  const words = name.toLowerCase().split(' ').slice(0, NAME_WORDS)
  return !ends.some((end) => {
    const around = `${led(said, end)} # ${/^[^.;,]*/.exec(next(said, end, 30))?.[0] ?? ''}`
    return words.every((word) => around.toLowerCase().includes(word))
  })
}

const NAMED =
  /^ (?:(?:up|down) (?:from|on)|above|below|off|over|under|(?:higher|lower|more|less) than) (?:its|their|his|her) ([A-Za-z][A-Za-z-]*(?: [a-z-]+)?)/
const NAME_WORDS = 2
const OF_TIME =
  /\b(?:year|month|quarter|week|period|previous|prior|last|same|level|total|figure|number|average|value|own)s?\b/i

/** "A weekly range of $184 and $168", and a surge over the month: where it moved, and neither from nor to. */
function areOfRange(said: Said, rate: ReadClaim, ends: readonly ReadClaim[]): boolean {
  const [first, last] = ends.toSorted((a, b) => a.start - b.start)
  if (first === undefined || last === undefined) return false
  return (
    first.sentence === last.sentence &&
    !(first.start < rate.start && rate.start < last.start) &&
    RANGE.test(led(said, first)) &&
    /^ (?:and|to|[-–]) [$€£]?$/.test(said.doc.text.slice(first.end, last.start))
  )
}

const RANGE =
  /\b(?:range (?:of|between)|ranging (?:from|between)|between)(?: just| only| about| around)? [$€£]?$/i

function isEnglish({ doc }: Said, { sentence }: ReadClaim): boolean {
  return doc.sentences[sentence]?.grammar === 'en'
}

function sentenceOf({ doc }: Said, { sentence }: ReadClaim): string {
  const { start = 0, end = 0 } = doc.sentences[sentence] ?? {}
  return doc.text.slice(start, end)
}

/** "Business picked up, with earnings reaching 12.4 million (before: 16.8 million)": what went up stands before the comma. */
export function isWayOfElse(
  said: Said,
  result: ReadClaim | undefined,
  base: ReadClaim | undefined,
): boolean {
  if (result === undefined || base === undefined || !isEnglish(said, result)) return false
  return (
    WITH.test(sentenceBefore(said, result)) &&
    /^ \((?:[a-z0-9’' -]+: )?(?:[A-Z]{3} |[$€£])?$/i.test(
      said.doc.text.slice(result.end, base.start),
    )
  )
}

const WITH =
  /, with (?:(?!up\b|down\b)[a-z()'’-]+ ){1,8}(?:reaching|amounting to|totall?ing|coming to|of|at) (?:about )?(?:[A-Z]{3} |[$€£])?$/i

function sentenceBefore({ doc }: Said, { sentence, start }: ReadClaim): string {
  return doc.text.slice(doc.sentences[sentence]?.start ?? start, start)
}

/** What its clause says before it. */
function clauseOf({ doc }: Said, { sentence, start }: ReadClaim): string {
  const from = Math.max(doc.sentences[sentence]?.start ?? start, start - CLAUSE_MAX)
  return /[^,;:]*$/.exec(doc.text.slice(from, start))?.[0] ?? ''
}

const CLAUSE_MAX = 120

const CHANGED =
  /\b(?:r[io]s\w*|grew|grow\w*|f[ae]ll\w*|drop\w*|declin\w*|decreas\w*|increas\w*|gain\w*|los[st]\w*|climb\w*|jump\w*|slip\w*|up|down|more|less|fewer|higher|lower|plus|minus|changes?)\b/i

/** "Of the plan's $812 million, $284 million, 35 per cent, had come in": a share, where nobody says that anything moved. */
export function isApposed(
  { doc }: Pick<Text, 'doc'>,
  amount: ReadClaim | undefined,
  result: ReadClaim | undefined,
): boolean {
  if (amount === undefined || result === undefined || amount.unit !== 'percent') return false
  const { start = 0, end = 0, grammar } = doc.sentences[amount.sentence] ?? {}
  if (grammar !== 'en' || result.sentence !== amount.sentence) return false
  const { text } = doc
  return (
    /^(?: [a-z]+){0,2}(?:, | \()(?:or |that is )?(?:about |some )?$/.test(
      text.slice(result.end, amount.start),
    ) &&
    /^[,)]/.test(text.slice(amount.end, amount.end + 1)) &&
    !CHANGED.test(
      text.slice(
        Math.max(start, result.start - APPOSED_MAX),
        Math.min(end, amount.end + APPOSED_MAX),
      ),
    )
  )
}

const APPOSED_MAX = 60

import { once } from '../../once.ts'
import { matchesIn, upTo } from '../../text/matches.ts'
import type { Line, Part } from '../part.ts'
import type { Per } from './per.ts'

const TIMES: ReadonlyMap<string, string> = new Map(
  (
    [
      ['day daily night nightly', 'days'],
      ['week weekly', 'weeks'],
      ['month monthly', 'months'],
      ['year annual annually yearly annum', 'years'],
      ['hour hourly', 'hours'],
      ['minute', 'minutes'],
    ] as const
  ).flatMap(([words, unit]) => words.split(' ').map((word) => [word, unit] as const)),
)

const PEOPLE =
  /\b(?:people|persons?|inhabitants?|residents?|population|citizens?|(?:city|town|county|country|state|province|region|district) of $)/i
const BUYERS =
  'recipients?|winners?|borrowers?|applicants?|beneficiaries|families|households|students|pupils|farmers|claimants|employees|workers|staff|people|firms|companies|projects'

/** Of gifts there are as many as givers, and so on: what is one of an average such thing. */
const ONES: ReadonlyMap<string, RegExp> = new Map(
  (
    [
      [
        'gift donation contribution pledge',
        'donors?|supporters?|givers?|contributors?|backers?|gifts?|donations?|contributions?|pledges?|people|individuals|households|members|alumni',
      ],
      [
        'grant award prize scholarship bursary loan payment payout bonus subsidy compensation refund rebate fine',
        `grants?|mortgages|awards?|prizes?|scholarships?|loans?|payments?|payouts?|bonuses|subsid(?:y|ies)|refunds?|rebates?|fines?|drivers|${BUYERS}`,
      ],
      [
        'price fare ticket order basket sale purchase rent fee cost',
        'homes?|houses?|flats|apartments|units?|vehicles?|cars|buses|tickets?|orders?|sales|purchases|passengers|subscribers|machines?|sets|copies',
      ],
      ['pay salary wage earnings', 'employees|workers|staff|people|teachers|nurses|jobs'],
      [
        'spend spending expenditure',
        'visitors?|tourists?|guests|customers|shoppers|households|people|travellers',
      ],
      [
        'attendance crowd gate audience',
        'matches|games|concerts|performances|shows|events|fixtures',
      ],
      ['enrolment', 'schools|classes|households|families|farms'],
    ] as const
  ).flatMap(([names, words]) =>
    names.split(' ').map((name) => [name, new RegExp(`\\b(?:${words})\\b`, 'i')] as const),
  ),
)
const MEASURES: ReadonlyMap<string, string> = new Map([
  ['speed', 'hours'],
  ['yield', 'ha'],
  ['density', 'km2'],
])

const APART = /[,;:()–—]|\b(?:and|or|while|whereas|but)\b/g
const NOT_ONE = /\b(?:peak|weekday|weekend|highest|lowest|up to|record|maximum|minimum|median)\b/
/** "They will in addition get refunds": of another sum. */
const MORE = /\b(?:in addition|additionally|separately)\b/
const AVERAGE = /\b(?:average|averag(?:ing|es|ed)|mean)\b/
const LEAD =
  /(?:\bthere (?:were|was|are|is) |[,(:–—] ?(?:or |i\.e\. |that is |with |just |at )?|\bor |\bat |\bfor |equivalent to |equals? (?:to )?|works? out (?:at|to) |meaning |comes? (?:out )?(?:at|to) |\b(?:rate|ratio|density|yield|equivalent|cost|price) of )$/
const PER =
  /^(?: ?(?:thousand|million|billion|m|bn|k))?((?: (?!in |of |from |to |for |at )[a-z-]+){0,3}?)(?: (?:per|a|an|every|each|in every|for every|for each)(?: (1,000|10,000|100,000|100|hundred|thousand|million))? ([a-z]+)(?! earlier| ago| before| later)|,? (each|apiece)\b| (daily|weekly|monthly|annually|yearly|hourly)\b)/
const MANY: ReadonlyMap<string, number> = new Map([
  ['100', 100],
  ['hundred', 100],
  ['1,000', 1e3],
  ['thousand', 1e3],
  ['10,000', 1e4],
  ['100,000', 1e5],
  ['million', 1e6],
])
/** "One teacher for every 15 pupils", "a ratio of one nurse to 6 patients". */
const ONE_FOR =
  /\b(?:(?:one|1) ([a-z]+) (?:for (?:every|each|some)|per|to(?: every)?)|an? ([a-z]+) for (?:every|each)) (?:about |some )?$/

/** "Each match brought in $155,000 on average", "each vessel averaging 4,000 trips". */
const EACH = /\b(?:each|every) ([a-z]+) [a-z ]{0,24}$/

/** "Sales per employee were $150,000", "per resident that comes to 312 kg". */
const PER_ONE =
  /\b(?:per|for each|for every) ([a-z]+),? (?:(?:that|this|it) )?(?:comes to|works out at|makes|means|was|were|is|are|of|to|at|came to|rose to|fell to|stood at|reached|averaged)(?: about| around| nearly| some)? $/

/** What an English figure is one of; null where it isn't said to be a mean. */
export const englishPer = once(readPer)

function readPer(line: Line, part: Part): Per | null {
  const { tape, parts } = line
  const { claim, order } = part
  const { text, sentence } = tape
  const floor = Math.max(sentence.start, claim.start - 120)
  const opening = text.slice(floor, claim.start).toLowerCase()
  let from = floor
  for (const mark of matchesIn(APART, opening)) from = floor + mark.index + mark[0].length
  const before = text.slice(from, claim.start).toLowerCase()
  const next = parts[order + 1]?.claim.start ?? sentence.end
  const behind = text.slice(claim.number.end, Math.min(next, claim.end + 60)).toLowerCase()
  const own = upTo(/[,;:()–—]|\. |\band\b|\bwhile\b/, behind)
  const [said = '', , many, noun, each, often] = PER.exec(`${own} `) ?? PER.exec(behind) ?? []
  const [, often1, often2, name] =
    /\b(?:an?|the|at|with|their|its|on|in)? ?(?:(daily|weekly|monthly|annual|yearly|hourly) )?average (?:(daily|weekly|monthly|annual|yearly|hourly) )?(?:([a-z]+) )?(?:[a-z]+ ){0,4}(?:of |was |is |at |to |stands at )?$/.exec(
      before,
    ) ?? []
  if (NOT_ONE.test(before) || NOT_ONE.test(own) || MORE.test(opening)) return null
  const isAverage = AVERAGE.test(before) || /\bon average\b/.test(own)
  const ownEnd = Math.max(said.trimEnd().length, claim.end - claim.number.end)
  const rest = (start: number): readonly string[] =>
    wordsOf(`${text.slice(Math.max(from, start), claim.start)} ${own.slice(ownEnd)}`)
  const place = { from, rest, many: MANY.get(many ?? '') ?? 1 }
  const [, first, one = first] =
    ONE_FOR.exec(before) ?? PER_ONE.exec(before) ?? (isAverage ? EACH.exec(before) : null) ?? []
  // "Each supplied 8,400 MWh on average".
  if (one?.endsWith('ed') === true) return { ...place, of: 'each', rest: () => [] }
  if (one !== undefined) {
    const [own] = wordsOf(one)
    const time = TIMES.get(one)
    const left = (start: number) => rest(start).filter((word) => word !== own)
    return { ...place, of: time === undefined ? { noun: nounOf(one) } : { unit: time }, rest: left }
  }
  const ofEach = eachOf(line, part)
  const wordsBefore = (start: number) => wordsOf(text.slice(Math.max(from, start), claim.start))
  if (ofEach !== null)
    return { ...place, of: { noun: ofEach.noun }, rest: ofEach.isNext ? wordsBefore : () => [] }
  const [, over] = claim.unit.split('/')
  if (over !== undefined) return { ...place, of: { unit: over } }
  const isSaid = said !== '' && (/ (?:for|in) every /.test(said) || LEAD.test(opening))
  if (!isAverage && !isSaid) return null
  const time = TIMES.get(noun ?? often ?? often1 ?? often2 ?? '')
  if (time !== undefined) return { ...place, of: { unit: time } }
  // "For each of them".
  if (each !== undefined || noun === 'of' || GENERAL.test(noun ?? ''))
    return { ...place, of: 'each' }
  if (noun !== undefined) return { ...place, of: { noun: nounOf(noun) } }
  const measure = MEASURES.get(name ?? '') ?? null
  if (measure !== null) return { ...place, of: { unit: measure } }
  const thing = before.split(' ').find((word) => ONES.has(word)) ?? ''
  const ones = ONES.get(thing)
  if (ones !== undefined) {
    const [own] = wordsOf(thing)
    return {
      ...place,
      of: { noun: ones },
      rest: (start) => rest(start).filter((one) => one !== own),
    }
  }
  if (SIZES.test(name ?? ''))
    return { ...place, of: 'each', rest: (start) => rest(start).slice(0, 0) }
  if (name !== undefined && !/^(?:of|was|is|at|to)$/.test(name)) {
    // "The average judge therefore disposed of 245 cases".
    const isDone = /\baverage [a-z]+ (?:[a-z]+ )?[a-z]+ed (?:of )?$/.test(before)
    return { ...place, of: { noun: nounOf(name) }, ...(isDone ? { rest: () => [] } : {}) }
  }
  return /\bon average\b/.test(own) || /\bon average,? (?:about |some )?$/.test(before)
    ? { ...place, of: 'each' }
    : null
}

const EACH_OF = /\b(?:each|every one) of (?:the |its |their |our )?(?:[a-z]+['’]s )?$/i

/** "$250 for each of the country's 6 million citizens", "each of the 320 branches served 1,500 customers". */
function eachOf(
  { tape: { text }, parts }: Line,
  { claim, order }: Part,
): { readonly noun: RegExp; readonly isNext: boolean } | null {
  for (const other of [parts[order - 1], parts[order + 1]]) {
    if (other === undefined) continue
    const isNext = other.order > order
    const before = text.slice(
      isNext ? claim.end : Math.max(0, other.claim.start - 40),
      other.claim.start,
    )
    if (!EACH_OF.test(before) || before.length > 40) continue
    const [, noun] =
      /([a-z]{3,})/i.exec(
        text
          .slice(other.claim.number.end, other.claim.end + 20)
          .replace(/thousand|million|billion/i, ''),
      ) ?? []
    const link = isNext ? '' : text.slice(other.claim.end, claim.start)
    if (noun !== undefined && !/[,;.]/.test(link))
      return { noun: nounOf(noun.toLowerCase()), isNext }
  }
  return null
}

/** What may be said of one of many things, however they were called. */
const GENERAL =
  /^(?:propert(?:y|ies)|units?|outlets?|sites?|branch|stores?|house|location|place|facility|institution|establishment|team|group|room|centre|center|venue|department|vehicles?|vessels?|animals?|machines?|organi[sz]ation)$/

/** What each of some things has. */
const SIZES = /^(?:size|capacity|value|area|length|weight|output|contribution)$/

/** Other names of one kind of things. */
const KINDS: readonly RegExp[] = [
  PEOPLE,
  /\b(?:employees?|staff|workers?|workforce|jobs?)\b/i,
  /\b(?:pupils?|students?|children|child)\b/i,
  /\b(?:visitors?|tourists?|guests?|travell?ers?|passengers?)\b/i,
  /\b(?:homes?|houses?|flats?|apartments?|dwellings?|units?)\b/i,
  /\b(?:vessels?|ships?|ferr(?:y|ies)|boats?)\b/i,
  /\b(?:compan(?:y|ies)|firms?|business(?:es)?|enterprises?)\b/i,
  /\b(?:match(?:es)?|games?)\b/i,
]

/** Those that were asked before: an expression costs more to make than to ask. */
const NOUNS = new Map<string, RegExp>()
const NOUNS_MAX = 1000

function nounOf(word: string): RegExp {
  const found = NOUNS.get(word) ?? nounFor(word)
  if (NOUNS.size < NOUNS_MAX) NOUNS.set(word, found)
  return found
}

/** `family` also in "families", `pupil` in "students". */
function nounFor(word: string): RegExp {
  if (word === 'head' || word === 'capita') return PEOPLE
  const kind = KINDS.find((one) => one.test(word))
  if (kind !== undefined) return kind
  const bare = /(?:ss|[^s])$/.test(word) ? word : word.slice(0, -1)
  const stem = bare.endsWith('y') ? `${bare.slice(0, -1)}(?:y|ies)` : `${bare}(?:s|es)?`
  return new RegExp(`\\b${stem}\\b`, 'i')
}

/** Words that say no more than that a figure is a mean, or what it is counted in. */
const PLAIN: ReadonlySet<string> = new Set(
  `a an the of in on at for to from by with and or as is was were are be been has have had it its this that these those which their they he she we
  each per every one about around nearly almost some just over under more than roughly approximately only average averaging averages averaged mean overall
  annual daily weekly monthly yearly day days week month year years hour works work out comes came come equal equivalent equals giving gives gave bringing means meaning
  stands stood rate ratio density yield speed price cost unit pay salary wage value earning earnings earn worth amounts amount amounting makes make making so now then
  across during while when into total result resulting there ago then when today still already one two three four five six seven eight nine ten twenty representing each apiece head person capita people population inhabitants residents thousand million billion
  sold selling production output handled processed carried recorded served treated received produced generated spent paid raised collected delivered awarded covered travelled attracted
  municipality city town county country region district island company group firm borough province state site plant line station service programme scheme
 put puts putting brought bring brings
  went goes fetched charged gets get got earned contributed travelling running`.split(/\s+/),
)

const SALES: ReadonlySet<string> = new Set(['revenue', 'revenues', 'sales', 'turnover'])

/** The words that mean something, cut short so that other forms of them are the same. */
export function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[a-z]{3,}/g) ?? []).flatMap((word) =>
    PLAIN.has(word) ? [] : [SALES.has(word) ? 'sales' : singular(word).slice(0, 5)],
  )
}

function singular(word: string): string {
  return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word
}

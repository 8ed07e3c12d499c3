import type { Doc, ReadClaim } from '../../model.ts'

// Which words around a number say that it stands for what was counted before, and which that something else is counted.

const BEHIND =
  /^(?:$|\n|["”’']?\s?[.,;:!?)(—–…"”]|-$|["”’']? (?:of (?:whom|which|them|these|those)|in|on|at|by|for|from|to|with|within|than|as|and|or|but|that|which|who|when|while|where|after|before|since|until|between|among|across|over|under|through|during|into|is|are|was|were|be|been|has|have|had|do|did|will|would|can|could|may|might|must|should|so|if|because|although|though|compared|against|versus|up|down|plus|more|fewer|less|higher|lower|above|below|beyond|past|short|bigger|smaller|larger|better|worse|each|a (?:day|week|month|year|night)|an hour|per (?:day|week|month|year|hour)|last|this|next|now|then|today|yesterday|elsewhere|already|still|only|not|also|later|earlier|ago|came|went|left|took|made|stood|fell|rose|remain(?:s|ed)?|the|it|they|we|he|she|there|here|instead|again|altogether|together|apiece|works|means|makes|comes|equals|represents|lies|lie|live|lived|went|held|joined|without|via|abroad|planned|expected|forecast|recorded|reported|registered|counted)\b| [a-z]{3,}ed (?:in|on|at|by|for|from|to|with|as|and|than|after|before|since|during|over|part|full|their|its|the|a|no|up|out|off|down)\b| [a-z]{3,}ed[,.;])/
/** A name, a number of a list, a page, a date. */
const NAMED =
  /(?:\b(?:no\.?|number|page|room|gate|line|route|bus|flight|terminal|section|article|chapter|figure|table|phase|stage|level|grade|class|group|lot|unit|bay|pier|berth|highway|road|street|channel|version|model|type|euro|par|aged?|ages?|version|top|round|day|week|year|quarter) |[#№(]?\p{Lu}[\p{L}-]+ (?=\d{1,3}(?![\d,.]))|[-–/+.:])$/u

/** A number that stands for itself: no noun behind it, and none before it that it is the name of. */
export function stands(text: string, { start, end, number }: ReadClaim): boolean {
  const figure = text.slice(number.start, number.end)
  if (/^(?:19|20)\d\d$/.test(figure)) return false
  if (!BEHIND.test(text.slice(end, end + 40))) return false
  return !NAMED.test(`${text.slice(Math.max(0, start - 30), start)}`)
}

const REST =
  /\b(?:remaining|remainder(?: of)?|other|others,|rest(?:,| of)?|another|(?:a )?further|balance(?:,| of)?|additional|extra) (?:about |some |around |roughly |nearly |just |over |almost |more than )?$/i
const PLURAL = /(?<![’'-])\b[a-z]{2,}s\b(?![’'-])|^\W*[A-Z][a-z]+s\b/g
/** Words of that form that count nothing, and nouns that stand for any count. */
const EMPTY =
  /^(?:was|has|is|does|this|its|his|hers|ours|theirs|as|us|yes|less|plus|minus|versus|across|towards?|besides|always|perhaps|sometimes|afterwards|upwards|downwards|overseas|thus|news|series|process|access|progress|business|(?:day|week|month|quarter|year|decade|hour|minute|time|number|figure|total|level|count|part|term|word|other|both|term|rise|fall|gain|drop|increase|decrease|half|third|people)s|[a-z]*(?:ss|us)|accounts|stands|remains|comes|goes|reaches|brings|makes|takes|shows|means|becomes|gives|gets|leaves|exceeds|equals|says|adds|holds|runs|keeps|lies|sits|needs|wants|expects|hopes|puts|leads|follows|ranks|works|lives|serves|covers|counts|numbers|compares|includes|contains|represents|averages|totals|corresponds|amounts)$/
/** What is no number of anything that is counted. */
const MEASURED =
  /\b(?:revenues?|turnover|incomes?|profits?|loss(?:es)?|costs?|spending|budgets?|debts?|prices?|rents?|wages?|salar(?:y|ies)|investments?|index|scores?|ratings?|ratio|rate|margins?|dividends?|points|version|temperature|distance|altitude|odds|vote[sd]?|degrees|dollars|euros|pounds|[$€£₹])\b/i

/** "The remaining 420", "another six". */
export function saysRest(text: string, start: number): boolean {
  return REST.test(text.slice(Math.max(0, start - REST_REACH), start))
}

const REST_REACH = 40

/** "Costs came to": what is told in money, or in points, and isn't counted. */
export function saysMeasure(words: string): boolean {
  return MEASURED.test(words)
}

/** Whether the words before a number, back to the last figure or stop, say that it counts something else than `one` does. */
export function namesOther({ text, sentences }: Doc, one: ReadClaim, claim: ReadClaim): boolean {
  const sentence = sentences[claim.sentence]
  const from = Math.max(sentence?.start ?? 0, one.end)
  const words = text.slice(Math.min(from, claim.start), claim.start)
  if (REST.test(words)) return false
  if (MEASURED.test(words)) return true
  const [noun = ''] = text.slice(one.end, one.end + NOUN_REACH).split(/[.;:(]/)
  const own = `${text.slice(one.start, one.end)}${noun}`.toLowerCase()
  return [...words.matchAll(PLURAL)].some(
    ([word]) =>
      !EMPTY.test(word.replace(/^\W+/, '').toLowerCase()) &&
      !own.includes(word.replace(/^\W+/, '').slice(0, -1).toLowerCase()),
  )
}

const NOUN_REACH = 40

/** "Three quarters of the returns – 3,465,000 – came by post": what is counted stands right before it, and isn't what `one` counts. */
export function isNamedBefore({ text }: Doc, one: ReadClaim, { start }: ReadClaim): boolean {
  const noun = APPOSED.exec(text.slice(Math.max(0, start - NOUN_REACH), start))?.[1]
  if (noun === undefined || EMPTY.test(noun)) return false
  return !text
    .slice(one.start, one.end + NOUN_REACH)
    .toLowerCase()
    .includes(noun.slice(0, -1))
}

const APPOSED = /\b([a-z]{3,}s) ?[–—-] $/

const PEOPLE =
  /\b(?:membership|enrol?lments?|head ?count|(?:customer|user|member|client|subscriber|donor|supporter) base|student body|refugees|of the (?:dead|injured|missing|wounded|unemployed))(?:, [^.;:,\d]{0,60},)?(?:[^.;:,\d]{0,40}|, )$/i
const PEOPLE_REACH = 130

/** "The customer base grew by 5.2 million", "of the dead, four": so many people. */
export function saysPeople({ text, sentences }: Doc, { sentence, start }: ReadClaim): boolean {
  return PEOPLE.test(
    text.slice(Math.max(sentences[sentence]?.start ?? 0, start - PEOPLE_REACH), start),
  )
}

/** "31.3 million of these customers": what they are of was told before. */
export function saysOfThese({ text }: Doc, { end }: ReadClaim): boolean {
  return /^ of (?:these|those) [a-z]/.test(text.slice(end, end + NOUN_REACH))
}

// What an English clause says there is of on a day, and what comes about in a time.

const MONEY =
  '(?:net )?cash(?! (?:provided|used|generated|flows?|costs?|operating))|(?:net )?debts?|indebtedness|borrowings|liquidity|equity|assets|liabilities|loan book|deposits|inventor(?:y|ies)|stocks?|gearing|leverage|loan-to-value|solvency ratio|order ?books?|backlog|net asset value|arrears|(?:net )?investments|reserves|(?:non-performing|bad|outstanding) loans|loans outstanding|assets under management|receivables|provisions|(?:CET ?1|tier (?:1|one)|capital|funded|funding|equity|solvency|coverage|leverage|liquidity(?: coverage)?|loan-to-deposit|debt)[ -]ratio'
const PEOPLE =
  '(?:customer|client|user|member|subscriber) base|headcount|workforce|population|inhabitants?|membership|members|subscribers|subscriptions|(?:mobile |broadband |total |active )customers|policyholders|number of (?:customers|users|employees|staff|residents|people waiting|households waiting|inmates|prisoners|pupils)|waiting list'
const THINGS =
  'fleet|portfolio|estate|store (?:count|network)|(?:committed|portfolio) occupancy|vacancies|storages?|reservoirs?|dams?|lakes?|herd|(?:pending|open|unresolved|outstanding) (?:files|cases|claims|orders|applications|repairs)|caseload|number of (?:stores|shops|branches|outlets|homes passed|sites|beds|carriers|airlines|stations)'
/** What there is of on a day. */
const STOCK = `(?:${MONEY}|${PEOPLE}|${THINGS})`

/** So few words of manner may stand between a verb and its figure. */
const MANNER = `(?: (?:still|now|then|just|only|over|about|around|some|nearly|almost|more than|roughly|well|slightly|up|down|at|by|to|of|a|an|the|unchanged|exactly|as|high|low|worth|valued|equal))*[ ]?[A-Z]{0,3}[£$€¥₹]?$`
const CHANGED =
  '(?:rose|fell|grew|climbed|dropped|increased|decreased|shrank|swelled|edged|declined|jumped|slipped|eased|narrowed|widened|went|came|improved|dipped|crept)'
const STOOD = `(?:stood|stands?|was|were|is|are|amounted|amounts|came|totall?ed|numbered|numbers|totals?|made up|makes? up|accounted for|accounts? for|exceeded|exceeds?|covered|covers?|reached|remained|remains|held|hold|has|had|${CHANGED})`

const NAMED = new RegExp(String.raw`\b${STOCK}\b[^,;:()\d]{0,50}?\b${STOOD}${MANNER}`, 'i')
/** "Pending files fell by 720 during the year to 6,480". */
const CHANGED_BY = new RegExp(
  String.raw`\b${STOCK}\b[^,;:()\d]{0,50}?\b${CHANGED} by [^;:()]{1,60}? (?:to|from)(?: (?:some|about|over|only|just|nearly|almost))?[ ]?[A-Z]{0,3}[£$€¥₹]?$`,
  'i',
)
/** "On assets of S$3.42 billion", "a gearing of 38 %", "the fleet of 61 planes". */
const OF_STOCK = new RegExp(String.raw`\b(?:${MONEY}|fleet|workforce|portfolio) of${MANNER}`, 'i')
/** "The portfolio consists of", "the bench numbers". */
const CONSISTS =
  /\b(?:portfolio|fleet|estate|network|group|team|staff|workforce|board|membership)\b[^,;:.\d]{0,30} (?:consist(?:s|ed) of|is made up of|comprises|comprised)(?: (?:some|about|over|only|just))? ?$/i
/** "Ended the quarter with 143", "so that we ended it with 143". */
const ENDED =
  /\b(?:ended|finished|closed) (?:it|the (?:period|quarter|half|half-year|year|month|season)|its year) (?:with|at|on|holding)\b[^,;:.\d]{0,16}$/i
/** "Bringing the total to 3,100", "taking the number of carriers there to 68", "so that the team now counts". */
const BROUGHT =
  /\b(?:bringing|brings|brought|taking|takes|took|lifting|lifted|raising|cutting|reducing) (?:the|its|our|their) (?:total|number|count|fleet|network|estate|team|workforce|membership|portfolio|stock|headcount|population)\b[^,;:.\d]{0,40} to(?: (?:some|about|over|only|just|nearly|almost))? ?$/i
const BEGAN =
  /\b(?:(?:began|begun|started|opened|entered) (?:it|the (?:period|quarter|half|half-year|year|month|season))|the (?:period|quarter|half|half-year|year|month|season) (?:began|opened|started)) (?:with|at|on)\b[^,;:.\d]{0,16}$/i
/** What is counted or paid while a time runs, whatever stands at its end. */
const FLOW =
  /\b(?:revenues?|turnover|sales|profits?|loss(?:es)?|income|earnings|cash flow|output|production|exports|imports|spending|expenditure|dividends?|deliveries|shipments|orders received|throughput|traffic|cash costs?|interest)\b/i

/** Whether the words up to a figure tell how much of something there is; at which end of its time. */
export function stockAt(before: string): 'start' | 'end' | null {
  if (BEGAN.test(before)) return 'start'
  if (ENDED.test(before) && !FLOW.test(before.slice(-60))) return 'end'
  if (BROUGHT.test(before) || CONSISTS.test(before)) return 'end'
  const found = NAMED.exec(before) ?? OF_STOCK.exec(before) ?? CHANGED_BY.exec(before)
  return found === null || FLOW.test(found[0]) ? null : 'end'
}

/** "Fell by 720 during the year to 6,480": where a change has led is so when its time ends. */
export function hasChanged(before: string): boolean {
  return CHANGED_BY.test(before)
}

/** Whether they name what comes about in a time. */
function _isOfFlow(words: string): boolean {
  return FLOW.test(words)
}

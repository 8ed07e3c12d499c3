import type { Grammar, ReadClaim, Reading, Span } from '#engines/claims/pure'
import { type Token, tokensIn } from '../lexis/tokens.ts'
import { NEUTRAL } from '../lexis/words/english.ts'
import { nearTo } from '../spans.ts'

// A stranger is a body that a figure may be of and that is no place: a firm, a bank, a university, a town without an entry.

const BODIES_ZH =
  /集团|公司|股份|超级工厂|银行|大学|医院|研究院|有限合伙|本行|该行|该企业|本企业|该校|开发商|车企/g
/** The body only tells it. */
const TELLING_ZH =
  /(?:负责人|有关人士|新闻发言人|董事长|总经理|专家|教授|行长)|介绍|表示|透露|称|发布|获悉|消息|数据显示|统计|报告|指出|预测|认为/
const TELLING_EN =
  /\b(?:said|says|told|noted|added|announced|according|reported that|showed|shows|data from|released|published|stated)\b/
const OWNED_EN = /\b(?:its|their|his|her|the company|the firm|the group|the bank|the plant)\b/
const BODIES_EN =
  /\b(?:[Tt]he company|[Tt]he firm|[Tt]he group|[Tt]he carmaker|[Tt]he bank)\b|\b(?:Inc|Corp|Corporation|Ltd|Co|Group|Holdings|PLC|Gigafactory|University|Hospital|Bank)\b/
/** Capitals that name no body of which a figure could be. */
const INSTITUTIONS: ReadonlySet<string> = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov
  dec monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter mr ms mrs dr president premier minister
  director mayor governor secretary bureau ministry office commission committee administration authority department government
  statistic statistics national municipal provincial regional local conference press state council exchange association party
  congress academy institute center federation union league people republic china chinese yuan renminbi dollar euro gross domestic product
  q1 q2 q3 q4 h1 h2 i ii iii global world international the in on at by for from of and to as with this that these those its
  their our it we they also while meanwhile among since during between over under overall total combined statistically preliminary
  development reform science technology environment ecology finance commerce industry information economy economic trade
  platform portal network system register registry resource sharing service public programme program plan
  alliance database innovation voucher demonstration zone area pilot cooperation integrated integration
  bulletin communique report release new annual monthly quarterly delta river yangtze region province city municipality`
    .trim()
    .split(/\s+/),
)

export type Known = {
  /** Words that name figures or places: no strangers. */
  readonly isKnown: (stem: string) => boolean
  /** End of the last known place before the claim, and of the words that name its figure; -1: none. */
  readonly placeEnd: number
  readonly nameEnd: number
}

/** Whether the figure is rather of a body that is named between what is known and the figure. */
export function isOfStranger(
  { doc }: Reading,
  claim: ReadClaim,
  grammar: Grammar,
  known: Known,
): boolean {
  const sentence = doc.sentences[claim.sentence] ?? claim
  const span = nearTo({ start: sentence.start, end: claim.start }, claim)
  return grammar === 'zh'
    ? isOfBodyInChinese(doc.text.slice(span.start, claim.start), span.start, known)
    : isOfBodyInEnglish(doc.text, { start: span.start, end: claim.start }, known)
}

function isOfBodyInChinese(text: string, start: number, { placeEnd }: Known): boolean {
  let last = -1
  for (const found of text.matchAll(BODIES_ZH)) last = found.index + found[0].length
  if (last === -1 || start + last <= placeEnd) return false
  return !TELLING_ZH.test(text.slice(last))
}

function isOfBodyInEnglish(
  text: string,
  span: Span,
  { isKnown, placeEnd, nameEnd }: Known,
): boolean {
  const words = text.slice(span.start, span.end)
  const tokens = tokensIn(text, span.start, span.end)
  const opening = openingEnd(text, span)
  const strange = tokens.filter((token, index) => {
    const word = text.slice(token.start, token.end)
    if (!isStrange(word, token.stem, isKnown) || token.start < opening) return false
    const next = tokens[index + 1]
    const isFirst = token.start === opening || index === 0
    const isJoined =
      next !== undefined && isStrange(text.slice(next.start, next.end), next.stem, isKnown)
    return !isFirst || isJoined || /['’]s?$/.test(word)
  })
  if (isHeadline(text, tokens)) return false
  if (placeEnd > span.start && isWithinPlace(text, tokens, placeEnd, isKnown)) return true
  if (BASED.test(text.slice(Math.max(0, placeEnd), placeEnd + 20))) return true
  const last = strange.at(-1)
  const body = BODIES_EN.exec(words)
  const end = Math.max(
    last?.end ?? -1,
    body === null ? -1 : span.start + body.index + body[0].length,
  )
  if (end <= placeEnd) return false
  const between = text.slice(end, span.end)
  if (TELLING_EN.test(between) && !OWNED_EN.test(between)) return false
  const isOwner = last !== undefined && /['’]s?$/.test(text.slice(last.start, last.end))
  return body !== null || isOwner || end > nameEnd
}

/** 'Yiwu, a city in Zhejiang', 'Yiwu in Zhejiang': the place only says where that is of which the figure is. */
function isWithinPlace(
  text: string,
  tokens: readonly Token[],
  placeEnd: number,
  isKnown: Known['isKnown'],
): boolean {
  const named = tokens.filter(
    ({ start, end, stem }) =>
      end < placeEnd &&
      placeEnd - end <= WITHIN_MAX &&
      !NEUTRAL.has(stem) &&
      isStrange(text.slice(start, end), stem, isKnown),
  )
  return named.some(({ end }) => WITHIN.test(text.slice(end, placeEnd)))
}

const WITHIN_MAX = 90
/** 'Zhejiang-based', of whatever comes next. */
const BASED = /^-(?:based|headquartered|listed)\b/
const WITHIN =
  /^,? (?:(?:a|an|the|part|one)\b[a-z' -]{0,50} )?(?:in|of|under|within) (?:[a-z' -]{1,20} )?[A-Z][A-Za-z ]{2,24}$/

/** A headline writes every word with a capital; its first word says nothing. */
function isHeadline(text: string, tokens: readonly Span[]): boolean {
  const long = tokens.filter(({ start, end }, index) => index > 0 && end - start >= HEADLINE_WORD)
  const capitals = long.filter(({ start }) => /[A-Z]/.test(text[start] ?? ''))
  return long.length >= 3 && capitals.length === long.length
}

/** Shorter words stay small in many houses' headlines. */
const HEADLINE_WORD = 5

function isStrange(word: string, stem: string, isKnown: Known['isKnown']): boolean {
  if (!/^[A-Z][a-z]/.test(word)) return false
  return !INSTITUTIONS.has(stem) && !isKnown(stem)
}

/** A dateline ends with a dash. */
function openingEnd(text: string, { start, end }: Span): number {
  const found = /^.{0,80}?(?:--|—|–)\s*/.exec(text.slice(start, end))
  return start + (found?.[0].length ?? 0)
}

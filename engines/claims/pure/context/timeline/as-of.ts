import { type Day, daysBetween, endOf, parsePeriod } from '#platform/period'
import type { Doc, Span } from '../../model.ts'
import type { TimePhrase } from '../time/phrase.ts'
import { resolve } from '../time/resolve/resolve.ts'
import { UNSET } from '../time/resolve/setting.ts'

// "Situation report No. 6 (as of 18 September 2024)", 数据截至9月18日: a line of the head that says on what day all stands.

/** So many lines of the head are looked at, of no more than so many characters. */
const HEAD_LINES = 5
const LENGTH_MAX = 160
/** "As of 20:00 on 1 April", "as at 6 p.m. (local time), 3 May". */
const HOUR = String.raw`(?:\d{1,2}(?:[:.]?\d\d)?\s?(?:hours|hrs|h|[ap]\.?m\.?)?\s?(?:\(?(?:local time|UTC|GMT|[A-Z]{2,4})\)?)?,?\s(?:on\s|of\s)?)?`
const AS_OF = String.raw`(?:\b(?:as (?:of|at|on)|(?:state of play|position|situation|status|progress) (?:at|on))\b|\bdata (?:up )?(?:to|until|through)\b|截[至止]到?)[:：]? ?`
const SAID = new RegExp(`${AS_OF}${HOUR}(?:the )?$`, 'i')
const REACH = 48

/** Brackets that begin with the day: "Report 4 (as of 6 August)". */
const BRACKETED =
  /[(（](?:[A-Za-z]+ |数据)?(?:as (?:of|at|on)|until|up to|截[至止]到?) ?(?:the )?$/i

const STATE =
  /(?:state of play|position|situation|status|progress) (?:at|on|as (?:at|of)) (?:the )?$/i

/** A text that came out later than this after the day of its head isn't told from that day. */
const TOLD_DAYS = 120

/** The day as of which the whole text speaks; null where its head names none. */
export function asOfDay(
  doc: Doc,
  phrases: readonly (readonly TimePhrase[])[],
  figures: readonly Span[],
  release: Day | null,
): Day | null {
  const inBody = doc.grammar === 'en' ? asOfSentence(doc, phrases, release) : null
  if (inBody !== null) return inBody
  for (const { start, end, sentences } of doc.paragraphs.slice(0, HEAD_LINES)) {
    if (end - start > LENGTH_MAX) continue
    const own = phrases.slice(...sentences).flat()
    const said = own.find(({ start: at }) =>
      SAID.test(doc.text.slice(Math.max(start, at - REACH), at)),
    )
    if (said === undefined) continue
    const isBracketed = BRACKETED.test(
      doc.text.slice(Math.max(start, said.start - REACH), said.start),
    )
    // "Progress report on the 2024–2026 Plan (third round): state of play at 30 June 2026": a title that ends in its day.
    const isTitled =
      /^[^a-z0-9]*$/i.test(doc.text.slice(said.end, end)) &&
      STATE.test(doc.text.slice(start, said.start))
    if (!isBracketed && !isTitled && hasFigure(doc.text, figures, start, end, own)) continue
    const code = resolve(said.when, { ...UNSET, release, horizon: release })
    const day = code === null ? null : endOf(parsePeriod(code))
    if (day === null || (release !== null && !isLate(day, release))) continue
    return day
  }
  return null
}

/** So many sentences say on what day a release's figures stand. */
const BODY_SENTENCES = 8
const FIGURES_AS_OF =
  /^["“(]?(?:all |the |these |our )?(?:figures|data|numbers|statistics|totals)(?: (?:given|quoted|shown|here|in this [a-z]+)){0,2} (?:are|were|is|stand|date|refer to|reflect the (?:situation|position))(?: (?:all|correct|valid|accurate))? ?(?:as (?:of|at|on)|from)? ?(?:the )?$/i

/** "The figures are as of 31 May." */
function asOfSentence(
  doc: Doc,
  phrases: readonly (readonly TimePhrase[])[],
  release: Day | null,
): Day | null {
  for (const { index, start } of doc.sentences.slice(0, BODY_SENTENCES)) {
    const [said, other] = phrases[index] ?? []
    if (said === undefined || other !== undefined) continue
    if (!FIGURES_AS_OF.test(doc.text.slice(start, said.start))) continue
    const code = resolve(said.when, { ...UNSET, release, horizon: release })
    const day = code === null ? null : endOf(parsePeriod(code))
    if (day !== null && (release === null || isLate(day, release))) return day
  }
  return null
}

function isLate(day: Day, release: Day): boolean {
  return day <= release && daysBetween(day, release) <= TOLD_DAYS
}

/** A line with figures of its own is a sentence of the text: 截至10月底，里程7600公里. "Bulletin, week 27" only counts itself. */
function hasFigure(
  text: string,
  figures: readonly Span[],
  from: number,
  to: number,
  times: readonly Span[],
): boolean {
  return figures.some(
    ({ start, end }) =>
      from <= start &&
      end <= to &&
      !/^\d{1,3}$/.test(text.slice(start, end)) &&
      !times.some((time) => time.start <= start && end <= time.end + 4),
  )
}

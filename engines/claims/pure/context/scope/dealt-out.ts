import type { Doc, ReadClaim, Sentence, Span } from '../../model.ts'
import { matchesIn } from '../../text/matches.ts'
import type { FoundPlace } from '../place/scan-places.ts'
import type { Moment } from '../timeline/moments.ts'
import { countedQuarters, listedTimes, yearsAfter } from './listed-times.ts'

// 分别, "respectively": of a list of times or places each is that of one figure of a list as long.

const WORDS =
  /分别|分別|\brespectively\b|(?<=2\d年[^，。；、\d]{0,16})[为至](?=\d[\d.]*[^，。；、\d]{0,3}、)/g
/** "Went to 12,400, 17,600 and 28,900 in the years that followed": each is of one year more. */
const FOLLOWING =
  /\b(?:in|over) (?:the )?(?:(?:following|next|subsequent) (?:\w+ )?years\b|(?:\w+ )?years (?:that followed|thereafter|after(?: that)?(?=[,.;])))/gi
/** "The first and the second quarter brought 1.2 billion and 1.4 billion." */
const OF_BOTH =
  /^(?:In )?[Tt]he (?:first|second|third) and (?:the )?(?:second|third|fourth) (?:quarter|half)\b[^,;]*\d[^,;]* and [^,;]*\d[^,;]*$/
const NAMED_REACH = 16
const JOINT = /^(?:、|，|,|\s|和|与|與|及|以及|and|or|&|in|for|年){1,4}$/
const JOINT_LENGTH_MAX = 8
/** So many lists of one sentence are dealt out. */
const WORDS_MAX = 8

const FORMS: ReadonlySet<string> = new Set(['number', 'fraction', 'multiple', 'rank'])

type Dealt = { readonly period?: string; readonly place?: ReadClaim['place'] }

/** The claims of one sentence, with the times and places that its lists deal out. */
export function dealtOut(
  doc: Doc,
  sentence: Sentence,
  claims: readonly ReadClaim[],
  moments: readonly Moment[],
  spots: readonly FoundPlace[],
): readonly ReadClaim[] {
  const text = doc.text.slice(sentence.start, sentence.end)
  const words = wordsIn(sentence, text)
  const following = sentence.grammar === 'en' ? matchesIn(FOLLOWING, text) : []
  if (words.length === 0 && following.length === 0 && forecastIn(text, sentence) === undefined)
    return claims
  const found = new Map<number, Dealt>()
  const figures = claims.filter(({ form }) => FORMS.has(form))
  const times = runsOf(
    doc.text,
    moments.filter(
      (one) => one.end > one.start && (one.role === 'point' || isDealtThen(doc.text, one)),
    ),
  )
  const places = [...runsOf(doc.text, spots), ...membersOf(claims, spots)].filter(
    // 对甲国、乙国出口分别增长: with whom, and not where.
    ([first]) => !/[对對]/.test(doc.text[(first?.start ?? 0) - 1] ?? ' '),
  )
  const dealt: { readonly periods: readonly string[]; readonly end: number }[] = []
  for (const [at, word] of words.entries()) {
    const bounds = { before: words[at - 1] ?? 0, after: words[at + 1] ?? sentence.end }
    const list = listAt(doc, sentence, figures, word, bounds)
    if (list === undefined || list.length < 2) continue
    const ofTimes =
      lastBefore(times, list.length, word) ??
      (sentence.grammar === 'en' ? before(figures, list) : undefined)
    const named =
      sentence.grammar === 'zh'
        ? (namedTimes(doc, sentence, moments, word, list.length) ??
          timeOfAll(doc.text, moments, word, list.length) ??
          timesAgain(moments, dealt.at(-1), word, list.length) ??
          yearsReported(doc.text.slice(sentence.start, word), doc.text, list.length))
        : null
    if (named !== null) dealt.push({ periods: named, end: list.at(-1)?.end ?? word })
    const ofPlaces = lastBefore(places, list.length, word)
    const isDealt = [ofTimes, named, ofPlaces].some((dealt) => dealt != null)
    const year = list[0]?.period ?? null
    const parts = isDealt
      ? null
      : countedQuarters(wordsOf(doc.text, sentence, word), list.length, year)
    list.forEach((claim, index) => {
      const [time, place] = [ofTimes?.[index], ofPlaces?.[index]]
      const said = time === undefined ? null : 'code' in time ? time.code : time.period
      const period = named?.[index] ?? parts?.[index] ?? said
      found.set(claim.index, {
        ...(period === null ? {} : { period }),
        ...(place === undefined ? {} : { place: placeIn(doc, place) }),
      })
    })
  }
  const last = dealt.at(-1) ?? forecastIn(text, sentence)
  for (const [claim, period] of dealtAgain(doc.text, figures, moments, last))
    found.set(claim.index, { period })
  for (const { index } of following.slice(0, WORDS_MAX)) {
    const list = runsOf(
      doc.text,
      figures.filter(({ end }) => end <= sentence.start + index),
    ).at(-1)
    const [first] = list ?? []
    const year = moments.findLast(
      ({ end, code }) => first !== undefined && end <= first.start && /^\d{4}$/.test(code ?? ''),
    )?.code
    const years = list === undefined || year == null ? null : yearsAfter(year, list.length)
    list?.forEach((claim, at) => {
      const period = years?.[at]
      if (period !== undefined) found.set(claim.index, { period })
    })
  }
  return claims.map((claim) => {
    const { period, place } = found.get(claim.index) ?? {}
    return {
      ...claim,
      ...(period === undefined ? {} : { period, periodFrom: 'stated' as const }),
      ...(place === undefined ? {} : { place }),
    }
  })
}

/** Where the words stand that deal out; behind two quarters and their two figures, at the end. */
function wordsIn({ start, end, grammar }: Sentence, text: string): readonly number[] {
  const words = matchesIn(WORDS, text)
    .slice(0, WORDS_MAX)
    .map(({ index }) => start + index)
  return grammar === 'en' && words.length === 0 && OF_BOTH.test(text) ? [end] : words
}

/** The figures that a word deals out: in Chinese those behind it, in English those before it. */
function listAt(
  { text }: Doc,
  { grammar }: Sentence,
  figures: readonly ReadClaim[],
  word: number,
  { before: from, after }: { readonly before: number; readonly after: number },
): readonly ReadClaim[] | undefined {
  if (grammar === 'zh')
    return runsOf(
      text,
      figures.filter(({ start }) => start > word && start < after),
    )[0]
  return runsOf(
    text,
    figures.filter(({ end }) => end <= word && end > from),
  ).at(-1)
}

/** 报告期内，…分别为: of each of the years that a prospectus is on, as the text first tells them. */
function yearsReported(before: string, text: string, length: number): readonly string[] | null {
  if (!/(?:报告期|報告期|往[绩績][记記][录錄]期)(?:各期|内|內|间|間)?[^。；\d]{0,40}$/.test(before))
    return null
  const [all, first, last] = YEARS_REPORTED.exec(text) ?? []
  if (all === undefined) return null
  const years =
    first !== undefined && last !== undefined
      ? Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => Number(first) + at)
      : [...all.matchAll(/20\d\d/g)].map(([year]) => Number(year))
  return years.length === length ? years.map(String) : null
}

const YEARS_REPORTED =
  /(20\d\d)年?(?:度)? ?[-—–至到~～] ?(20\d\d)年|20\d\d年(?:度)?(?:、20\d\d年(?:度)?){0,3}[和及与與、]20\d\d年/

/** 2024-2026年收入分别为…，净利润分别为…: with no time between them the second list is of the same ones. */
function timesAgain(
  moments: readonly Moment[],
  last: { readonly periods: readonly string[]; readonly end: number } | undefined,
  word: number,
  length: number,
): readonly string[] | null {
  const isSame =
    last?.periods.length === length &&
    !moments.some(({ start, end }) => end > start && start >= last.end && start < word)
  return isSame ? last.periods : null
}

/** 2024-2026年收入分别为…，对应每股收益2.2元、2.5元和2.7元: lists as long behind it, of one unit and with no time between. */
function dealtAgain(
  text: string,
  figures: readonly ReadClaim[],
  moments: readonly Moment[],
  last: { readonly periods: readonly string[]; readonly end: number } | undefined,
): readonly (readonly [ReadClaim, string])[] {
  if (last === undefined || last.periods.length < AGAIN_MIN) return []
  const until = moments.find(({ start, end }) => end > start && start >= last.end)?.start
  const behind = figures.filter(
    ({ start, end }) => start >= last.end && (until === undefined || end <= until),
  )
  return runsOf(text, behind).flatMap((run) => {
    const isLike = run.every(({ unit, kind }) => unit === run[0]?.unit && kind === run[0]?.kind)
    if (run.length !== last.periods.length || !isLike) return []
    return run.map((claim, index) => [claim, last.periods[index] ?? ''] as const)
  })
}

/** 预计2025—2027年净利润增长30%、10%和10%: forecasts are told year by year. */
const FORECAST_YEARS =
  /[预預][计計测測期][^。；\d]{0,12}(20\d\d)年?[EA]?[-—–－~～至到](20\d\d)年[EA]?/

function forecastIn(
  text: string,
  { start, grammar }: Sentence,
): { readonly periods: readonly string[]; readonly end: number } | undefined {
  const named = grammar === 'zh' ? FORECAST_YEARS.exec(text) : null
  if (named === null) return undefined
  const [first, last] = [Number(named[1]), Number(named[2])]
  const count = Math.min(Math.max(0, last - first + 1), YEARS_MAX)
  const periods = Array.from({ length: count }, (_, at) => String(first + at))
  return { periods, end: start + named.index + named[0].length }
}

const YEARS_MAX = 8
/** Two that stand together may be anything. */
const AGAIN_MIN = 3

/** ，9月和去年10月分别为609套、739套: earlier times, each of one figure. */
function isDealtThen(text: string, { start, end }: Moment): boolean {
  return (
    /[，；。（和与及、]$/.test(text.slice(Math.max(0, start - 1), start)) &&
    /^(?:[和与及、][^，。；]{1,8})?分[别別][为為是]/.test(text.slice(end, end + 16))
  )
}

/** A Chinese list stands behind its 分别, what an English one is of on either side of its word. */
function wordsOf(text: string, { start, end, grammar }: Sentence, word: number): string {
  return text.slice(start, grammar === 'zh' ? word : end)
}

/** 一至四季度…分别为: the times that one word names. */
function namedTimes(
  doc: Doc,
  { start }: Sentence,
  moments: readonly Moment[],
  word: number,
  length: number,
): readonly string[] | null {
  const before = doc.text.slice(start, word)
  const isAfter = /(?:此后|之后|随后|其后|接下来)/.test(before.slice(-NAMED_REACH))
  const moment = moments.findLast(
    ({ end, role }) => end <= word && (role === 'point' || (isAfter && role === 'base')),
  )
  return listedTimes(before, length, moment?.code ?? null)
}

/** ；2018年同期分别为68.1%和52微克: one time right before the word is that of all of them. */
function timeOfAll(
  text: string,
  moments: readonly Moment[],
  word: number,
  length: number,
): readonly string[] | null {
  const moment = moments.findLast(({ end }) => end <= word)
  if (moment?.role !== 'base' || moment.code === null) return null
  if (moment.end !== word || !THEN.test(text.slice(moment.start - 1, moment.start))) return null
  if (!ARE.test(text.slice(word, word + ARE_REACH))) return null
  return Array.from({ length }, () => moment.code ?? '')
}

/** A clause begins with it: 比2018年同期 tells only a base. */
const THEN = /[，,；;。（(]/
const ARE = /^(?:分别|分別)(?:仅|僅|约|約|只)?[为為是达達]/
const ARE_REACH = 6

/** The members of lists: those between which there is nothing but marks and small words. */
function runsOf<T extends Span>(text: string, spans: readonly T[]): readonly (readonly T[])[] {
  const runs: T[][] = []
  for (const span of spans) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    const gap = last === undefined ? null : text.slice(last.end, span.start)
    if (run !== undefined && gap !== null && gap.length <= JOINT_LENGTH_MAX && JOINT.test(gap))
      run.push(span)
    else runs.push([span])
  }
  return runs
}

/** "2.3 % in 2024 and 2.0 % in 2025, against 2.5 % and 2.1 %, respectively": the times of the figures before. */
function before(
  figures: readonly ReadClaim[],
  list: readonly ReadClaim[],
): readonly ReadClaim[] | undefined {
  const first = figures.findIndex(({ index }) => index === list[0]?.index)
  const others = figures.slice(Math.max(0, first - list.length), first)
  const periods = new Set(others.map(({ period }) => period))
  return periods.size === list.length && !periods.has(null) ? others : undefined
}

/** Named members that a claim counts as places, each as the place that is known by its name. */
function membersOf(
  claims: readonly ReadClaim[],
  spots: readonly FoundPlace[],
): readonly (readonly (FoundPlace | Span)[])[] {
  const known = new Map(spots.map((spot) => [spot.start, spot]))
  return claims
    .filter(({ form, unit }) => form === 'names' && unit === 'places')
    .map(({ members }) =>
      members.map((member) => {
        const spot = known.get(member.start)
        return spot?.end === member.end ? spot : member
      }),
    )
}

function lastBefore<T extends Span>(
  runs: readonly (readonly T[])[],
  length: number,
  word: number,
): readonly T[] | undefined {
  return runs.findLast((run) => run.length === length && (run[0]?.start ?? word) < word)
}

function placeIn(doc: Doc, place: Span | FoundPlace): ReadClaim['place'] {
  const words = doc.text.slice(place.start, place.end)
  return { id: 'id' in place ? place.id : null, words }
}

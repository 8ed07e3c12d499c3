import { type Day, endOf, type PeriodCode, parsePeriod, startOf } from '#platform/period'
import type { Sentence, Span } from '../../model.ts'
import type { Moment } from '../timeline/moments.ts'

// "Founded in 2019, it employs 96", 三号井1996年投产，采深820米: when something came to be says the time of its own clause alone.

/** What a sentence stands in. */
type In = {
  /** What the text is on. */
  readonly main: PeriodCode | null
  /** What is spoken of before it. */
  readonly current: PeriodCode | null
  readonly release: Day | null
}

/** So far around a time its clause is looked for. */
const REACH = 160
/** So many years before the release a year is past, where nothing tells what the text is on. */
const PAST_YEARS = 2
const KINDS: ReadonlySet<string> = new Set(['year', 'month', 'day'])

/** The moments of a sentence, with those that only say when something came to be as of their own clauses. */
export function withBackground(
  text: string,
  sentence: Sentence,
  moments: readonly Moment[],
  figures: readonly Span[],
  of: In,
): Moment[] {
  const done: Moment[] = []
  for (const moment of moments) done.push(apart(text, sentence, moment, done.at(-1), figures, of))
  return done
}

function apart(
  text: string,
  sentence: Sentence,
  moment: Moment,
  last: Moment | undefined,
  figures: readonly Span[],
  of: In,
): Moment {
  if (!mayBeBackground(moment, of)) return moment
  const told = { ...moment, isFrame: false, isBackground: true }
  // "Extended in 2004 and 2018".
  if (last?.isBackground === true && /^,? and (?:in )?$/.test(text.slice(last.end, moment.start)))
    return { ...told, aside: { start: moment.start, end: moment.end } }
  const isChinese = sentence.grammar === 'zh'
  const attribute = isChinese ? ATTRIBUTE.exec(text.slice(moment.end, moment.end + REACH)) : null
  if (attribute !== null) return { ...told, until: moment.end + attribute[0].length }
  const clause = isChinese
    ? chineseClause(text, sentence, moment)
    : (moment.aside ?? englishClause(text, sentence, moment))
  if (clause === null || figures.some((one) => isIn(one, clause) && !isIn(one, moment)))
    return moment
  return isChinese ? { ...told, until: clause.end } : { ...told, aside: clause }
}

function isIn(one: Span, whole: Span): boolean {
  return one.start >= whole.start && one.end <= whole.end
}

function mayBeBackground({ code, role, until }: Moment, { main, current, release }: In): boolean {
  if (code === null || role !== 'point' || until !== null) return false
  if (code === current || !KINDS.has(parsePeriod(code).kind)) return false
  const end = endOf(parsePeriod(code))
  if (main === null)
    return release !== null && Number(end.slice(0, 4)) <= Number(release.slice(0, 4)) - PAST_YEARS
  const whole = parsePeriod(main)
  const from = whole.kind === 'instant' ? whole.day : startOf(whole)
  return from !== null && end < `${from.slice(0, 4)}-01-01`
}

/** 2018年成立的工作室已培养徒弟86名: when that came to be of which it is told. */
const ATTRIBUTE =
  /^(?:\d{1,2}月)?(?:\d{1,2}日)?(?:正式|首次|率先)?(?:创[办建立]|成立|设立|组建|建[成立]|[投开][产运业园馆]|启[用动]|落成|通[车航]|上市|揭牌|获批|推出|引进|引入|出台|入职)的(?=\p{Script=Han}{2})(?![约近超逾])/u

/** A clause that says what came about then, and isn't the time alone: 2023年，…. */
function chineseClause(text: string, { start: from, end: to }: Sentence, { start, end }: Moment) {
  const before = text.slice(Math.max(from, start - REACH), start)
  const behind = text.slice(end, Math.min(to, end + REACH))
  const opens = start - (/[^，,；;：:。\n]*$/.exec(before)?.[0].length ?? 0)
  const stop = behind.search(/[，,；;。\n]/)
  if (stop === -1) return null
  const deed = behind.slice(0, stop)
  // 成立于1996年，: the deed stands before it.
  const isDeed = /^[^\d]*\p{Script=Han}{2}/u.test(deed) || /[于於]$/.test(before)
  // 2015年上市时，营收只有12亿元: what was so then.
  if (/[^同当届平及到]时$/.test(deed)) return null
  // 据2020年普查，….
  if (/(?:据|根据|按照?|依据)$/.test(before)) return null
  if (!CHINESE_INCEPTION.test(text.slice(opens, end + stop))) return null
  if (!isDeed || /^(?:以来|至今|起|以后|的)/.test(deed) || /(?:以来|至今)$/.test(deed)) return null
  // 2009年上市，募集资金5亿元: what it cost or brought in.
  const next = behind.slice(stop + 1)
  if (/^(?:总|共|并|拟)?(?:投资|募集|融资|耗资|出资|斥资|获|罚|判|造成|共计)/.test(next))
    return null
  return { start: opens, end: end + stop }
}

/** What comes about once, and is told of what has something since: of no figure of now. */
const INCEPTION =
  /\b(?:found|open|launch|establish|complet|introduc|creat|start|incorporat|inaugurat|commission|acquir|merg|list|join|extend|renovat|restor|refurbish|enact|adopt|sign|grant|appoint|elect|enlarg|expand|convert|privati[sz]|nationali[sz])ed\b|\bhad (?:been )?(?:\w+(?:ed|en)|found|made|set|held|won|sold|told|brought)\b|\b(?:built|rebuilt|begun|began|set up|bought|born|took (?:office|over)|came into (?:force|being|service)|went (?:public|into service)|since)\b|\b(?:decision|act|law|treaty|ruling|judg(?:e)?ment|agreement|opening|founding|merger|launch) (?:of|in)\b/i
const CHINESE_INCEPTION =
  /[创创始][办建立]|成立|设立|组建|建[成立校院馆站]|[投开][产运用通工业园馆诊播放]|启[用动]|落成|通[车航]|上市|动工|竣工|挂牌|揭牌|获批|批准|颁布|施行|出台|入[职伍选]|改制|迁[至入]|并购|收购|立项|命名/

const JOINT = /,(?!\d)|[;:()]|\s[-–—]{1,2}\s|\s(?:and|but|while|which|who|that|where)\s/g
/** "In 2019, …", "Since 2015 …": at the head a time is that of its whole sentence. */
const AT_HEAD =
  /^["“]?(?:(?:Early|Late|Back|Only|But|And|Already) )?(?:in|on|during|since|from|by|at|between|over|for|throughout)?\s?(?:the )?(?:(?:early|late|mid|year|spring|summer|autumn|winter|beginning of|end of)[ -])?$/i

const OPENING =
  /^["“]?(?:in|at|during|on|for|by|under)\s(?:the|its|their|our|an?|this|that)\s[^,;:()]{2,60}$/i

function englishClause(text: string, { start: from, end: to }: Sentence, { start, end }: Moment) {
  if (AT_HEAD.test(text.slice(from, start))) return null
  const first = Math.max(from, start - REACH)
  const joints = [...text.slice(first, start).matchAll(JOINT)]
  const last = joints.at(-1)
  const opens = last === undefined ? first : first + last.index + last[0].length
  // "In the last census, carried out in 2018, it had 2,413": the head is what the time is of.
  if (joints.length === 1 && OPENING.test(text.slice(from, first + (last?.index ?? 0)))) return null
  // ", in 2019 it …": the time opens its clause.
  if (AT_HEAD.test(text.slice(opens, start).trimStart())) return null
  const behind = text.slice(end, Math.min(to, end + REACH))
  const stop = behind.search(JOINT)
  const closes = stop === -1 ? Math.min(to, end + REACH) : end + stop
  return INCEPTION.test(text.slice(opens, closes)) ? { start: opens, end: closes } : null
}

import { type Day, isDay, type PeriodCode, periodCode } from '#platform/period'
import type { ReadClaim, Sentence } from '../../../model.ts'
import type { Moment } from '../../timeline/moments.ts'
import type { Told } from '../retold.ts'

// 今年新开9条, 今年已受理3万件: what a year has brought is of it as far as it had gone when the release came out; its plans are of all of it.

const THIS_YEAR = /^(?:今年|本年|年内)$/
/** What is planned for a year, or set for it once. */
const OF_ALL =
  /将|拟|计划|规划|预[计期测算]|预估|有望|力争|争取|确保|目标|任务|安排|要求|届时|[建完]成后|还要|全年|年底|年末|明年|标准|最低|额度|到期|招生|政策|试点/
const DONE =
  /已|累[计计積积]|先后|迄今|至今|新[增开建设办投签晋闻注造放]|净[增减申流]|达成|办结|受理|接[访待]|发[放布出送]|下派|到位|投[放入用]|完[成工]|开(?:了|出|行|通|展|办|会)|救[出助]|[查破侦]|发生|服务|收[到获缴购]|[装卖建做走搞添增]了|增殖|参加[过了]|演出?|代偿|共有|推出|又添/
/** Told so that the plan it is held against behind it changes nothing. */
const SURELY = /^，?[^，。；\d]{0,16}(?:已|累[计计積积])/
const THEN_DONE = /，(?:目前|现|现在)?已[^，。；\d]{0,8}(?:\d[^，。；]{0,8}，[^，。；\d]{0,6}率)?$/
const NEARLY_OVER = '12-26'

type SoFar = { readonly sentence: number; readonly paragraph: number; readonly code: PeriodCode }

/** The claims with what this year has brought as of its days so far. */
export function withYearSoFar(told: Told): readonly ReadClaim[] {
  const { doc, release, claims } = told
  if (release === null) return claims
  let last: SoFar | null = null
  return claims.map((claim) => {
    const sentence = doc.sentences[claim.sentence]
    if (sentence?.grammar !== 'zh' || claim.period !== release.slice(0, 4)) return claim
    if (!mayBeSoFar(claim)) return claim
    const code: PeriodCode | null =
      soFar(told, claim, sentence, release) ?? goneOn(told, claim, sentence, last)
    if (code === null) return claim
    last = { sentence: claim.sentence, paragraph: sentence.paragraph, code }
    return { ...claim, period: code }
  })
}

function soFar(told: Told, claim: ReadClaim, sentence: Sentence, release: Day): PeriodCode | null {
  const { text } = told.doc
  const year = release.slice(0, 4)
  const moments = told.timeline.bySentence[claim.sentence] ?? []
  const own = moments.findLast(({ end, role }) => end <= claim.start && role === 'point')
  if (own?.code !== year || !THIS_YEAR.test(text.slice(own.start, own.end))) return null
  if (!isDone(text, own, claim, sentence) || isUnderTasks(told, sentence)) return null
  const to = dayTold(told, own, sentence, release)
  if (to === null && release.slice(5) >= NEARLY_OVER) return null
  return periodCode({ kind: 'since', from: `${year}-01-01`, to: to ?? release })
}

/** 二、今年主要任务⏎今年新建学校52所: what stands under a heading of tasks is to come. */
function isUnderTasks({ doc }: Told, { index, paragraph }: Sentence): boolean {
  for (let back = 1; back <= TASKS_BACK; back += 1) {
    const before = doc.sentences[index - back]
    if (before === undefined) return false
    if (before.paragraph === paragraph) continue
    const title = doc.text.slice(before.start, before.end)
    if (doc.paragraphs[before.paragraph]?.kind === 'heading' || TITLE.test(title))
      return TASKS.test(title)
  }
  return false
}

const TASKS_BACK = 24
const TITLE = /^[一二三四五六七八九十]{1,2}、[^，。；]{1,20}$/
const TASKS = /任务|打算|安排|计划|目标|思路|展望|举措/

function isDone(text: string, own: Moment, claim: ReadClaim, sentence: Sentence): boolean {
  const words = text.slice(own.end, claim.start)
  if (OF_ALL.test(text.slice(claim.end, claim.end + BEHIND_REACH).split(/[，。；]/)[0] ?? ''))
    return false
  if (THEN_DONE.test(words)) return true
  const isAimed = OF_ALL.test(
    text.slice(Math.max(sentence.start, own.start - BEFORE_REACH), own.start),
  )
  if (isAimed || !DONE.test(words)) return false
  return SURELY.test(words) ? !OF_ALL.test(words.slice(-BEHIND_REACH)) : !OF_ALL.test(words)
}

const BEFORE_REACH = 16
const BEHIND_REACH = 8
const KINDS: ReadonlySet<ReadClaim['kind']> = new Set([
  null,
  'growth',
  'share',
  'count',
  'gap',
  'sum',
])

function mayBeSoFar({ form, kind }: ReadClaim): boolean {
  return (form === 'number' || form === 'fraction') && KINDS.has(kind)
}

/** 截至5月5日，今年…: the day as far as which its sentence counts, or the one before it in its paragraph. */
function dayTold(
  { doc, timeline }: Told,
  own: Moment,
  sentence: Sentence,
  release: Day,
): Day | null {
  const before = doc.sentences[sentence.index - 1]
  const near =
    before?.paragraph === sentence.paragraph ? (timeline.bySentence[before.index] ?? []) : []
  const state = [...near, ...(timeline.bySentence[sentence.index] ?? [])].findLast(
    ({ end, code }) => end <= own.start && code?.startsWith('@') === true,
  )
  const day = state?.code?.slice(1) ?? ''
  return isDay(day) && day.startsWith(release.slice(0, 4)) && day <= release ? day : null
}

const ITS_PARTS = /^(?:其中|[他她它这]们?)/

/** 今年完成…。其中…: the sentence behind it goes on with it, no other time told. */
function goneOn(
  { doc, timeline }: Told,
  claim: ReadClaim,
  sentence: Sentence,
  last: SoFar | null,
): PeriodCode | null {
  if (last?.paragraph !== sentence.paragraph || claim.periodFrom !== 'inherited') return null
  if (claim.sentence - last.sentence > 1) return null
  if ((timeline.bySentence[claim.sentence] ?? []).length > 0) return null
  const words = doc.text.slice(sentence.start, claim.start)
  return ITS_PARTS.test(words) && !OF_ALL.test(words) ? last.code : null
}

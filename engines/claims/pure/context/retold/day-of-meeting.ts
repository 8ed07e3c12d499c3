import { addDays, type Day, isDay } from '#platform/period'
import type { Told } from './retold.ts'

// 青澜6月6日电 第六次联席会议6日举行: the day of the meeting, the opening or the signing that a Chinese release begins with.

/** So many days ago at most news tells of a deed. */
const NEWS_DAYS = 7
const SENTENCE_MIN = 12
const TODAY = /(?<!截[至止]|到)今[天日晨晚早]/
const MET =
  /(?:举行|召开|开幕|闭幕|落幕|启动|启用|揭牌|挂牌|签约|开工|动工|竣工|通车|通航|开业|开园|开馆|开出|投产|下水|首发|宣布完成|发车|开赛|收官)/

/** The same where the release is on no other time. */
export function dayOfMeeting(told: Told): Day | null {
  return told.lent === null ? dayMet(told) : null
}

export function dayMet({ doc, timeline, release }: Told): Day | null {
  if (release === null) return null
  const first = doc.sentences.find(
    ({ start, end, paragraph }) =>
      doc.paragraphs[paragraph]?.kind === 'body' && end - start >= SENTENCE_MIN,
  )
  if (first === undefined) return null
  const words = doc.text.slice(first.start, first.end)
  // A meeting of the press reports on other days.
  if (!MET.test(words) || /发布会|通气会|通报会|公布|通报/.test(words)) return null
  const told = (timeline.bySentence[first.index] ?? []).filter(({ role }) => role !== 'base')
  const days = new Set(told.flatMap(({ code }) => (code === null ? [] : [code.replace('@', '')])))
  if (days.size === 0 && TODAY.test(words)) return release
  const [day] = days
  if (days.size !== 1 || day === undefined || !isDay(day)) return null
  return day <= release && day >= addDays(release, -NEWS_DAYS) ? day : null
}

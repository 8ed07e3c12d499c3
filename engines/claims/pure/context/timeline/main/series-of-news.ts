import type { Doc } from '../../../model.ts'
import type { Timeline } from '../timeline.ts'

// 要闻速览: short news one after another, each under a title of its own. What one is on says nothing of the others.

const NAME = /(?:快讯|简讯|要闻|速览|播报|早报|晚报|一览|汇总|集锦)$/
const TITLE_MAX = 60
/** So many news make a series. */
const NEWS_MIN = 3

/** Its first line calls it one, and its paragraphs stand each under a title. */
export function isSeriesOfNews({ text, grammar, paragraphs }: Doc): boolean {
  const first = paragraphs[0]
  if (grammar !== 'zh' || first === undefined || first.end - first.start > TITLE_MAX) return false
  if (!NAME.test(text.slice(first.start, first.end).trim())) return false
  const news = paragraphs.filter(
    ({ kind, index }) => kind === 'body' && paragraphs[index - 1]?.kind === 'heading',
  )
  return news.length >= NEWS_MIN
}

/** A title without a time is of when the news below it begins with. */
export function withTitles(doc: Doc, timeline: Timeline): Timeline {
  const inherited = [...timeline.inherited]
  for (const { kind, index, sentences } of doc.paragraphs) {
    const below = doc.paragraphs[index + 1]
    if (kind !== 'heading' || below?.kind !== 'body') continue
    const code = timeline.bySentence[below.sentences[0]]?.find(({ role }) => role === 'point')?.code
    for (let at = sentences[0]; at < sentences[1]; at += 1)
      if (inherited[at]?.code === null) inherited[at] = { code: code ?? null, isNear: true }
  }
  return { ...timeline, inherited }
}

import type { Day } from '#platform/period'
import type { Doc, Span } from '../model.ts'
import type { Scene } from './ties.ts'
import { chineseLengths } from './words/chinese-lengths.ts'
import { chinesePoints } from './words/chinese-points.ts'
import { englishLengths } from './words/english-lengths.ts'
import { englishPoints } from './words/english-points.ts'

/** The paragraphs of a text with their points and lengths, sentence by sentence; rows of tables are left alone. */
export function scenesOf(doc: Doc, release: Day | null): readonly Scene[] {
  const text = asciiDigits(doc.text)
  return doc.paragraphs.flatMap((paragraph): readonly Scene[] => {
    if (paragraph.kind === 'row') return []
    const [from, to] = paragraph.sentences
    const own = doc.sentences.slice(from, to)
    const isChinese = own[0]?.grammar === 'zh'
    const [points, lengths] = isChinese
      ? [chinesePoints, chineseLengths]
      : [englishPoints, englishLengths]
    const sentences = own.map(({ start, end }) => {
      const last = Math.min(end, start + SENTENCE_MAX)
      const own = points(text, start, last, release)
      const isPoint = (length: Span) =>
        own.some((one) => one.start < length.end && length.start < one.end)
      return {
        start,
        end,
        points: own,
        lengths: lengths(text, start, last).filter((length) => !isPoint(length)),
      }
    })
    return [{ text, isChinese, sentences, release }]
  })
}

const SENTENCE_MAX = 800

/** Old Chinese news sets its figures as wide as its characters: ５月７日. */
function asciiDigits(text: string): string {
  return text.replace(/[０-９]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - WIDE))
}

const WIDE = 0xfee0

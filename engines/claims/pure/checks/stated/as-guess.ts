import type { Reading } from '../../model.ts'
import type { Finding } from './finding.ts'
import { quotedTogether } from './quote.ts'

const QUOTED_MAX = 5

/** A reader is told what wasn't certain when it was read, and which figures of the text are meant. */
export function asGuess(reading: Reading, found: Finding): Finding {
  if (found.ok !== false) return found
  const words = meantIn(reading, found).map((one) => `“${one}”`)
  const en = words.length === 0 ? '' : ` Read together: ${words.join(', ')}.`
  const zh = words.length === 0 ? '' : `所指为：${words.join('、')}。`
  return {
    ...found,
    likely: true,
    en: `${found.en}${en} That these figures belong together is a likely reading, and not a certain one: no words say so outright.`,
    zh: `${found.zh}${zh}文中没有明说这些数字相互关联，这只是较可能的理解。`,
  }
}

/** What fails is told with the figures that are meant, and decides nothing. */
export function asDoubt(reading: Reading): (found: Finding) => Finding {
  return (found) => {
    if (found.ok !== false) return found
    const { likely: _, ...told } = found.likely === true ? found : asGuess(reading, found)
    return { ...told, ok: null }
  }
}

/** What the sentence quotes already isn't quoted again, nor what says no more than its figures. */
function meantIn(reading: Reading, found: Finding): readonly string[] {
  const claims = found.claims.flatMap((index) => reading.claims[index] ?? [])
  if (claims.length > QUOTED_MAX || PLACED.test(found.en)) return []
  const bare = new Set(claims.map(({ start, end }) => reading.doc.text.slice(start, end).trim()))
  return quotedTogether(reading, claims).filter((one) => !bare.has(one))
}

/** A figure with its words: not “doubled”, which is a figure in words. */
const PLACED = / \(“/

import { endOf, parsePeriod } from '#platform/period'
import type { ReadClaim } from '../../model.ts'
import { isTakenUp } from '../timeline/onward.ts'
import type { Told } from './retold.ts'

// 目前航线已增至132条。其中外贸航线74条…: parts are of the time of what they are parts of.

const CHANGES: ReadonlySet<ReadClaim['kind']> = new Set(['growth', 'gap', 'average-growth'])

/** The claims with those of a sentence that takes up the one before it as of the time of what that told last. */
export function withTakenUp({ doc, claims }: Told): readonly ReadClaim[] {
  const told: ReadClaim[] = []
  let head: ReadClaim | null = null
  let sentence = -1
  for (const claim of claims) {
    if (claim.sentence !== sentence) {
      head = headOf(doc, told, claim.sentence)
      sentence = claim.sentence
    }
    if (claim.periodFrom === 'stated') head = null
    const isOther = head !== null && claim.form !== 'date' && claim.period !== head.period
    told.push(isOther && head !== null ? { ...claim, period: head.period } : claim)
  }
  return told
}

/** The whole that a sentence takes up: the last level before it, if its time was told with it. */
function headOf(
  { sentences, text }: Told['doc'],
  told: readonly ReadClaim[],
  index: number,
): ReadClaim | null {
  const [last, own] = [sentences[index - 1], sentences[index]]
  if (last === undefined || own === undefined || last.paragraph !== own.paragraph) return null
  if (own.grammar !== 'zh' || !isTakenUp(text, last.end)) return null
  const before = told.filter((one) => one.sentence === index - 1 && isLevel(one))
  const head = before.at(-1)
  if (head === undefined || head.period === null || head.periodFrom === 'inherited') return null
  // （全年预算9726亿元）, 去年为3.7亿元: told beside.
  if (/[（(][^）)]*$/.test(text.slice(last.start, head.start))) return null
  // 比2024年的177亿元增加: what it is held against.
  if (/[比较較由从從][^，。；]{0,24}$/.test(text.slice(last.start, head.start))) return null
  const isLast = before.every(
    ({ period }) => period !== null && endedBy(period) <= endedBy(head.period),
  )
  return isLast ? head : null
}

function isLevel({ form, kind }: ReadClaim): boolean {
  return form !== 'date' && form !== 'length' && kind !== 'target' && !CHANGES.has(kind)
}

function endedBy(code: ReadClaim['period']): string {
  return code === null ? '' : endOf(parsePeriod(code))
}

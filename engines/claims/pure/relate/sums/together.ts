import type { Line, Part } from '../part.ts'
import { type Said, saidOf } from './kin.ts'

// Shares that as many words as there are of them add up: 制造业（31.5%）、教育（12.3%），两者合计占43.8%.

const NUMERALS = '零一二三四五六七八九十'
const TOGETHER =
  /[，；。]([两二三四五六七八九十]|\d)[者项类大地][^，。；\d]{0,4}?(?:合计|总共|共)(?:占|占比|达到?|为)?[^，。；\d]{0,12}$/
const TOGETHER_MAX = 32

export function sharesTogether({ tape, parts }: Line): readonly Said[] {
  if (tape.grammar !== 'zh') return []
  const shares = parts.filter(isShare)
  return shares.flatMap((whole, at) => {
    const from = Math.max(tape.sentence.start, whole.claim.start - TOGETHER_MAX)
    const [, count = ''] = TOGETHER.exec(tape.text.slice(from, whole.claim.start)) ?? []
    const members = shares.slice(0, at)
    return count !== '' && countOf(count) === members.length && members.length > 1
      ? [saidOf(whole, members)]
      : []
  })
}

/** No growth, and exactly told. */
function isShare({ claim }: Part): boolean {
  return (
    claim.unit === 'percent' &&
    claim.form === 'number' &&
    claim.bound === 'exact' &&
    claim.kind !== 'growth'
  )
}

function countOf(word: string): number {
  return word === '两' ? 2 : /\d/.test(word) ? Number(word) : NUMERALS.indexOf(word)
}

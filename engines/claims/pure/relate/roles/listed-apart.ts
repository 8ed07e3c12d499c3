import { findBetween, isDivided, type Part, sortOf } from '../part.ts'
import type { Tape } from '../tape.ts'

// Figures of a Chinese sentence that stand nearer to a comparison than what is compared, and are none of its ends.

const SHARE_OF = /(?:占|相当于|完成)[^，。；、]{0,16}$/
const OF = /^[)）]?[^，。；、\d]{0,8}的(?:约|近|超过?)?$/

/** 蓄水62.4亿立方米，占库容78亿立方米的80%，比去年…: of what it is a share. */
export function isWholeOfShare(tape: Tape, parts: readonly Part[], whole: Part): boolean {
  const share = parts[whole.order + 1]
  if (tape.grammar !== 'zh' || share === undefined || sortOf(share.claim) !== 'relative')
    return false
  const from = Math.max(tape.sentence.start, whole.claim.start - 24)
  return (
    OF.test(tape.text.slice(whole.claim.end, share.claim.start)) &&
    SHARE_OF.test(tape.text.slice(from, whole.claim.start))
  )
}

/**
 * 其中本科生4127人、博士生151人，总数比…: how many of a list stand up to this one, of which what follows behind the comma isn't told
 * alone; nought of what is none of a list.
 */
export function membersUpTo(tape: Tape, parts: readonly Part[], last: Part, at: number): number {
  if (tape.grammar !== 'zh' || !isDivided(tape, last.at, at)) return 0
  let first = last
  for (let order = last.order - 1; order >= 0; order -= 1) {
    const one = parts[order]
    if (one === undefined || one.claim.unit !== last.claim.unit) break
    if (!NEXT.test(tape.text.slice(one.claim.end, first.claim.start))) break
    first = one
  }
  const isOfWhich = first !== last && findBetween(tape, -1, first.at, ['ofWhich']) !== null
  return isOfWhich ? last.order - first.order + 1 : 0
}

const NEXT = /^、[^，。；、\d]{0,14}$/

/** 总数比2023届的5430人增加434人: the comparison says that it is of all. */
export function isOfAll({ text, sentence }: Tape, at: number): boolean {
  return /[，；。](?:总[数量额计]|总人数|总件数|总例数|总收入|总规模|合计|全年|全部|整体|总体)[^，；。\d]{0,6}$/.test(
    text.slice(Math.max(sentence.start, at - 16), at),
  )
}

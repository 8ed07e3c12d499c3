import { fold } from '../../../zh/parts/fold.ts'
import type { Asked, Named } from '../../types.ts'
import { hasHead } from '../heads.ts'
import { BECOMES, isLevel, levelsAlike, madeUpBy, nounOf } from './found.ts'

// Which of those that were counted, and what was done with them, without what they are: 高中58所，公办41所; 门店9家，关闭2家.

const COUNTED =
  /^(?:items|firms|places|sets|points|stations|vehicles|ships|aircraft|trains|households|cases)$/
/** Told of a noun that it stands before. */
const KIND =
  /^(?!.*(?:其|这|那|时|后|前$))(?:\p{Script=Han}{1,6}(?:类|型|式|性质|[国省市县区乡镇村]级|办|营|洋|院区|厂区|校区|口岸)|[\p{Script=Han}]{2,4}[区市县镇省州旗]|[境省市县国区内海]{1,2}[内外际]|[国民]有|公立|私立|外资|内资|城镇|农村|线[上下]|加盟|半程|全程|[远近]程|在建|已建|(?:中|短|长|中长)期|[大中小]型|已?完成|新能源)$/u
/** What became of them. */
const DEED = new RegExp(
  `^(?:(?:已|又|正|正在|眼下|目前|尚未|未|拟|将|全部|提前|新|共|累计|仅|年内)*(?:${BECOMES}))(?:了|的)?$`,
  'u',
)

const DONE = new RegExp(`^(?:${BECOMES})(?=\\p{Script=Han}{2})`, 'u')

/** The name with those that it is told of; null where it has a noun of its own. */
export function ofKindOrDeed(asked: Asked, name: string): string | null {
  const { claim } = asked
  if (!isLevel(claim) || !COUNTED.test(claim.unit)) return null
  const plain = fold(name)
  if (name === asked.last?.name && DONE.test(plain) && isOfAll(asked)) return nounOf(name)
  if (name.length > 9) return null
  const isDeed = DEED.test(plain) || plain === '净增'
  if (!isDeed && (!KIND.test(plain) || hasHead(name))) return null
  const whole = isDeed || isOfAll(asked) ? lastOf(asked) : (madeUpBy(asked, false) ?? allOf(asked))
  if (whole?.name == null) return null
  // 大中型水库 and 电话类案件 have a word of their own kind.
  const noun = nounOf(whole.name).replace(/^(?:.*[类類]|[大中小]+型)(?=.{2})/u, '')
  if (noun.length < 2 || noun.length > 12 || noun.includes(name) || hasHead(noun)) return null
  if (plain === '净增' || isOfAll(asked)) return noun
  return isDeed ? `${name.replace(/[了的]$/u, '')}${noun}` : `${name}${noun}`
}

/** 新投产8家，达到86家; 新开11条，而去年末为121条: how many there were in all. */
function isOfAll({ text, sentence, claim }: Asked): boolean {
  const before = text.slice(Math.max(sentence.start, claim.start - NEAR), claim.start)
  return TOTAL.test(fold(before))
}

const NEAR = 12
const TOTAL =
  /[，,；;](?:目前|至此|总数|[累合]计|共|将|而|但|[去今前上]?年|当时)*(?:达到?|增至|升至|增加到|[年月季]?[末底初]为?)$/u

/** The last that were counted by what they are. */
function lastOf(asked: Asked): Named | null {
  return (
    levelsAlike(asked).findLast(
      (one) => one.name !== null && !DEED.test(fold(one.name)) && !KIND.test(fold(one.name)),
    ) ?? null
  )
}

/** 其中 stands between all of them and this one. */
function allOf(asked: Asked): Named | null {
  const { text, claim } = asked
  const at = text.lastIndexOf('其中', claim.start)
  const whole = levelsAlike(asked).findLast((one) => one.claim.end <= at)
  return whole !== undefined && /^[^。]{0,6}[，,。；;]?$/u.test(text.slice(whole.claim.end, at))
    ? whole
    : null
}

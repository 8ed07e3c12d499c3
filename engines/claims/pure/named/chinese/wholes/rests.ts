import { fold } from '../../../zh/parts/fold.ts'
import type { Asked, Named } from '../../types.ts'
import { hasHead } from '../heads.ts'
import { isLevel, levelsAlike, madeUpBy, nounOf } from './found.ts'

// What is left of a whole: 转运中心76个，其中改造57个，其余19个计划于明年改造; 投资9亿元，其余3亿元为房地产开发投资.

const NEAR = 12
const LEFT =
  /(其[余他它餘]|[余餘]下|剩[余下餘]|另外|另有|[还還尚]有|[还還]剩)(?:的|还有|還有|有)?(?:约|約|近)?$/u
/** What they are said to be. */
const IS =
  /^(?:则|均|都|全部)?[为為是]([^，,。；;、\d]{2,16}(?:[、和及]\p{Script=Han}{2,12}){0,3})(?=[，,。；;（(]|$)/u
const DOES =
  /^(?:[以由在于於向被把对對给給]|[计計][划劃]|[预預][计計]|[将將]|[均也都仍已尚正]|[为為是]|[属屬][于於]|[来來]自|出自|投向|予以|[转轉]入|涉及|惠及|用[于於]|分[为為布别別]|[明今]年|年[内內底]|[有待])/u

/** The rest by what it is said to be, or by what all is called that it is left of. */
export function ofRest(asked: Asked, name: string | null): string | null {
  const { text, sentence, claim } = asked
  if (!isLevel(claim)) return null
  const before = text.slice(Math.max(sentence.start, claim.start - NEAR), claim.start)
  const left = LEFT.exec(before)?.[1]
  if (left === undefined) return null
  const behind = text.slice(claim.end, Math.min(sentence.end, claim.end + 40))
  const what = IS.exec(behind)?.[1]
  const isNoun = what !== undefined && !/^(?:止|了|由|在)|[的了]$/u.test(what)
  if (isNoun && (hasHead(what) || !/^[^的]{0,3}[级級类類型]$/u.test(what))) return what
  const isNamed = name !== null && behind.startsWith(name) && !DOES.test(name)
  if (isNamed) return null
  const isOwn =
    name !== null && !fold(name).startsWith(fold(left)) && !DOES.test(name) && hasHead(name)
  if (isOwn) return null
  const whole =
    madeUpBy(asked, true) ?? (/^(?:其[余餘]|[余餘]下|剩)/u.test(left) ? amongThem(asked) : null)
  if (whole?.name == null) return null
  const noun = nounOf(whole.name)
  const lead = /^[其余餘剩]/u.test(left) ? left : '其余'
  return noun.startsWith(lead) ? noun : `${lead}${noun}`
}

/** 病例90例，其中治愈70例，其余仍在治疗: nothing but parts stands between. */
function amongThem(asked: Asked): Named | null {
  const { text, claim } = asked
  const whole = levelsAlike(asked).find((one) => one.name !== null)
  if (whole === undefined || claim.sentence !== whole.claim.sentence) return null
  return /^[^。；;]{0,8}[，,；;]?(?:其中|[当當]中|包括)/u.test(
    text.slice(whole.claim.end, claim.start),
  )
    ? whole
    : null
}

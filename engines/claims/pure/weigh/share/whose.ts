import type { Doc, ReadClaim, Relation } from '../../model.ts'
import { isMoney, sizeOf } from '../words/sizes.ts'

// A share, or a multiple, of another whole than it is held against, as its own words say.

const REACH = 24

/** "93 (53.4 %) out of 174" of the 347 before it, 不良贷款率 of what is no loan, 占汽车总量 of 载客汽车: told of another whole. */
export function isOfAnothers({ text }: Doc, claims: readonly ReadClaim[], one: Relation): boolean {
  switch (one.kind) {
    case 'share': {
      const [share, whole] = [claims[one.share ?? -1], claims[one.whole ?? -1]]
      if (share === undefined || whole === undefined) return false
      return (
        hasOwnBehind(text, claims, share, whole) ||
        isNoLoan(text, share, whole) ||
        isOfKind(text, share, whole)
      )
    }
    case 'multiple': {
      const [times, of] = [claims[one.times ?? -1], claims[one.of ?? -1]]
      return times !== undefined && of !== undefined && isOfSum(text, times) && isCounted(of)
    }
    case 'shares-of-one': {
      const shares = one.shares.flatMap((index) => claims[index] ?? [])
      const sum = shares.reduce((all, own) => all + sizeOf(own), 0)
      const ofOwn = shares.flatMap((own) => ownBehind(text, claims, own) ?? [])
      return (isByCurrency(text, shares) && sum < 100) || new Set(ofOwn).size > 1
    }
    case 'parts': {
      const whole = claims[one.whole]
      return whole !== undefined && one.parts.some((part) => isTurned(text, whole, claims[part]))
    }
    default:
      return false
  }
}

/** "(53.4 %) out of 174 patients": right behind it stands what it is a share of. */
function hasOwnBehind(
  text: string,
  claims: readonly ReadClaim[],
  share: ReadClaim,
  whole: ReadClaim,
): boolean {
  const own = whole.start > share.start ? null : ownBehind(text, claims, share)
  return own !== null && own !== whole
}

function ownBehind(text: string, claims: readonly ReadClaim[], share: ReadClaim): ReadClaim | null {
  const next = claims[share.index + 1]
  if (share.unit !== 'percent' || next?.sentence !== share.sentence) return null
  return OUT_OF.test(text.slice(share.end, next.start)) ? next : null
}

const OUT_OF = /^\)?,? (?:out )?of (?:(?:the|all|a total of|these|its) ){0,2}$/

/** "102 (29.4 %) out of 347": the second is the whole. */
function isTurned(text: string, whole: ReadClaim, part: ReadClaim | undefined): boolean {
  if (part === undefined || part.start < whole.end) return false
  return /^(?: [a-z]+)? ?\([\d.,]+ ?%\),? out of (?:the |all |a total of )?$/.test(
    text.slice(whole.end, part.start),
  )
}

/** 不良贷款余额1.2亿元，不良贷款率1.15%: of all loans, whatever else stands before it. */
function isNoLoan(text: string, share: ReadClaim, whole: ReadClaim): boolean {
  if (!/(?:不良|逾期)(?:[贷貸]款)?率[为為僅仅约約]{0,2}$/.test(beforeOf(text, share))) return false
  return !/[贷貸]款|授信/.test(beforeOf(text, whole))
}

/** 占汽车总量的10.91%: of no kind of them. */
function isOfKind(text: string, share: ReadClaim, whole: ReadClaim): boolean {
  const noun = /[占佔](\p{Script=Han}{2,6}?)(?:总[量数体]|總[量數體])的?$/u.exec(
    beforeOf(text, share),
  )?.[1]
  if (noun === undefined) return false
  const words = beforeOf(text, whole)
  const at = words.lastIndexOf(noun)
  // 载客汽车保有量; but 共签发证件 is no kind of 签发总量.
  const isMeasured = /^(?:保有|生产|销售)?[总總]?[量数數]/u.test(words.slice(at + noun.length))
  return (
    at > 0 &&
    isMeasured &&
    /[^全国國省市县縣区區年月日的各，,。；;：:\s\d]/u.test(words[at - 1] ?? ' ')
  )
}

/** 集资额是上年的八倍: of money, and of no count. */
function isOfSum(text: string, times: ReadClaim): boolean {
  const name = text.slice(times.measure?.start ?? 0, times.measure?.end ?? 0)
  return /(?:[额額]|收入|利[润潤]|市值)$/u.test(name)
}

function isCounted(of: ReadClaim): boolean {
  return !isMoney(of.unit) && !/^(?:percent|ratio|times)/.test(of.unit)
}

/** 按币种分，澳门元、港元及美元的比重分别为: nobody says that there are no others. */
function isByCurrency(text: string, shares: readonly ReadClaim[]): boolean {
  const [first] = shares
  return first !== undefined && /按(?:[币幣][种種]|[货貨][币幣])/.test(beforeOf(text, first, 80))
}

function beforeOf(text: string, { start }: ReadClaim, most = REACH): string {
  return text.slice(Math.max(0, start - most), start)
}

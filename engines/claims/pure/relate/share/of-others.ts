import type { Line, Part } from '../part.ts'

/** 占比1.2:65.1:33.7: what each is a share of is told by its place alone. */
export function isProportion(text: string, { claim }: Part): boolean {
  return (
    /^[:：]\d/.test(text.slice(claim.end, claim.end + 2)) ||
    /\d[:：]$/.test(text.slice(Math.max(0, claim.start - 2), claim.start))
  )
}

/** 销量约450万台，销售额占比（45%）: a share of money is none of things. */
export function isOfMoney(text: string, part: Part, share: Part): boolean {
  const before = text.slice(Math.max(0, share.claim.start - 8), share.claim.start)
  return (
    /(?:额|产值|收入|利润)(?:占比|比重|占)[为达约（(]{0,2}$/.test(before) &&
    !/^[A-Z]{3}\b/.test(part.claim.unit)
  )
}

/** 对东盟、欧盟分别进出口…，合计占38.9%: the share of them all. */
export function isOfSeveral(text: string, part: Part, share: Part): boolean {
  return (
    isOfThem(text, share) ||
    /合计|总共|共占|一共|[二两三四][者市省地家区][合共]?占|together|combined|in total/i.test(
      text.slice(part.claim.end, share.claim.start),
    )
  )
}

/** "Elm had 25 and Oak 14, or 54 per cent between them": of no figure alone. */
export function isOfThem(text: string, { claim }: Pick<Part, 'claim'>): boolean {
  return /^ (?:of (?:it|the total|the whole) )?(?:between (?:them|the (?:two|three|pair))|(?:taken )?together|combined)\b/.test(
    text.slice(claim.end, claim.end + 32),
  )
}

/** 超229万件，七成来自战略性新兴产业: a share of the figure before it, and not that figure's share. */
export function isOfItself({ tape }: Line, { claim }: Part): boolean {
  const before = tape.text.slice(Math.max(0, claim.start - 8), claim.start)
  return (
    tape.grammar === 'zh' &&
    // 其中1456万人来自县域，相当于每10人中就有7人来自县域: said again, it is the part's.
    !/(?:相当于|即|也就是说?|换言之|换句话说)，?(?:约|近)?$/.test(before) &&
    /^(?:以上|左右|多)?(?:来自|用于|集中|分布|投向|流向|由|以上由)/.test(
      tape.text.slice(claim.end, claim.end + 6),
    )
  )
}

/** 31个已经恢复通水，八成以上断电村恢复供电: a share of what stands behind it, and not of the figure before. */
export function isOwnSubject({ tape }: Line, { claim }: Part): boolean {
  if (tape.grammar !== 'zh') return false
  const before = tape.text.slice(Math.max(0, claim.start - 1), claim.start)
  return (
    /[，；]/.test(before) &&
    /^(?:以上|左右|多)?[㐀-鿿]{2}/.test(tape.text.slice(claim.end, claim.end + 5)) &&
    !/^(?:以上|左右|多)?[为是系由在均都属占来用的以左]/.test(
      tape.text.slice(claim.end, claim.end + 3),
    )
  )
}

/** "Represented a 15 % premium", "or 14.2 %, higher than": what it is above or below another. */
export function isDifference(text: string, { claim }: Part): boolean {
  return /^,? (?:higher|lower|more|less|above|below|up|down)\b|^ (?:premium|discount|yield|return|increase|rise|gain|fall|decline|drop|cut|hike)\b/i.test(
    text.slice(claim.end, claim.end + 12),
  )
}

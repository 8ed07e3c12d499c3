import type { ReadClaim } from '../../model.ts'
import type { Asked } from '../types.ts'
import { hasHead } from './heads.ts'

// Whose it is, told with the first figure of the sentence alone: 甲银行净利润8亿元，不良贷款率1%; 全省法院收案9万件，结案8万件.

const SPACE_MAX = 120

/** The name with who has it, where another of theirs was told just before. */
export function withOwner(asked: Asked, name: string): string | null {
  const { text, claim, earlier, measure } = asked
  if (claim.form !== 'number' || measure === null || name.length > 14 || OWN.test(name)) return null
  if (!hasHead(name) && !DEED.test(name)) return null
  const first = earlier.findLast((one) => isNamed(one.claim) && one.name !== null)
  const found = OWNER.exec(first?.name ?? '')
  if (first === undefined || found === null) return null
  const [, owner = '', rest = ''] = found
  if (rest === '' || name.startsWith(owner) || name === rest) return null
  const from = first.claim.end
  if (claim.start - from > SPACE_MAX || measure.start < from) return null
  // Another sentence, a part, or one who is named between them has it.
  const between = text.slice(from, measure.start)
  const isOther = name.length > 4 && /[；;]/u.test(between)
  return isOther || PARTED.test(between) || !/[，,；;]$/u.test(between) ? null : `${owner}${name}`
}

function isNamed({ form, kind }: ReadClaim): boolean {
  return form === 'number' && kind !== 'growth' && kind !== 'gap'
}

const WHO =
  '(?:法院|检察院|检察机关|檢察機關|公安机关|銀行|银行|公司|集[团團]|[总總]会|基金会|基金會|协会|[图圖][书書][馆館]|博物[馆館]|[医醫]院|大[学學]|[学學]院|[机機][场場]|景[区區]|度假[区區]|[旅][行]社|酒店|[险險]企|[场場]所|[队隊]伍|部[队隊]|股份|航空)'
const OWNER = new RegExp(`^([^或向对對通由从從、，]{1,16}?${WHO})(?![的、和与與及])(.{2,})$`, 'u')
/** It has one of its own. */
const OWN = new RegExp(
  `${WHO}|^(?:全[国國省市县縣区區]|我[国國省市]|行[业業]|[业業][内內]|市[场場]|同[业業行]|平均|本|其|[国國][内內])|[企][业業]|[产產][业業]|部[门門]`,
  'u',
)
const DEED =
  /^(?:共)?(?:[接]待|[发發]送|收案|[结結]案|[审審]|受理|[办辦]|[执執]|[捐募]|[发發]放|外借|[旅][游遊])/u
const PARTED = /其中|當中|当中|[。！？：:]|分[别別]|方面|另|[^\p{Script=Han}\d]同[业業]|行[业業]/u

import type { ReadClaim } from '../../model.ts'
import { once } from '../../once.ts'

// What was done with the things that a figure counts: of cases that were filed and cases that were solved the names are one and the figures two.

const DEEDS: readonly RegExp[] = [
  /破获|侦破|破案|告破/,
  /立案|[共新]立/,
  /受理|收案|新收|收到|接到|接报/,
  /审结|办结|结案|执结|了结/,
  /起诉|公诉/,
  /批捕|逮捕|刑事拘留/,
  /抓获|捕获|抓捕/,
  /查处|查获|查办/,
  /申请|申报/,
  /授权|获批|批准(?!逮捕)/,
  /签约|签订/,
  /开工|动工/,
  /竣工|建成|投产|投用/,
  /(?<!进)出口/,
  /进口/,
  /发送|发往/,
  /到达|抵达/,
  /录取|招收|招生/,
  /毕业/,
  /产量|产出|生产/,
  /销量|内销|销售/,
  /库存/,
]
const REACH = 16

/** Whether other things were done with what each of two figures counts. */
export function areOtherDeeds(text: string, a: ReadClaim, b: ReadClaim): boolean {
  if (areOfTwoStates(text, a, b)) return true
  if (areOfOtherPartners(text, a, b) || areOtherAnswers(text, a, b)) return true
  if (isToOne(text, a) !== isToOne(text, b)) return true
  const [left, right] = [deedsOf(text, a), deedsOf(text, b)]
  return left.length > 0 && right.length > 0 && !left.some((deed) => right.includes(deed))
}

/** 出口553亿美元　对华增13.1%: to one country. */
const isToOne = once((text: string, { start }: ReadClaim): boolean =>
  /(?:^|[，。；：、\s])[对對][华華美欧歐日韩韓俄印德英法][^，。；：、\s]{0,10}$/.test(
    text.slice(Math.max(0, start - REACH), start),
  ),
)

const deedsOf = once((text: string, { start }: ReadClaim): readonly number[] => {
  const before = text.slice(Math.max(0, start - REACH), start)
  const said = before.slice(before.search(/[^，。；：、\n\s　]*$/))
  return HAN.test(said) ? DEEDS.flatMap((deed, at) => (deed.test(said) ? at : [])) : []
})

const HAN = /[\u3400-\u9fff]/

/** 36家企业与基金会设立…。27家企业与实验室合作…: two groups of one name, each with another partner. */
export function areOfOtherPartners(text: string, a: ReadClaim, b: ReadClaim): boolean {
  const [own, other] = [a, b].map(({ end }) => WITH.exec(text.slice(end, end + WITH_REACH)))
  return own != null && other != null && own[1] === other[1] && own[2] !== other[2]
}

const WITH_REACH = 16
const WITH = /^([㐀-鿿]{2,6}?)[与和同跟](?:\d+[个家所])?([㐀-鿿]{2,3})/

/** 近四成受访教师指“没有征询意见”, 46%受访教师的学校“已决定申请”: so many gave one answer, and so many another. */
export function areOtherAnswers(text: string, a: ReadClaim, b: ReadClaim): boolean {
  if (a.unit !== 'percent' || b.unit !== 'percent') return false
  const [own = '', other = ''] = [a, b].map(
    ({ end }) => ANSWER.exec(text.slice(end, end + ANSWER_REACH))?.[1] ?? '',
  )
  if (own === '' || other === '') return false
  const [short, long] = own.length < other.length ? [own, other] : [other, own]
  const pairs = Array.from({ length: short.length - 1 }, (_, at) => short.slice(at, at + 2))
  return pairs.filter((pair) => long.includes(pair)).length < pairs.length * ALIKE
}

/** Of the pairs of signs of an answer. */
const ALIKE = 0.4

const ANSWER =
  /^的?受[访訪调調][㐀-鿿]{1,3}?(?:的学校|的學校)?(?:认为|認為|表示|指|称|稱|说|說)?[「“『]?([㐀-鿿]{4,20})/
const ANSWER_REACH = 40

/** "To expand to 120 hectares" and "the present 75": what it becomes and what it was. "2,140 metres from meeting" and "bored 3,012": what is left and what is done. */
export function areOfTwoStates(text: string, a: ReadClaim, b: ReadClaim): boolean {
  return (
    isLeft(text, a) !== isLeft(text, b) ||
    (isBecome(text, a) && isTillNow(text, b)) ||
    (isBecome(text, b) && isTillNow(text, a))
  )
}

function isLeft(text: string, { end }: ReadClaim): boolean {
  return LEFT.test(text.slice(end, end + 24))
}

const LEFT =
  /^ (?:(?:away )?from (?:[a-z]+ing|completion|the (?:goal|target|finish|end))\b|short of\b|to go\b)/

function isBecome(text: string, { start }: ReadClaim): boolean {
  return / to (?:about |some |over )?$/.test(text.slice(Math.max(0, start - 12), start))
}

function isTillNow(text: string, { start }: ReadClaim): boolean {
  return /\b(?:present|existing|current|former|previous|original)(?: (?:about|some))? $/.test(
    text.slice(Math.max(0, start - 24), start),
  )
}

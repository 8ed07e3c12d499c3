import type { Context } from '../context/context.ts'
import type { Doc, ReadClaim, Relation } from '../model.ts'
import { digitsOf } from '../relate/evidence/figure.ts'
import { areContrary } from '../relate/sums/names.ts'
import { dimensionOf } from '../units/table.ts'
import { isOfThen } from './text.ts'

// What was read as a whole and all that makes it up, and isn't: members that overlap, a whole that stands among them, a member of a member,
// a list that goes on.

type Parts = Extract<Relation, { kind: 'parts' }>
type Sum = {
  readonly text: string
  readonly whole: ReadClaim
  readonly parts: readonly ReadClaim[]
  readonly first: ReadClaim
  readonly last: ReadClaim
}

const BEHIND = 160

export function isNoSum({ text }: Doc, { claims }: Context, one: Parts): boolean {
  const whole = claims[one.whole]
  const parts = one.parts.flatMap((index) => claims[index] ?? []).sort((a, b) => a.start - b.start)
  const [first, last] = [parts[0], parts.at(-1)]
  if (whole === undefined || first === undefined || last === undefined) return false
  const sum = { text, whole, parts, first, last }
  const isMore = parts.reduce((all, part) => all + sizeOf(part), 0) > sizeOf(whole)
  return (
    (isMore && (doOverlap(sum) || mayOthersFall(sum))) ||
    (!isMore &&
      (isOpen(sum, one) || leaveOthers(claims, sum) || areLargest(sum) || hasAbstained(sum))) ||
    areOthers(sum) ||
    areSiblings(sum) ||
    isWithinOne(sum) ||
    isAmongThem(sum) ||
    isNested(sum) ||
    isOfOneOfThem(sum) ||
    arePrices(sum) ||
    areToldTwice(sum) ||
    areRates(sum) ||
    isOutOf(claims, sum) ||
    isAllWithoutLast(sum) ||
    areDegrees(sum) ||
    parts.some((part) => isNoMember(sum, part))
  )
}

function sizeOf({ value }: ReadClaim): number {
  return Number(value.coefficient) / 10 ** value.scale
}

/** "Many had both", "two of these things at once", 不少人两样都报了: who is counted twice. */
const TWICE =
  /\b(?:some|many|several|most|few|plenty|others?|those|who|people|of (?:them|these|whom)|had|have|has|do|did|does|took|take|play|speak|speaks|use|own|hold|chose|like|attend(?:ed)?|in|for|with) (?:of (?:them|these|us) )?(?:[a-z]+ )?both\b(?! (?:the|of the|a|an|sides|years|months)\b)|\b(?:two|three|several) of these\b|\b(?:these|things|them|two|several)\b[^.;]{0,20} at once\b|\ball three(?= |[,.])(?! [a-z]+s\b)|\beither or both\b|\btwice over\b|[两三几]+[样门种项者班类头边处门科]+都|两[者头]都有|(?:不少|有些|有的|部分|许多|好些|一些|\d[户人名个家])[^，。；]{0,8}都|不止一|一人多|身兼|两不误|别急着加|不能相加|同时(?:参加|报|选|修|具有|会|患|属于|持有)|既[^，。]{1,10}又/i

function doOverlap({ text, whole, first, last }: Sum): boolean {
  const from = Math.min(whole.start, first.start)
  const to = Math.max(whole.end, last.end)
  return TWICE.test(text.slice(from, to + BEHIND).split('\n')[0] ?? '')
}

/** 民营企业55.1%，外资企业29.3%，国有企业15.4%: by the shares told beside them they are less than all. */
function leaveOthers(claims: Context['claims'], { text, parts }: Sum): boolean {
  let [all, off] = [0, 0]
  for (const part of parts) {
    const share = claims
      .slice(part.index + 1, part.index + 1 + BESIDE)
      .find(
        ({ kind, unit, sentence }) =>
          kind === 'share' && unit === 'percent' && sentence === part.sentence,
      )
    if (
      share === undefined ||
      parts.some(({ index }) => index > part.index && index <= share.index)
    )
      return false
    if (!/占/.test(text.slice(part.end, share.start))) return false
    all += sizeOf(share)
    off += 10 ** share.precision / 2
  }
  return all + off < HUNDRED
}

const LARGEST =
  /\b(?:the|its|their|our) (?:(?:two|three|four|five|\d+) )?(?:single )?(?:largest|biggest|main|leading|top|principal|most (?:[a-z]+ )?(?:common|important|frequent|numerous|popular|affected))\b[^.]*$/i

/** "12,600 came from abroad; the largest groups were from Peru (4,200), Chile (3,100) and Spain (2,000)". */
function areLargest({ text, whole, first }: Sum): boolean {
  return whole.end < first.start && LARGEST.test(text.slice(whole.end, first.start))
}

const VOTES = /^ votes?\b|^票/
const ABSTAINED =
  /\b(?:abst(?:ain(?:ed|ing)|entions?)|absent|absentees?|recused|did not vote|not voting|(?:spoil(?:ed|t)|blank|invalid) (?:votes?|ballots?|papers?))\b|弃权|缺席|废票/i

/** "Passed by 31 votes to 12, with two abstentions; all 45 were present": who didn't vote either way is one of all as well. */
function hasAbstained({ text, whole, parts, first, last }: Sum): boolean {
  const from = Math.min(whole.start, first.start)
  const to = Math.max(whole.end, last.end)
  return (
    parts.some(({ number: { end } }) => VOTES.test(text.slice(end, end + 6))) &&
    ABSTAINED.test(text.slice(Math.max(0, from - VOTE_MAX), to + VOTE_MAX))
  )
}

const VOTE_MAX = 60

/** So many figures behind a part its share may stand. */
const BESIDE = 3
const HUNDRED = 100

/** 编制增加300个，其中甲类增加249个、乙类增加54个: another may have lost a few. */
function mayOthersFall({ text, whole, parts, first }: Sum): boolean {
  const over = parts.reduce((all, part) => all + sizeOf(part), 0) / sizeOf(whole) - 1
  return (
    over < LITTLE &&
    SOME.test(text.slice(Math.max(0, first.start - 16), first.start)) &&
    [whole, ...parts].every(({ kind, unit }) => kind === 'growth' && !unit.startsWith('percent'))
  )
}

const SOME = /(?:其中|当中|包括)[：，]?[^，。；\d]{0,10}$/
const REST_BEHIND =
  /^[^\d]{0,90}\b(?:makes?|made|mak(?:e|ing) up|is|are|was|were|comes?|came|gave|brought|account(?:s|ed)? for|provid(?:es?|ed)) (?:up )?the (?:rest|remainder|balance|difference)\b/i

/** 其中大豆13.7亿元，牛肉9.6亿元, "Ordinary gifts make the rest": what isn't told may be as much as is missing. */
function isOpen({ text, whole, parts, first, last }: Sum, { isSole, isTied }: Parts): boolean {
  const led = text.slice(Math.max(0, first.start - 16), first.start)
  const between = text.slice(first.end, last.start)
  const isSome =
    isTied !== true &&
    SOME.test(led) &&
    !areContrary(parts.map((part) => nameOf(text, part))) &&
    ((parts.length === 2 && isSole !== true) || lacksLittle(whole, parts, between)) &&
    parts.every((part) => FAR * sizeOf(part) > sizeOf(whole)) &&
    !/其余|余下|剩余|其他|另/.test(between)
  // 分作物看，小麦254万亩，玉米181万亩: of crops, goods and countries there are always others, where these aren't told as the rest.
  const isOfMany =
    whole.end < first.start &&
    /[分按](?:主要)?(?:作物|品种|商品|产品|品类|国别|市场|国家|地区|行业|领域|部门)[来]?看[：，]?[^，。；\d]{0,10}$/.test(
      led,
    ) &&
    !/其余|余下|剩余|其他|其它/.test(between)
  // 重点行业中，石油行业82亿元，化工行业17亿元: of the weightiest of them.
  const areSome = OF_SOME.test(text.slice(Math.max(0, first.start - 32), first.start))
  const to = Math.max(whole.end, last.end)
  // 其余5支球队每队1.2万元: as much as that makes for all of them.
  const isEach =
    /^[，、；]?(?:其余|其他|另外?|余下|剩下)(?:的)?[^，。；、]{1,10}[每各][^，。；、\d]{0,3}\d/.test(
      text.slice(last.end, last.end + BEHIND),
    )
  return isSome || isOfMany || areSome || isEach || REST_BEHIND.test(text.slice(to, to + BEHIND))
}

/** 出口 of 其中，出口15.55万亿元. */
function nameOf(text: string, { start }: ReadClaim): string {
  return /[^，。；：、（）\d]*$/.exec(text.slice(Math.max(0, start - 12), start))?.[0] ?? ''
}

const OF_SOME =
  /(?:重点|主要|部分|骨干|支柱|代表性?|大宗)(?:工业)?(?:行业|产业|企业|产品|商品|品种|领域|项目|农产品)[里当之]?中[，：][^，。；\d]{0,14}$/
const LITTLE = 0.06

/** 其中，短期贷款3.03万亿元，中长期贷款11.06万亿元，票据融资2.96万亿元 of 17.09: commas leave room for what isn't worth telling. */
function lacksLittle(whole: ReadClaim, parts: readonly ReadClaim[], between: string): boolean {
  const lack = 1 - parts.reduce((all, part) => all + sizeOf(part), 0) / sizeOf(whole)
  return lack > 0 && lack < LITTLE && between.includes('，') && !between.includes('、')
}

const MEMBER = /\b(?:among them|including|such as|for example|notably)(?: [a-z]+){0,2} $/i
const MORE_BEHIND = /^[^.;\d]{0,40}\bamong (?:other|many)/i
const FOLLOWED =
  /\b(?:followed (?:with|at)|(?:are|is|were|was) followed by|came (?:next|second|third)|runners?-up|second was|next came)\b/i

/** "Among them 120 pension schemes, 85 insurers and 40 charities": the whole is one of the members. */
function areOthers({ text, whole, first, last }: Sum): boolean {
  const [from, to] = [Math.min(whole.start, first.start), Math.max(whole.end, last.end)]
  return (
    MEMBER.test(text.slice(Math.max(0, whole.start - 40), whole.start)) ||
    MORE_BEHIND.test(text.slice(to, to + 60)) ||
    FOLLOWED.test(text.slice(from, to)) ||
    /^ of (?:them|these|those|whom) (?:among|out of)\b/.test(text.slice(whole.end, whole.end + 24))
  )
}

/** 其中，东站2315人，南站1208人，西站1190人: the first of some is none that the others make up. */
function areSiblings({ text, whole, first }: Sum): boolean {
  return (
    /其中[，：]?[^，。；：、\d]{0,10}$/.test(
      text.slice(Math.max(0, whole.start - 18), whole.start),
    ) &&
    /^[，；、][^，。；：、（(\d]{1,10}$/.test(text.slice(whole.end, first.start)) &&
    !/其中|包括|包含|分为|[按分][^，。；]{1,8}看/.test(text.slice(whole.end, first.start))
  )
}

/** 企业贷款增加5.27万亿元，其中，短期贷款6507亿元，中长期贷款3.21万亿元: the whole is one of those that make up the first. */
function isWithinOne({ text, whole, parts }: Sum): boolean {
  return parts.some(
    (part) =>
      part.end <= whole.start &&
      sizeOf(part) > sizeOf(whole) &&
      /其中/.test(text.slice(part.end, whole.start)),
  )
}

const SERIES = '[东南西北中前后左右上下甲乙丙丁一二三四五六七八九十A-Za-z\\d]'

/** 东区每月1800元，西区1450元，北区1120元: called as its members are, one after the other. */
function isAmongThem({ text, whole, parts, first }: Sum): boolean {
  if (first.start > whole.end && isFirstOfList(text, whole, parts)) return true
  const names = [whole, ...parts].map(
    ({ start }) =>
      /([㐀-鿿A-Za-z\d]+)$/.exec(
        text
          .slice(Math.max(0, start - 12), start)
          .replace(/(?:每[月日年天周个人户]+|为|是|有)$/, ''),
      )?.[1] ?? '',
  )
  const tail = names[0]?.at(-1) ?? ''
  return /[㐀-鿿]/.test(tail) && names.every((name) => new RegExp(`${SERIES}${tail}$`).test(name))
}

/** 分省份看，甲省出口41.8亿元，乙省出口14.8亿元: the first of those that the words before it announce, called as they are. */
function isFirstOfList(text: string, whole: ReadClaim, parts: readonly ReadClaim[]): boolean {
  const [name, ...names] = [whole, ...parts].map(({ start }) =>
    text.slice(Math.max(0, start - 24), start),
  )
  const [, noun = ''] =
    /[分从按][^，。；\d]{1,10}看[，：][^，。；\d]{1,10}?([㐀-鿿]{2})$/.exec(name ?? '') ?? []
  return (
    noun !== '' &&
    names.every((own) => own.endsWith(noun) && !/其中[^，。；]*$/.test(own.replace(/，$/, '')))
  )
}

/** 24幅是国画，国画里又有18幅: of a member, which is named again. */
function isNested({ text, parts }: Sum): boolean {
  return parts.slice(1).some((part, at) => {
    const last = parts[at]
    if (last === undefined) return false
    const [, name = ''] =
      /[，。；]([^，。；\d]{2,8}?)(?:里|中|当中|之中|里头)[又还也]?有?$/.exec(
        text.slice(last.end, part.start),
      ) ?? []
    return name !== '' && text.slice(last.end, part.start).split(name).length > 2
  })
}

/** 二班就有35人——二班是合班，共61人: the total of one of them, which is named. */
function isOfOneOfThem({ text, whole, parts, last }: Sum): boolean {
  if (whole.start < last.end) return false
  const [, name = ''] =
    /([㐀-鿿]{2,4})是[^，。；]{0,10}，一?共$/.exec(text.slice(last.end, whole.start)) ?? []
  const named = parts.filter(({ start }) =>
    text.slice(Math.max(0, start - 12), start).includes(name),
  )
  return name !== '' && named.length === 1
}

/** "Hotels took 14.7m out of 42.0m. Catering brought 11.2m, laundry 5.6m and car parks the remaining 25.2m". */
function isOutOf(claims: readonly ReadClaim[], { text, whole, parts }: Sum): boolean {
  const part = claims[whole.index - 1]
  if (part === undefined || !/\bout of\b/.test(text.slice(part.end, whole.start))) return false
  const all = parts.reduce((sum, one) => sum + sizeOf(one), sizeOf(part))
  return Math.abs(all / sizeOf(whole) - 1) < 0.005
}

/** 学生941人，其中男生466人、女生475人，教师70人: those before the last make up the whole to the digit. */
function isAllWithoutLast({ whole, parts, last }: Sum): boolean {
  const sum = parts.reduce((all, one) => (one === last ? all : all + sizeOf(one)), 0)
  return (
    parts.length > 2 &&
    digitsOf(whole) >= FULL &&
    Math.abs(sum - sizeOf(whole)) < 1e-9 * Math.abs(sum)
  )
}

const FULL = 3

/** 15.6℃ and 16.5℃ make no third. */
function areDegrees({ whole, first }: Sum): boolean {
  return whole.unit.startsWith('deg') && first.unit.startsWith('deg')
}

const EACH = /每[张人位次个件斤公间台桶份平]?[^，。；\d]{0,4}$|\b(?:each|per [a-z]+|a head) $/i

/** 成人每张60元，学生30元，儿童15元，一家三口共135元: what one costs, and what some cost. */
function arePrices({ text, whole, first }: Sum): boolean {
  const [one, all] = [first, whole].map(({ start }) => text.slice(Math.max(0, start - 10), start))
  return whole.start > first.start && EACH.test(one ?? '') && !EACH.test(all ?? '')
}

/** A figure of fewer digits may be two members. */
const LONG = 5

/** "$6,036,319.00 Pearl River County: … This $6,036,319 is the cost of the work", of 10,166,815: one member, told twice. */
function areToldTwice({ parts }: Sum): boolean {
  const sizes = parts.filter((part) => digitsOf(part) >= LONG).map(sizeOf)
  return new Set(sizes).size < sizes.length
}

const RATE = /^(?: [a-z]+){0,3} per (?:\d|head\b|capita\b|hundred|thousand|million)/i

/** "405 cases per 100,000": of each group by itself. */
function areRates({ text, whole, first }: Sum): boolean {
  return [whole, first].some(({ end }) => RATE.test(text.slice(end, end + 40)))
}

const FAR = 10_000
const AGE_MAX = 120
const OF_EACH = /(?:均?各|每[人户家只座个件台套])[为是有占]?$|\b(?:each|apiece)(?: of)? $/i
const APART = /(?:相差|只差|仅差|差距)[^，。；\d]{0,4}$|\bdifference (?:of|is|was) $/i
const MEAN =
  /均(?:为|约|达|价|工资){0,2}$|平均[^，。；\d]{0,6}$|\b(?:average|mean)(?: of)?(?: about)? $/i
const EACH_BEHIND = /^(?: [a-z]+)? (?:each|apiece)\b/i

/** "Half as many again as the 18 of last year": what it is held against. */
const BASE = /\b(?:as|than) (?:the |about |only )*$/i

/** An age, the whole in another unit, or a number that took its unit or lacks its scale. */
function isNoMember({ text, whole, parts }: Sum, part: ReadClaim): boolean {
  const led = text.slice(Math.max(0, part.start - 24), part.start)
  const behind = text.slice(part.end, part.end + 24)
  const words = text.slice(part.number.start, part.number.end)
  const isAge =
    /[A-Z][a-z'’-]+ \($/.test(led) &&
    /^\)/.test(behind) &&
    sizeOf(part) < AGE_MAX &&
    parts.filter(({ start }) => text[start - 1] === '(').length === 1
  // "People of 65 and over": an age.
  const isOld =
    part.bound !== 'exact' && /\b(?:people|persons|those|anyone|adults) (?:of |aged )?$/i.test(led)
  const isAgain =
    part.start > whole.end &&
    part.unit !== whole.unit &&
    /^ \((?:[a-z]+ ){0,2}$/.test(text.slice(whole.end, part.start))
  const isTiny = sizeOf(whole) > FAR * sizeOf(part) && /^[a-z-]+$/i.test(words)
  const isScaled =
    text[part.end] === '、' &&
    !/[千万萬亿億]/.test(text.slice(part.start, part.end)) &&
    parts.some((one) => sizeOf(one) > FAR * sizeOf(part))
  const isOther =
    sizeOf(part) > sizeOf(whole) &&
    (dimensionOf(part.unit) === 'person') !== (dimensionOf(whole.unit) === 'person')
  const isOfRest = /^ of the (?:remaining|other|rest)\b/.test(behind)
  // 红隼和长耳鸮各2只: as many of several.
  const isOfEach = OF_EACH.test(led.slice(-8)) || EACH_BEHIND.test(behind)
  const ledWhole = text.slice(Math.max(0, whole.start - 24), whole.start)
  const isMean = MEAN.test(led.slice(-12)) && !MEAN.test(ledWhole.slice(-12))
  const wasThen = isOfThen(led, true) && !isOfThen(ledWhole)
  return (
    isOfEach ||
    isMean ||
    APART.test(led) ||
    wasThen ||
    isAge ||
    isOld ||
    BASE.test(led) ||
    isAgain ||
    isTiny ||
    isScaled ||
    isOther ||
    isOfRest ||
    isOfNoun(text, whole, parts, part)
  )
}

/** "We said 500 houses and 40 clinics. We built 530 houses": the same is told again elsewhere. */
function isOfNoun(
  text: string,
  whole: ReadClaim,
  parts: readonly ReadClaim[],
  part: ReadClaim,
): boolean {
  const nounOf = ({ number: { end } }: ReadClaim): string =>
    /^ ([a-z]{3,})/.exec(text.slice(end, end + 24))?.[1] ?? ''
  const noun = nounOf(whole)
  return (
    noun !== '' &&
    part.sentence !== whole.sentence &&
    nounOf(part) === noun &&
    parts.some((one) => one.sentence === whole.sentence && ![noun, ''].includes(nounOf(one)))
  )
}

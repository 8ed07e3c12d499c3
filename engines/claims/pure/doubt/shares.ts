import { isChinese } from '../derived/scene.ts'
import { isNamed } from '../derived/whole/named.ts'
import type { ReadClaim } from '../model.ts'
import { isBare } from '../relate/part.ts'
import { at, isOfThen, led, next, type Of, sizeOf, type Text } from './text.ts'

// Shares and parts that words beside their figures say to be of something else: an age, what is left, a share of a share.

const PERSONS =
  /\b(?:people|persons|women|men|workers|growers|members|staff|adults|children|residents|drivers|those|anyone|[a-z]+s)(?: aged)? $/i

export function isNoPart(said: Text, { share, part, whole }: Of<'share'>): boolean {
  const [rate, some, all] = [share, part, whole].map((one) => at(said, one))
  if (rate === undefined || some === undefined || all === undefined) return false
  // "A further four": with those that were told before.
  if (/\b(?:a further|another|an additional|an extra) $/i.test(led(said, some, 20))) return true
  if (isRestOf(said, rate, some, all) || areOfAnotherYear(said, rate, some, all)) return true
  if (isOfOtherTime(said, rate, all) || isOfSeveral(said, rate, some)) return true
  if (isBaseOfRates(said, rate, all) || isOfUnnamed(said, rate, some, all)) return true
  if (isOfNamed(said, rate, some, all) || isPartItself(said, rate, some, all)) return true
  if (hasLostUnit(said, rate, some, all) || isOfEachOfThem(said, rate, some)) return true
  if ((isMean(said, some) && !isMean(said, all)) || isOfNameBefore(said, rate, some)) return true
  if (isOfOwnName(said, rate, some, all)) return true
  // "Growers under 35 make up 9 per cent": an age.
  const isBound = some.bound !== 'exact' && some.number.end === some.end
  const isAge =
    isBound && PERSONS.test(led(said, some, 24)) && /^ (?!of\b)/.test(next(said, some, 4))
  return (
    isAge ||
    isOfAll(said, rate, some, all) ||
    isOfShare(said, rate, some, all) ||
    isOfGap(said, rate, some, all)
  )
}

/** 立案412件，败诉63件；出庭318件，出庭率91.6%: in an entry of its own; 充电站186座，其中高速42座，覆盖率100%: of what only its name says. */
function isOfOwnName(said: Text, rate: ReadClaim, part: ReadClaim, whole: ReadClaim): boolean {
  if (!/率[为為达達到]*$/.test(led(said, rate, 6)) || whole.end > part.start) return false
  const isAll = sizeOf(rate) === 100 && sizeOf(part) < sizeOf(whole)
  return isAll || said.doc.text.slice(whole.end, part.start).includes('；')
}

const EACH_ZH = /^[^，。；：\d]{0,4}(?:均|都|皆|各|全部|悉数)/
const EACH_EN = /^[^,.;:()\d]{0,30}\b(?:each|all|both|individually)\b/i

/** 其余三个均超过八成: each of them has that share of something else. */
function isOfEachOfThem({ doc }: Text, rate: ReadClaim, part: ReadClaim): boolean {
  if (part.end > rate.start || part.sentence !== rate.sentence || sizeOf(part) > FEW) return false
  const between = doc.text.slice(part.end, rate.start)
  return EACH_ZH.test(between) || EACH_EN.test(between)
}

const FEW = 20

/** "276,000 hectolitres (15 per cent), dark beers to 257,600 (14 per cent)", of 184 million litres: the unit was told before. */
function hasLostUnit({ doc }: Text, rate: ReadClaim, part: ReadClaim, whole: ReadClaim): boolean {
  const areOfOne = part.unit === whole.unit
  if (areOfOne || !isBare(doc.text, part) || isBare(doc.text, whole)) return false
  const off = Math.log10((sizeOf(part) / sizeOf(whole)) * (100 / sizeOf(rate)))
  return Math.abs(off) > 0.5 && Math.abs(off - Math.round(off)) < ROUNDING
}

const ROUNDING = 0.02

const MEAN_LED = /\b(?:average|mean|median)(?: of)?(?: about)? (?:[€$£]|[A-Z]{2,3}[$ ]?)?$/i
const MEAN_BEHIND = /^ (?:each|apiece|on average|per (?!cent)[a-z]+)\b/i

/** "They contribute 245.7 million, an average of 2.1 million each": what one has is no share of what all have. */
function isMean(said: Text, part: ReadClaim): boolean {
  return MEAN_LED.test(led(said, part, 24)) || MEAN_BEHIND.test(next(said, part, 16))
}

/** "The three where it was missed are Kelvin (47.2 per cent), Tay (48.9 per cent)": in the bracket behind a name, of whoever that is. */
function isOfNameBefore(said: Text, rate: ReadClaim, part: ReadClaim): boolean {
  return (
    part.sentence !== rate.sentence &&
    /\p{Lu}[\p{L}’'-]+ \($/u.test(led(said, rate, 30)) &&
    /^\)/.test(next(said, rate, 2))
  )
}

/** "345 million, or 18 % of sales, up from 222 million, or 15 % of sales, in 2023", and 1.9 billion of them this year. */
function areOfAnotherYear(said: Text, rate: ReadClaim, part: ReadClaim, whole: ReadClaim): boolean {
  // 占上年末净资产的75%: so it says itself.
  if (/占[上去前]一?年[^，。；]{0,16}$/.test(led(said, rate, 24))) return false
  const [then, now] = [rate.period, whole.period]
  if (then === null || now === null || part.period !== then) return false
  const [first, last] = [then, now].map((code) => /\d{4}/.exec(code)?.[0])
  return rate.periodFrom === 'stated' && first !== last
}

/** 去年这五种合计5538只，占66.7%: of what there was then, and the whole is of now. */
function isOfOtherTime(said: Text, rate: ReadClaim, whole: ReadClaim): boolean {
  const { text } = said.doc
  const from = Math.max(
    ...['。', '；', ';', '\n', '. '].map((mark) => text.lastIndexOf(mark, rate.start - 1)),
  )
  // 占同期总值的: of the same time; 比上年末净增1.73亿户（上年末8.22亿户），占: in brackets stands what it was.
  const clause = text
    .slice(Math.max(from, rate.start - CLAUSE_MAX), rate.start)
    .replace(/（[^（）]*）|\([^()]*\)/g, '')
    .replace(/占同期/g, '占')
  const isWithin = whole.start > from
  if (isOfThen(clause)) return !(isWithin || isOfThen(led(said, whole, 24)))
  // 去年同期收购34万吨。…国有企业收购25.5万吨，占六成: the other way round.
  return whole.sentence < rate.sentence && LAST_YEAR.test(led(said, whole, 16))
}

/** Nothing but a verb stands between the time and its figure. */
const LAST_YEAR = /(?:去年|上年)同期[^，。；\d]{0,8}$/

/** 逾期率由2023年的3.5%降至2.6%: what a rate was, of other figures than those of now. */
function isBaseOfRates({ scene }: Text, rate: ReadClaim, whole: ReadClaim): boolean {
  return (
    rate.sentence !== whole.sentence &&
    scene.relations.some(
      (one) => one.kind === 'change' && one.base === rate.index && one.result !== null,
    )
  )
}

/** 四座水厂分别为40万吨、28万吨、18万吨和10万吨，合计96万吨。制水能力只用了九成: none of them is named by it. */
function isOfUnnamed(
  { doc, scene }: Text,
  rate: ReadClaim,
  part: ReadClaim,
  whole: ReadClaim,
): boolean {
  if (rate.sentence === part.sentence || rate.precision < 1) return false
  const { start = 0, end = 0 } = doc.sentences[rate.sentence] ?? {}
  const own = doc.text.slice(start, end)
  const list = scene.relations.find(
    (one) => one.kind === 'parts' && one.whole === whole.index && one.parts.includes(part.index),
  )
  if (list?.kind !== 'parts' || list.parts.length < 3) return false
  const others = new Set(
    list.parts.flatMap((index) =>
      index === part.index ? [] : (scene.byClaim.get(index)?.claim.measureKey ?? []),
    ),
  )
  return !part.measureKey.some((word) => !others.has(word) && own.includes(word))
}

const CLAUSE_MAX = 60
const SEVERAL =
  /(?:合计|合共|两[者项类]|二者|三者|加起来|总共)[^，。；]{0,4}占|(?:合计|合共)[占为达约]{0,2}$|\b(?:together|combined|jointly|between them|in total)\b/i

/** 调解3276件，占35%；撤诉1632件，占17.4%。调解和撤诉合计占52.4%: of several parts. */
function isOfSeveral(said: Text, rate: ReadClaim, part: ReadClaim): boolean {
  const between = said.doc.text.slice(part.end, rate.start)
  return (
    part.end < rate.start &&
    between.length < REACH_MAX &&
    SEVERAL.test(between) &&
    !/分别|分別|依次|\brespectively\b/.test(
      between + (/^[^。\n]*/.exec(next(said, rate, 60))?.[0] ?? ''),
    )
  )
}

const REACH_MAX = 120

/** 143,280 of them, or 45 per cent, and 73,232 (23 per cent): both of one whole; "£240m, a tenth of that, or £0.24bn": told twice. */
function isPartItself(said: Text, rate: ReadClaim, part: ReadClaim, whole: ReadClaim): boolean {
  if (sizeOf(part) === sizeOf(whole)) return sizeOf(rate) < 100
  const all = sizeOf(part) / partOf(rate)
  // "Grew by 10.7 per cent to W and now stands for 31 per cent": its growth may stand beside it, too.
  return said.context.claims
    .slice(whole.index + 1, whole.index + 3)
    .some(
      (own) =>
        own !== rate &&
        (own.unit === 'percent' || own.unit === rate.unit) &&
        own.kind !== 'growth' &&
        own.sentence === whole.sentence &&
        Math.abs(sizeOf(whole) / partOf(own) / all - 1) < ALIKE,
    )
}

/** 0.31 of 31 per cent, 0.25 of a quarter. */
function partOf(rate: ReadClaim): number {
  return rate.unit === 'percent' ? sizeOf(rate) / 100 : sizeOf(rate)
}

const ALIKE = 0.03

const NAMED = /(?:^|[，。；、：])([㐀-鿿]{2,8})(?:当中|之中|里|中)[，、]?[㐀-鿿]{0,10}$/

/** 受理6400件。办结案件里，调解2550件，占41.5%: of a whole with a name, and what was received is called otherwise. */
function isOfNamed(said: Text, rate: ReadClaim, part: ReadClaim, whole: ReadClaim): boolean {
  const [, name = ''] = NAMED.exec(led(said, part, 24)) ?? []
  if (name === '' || /^其|[总全]/.test(name)) return isOfAnother(said, rate, part, whole)
  const twos = Array.from({ length: name.length - 1 }, (_, at) => name.slice(at, at + 2))
  // 受理案件6400件，办结6144件: 办结案件 is called so by more of its signs.
  const calledBy = (one: ReadClaim): number => {
    const around = led(said, one, 16) + next(said, one, 8)
    return twos.filter((two) => around.includes(two)).length
  }
  return said.context.claims.some(
    (one) =>
      one !== whole &&
      one.unit === whole.unit &&
      one.end <= part.start &&
      calledBy(one) > calledBy(whole),
  )
}

const NOT =
  /(?:不|未|没有?|无|非)[^，。；\d]{1,6}$|\b(?:not|without|un[a-z]+|fail(?:ed|ing)?|absent|empty|missing|lost) (?:[a-z]+ ){0,2}$/i

/** 不合格18批次，合格率98.5%: the share is of the others. */
function isRestOf(said: Text, rate: ReadClaim, part: ReadClaim, whole: ReadClaim): boolean {
  const rest = 100 - (100 * sizeOf(part)) / sizeOf(whole)
  return (
    rate.unit === 'percent' &&
    Math.abs(rest - sizeOf(rate)) <= 0.6 * 10 ** rate.precision &&
    NOT.test(led(said, part, 24))
  )
}

/** 占总营收的, 占全市的: what that is needn't be called so. */
const OF_ALL = /占[^，。；]{0,6}[总全]/

/** 著作权纠纷2674件；短视频案件1738件，约占著作权纠纷的65%: another figure before has the name, and the whole hasn't. */
function isOfAnother(said: Text, rate: ReadClaim, part: ReadClaim, whole: ReadClaim): boolean {
  const { scene } = said
  const [share, own] = [rate, whole].map(({ index }) => scene.byClaim.get(index))
  if (share === undefined || own === undefined || !isChinese(scene, share)) return false
  if (OF_ALL.test(led(said, rate, 16)) || isNamed(scene, share, own)) return false
  return scene.figures.some(
    (one) =>
      one !== own &&
      one.claim.end <= part.start &&
      one.claim.unit === whole.unit &&
      isNamed(scene, share, one),
  )
}

/** "350 of those said yes, so 35 per cent of all addressees", 占全部观众的16%: of the largest, not of the last. */
function isOfAll(said: Text, rate: ReadClaim, part: ReadClaim, whole: ReadClaim): boolean {
  const isAll =
    /^ of (?:all|the total|the whole|everyone|everybody)\b/.test(next(said, rate, 20)) ||
    /占(?:全部|所有|总|全体)[^，。；\d]{0,8}$/.test(led(said, rate, 14))
  if (!isAll) return false
  return said.scene.figures.some(
    ({ claim, sort }) =>
      sort === 'Q' &&
      claim.end <= part.start &&
      sizeOf(claim) > sizeOf(whole) &&
      Math.abs((100 * sizeOf(part)) / sizeOf(claim) - sizeOf(rate)) <= 0.6 * 10 ** rate.precision,
  )
}

/** 网上立案占60%；网上立案中由律师提交的占75%，即1800件: a share of a share. */
function isOfShare(said: Text, rate: ReadClaim, part: ReadClaim, whole: ReadClaim): boolean {
  return said.scene.figures.some(({ claim, sort }) => {
    if (sort !== 'S' || claim.index === rate.index || claim.unit !== rate.unit) return false
    const is = (sizeOf(whole) * sizeOf(claim) * sizeOf(rate)) / 10_000
    return (
      claim.end <= rate.start && part.start > rate.start && Math.abs(is / sizeOf(part) - 1) < 0.01
    )
  })
}

/** 对照组50人，好转比试验组少6人，占60%: of what that makes. */
function isOfGap({ context }: Text, rate: ReadClaim, part: ReadClaim, whole: ReadClaim): boolean {
  return context.claims
    .slice(part.index + 1, rate.index)
    .some(
      ({ kind, unit }) =>
        (kind === 'gap' || kind === 'growth') && unit === part.unit && whole.index < part.index,
    )
}

/** 净申购3.1亿元，其中申购14.6亿元: what is left of its part; "2,976 of them among 9,300". */
export function isNoWhole(said: Text, { whole, parts }: Of<'parts'>): boolean {
  const all = at(said, whole)
  const [first] = parts.flatMap((one) => at(said, one) ?? [])
  if (all === undefined || first === undefined) return false
  const between = said.doc.text.slice(all.end, first.start)
  // "Of 38.4, 121.0 and 138.1 kilometres": members of one list; "184 million litres, or 368 million glasses of it": told twice.
  const isTwice =
    first.start > all.end &&
    (/^,? or\b(?! more\b| less\b)/.test(between) ||
      (/^,? $/.test(between) && /^(?:, | and |, and )\d/.test(next(said, first, 8))))
  // 共85.3万间房屋倒塌，308.2万间房屋损坏: of one thing, what came to each.
  const [, name = ''] = /^([㐀-鿿]{2})[㐀-鿿]{2,4}，$/.exec(between) ?? []
  const isBeside = name !== '' && sizeOf(first) > sizeOf(all) && next(said, first, 2) === name
  return (
    isTwice ||
    isBeside ||
    /净[^，。；\d]{1,8}$|\bnet [a-z]+(?: [a-z]+)? (?:of |was |were |came to |reached )?$/i.test(
      led(said, all, 30),
    ) ||
    (/^ of (?:them|these|those)\b/.test(next(said, all, 12)) &&
      /\b(?:among|out of|of)(?: the| its| all)? $/.test(led(said, first, 16)))
  )
}

/** "Women 71.4 per cent, men 66.9 per cent. The men trail by 4.5 points": they are held against each other. */
export function areCompared(said: Text, { shares }: Of<'shares-of-one'>): boolean {
  const told = shares.flatMap((one) => at(said, one) ?? [])
  const apart = Math.max(...told.map(sizeOf)) - Math.min(...told.map(sizeOf))
  const last = told.at(-1)
  if (last === undefined) return false
  const isRate = told.length === 2 && /\brates?\b[^.;]{0,60}$/i.test(led(said, told[0] ?? last, 80))
  return (
    isRate ||
    said.context.claims.some(
      ({ unit, value, index, precision }) =>
        unit === 'percentage-point' &&
        index > last.index &&
        Math.abs(Math.abs(Number(value.coefficient) / 10 ** value.scale) - apart) <
          0.6 * 10 ** precision,
    )
  )
}

/** "Some 15% (149)": in brackets behind a share stands how many they are. */
export function isCounted(said: Text, { left, right }: Of<'equivalent'>): boolean {
  const [a, b] = [left, right].map((one) => at(said, one))
  if (a === undefined || b === undefined) return false
  const { text } = said.doc
  const isPercent = (one: ReadClaim): boolean =>
    /%|％|per ?cent|成/.test(text.slice(one.start, one.end + 9))
  return (
    a.unit === 'percent' &&
    isPercent(a) &&
    /^\d[\d,]*$/.test(text.slice(b.start, b.end)) &&
    !isPercent(b)
  )
}

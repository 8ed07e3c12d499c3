import type { Asked } from '../types.ts'
import { markBehind } from './behind.ts'
import { cleaned } from './cleaned.ts'

// Words that name nothing by themselves: 上榨季为5万吨, 总数达到9家, 后者下降3%. What they tell of was told before.

/** A time, and nothing that is measured in it. */
const TIME_ALONE =
  /^(?:(?:同|环|環)比|[比较較])?(?:[多少高低]|由.[转轉].|(?:[日月年]均|平均|同期)水平|(?:[上去]年)?同[月期年]|第?[一二三四\d]季度|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?(?:[当當]月)?|[当當单單本全]?[上下]半年|(?:上一?|前一?|去|[当當单單本今明每全逐]|[一两兩三四五六七八九十半\d]{1,2}(?:[个個])?)(?:年|月|周|週|次|季|季度|日|天|期|旬|榨季|制糖期|财年|財年|航季|学年|學年|赛季|賽季|年度|小时|小時))(?:前|末|底|初|期?[间間]|同期|以[来來])?(?:累[计計]?)?$/u

/** The last figure of one unit in this sentence and the one before it, as it was named. */
function lastAlike({ claim, near, earlier }: Asked, isEach = false): string | null {
  const isAny = isEach || claim.unit === 'percent' || claim.unit === 'percentage-point'
  const own = earlier.findLast(
    (one) => one.name !== null && (isAny || one.claim.unit === claim.unit),
  )
  if (own !== undefined) return own.name
  const latest = near.at(-1)
  return latest !== undefined &&
    claim.sentence - latest.claim.sentence === 1 &&
    latest.claim.unit === claim.unit
    ? latest.name
    : null
}

/** The name itself, or that of what it stands for. */
export function standsFor(asked: Asked, name: string | null): string | null {
  // 甲公园9件最多，乙公园7件次之: the rank names nothing, and who has it stands before the figure.
  if (name !== null && RANK.test(name)) return rightBefore(asked) ?? asked.last?.name ?? null
  // 创历史新高: what did.
  if (name === null && isPeak(asked)) return asked.last?.name ?? null
  if (name === null)
    return (
      (isBare(asked) ? lastAlike(asked, isTimesOf(asked)) : doneBehind(asked)) ??
      markBehind(asked) ??
      (isTimesOf(asked) ? lastAlike(asked, true) : null)
    )
  // 向80人次重复付费: whom it is for is no name.
  if (asked.claim.unit === 'person-times' && /[向对對给給]$/u.test(name))
    return doneBehind(asked) ?? name.slice(0, -1)
  if (HOW.test(name)) return subjectOf(asked, name)
  if (TIME_ALONE.test(name)) return lastAlike(asked, name.startsWith('每'))
  const { last, claim } = asked
  if (isOfSame(asked, name)) return last?.name ?? name
  if (
    /^(?:[总總][数數量额額]|累[计計])$/u.test(name) &&
    last !== null &&
    last.claim.unit === claim.unit
  )
    return last.name?.replace(/^(?:本年|今年)?(?:新增|新建|净增|淨增|新)(?=.{2})/u, '') ?? name
  // 创去年以来新高, 为历史第二高: what did.
  if (isPeak(asked) && last !== null) return last.name
  const place = /^([前后後])者$/u.exec(name)?.[1]
  if (place === undefined) return name
  const run = levelsBefore(asked)
  return (place === '前' ? run[0] : run.at(-1))?.name ?? null
}

const RANK = /^(?:最[多少高低大小]|次之|[位名]?[居列][首冠次末第]?|排名?第?|[更则則亦]?以)$/u
/** When or how it came about, and nothing that did. */
const HOW =
  /^(?:首[次度](?:在.{1,6})?|[有可]望.*|[雖虽]因.*|年[内內]|[内內]生|表[观觀]|全[国國省市县縣区區](?:排[位名]|位次)|有[纪紀记記][录錄]以[来來].*|更?[创創]下?|[终終]止|[结結]束|所需|占比相[对對])$/u

/** 雨量9毫米，是正常值3毫米的三倍，是有纪录以来第二高: what the sentence began with; else what was told last. */
function subjectOf({ earlier }: Asked, name: string): string | null {
  const told = earlier.filter((one) => one.name !== null && one.claim.form === 'number')
  return (/^有[纪紀记]/u.test(name) ? told[0] : told.at(-1))?.name ?? null
}

function rightBefore({ text, sentence, claim }: Asked): string | null {
  const before = text.slice(Math.max(sentence.start, claim.start - 24), claim.start)
  const found = NOUN_BEFORE.exec(before)?.[1]
  return found === undefined ? null : cleaned(found)
}

const NOUN_BEFORE =
  /(?:^|[，,；;：:。、（）()])(?:其中)?(?:[^\s，,；;：:。、（）()\d]{0,10}[则則]?是|以)?([^\s，,；;：:。、（）()\d是]{2,16}?)(?:分[别別])?[的有为為]?$/u

function isPeak(asked: Asked): boolean {
  return asked.claim.form !== 'number' && PEAK.test(clauseBefore(asked))
}

/** 判处三年以上的7人，占12%: a clause without a name of its own, read with the words of the one before. */
function isOfSame(asked: Asked, name: string): boolean {
  const { last, measure, claim, text } = asked
  return (
    last !== null &&
    measure !== null &&
    last.claim.measure?.start === measure.start &&
    last.claim.form === claim.form &&
    measure.end <= last.claim.start &&
    !/分[别別]/u.test(text.slice(last.claim.start, claim.start)) &&
    isBare(asked) &&
    cleaned(text.slice(measure.start, measure.end)) === name
  )
}

/** 8万人次参与捐赠: of persons without a name, what they did. */
function doneBehind({ text, claim }: Asked): string | null {
  if (!/^(?:persons|person-times)$/.test(claim.unit) || claim.form !== 'number') return null
  return DONE.exec(text.slice(claim.end, claim.end + 12))?.[1] ?? null
}

/** 差不多是前年的三倍, 环比少了三分之一: of what was told right before. */
function isTimesOf(asked: Asked): boolean {
  const { kind, unit } = asked.claim
  return (
    (unit === 'times' || kind === 'growth' || kind === 'gap') && TIMES_OF.test(clauseBefore(asked))
  )
}

const TIMES_OF =
  /^(?:约|大约|差不多|[几幾]乎|已)?(?:是|[为為]|相[当當][于於]|[同环環]比|[较較比])[^，,]{0,16}$/u

const DONE =
  /^((?!同比|[环環]比|[左右以]|增[长長加]|下降|[减減]少|[上下]升|的|和|[与與]|及)\p{Script=Han}{2,8})(?=[，,。；;、\d])/u

/** The last figures before it that stand in one list. */
export function levelsBefore({ earlier, text }: Asked): Asked['earlier'] {
  const levels = earlier.filter(
    ({ claim: { form, kind } }) =>
      form === 'number' && kind !== 'growth' && kind !== 'gap' && kind !== 'average-growth',
  )
  let from = levels.length - 1
  while (from > 0) {
    const [one, next] = [levels[from - 1]?.claim, levels[from]?.claim]
    if (one === undefined || next === undefined || one.unit !== next.unit) break
    if (/[。；;，,]/u.test(text.slice(one.end, next.start))) break
    from -= 1
  }
  return levels.slice(Math.max(0, from))
}

/** 12月当月8亿元, 10月同比增长3%, 比上年的5万人: nothing stands in the clause but when, and how it changed. */
function isBare(asked: Asked): boolean {
  const clause = clauseBefore(asked)
  // 分别为5元、3元: the next of a list.
  return clause.length < 24 && !/^[、和與与及]/u.test(clause) && BARE.test(clause)
}

function clauseBefore({ text, sentence, claim, last }: Asked): string {
  const from = Math.max(sentence.start, last?.claim.end ?? 0, claim.start - 24)
  const before = text.slice(from, claim.start)
  return /[^，,；;：:。]*$/u.exec(before)?.[0] ?? ''
}

const PEAK = /^(?:再|均|又|也)?(?:[创創]下?|[为為])(?!期)[^，,。]{0,24}$/u

const BARE =
  /^(?:(?:\d{4}年)?\d{1,2}月份?(?:[当當]月)?(?:末|底)?|\d{4}年(?:末|底)?|第?[一二三四]季度|[比较較](?:[上去]年|[上]月|年初)(?:同期|末|底)?的?|[上去]年(?:同期|末|底)?|[当當]月|同比|[环環]比|分[别別]|、|增[长長加]|[上下]升|下降|[减減]少|提高|[为為达達是]|[约約]|[净淨]增|[占佔][比]?|[人日户戶次月笔筆]均|平均|是|前年|差不多|几乎|的|其次(?=[是为為])|而|[则則])+$/u

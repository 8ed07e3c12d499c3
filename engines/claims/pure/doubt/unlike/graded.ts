import type { ReadClaim } from '../../model.ts'
import { at, isOfThen, led, next, printed, sizeOf, type Text } from '../text.ts'

// Lists that look like parts of a whole and aren't: each is within the one before, goes on behind its last, was told again at another time,
// or is of another entry.

/** 超过10%的有4只、超过7%的有30只: those of the first are among those of the second. */
export function areGraded(said: Text, parts: readonly ReadClaim[]): boolean {
  const grades = parts.flatMap((part) => gradeOf(led(said, part, 24)) ?? [])
  return grades.length > 1 && new Set(grades).size === 1
}

/** 一类区1200元，二类区900元，三类区600元: each of a class of its own, none of which is made of others. */
export function areClasses(said: Text, all: readonly ReadClaim[]): boolean {
  const classes = all.map((one) => CLASS.exec(led(said, one, 24)))
  const [first] = classes
  return (
    classes.length > 1 &&
    classes.every((one) => one?.[2] === first?.[2]) &&
    new Set(classes.map((one) => one?.[1])).size === all.length
  )
}

const CLASS = /([一二三四五六甲乙丙丁])([类档级等])[^，。；：、\d]{0,14}$/

const ABOVE =
  /(?:超过?|高于|大于|多于|逾|突破|不低于|不少于|[≥>＞])[\d.]+([^，。；、\d])[^，。；、\d]{0,13}$|\d([^，。；、\d])[^，。；、\d]{0,3}及?以上[^，。；、\d]{0,10}$/
const BELOW =
  /(?:低于|小于|少于|不足|不到|不超过|[≤<＜])[\d.]+([^，。；、\d])[^，。；、\d]{0,13}$|\d([^，。；、\d])[^，。；、\d]{0,3}(?:及?以下|以内)[^，。；、\d]{0,10}$/

/** Which way and in what: one of per cent and one of places are of two things. */
function gradeOf(words: string): string | null {
  const below = BELOW.exec(words)
  const above = below ?? ABOVE.exec(words)
  const unit = above?.[1] ?? above?.[2]
  return unit === undefined ? null : `${below === null ? '>' : '<'}${unit}`
}

/** 占比超过30%的有11种: by what they are chosen, and no share that they are. */
export function isCriterion(said: Text, share: ReadClaim | undefined): boolean {
  return (
    share !== undefined &&
    share.bound !== 'exact' &&
    /^(?:及?以[上下])?的[^，。；\d]{0,8}(?:有|达到?|为|共|分别为)?[\d.]/.test(next(said, share, 24))
  )
}

/** 甲市12例、乙市9例、丙市5例: a list of which only some were taken. */
export function goesOn(said: Text, own: readonly ReadClaim[], whole: ReadClaim): boolean {
  const last = own.at(-1)
  const after = at(said, last === undefined ? null : last.index + 1)
  if (last === undefined || after === undefined || after === whole || own.length < 2) return false
  if (whole.start > last.start || after.unit !== last.unit) return false
  if (/其他|其它|其余/.test(led(said, last, 8))) return false
  const before = said.doc.text.slice(own.at(-2)?.end ?? 0, last.start)
  return (
    LISTED.test(before) &&
    LISTED.test(said.doc.text.slice(last.end, after.start)) &&
    sizeOf(after) < sizeOf(whole)
  )
}

const LISTED = /^、[^，。；：（）()\d]{1,14}$/

/** 确诊1600例，分别为境外移入400例、本土1200例: one of them is the whole of those behind it. */
export function areDealtOut(said: Text, own: readonly ReadClaim[]): boolean {
  return own.some((part, order) => {
    const then = own[order + 1]
    return (
      then !== undefined &&
      own.length > order + 2 &&
      /^[^，。；\d]{0,6}，(?:其中)?[分][别別][为為是有][^，。；\d]{0,8}$/.test(
        said.doc.text.slice(part.end, then.start),
      )
    )
  })
}

/** 增长到1100万人、1400万人，至2011年增长到1700万人: what one figure was at other times. */
export function areSteps(said: Text, whole: ReadClaim, own: readonly ReadClaim[]): boolean {
  return (
    [whole, ...own].filter((one) => GROWN_TO.test(led(said, one, 12))).length > 1 &&
    GROWN_TO.test(led(said, whole, 12))
  )
}

const GROWN_TO =
  /(?:[增升降减跌涨]|增[长加]|上[升涨]|下[降跌滑]|减少|提[高升]|扩大)(?:到|至)了?[^，。；\d]{0,3}$/

/** 四是招募志愿者3000名。五是资助学生6300名: of another entry. */
export function areOfOtherEntries(
  { doc }: Text,
  whole: ReadClaim,
  own: readonly ReadClaim[],
): boolean {
  const entries = [whole, ...own].map(({ sentence, start }) => {
    const { start: from = 0 } = doc.sentences[sentence] ?? {}
    return /.*(?:^|[。；\n])([一二三四五六七八九十]{1,3})是/s.exec(doc.text.slice(from, start))?.[1]
  })
  return !entries.includes(undefined) && entries[0] !== entries[1]
}

/** 追踪到900人，解除观察300人，共有600人正在接受观察: how many they are now. */
export function isOfNow(said: Text, whole: ReadClaim, own: readonly ReadClaim[]): boolean {
  return (
    /^(?:正在|尚在|仍在|仍处|还在|尚未)/.test(next(said, whole, 4)) &&
    own.every((part) => part.end <= whole.start) &&
    own.some((part) => !/^(?:正在|尚在|仍在|仍处|还在|尚未)/.test(next(said, part, 4)))
  )
}

const PLACED = /(?:位居|位列|排名?[在为]?|名列|分列|居)(?:第[一二三四五六七八九十\d]|榜首|首位)/

/** 甲公司930万部，位居第二位。乙和丙分别排在第三和第四: who is held against whom. */
export function areRivals({ doc }: Text, whole: ReadClaim, own: readonly ReadClaim[]): boolean {
  const [one, other] = [whole, own[0]].map((claim) => {
    const { start = 0, end = 0 } = doc.sentences[claim?.sentence ?? -1] ?? {}
    return PLACED.test(doc.text.slice(start, end))
  })
  return one === true && other === true && own.every(({ sentence }) => sentence !== whole.sentence)
}

/** 供应用地37万亩，新增用海29万亩: what was done besides; 参加医保43万人次, and 11万人. */
export function areBesides(said: Text, whole: ReadClaim, own: readonly ReadClaim[]): boolean {
  const [first] = own
  if (first === undefined || first.start < whole.end) return false
  return (
    /^[^，。；\d]{0,4}[，；](?:新增|新建|新改建|改造|另)[^，。；\d]{0,8}$/.test(
      said.doc.text.slice(whole.end, first.start),
    ) ||
    (/人次$/.test(printed(said, whole)) && own.some((part) => /人$/.test(printed(said, part))))
  )
}

const THEN_MAX = 12

/** 甲市12例最多，其次为乙市6例；其中9例: of all, and not of the last of the list before, nor of what it was (常年同期152毫米；其中). */
export function isOfAllBefore({ doc }: Text, whole: ReadClaim, part: ReadClaim): boolean {
  const between = doc.text.slice(whole.end, part.start)
  const { start = 0 } = doc.sentences[whole.sentence] ?? {}
  return (
    part.sentence === whole.sentence &&
    /^[^，。；\d]{0,4}；其中/.test(between) &&
    (/其次|依次|再次|最多/.test(doc.text.slice(start, whole.start)) ||
      isOfThen(doc.text.slice(Math.max(start, whole.start - THEN_MAX), whole.start), true))
  )
}

/** 月活跃用户2.1亿，其中6月这一数字达到2.2亿: the same of one month, of what isn't added up. */
export function isOfOneMonth({ doc }: Text, whole: ReadClaim, part: ReadClaim): boolean {
  return (
    part.start > whole.end &&
    /其中，?\d{1,2}月(?:份|当月)?[^，。；\d]{0,4}(?:这一|该|此项?)(?:数字|数据|指标|数值)/.test(
      doc.text.slice(whole.end, part.start),
    )
  )
}

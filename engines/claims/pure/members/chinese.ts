import type { Span } from '../model.ts'
import type { Members } from '../relate/count/listing.ts'
import { chineseBehind, chineseNames, goesOn, ONE_MORE_ZH } from '../relate/tied/lists.ts'
import { markAfter } from '../relate/tied/rolls.ts'
import { matchesIn } from '../text/matches.ts'
import { endsInPerson, isPerson } from './persons.ts'
import type { Count } from './types.ts'

// Who is named beside a count in Chinese: behind it (学校有四间，名单如下：…; 共九名，非独立董事为…，独立董事为…; 由五人组成：主任…，委员…、…) or
// before it (蒙某、卜某、祁某五人, 龙头村、下湾村和石坪村三个村). Traditional characters were read as simplified ones.

const DIGITS = '二两三四五六七八九十'
const COUNTER =
  '人个名位家间所项种条部首篇本场座处件支队组类点只头匹辆艘架台枚幅张把款道块村镇乡县市省区地校院岛站户员口门届方'
const COUNT = new RegExp(
  `(?<!第[一二三四五六七八九十\\d]{1,3}[、和及与])(?<![第一二两三四五六七八九十百千万亿\\d.年月初周约近逾超])([${DIGITS}]|十[一二三四五六七八九]|1\\d|20|[2-9])(?:大|小|新|老)?(?:方面|[${COUNTER}](?![多余月年日分]))`,
  'g',
)

/** “四不”原则，即…; “四大工程”即…; “五个一”机制，即…: the count stands within the name. */
const CALLED = new RegExp(
  `(?<=“)([${DIGITS}])(?=[^”“，。；\\d]{1,6}”[^，。；：、\\d]{0,6}，?即)`,
  'g',
)

export function countsZh(text: string, { start, end }: Span): readonly Count[] {
  const own = text.slice(start, end)
  const called = matchesIn(CALLED, own).map(({ 0: word, index }): Count => {
    const from = start + index
    return { start: from, end: from + word.length, value: saidBy(word), unit: 'items', room: 400 }
  })
  const counted = matchesIn(COUNT, own).map((match): Count => {
    const from = start + match.index
    const last = match[0].at(-1) ?? ''
    return {
      start: from,
      end: from + match[0].length,
      value: saidBy(match[1] ?? ''),
      unit: /[人名位员]/.test(last) ? 'persons' : 'items',
      room: 400,
    }
  })
  return [
    ...called,
    ...counted.filter((one) => !called.some(({ start: from }) => from === one.start)),
  ]
}

function saidBy(word: string): number {
  if (/\d/.test(word)) return Number(word)
  if (word === '二' || word === '两') return 2
  const tens = word.length > 1 ? 10 : 0
  return tens + '一二三四五六七八九十'.indexOf(word.at(-1) ?? '') + 1
}

/** The members beside a count; `isFigure`: the readers of figures have been asked already. */
export function membersZh(
  text: string,
  sentence: Span,
  count: Count,
  isFigure: boolean,
): Members | null {
  const before = text.slice(sentence.start, count.start)
  // 其中三名, 前三名, 每组四人: some of those that are counted.
  if (
    /(?:其中(?:的|有)?|前|后|每[^，。；]{0,4}|另外?|其他|其余|再|又|至少|最多|上述|以上|这)$/.test(
      before,
    )
  )
    return ranBefore(text, sentence, count)
  return (
    calledFor(text, sentence, count) ??
    inSeries(text, count) ??
    dashed(text, sentence, count) ??
    namesTold(text, sentence, count) ??
    apposed(text, sentence, count) ??
    groupsTold(text, sentence, count) ??
    titledOnes(text, sentence, count) ??
    groupsBehind(text, sentence, count) ??
    ranBefore(text, sentence, count) ??
    (isFigure || !SURE.test(text.slice(count.end, sentence.end))
      ? null
      : chineseBehind(text.slice(count.end, sentence.end), count, count.room))
  )
}

/** Not 两国关系已成为大国、邻国睦邻友好的典范, nor 四点建议：强化问责和公开，…；…. */
const SURE =
  /^[^，。；：、（“\d]{0,10}(?:——|：|（|，?分别)[^，。；]{1,80}、[^，。；]{1,80}(?:。|）)/
const OPEN = /等|例如|比如|其中|包括|以及其他|[和与及]其他|主要|首批|之一|部分/
const TOLD =
  /^[^，。；：（“\d]{0,12}[，,：](?:具体)?(?:名单|获奖者|得奖者|得主|获选者|入选者|入围者|当选者|获聘者|名称|姓名|结果|曲目|书名|片名|成员|(?:他|她|它)们)(?:分别|依次)?(?:是|为|如下|公布如下)?(?:：|(?<=[是为如下]))(?=[^，。；]{2})/
const NAMELY =
  /^[^，。；：（“\d]{0,14}(?:[，,]|——)(?:即|分别是|分别为|依次是|依次为|他们是|她们是|它们是)：?(?=[^，。；]{2})/
const REST = /^[；，](?:另|此外|其余|其他|今|目前|现|该|这|均|都|全)/

/** 四间，名单如下：A、B、C、D; 2个，即A和B；另有…. */
function namesTold(text: string, sentence: Span, { start, end, unit }: Count): Members | null {
  const behind = text.slice(end, sentence.end)
  const isTold = TOLD.exec(behind)?.[0]
  const opened = isTold ?? NAMELY.exec(behind)?.[0]
  if (opened === undefined || OPEN.test(opened.replace('成员', ''))) return null
  if (/[二两三四五六七八九十][个项家条所名位种]|[和与及]一[个名位]/.test(opened)) return null
  const rest = behind.slice(opened.length)
  const stop = rest.search(/[，。；]/)
  const list = stop < 0 ? rest : rest.slice(0, stop)
  // Behind a comma the list may go on.
  const after = stop < 0 ? '' : rest.slice(stop, stop + 14)
  if (
    OPEN.test(list) ||
    (/^[，；][^，。]{0,12}、|^；|^，(?:以及|还有|還有|及)/.test(after) && !REST.test(after))
  )
    return null
  if (goesOn(list, rest.slice(list.length))) return null
  if (/[（(][^（()）]*$/.test(text.slice(Math.max(sentence.start, start - 20), start))) return null
  const last = end + opened.length + list.length
  if (ONE_MORE_ZH.test(text.slice(last, last + 12))) return null
  const found = chineseNames(bare(list), unit === 'persons' || isTold !== undefined)
  return found === null ? null : moved(found, end + opened.length)
}

const BETWEEN_DASHES = /^[^，。；：（“—\d]{0,8}——([^—，。；：]{3,120})——/

/** 两条新线——7号线一期、机场快线——先后开通: what stands between two dashes is all that is counted. */
function dashed(text: string, sentence: Span, { end }: Count): Members | null {
  const [led = '', list] = BETWEEN_DASHES.exec(text.slice(end, sentence.end)) ?? []
  if (list === undefined || !list.includes('、') || OPEN.test(list)) return null
  const pieces = list.split('、')
  if (pieces.some((one) => one.length < 2 || one.length > 20 || /[的了在将会]/.test(one)))
    return null
  const joints = pieces.at(-1)?.split(/(?<=..)[和与及](?=..)/).length ?? 1
  const from = end + led.indexOf(list)
  return {
    least: pieces.length,
    spans: Array.from({ length: pieces.length + joints - 1 }, (_, at) => ({
      start: from + at,
      end: from + list.length,
    })),
  }
}

/** Brackets within a list say more of one member. */
function bare(list: string): string {
  return list.replace(/[（(][^（()）]{0,40}[)）]/g, (inner) => '_'.repeat(inner.length))
}

function moved({ spans, least }: Members, by: number): Members {
  return { least, spans: spans.map(({ start, end }) => ({ start: start + by, end: end + by })) }
}

/** “三不”原则，即不偏袒、不拖延、不泄密. */
function calledFor(text: string, sentence: Span, { start, end }: Count): Members | null {
  if (text[start - 1] !== '“') return null
  const behind = text.slice(end, sentence.end)
  const led = /^[^”“，。；\d]{1,8}”[^，。；：、\d]{0,6}，?即：?(?!可|将|使|便|刻|日)/.exec(
    behind,
  )?.[0]
  if (led === undefined) return null
  const rest = behind.slice(led.length)
  const stop = rest.search(/[，。；]/)
  const list = stop < 0 ? rest.trimEnd() : rest.slice(0, stop)
  const after = stop < 0 ? '' : rest.slice(stop, stop + 16)
  if (OPEN.test(list) || /\d/.test(list) || /^[，；][^，。]{0,14}、/.test(after)) return null
  const pieces = list.split('、')
  if (pieces.length < 2 || pieces.some((one) => one.length < 2 || one.length > 20)) return null
  const joints = pieces.at(-1)?.split(/(?<=..)[和与及](?=..)/).length ?? 1
  const many = pieces.length + joints - 1
  const from = end + led.length
  return {
    least: pieces.length,
    spans: Array.from({ length: many }, () => ({ start: from, end: from + list.length })),
  }
}

const HAN = '一二三四五六七八九十'.split('')
const SERIES: readonly (readonly string[])[] = [
  HAN.map((one) => `${one}是`),
  HAN.map((one) => `（${one}）`),
  HAN.map((one) => `第${one}，`),
  '①②③④⑤⑥⑦⑧⑨⑩'.split(''),
]

/** 四方面工作：一是…，二是…，三是…. */
function inSeries(text: string, { end, value }: Count): Members | null {
  const head = text.slice(end, end + 16)
  for (const marks of SERIES) {
    const opened = head.indexOf(marks[0] ?? '')
    if (
      opened < 0 ||
      !/^(?:[^，。；\d]{0,8}[：，]|[^，。；\d]{0,4}。)\s*$/.test(head.slice(0, opened))
    )
      continue
    const rest = text.slice(end, end + SERIES_MAX).split('\n\n')[0] ?? ''
    const found = [opened]
    for (const mark of marks.slice(1)) {
      const at = markAfter(rest, mark, (found.at(-1) ?? 0) + 1)
      if (at < 0) break
      found.push(at)
    }
    const again = rest.indexOf(marks[0] ?? '', opened + 1)
    // What stands far behind may go on with them.
    const next = marks[found.length]
    const goesOn = next !== undefined && text.slice(end + SERIES_MAX, end + FAR_MAX).includes(next)
    // （一）…（三）… of long chapters: the others stand beyond what is looked at.
    if (found.length < value && rest.length === SERIES_MAX) return null
    if (found.length < 2 || goesOn || (again >= 0 && again < (found.at(-1) ?? 0))) return null
    return {
      least: found.length,
      spans: found.map((at) => ({ start: end + at, end: end + at + 2 })),
    }
  }
  return null
}

const SERIES_MAX = 1500
const FAR_MAX = 40_000

/** 四员大将聂平、古越、常青、孔令三悉数出场: names right behind what they are. */
function apposed(text: string, sentence: Span, { start, end, unit }: Count): Members | null {
  if (unit !== 'persons' && !text.slice(start, end).includes('员')) return null
  if (text[start - 1] === '第') return null
  const run = /^\d{0,2}[^，。；：（）“”《》\d]{3,120}/.exec(text.slice(start, sentence.end))?.[0]
  if (run === undefined || !run.includes('、') || /[等和与及带率]/.test(run)) return null
  const [first = '', ...rest] = run.split('、')
  const last = rest.pop() ?? ''
  if (first.length < 5 || !endsInPerson(first) || !rest.every((one) => isPerson(one))) return null
  const begins = [3, 2].some((length) => isPerson(last.slice(0, length)))
  if (!begins || /^.{2,3}的/.test(last) || rest.length === 0) return null
  const many = rest.length + 2
  return {
    least: many,
    spans: Array.from({ length: many }, () => ({ start: end, end: end + run.length })),
  }
}

const GROUP = /^([^，。；：、\d“”]{2,10}?)(?:分别)?(?:为|是|有|：)(?!\d)([^，。；：\d]{2,80})$/

/** 共九名，非独立董事为A、B，独立董事为C、D、E: the groups that they are told in, up to the end of the sentence. */
function groupsTold(text: string, sentence: Span, { end, unit }: Count): Members | null {
  const behind = text.slice(end, sentence.end).replace(/[。\s]+$/, '')
  const led = /^[^，。；：、\d]{0,8}[，：]/.exec(behind)?.[0]
  if (led === undefined || behind.length > 300) return null
  const groups = behind.slice(led.length).split(/[，；]/)
  if (groups.length < 2 || OPEN.test(behind)) return null
  const lists = groups.map((one) => GROUP.exec(one)?.[2])
  const names: Members[] = []
  for (const list of lists) {
    if (list === undefined) return null
    const own = list.split(/、|[和与及]/)
    if (unit === 'persons' && !own.every((one) => isPerson(one))) return null
    if (own.some((one) => one.length < 2 || one.length > 12 || /[的了在将会]/.test(one)))
      return null
    names.push({ spans: own.map(() => ({ start: end, end: end + led.length })), least: own.length })
  }
  if (!lists.some((list) => list?.includes('、'))) return null
  return {
    spans: names.flatMap(({ spans }) => spans),
    least: names.reduce((sum, { least }) => sum + least, 0),
  }
}

/** 由五人组成：主任郝建章，委员苗青、曲万里: persons with what they are, divided by commas as well. */
function titledOnes(text: string, sentence: Span, { end, unit }: Count): Members | null {
  if (unit !== 'persons') return null
  const behind = text.slice(end, sentence.end)
  const opened = /^[^，。；：、\d]{0,8}(?:：|——|，(?:分别)?[是为]：?)/.exec(behind)?.[0]
  if (opened === undefined || OPEN.test(opened)) return null
  const rest = behind.slice(opened.length)
  const stop = rest.search(/[。；]/)
  const list = stop < 0 ? rest.trimEnd() : rest.slice(0, stop)
  if (list.length > 200 || OPEN.test(list) || /\d/.test(list)) return null
  const pieces = list.split(/[，、]/).flatMap((one) => {
    const at = one.search(/(?<=..)[和与及](?=..)/)
    return at < 0 ? [one] : [one.slice(0, at), one.slice(at + 1)]
  })
  if (pieces.length < 2 || !pieces.every((one) => one.length <= 12 && endsInPerson(one)))
    return null
  const from = end + opened.length
  return {
    spans: pieces.map((_, at) => ({ start: from + at, end: from + list.length })),
    least: pieces.length,
  }
}

const GROUPED = new RegExp(
  `([一${DIGITS}]|\\d{1,2})[${COUNTER}](?:为|是)?[（(：][^（()）；。]{2,80}[)）]`,
  'g',
)

/** 四名，其中男性三名（丁某、费某、卓某），女性一名（闫某）: what is told of men and women is told of all. */
function groupsBehind(text: string, sentence: Span, { end }: Count): Members | null {
  const behind = text.slice(end, sentence.end)
  const opened = /^[^，。；：、\d]{0,8}[，：](?:其中)?/.exec(behind)?.[0]
  if (opened === undefined || behind.length > 300) return null
  const rest = behind.slice(opened.length)
  const groups = matchesIn(GROUPED, rest)
  const words = rest.replace(GROUPED, '')
  if (
    groups.length < 2 ||
    /\d|等/.test(rest.replace(/[（(][^（()）]*[)）]/g, '').replace(GROUPED, ''))
  )
    return null
  if (!words.split(/[，、；和及。\s]/).every((one) => one.length <= 8)) return null
  if (opened.endsWith('其中') && !/男.*女|女.*男/.test(words)) return null
  const least = groups.reduce(
    (sum, { 1: word = '' }) => sum + (word === '一' ? 1 : saidBy(word)),
    0,
  )
  return { least, spans: Array.from({ length: least }, () => ({ start: end, end: sentence.end })) }
}

const RUN =
  /((?:[^，。；：、\d\s（()）“”《》]{1,16}、){1,14}[^，。；：、\d\s（()）“”《》]{1,16}?)(?:，|（)?(等)?(?:共计?|一共|总共|这)?$/
const RUN_MAX = 160
const NO_NAME = /[的了在将会着过把被让使]|[二两三四五六七八九十][个项家条所名位种]/

/** 被告人蒙某、卜某、祁某三人; 龙头村、下湾村和石坪村三个村; with 等 there may be more of them. */
function ranBefore(text: string, sentence: Span, count: Count): Members | null {
  const from = Math.max(sentence.start, count.start - RUN_MAX)
  const run = RUN.exec(text.slice(from, count.start))
  if (run === null || run[1] === undefined) return null
  const pieces = run[1].split('、').flatMap((one, at, all) => {
    const joint = at < all.length - 1 ? -1 : one.search(/(?<=..)[和与及](?=..)/)
    return joint < 0 ? [one] : [one.slice(0, joint), one.slice(joint + 1)]
  })
  const [first = '', ...rest] = pieces
  if (rest.some((one) => NO_NAME.test(one)) || /[和与同跟及携率带等]/.test(first)) return null
  const arePersons =
    count.unit === 'persons' && endsInPerson(first) && rest.every((one) => isPerson(one))
  if (!arePersons && !areOfNoun(text, count, pieces)) return null
  const spans = pieces.map((_, at) => ({ start: from + run.index + at, end: count.start }))
  // 张某、李某等七人 names two of them.
  if (run[2] !== undefined && pieces.length < count.value) return null
  return { spans, least: pieces.length }
}

/** 村、村和村…四个村: each ends in what is counted. */
function areOfNoun(text: string, { start, end }: Count, pieces: readonly string[]): boolean {
  const sign = pieces.at(-1)?.at(-1) ?? ''
  const noun =
    text.slice(start + 1, end) + (/^[^，。；、：\d的]{0,2}/.exec(text.slice(end))?.[0] ?? '')
  return (
    /[\u4e00-\u9fff]/.test(sign) &&
    pieces.every((one) => one.length > 1 && one.at(-1) === sign) &&
    noun.includes(sign) &&
    pieces.length > 1
  )
}

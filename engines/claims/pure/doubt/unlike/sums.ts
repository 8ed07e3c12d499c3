import type { ReadClaim } from '../../model.ts'
import { mayBeSlip } from '../slipped.ts'
import { led, type Of, sizeOf, type Text } from '../text.ts'
import { isPerShare } from './beside.ts'
import { alikeAtEnd } from './chinese-entries.ts'
import { areOfTimesWithin } from './times.ts'

// What doesn't add up as it is told in Chinese, however near the sum comes.

export function isNoSumOfThem(
  said: Text,
  of: ReadClaim,
  own: readonly ReadClaim[],
  one: Of<'parts'>,
): boolean {
  if (said.doc.sentences[of.sentence]?.grammar !== 'zh') return false
  return (
    of.unit === 'degC' ||
    isIndex(said, of) ||
    arePlannedAndDone(said, own) ||
    areOfTimesWithin(said, own) ||
    isOfSome(said, of, own) ||
    own.some((part) => areOfOtherHeads(said, part, of)) ||
    own.some((part) => part.unit === of.unit && isPerShare(said, part)) ||
    own.some((part) => isTakenAway(said, part, of) || areBothInAll(said, part, of)) ||
    isLessThanOne(said, of, own, one)
  )
}

/** 其中较大事故死亡13人。道路死亡20人，工矿死亡11人: some of all before, beside which others are told. */
function isOfSome({ doc }: Text, of: ReadClaim, own: readonly ReadClaim[]): boolean {
  const { start = 0 } = doc.sentences[of.sentence] ?? {}
  return (
    own.every(({ sentence }) => sentence > of.sentence) &&
    /^其中/.test(doc.text.slice(start, of.start))
  )
}

/** 承诺投资4.2亿元、累计投入3.2亿元: what was to be done and what was. */
function arePlannedAndDone(said: Text, own: readonly ReadClaim[]): boolean {
  const names = own.map((part) => /[^，。；、：]*$/.exec(led(said, part, 12))?.[0] ?? '')
  return (
    names.some((name) => PLANNED.test(name) && !DONE.test(name)) &&
    names.some((name) => DONE.test(name) && !PLANNED.test(name))
  )
}

const PLANNED = /承诺|计划|目标|拟投/
const DONE = /累计|实际|完成|已/

/** 健康指数88.6，其中健康环境指数41.2、健康社会指数46.4: an index is a mean of others, where it isn't called their sum, and how far it moved is their sum. */
function isIndex(said: Text, of: ReadClaim): boolean {
  const name = led(said, of, 12)
  return of.unit === 'index-points' && /指[数數][为為是达達到]*$/.test(name) && !OF_ALL.test(name)
}

/** 每千人医师3.4人、护士4.1人，每万人全科医生4.8人: of a thousand each, and of ten thousand. */
function areOfOtherHeads(said: Text, part: ReadClaim, of: ReadClaim): boolean {
  const [a, b] = [part, of].map(
    (claim) => /每(百万|十万|[百千万])[^每。；]*$/.exec(led(said, claim, HEADS_MAX))?.[1],
  )
  return a !== undefined && b !== undefined && a !== b
}

const HEADS_MAX = 50

/** 期初458家，新开10家，关闭15家，期末453家; 总收入6285亿，总开支6932亿，赤字647亿. */
function isTakenAway(said: Text, part: ReadClaim, of: ReadClaim): boolean {
  const name = led(said, part, 10)
  return (
    LEFT.test(name) ||
    (LACKING.test(name) && /收入[^，。；]{0,10}$/.test(led(said, of, 20))) ||
    (LEFT_OVER.test(name) && /[支开開][出支][^，。；]{0,10}$/.test(led(said, of, 20)))
  )
}

/** 甲线全长163.8公里。…乙线全长68.6公里: of two things in two paragraphs, each as a whole. */
export function areBothInAll(said: Text, part: ReadClaim, of: ReadClaim): boolean {
  const { sentences } = said.doc
  const [one, other] = [part, of].map((claim) => IN_ALL.exec(led(said, claim, 8))?.[1])
  return (
    one !== undefined &&
    one === other &&
    sentences[part.sentence]?.paragraph !== sentences[of.sentence]?.paragraph
  )
}

const IN_ALL = /(全长|总长|全程|总投资|总面积|总建筑面积|总装机|总容量|总规模)度?[为约达]{0,2}$/

const LEFT = /重复(?:计算)?(?:量|额|数|部分)[为约]?$|(?:关闭|關閉|关停|退出|注销|离职|退役)了?$/
const LACKING = /(?:赤字|逆差|亏空)[为為是约約达達]?$/
const LEFT_OVER = /(?:盈余|盈餘|结余|顺差)[为為是约約达達]?$/

/** 周票357元，月票412元，年票55元: a figure that others exceed is no whole of theirs, unless it is called one. */
function isLessThanOne(
  said: Text,
  of: ReadClaim,
  own: readonly ReadClaim[],
  one: Of<'parts'>,
): boolean {
  const most = Math.max(...own.map(sizeOf)) / sizeOf(of)
  if (!(most > 1 && most < SCALED) || mayBeSlip(said.doc, said.context, one)) return false
  const [name = '', ...names] = [of, ...own].map(
    (claim) => /[^，。；：]*$/.exec(led(said, claim, 40))?.[0] ?? '',
  )
  return !OF_ALL.test(name) && names.every((other) => alikeAtEnd(name, other) > 0)
}

/** One figure so many times another was told in a wrong scale. */
const SCALED = 50
const OF_ALL = /总|總|共|合计|合計|累计|全|一批/

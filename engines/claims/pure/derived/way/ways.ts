import type { Relation } from '../../model.ts'
import { areOnTwoBases } from '../../relate/order/two-bases.ts'
import type { Pair } from '../change/announced.ts'
import { toldPair } from '../change/told-levels.ts'
import {
  alike,
  behind,
  type Figure,
  isChange,
  isChinese,
  type Piece,
  relationsOf,
  type Scene,
  sizeOf,
} from '../scene.ts'
import { chineseOf, clausesWay, takenUpIn, waysSaid } from './chinese.ts'
import { comparedNames, type Named } from './compared-names.ts'
import { aroundOf, concluded, saidOfThem, takenUp, waysIn } from './english.ts'
import type { Way } from './english-words.ts'
import { kindOf } from './kinds.ts'

// Which way the only two levels around went, by whatever word of direction is said of them: "the longer journey is owed to …" behind 94
// minutes rather than 103. One reader of pairs, one of words, and the tie is made where nothing contests either.

type Target = Extract<Relation, { kind: 'target' }>

/** Of each second level, what is said wrongly of it and the one before. */
export function waysOf(scene: Scene): readonly Target[] {
  return scene.figures.flatMap((second): readonly Target[] => {
    if (!isLevel(scene, second)) return []
    const named = isChinese(scene, second) ? namedOf(scene, second) : null
    if (named !== null) return [tieOf(named.pair, named.way)]
    const pair = pairOf(scene, second)
    if (pair === null) return []
    const wrong = isChinese(scene, second) ? chineseWay(scene, pair) : englishWay(scene, pair)
    return wrong === null ? [] : [tieOf(pair, wrong)]
  })
}

/** The first is said to have gone, or to lie, on that side of the second. */
export function tieOf({ result, base }: Pair, way: Way): Target {
  return {
    kind: 'target',
    value: result.claim.index,
    target: base.claim.index,
    said: null,
    side: way === 'up' ? 'above' : 'below',
    isWay: true,
    isTied: true,
  }
}

/** By name, of the only two levels of a sentence, or of it and the one before. */
function namedOf(scene: Scene, second: Figure): Named | null {
  const levels = [second.claim.sentence - 1, second.claim.sentence].flatMap((at) =>
    (scene.pieces[at]?.figures ?? []).filter(
      (one) => isLevel(scene, one) && alike(scene, one, second),
    ),
  )
  const [first, last, ...more] = levels
  if (first === undefined || last !== second || more.length > 0) return null
  const words = scene.mask.slice(scene.pieces[first.claim.sentence]?.from, second.at)
  return comparedNames(scene, [first, second], chineseOf(kindOf(first, words), '').wayOf)
}

const FIGURES_MAX = 12
const FAR = 3

/** The two levels of the sentence that ends with `second`, or of it and the one before, and no third in either. */
function pairOf(scene: Scene, second: Figure): Pair | null {
  const own = scene.pieces[second.claim.sentence]
  const last = scene.pieces[second.claim.sentence - 1]
  if (own === undefined || own.figures.length > FIGURES_MAX) return null
  const isTold = (one: Figure): boolean => isLevel(scene, one)
  const like = { isLevel: isTold, known: second.claim.index, far: FAR, isSaid: true as const }
  const isSecond = (pair: Pair | null): boolean =>
    pair !== null && [pair.result, pair.base].every(({ order }) => order <= second.order)
  const inOne = toldPair(scene, [own], like)
  if (inOne !== null) return isSecond(inOne) && isDistinct(inOne) ? inOne : null
  if (last === undefined || last.paragraph !== own.paragraph || last.grammar !== own.grammar)
    return null
  const inTwo = toldPair(scene, [last, own], like)
  if (!goesOn(scene, last, second)) return null
  return inTwo !== null && isSecond(inTwo) && isDistinct(inTwo) ? inTwo : null
}

const GOES_ON =
  /^\W*(?:(?:(?:and|but|whereas|while|only|just|in|on|at|by|for|during|the|that|this|same|a|an|last|previous|prior|preceding|corresponding|year|month|week|quarter|season|summer|winter|spring|autumn|day|decade|years|months|weeks|two|three|four|five|ten|twelve|before|earlier|ago|then|back|day|morning|evening|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|period|time|it|there|they|this|that|figure|number|rate|total|was|were|is|are|had|has|have|been|stood|still|of|as|many|much|as|compared|with|against)|@|\d{4}),? )*$/
const GOES_ON_ZH =
  /^(?:而|但|可|[上去前今昨本同这那]|一|年|月|周|季|度|天|日|晚|个|期|时|候|底|末|初|的|则|还|是|为|有|只|仅|才|达|已|共|此前|原来|数字|该|数|@|\d|，)*$/

/** "In 2021 there had been Q": the sentence of the second level names nothing new before it. */
function goesOn(scene: Scene, { from, to }: Piece, second: Figure): boolean {
  const start = scene.pieces[second.claim.sentence]?.from ?? 0
  const lead = scene.mask.slice(start, second.at)
  if (isChinese(scene, second)) return GOES_ON_ZH.test(lead)
  if (GOES_ON.test(lead)) return true
  const told = scene.mask.slice(from, to)
  const names = lead.match(/[a-z]{4,}/g) ?? []
  return names.every((name) => GOES_ON.test(`${name} `) || told.includes(name.slice(0, 5)))
}

function isDistinct({ result, base }: Pair): boolean {
  return sizeOf(result) !== sizeOf(base)
}

function isLevel({ figures }: Scene, one: Figure): boolean {
  if ((one.sort !== 'Q' && one.sort !== 'S') || isChange(one)) return false
  const last = figures[one.order - 1]
  // 2小时31分08秒: the seconds go with the minutes.
  return one.claim.bound === 'exact' && last?.claim.end !== one.claim.start
}

/** Below zero, at an exchange rate, or against what was thought. */
const SIGNED =
  /\b(?:loss(?:es)?|negative|minus|quot\w+|exchange rate|yields?|(?:to|against) the (?:[a-z.]+ )?(?:dollar|euro|pound|yen|mark)|(?:dollar|euro|yen|mark|franc|sterling|pound|yuan)s? (?:rose|fell|rate|was|closed)|[a-z]+\/(?:dollar|yen|euro|mark|sterling)|expected|forecasts?|estimated?|targets?|budgeted|planned|rank\w*|places?)\b/

function englishWay(scene: Scene, pair: Pair): Way | null {
  const [first, second] =
    pair.result.order < pair.base.order ? [pair.result, pair.base] : [pair.base, pair.result]
  const [own, then] = [first, second].map(({ claim }) => scene.pieces[claim.sentence])
  if (own === undefined || then === undefined) return null
  const words = scene.mask.slice(own.from, then.to)
  if (SIGNED.test(words) || isChanged(own, then)) return null
  const around = aroundOf(kindOf(kindOf(first, words) === 'other' ? second : first, words), words)
  const isUp = sizeOf(pair.result) > sizeOf(pair.base)
  const right = isUp ? 'up' : 'down'
  const isAlone = levelsAlike(scene, own, then, second)
  const said = [
    own === then && isAlone ? saidOfThem(scene.mask.slice(own.from, second.at), around) : null,
    concluded(behind(scene, second, 160), around),
    takenUp(bareBehind(scene, then), around),
  ].filter((way) => way !== null)
  const [way, ...more] = said
  if (way === undefined || more.some((one) => one !== way) || way === right) return null
  if (areOnTwoBases(scene.doc.text, first.claim, second.claim, way)) return null
  // Their own words say it, too: what is said beside it is of something else.
  return said.length === 1 && waysIn(words, around).includes(right) ? null : way
}

const SIGNED_ZH =
  /汇率|兑|盈|顺差|负(?!责)|零下|增速|增幅|降幅|涨幅|跌幅|排名|名次|预期|目标|计划|预算|限/

/** In the clauses between two levels, behind them, and in the sentence behind. */
function chineseWay(scene: Scene, pair: Pair): Way | null {
  const [first, second] =
    pair.result.order < pair.base.order ? [pair.result, pair.base] : [pair.base, pair.result]
  const [own, then] = [first, second].map(({ claim }) => scene.pieces[claim.sentence])
  if (own === undefined || then === undefined) return null
  const words = scene.mask.slice(own.from, then.to)
  if (SIGNED_ZH.test(words) || isChanged(own, then) || isOtherBasis(textOf(scene, first, second)))
    return null
  const head = scene.mask.slice(own.from, first.at)
  const like = chineseOf(kindOf(first, words), head)
  const right = sizeOf(pair.result) > sizeOf(pair.base) ? 'up' : 'down'
  const [tail = ''] = /^[^QSDX]*/.exec(behind(scene, second, 60)) ?? []
  const isWhole = second.at + 1 + tail.length >= then.to
  if (LOSS_ZH.test(words) && !WIDENS.test(`${words}${bareBehind(scene, then)}`)) return null
  const said = [
    clausesWay(clausesOf(scene.mask.slice(first.at + 1, second.at)), like),
    clausesWay(isWhole ? tail : clausesOf(tail), like),
    takenUpIn(bareBehind(scene, then), like),
  ].filter((way) => way !== null)
  const [way, ...more] = said
  if (way === undefined || more.some((one) => one !== way) || way === right) return null
  return said.length === 1 && waysSaid(words, like).includes(right) ? null : way
}

/** As it is written: the mask has no names of times. */
function textOf({ doc: { text, sentences } }: Scene, first: Figure, second: Figure): string {
  return text.slice(
    sentences[first.claim.sentence]?.start ?? 0,
    sentences[second.claim.sentence]?.end ?? 0,
  )
}

/** 上月为148起，同比增加: of another base. */
function isOtherBasis(words: string): boolean {
  return (
    (/同比/.test(words) && /[上前]一?个?[月周季]/.test(words)) ||
    (/环比/.test(words) && /[去上前]年/.test(words))
  )
}

/** A loss that widens is told without its sign. */
const LOSS_ZH = /亏|逆差|赤字/
const WIDENS = /扩大|收窄|缩小/

/** Whole clauses alone: what stands right before the second level leads to it. */
function clausesOf(words: string): string {
  return words.slice(0, words.search(/[^，。；：（）]*$/))
}

/** "Up by 23 to 784, against 1,063": another comparison stands beside them, and it may be meant. */
function isChanged(...pieces: readonly Piece[]): boolean {
  return pieces.some(({ figures }) => figures.some(isChange))
}

/** No third figure stands in their sentence that could have gone the other way. */
function levelsAlike({ pieces }: Scene, own: Piece, then: Piece, { order }: Figure): boolean {
  return (
    pieces.length > 0 &&
    own === then &&
    own.figures.filter((one) => one.order <= order).length === 2
  )
}

const NEAR = 12

/** The sentence behind, without levels of its own kind. */
function bareBehind(scene: Scene, then: Piece): string {
  const at = (then.figures[0]?.claim.sentence ?? -2) + 1
  const next = scene.pieces[at]
  if (next === undefined || next.grammar !== then.grammar) return ''
  const isNear = scene.pieces.length <= NEAR || next.paragraph === then.paragraph
  return isNear ? scene.mask.slice(next.from, next.to) : ''
}

type Said = { readonly word: string; readonly isAbove: boolean }

/** On the side that a word between the two says, unless that is known. */
export function besideMark(
  scene: Scene,
  level: Figure,
  mark: Figure,
  { word, isAbove }: Said,
): readonly Relation[] {
  const own = relationsOf(scene, level.claim.index)
  if (own.some((one) => one.kind === 'target' && one.target === mark.claim.index)) return []
  const [from, to] = [level.claim.end, mark.claim.number.start]
  const start = from + scene.doc.text.slice(from, to).toLowerCase().lastIndexOf(word)
  return [
    {
      kind: 'target',
      value: level.claim.index,
      target: mark.claim.index,
      said: null,
      side: isAbove ? 'above' : 'below',
      saidBy: { start, end: start + word.length, claim: mark.claim.index },
      isTied: true,
      isOutright: true,
    },
  ]
}

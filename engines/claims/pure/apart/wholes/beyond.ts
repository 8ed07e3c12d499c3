import { before, between, type Figure, isChange, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { mayCross } from '../../relate/whole/crossing.ts'
import { partIn } from '../reckoned/made.ts'
import { mayBeNegative } from './signed.ts'

// What can't be more than there is: shares of one whole that are listed behind one another, and what came on top of a level.

export function beyondIn(scene: Scene): readonly Relation[] {
  return [...listedIn(scene), ...consistingIn(scene), ...risesIn(scene)]
}

/** A占S，B占S，C占S: the whole of the first is that of all. */
const FIRST = /其中[，：]?[^。；QSDX]{0,60}[占佔](?:比)?(?:约|近|为|达)*$/
const NEXT = /^[，；、](?!其中)[^。；：QSDX占佔]{2,40}[占佔](?:比)?(?:约|近|为|达)*$/
/** 主营业务为A、B，占营收比例分别为S、S. */
const EACH = /[占佔][^，。；QSDX]{2,14}(?:比例|比重)?分别(?:约|为|达到?)*[：:]?$/
const BESIDE = /^[、和及与]$/
const LISTED_MIN = 3
const ALL = 100.6
const MOST = 200

function listedIn(scene: Scene): readonly Relation[] {
  return scene.pieces.flatMap(({ figures, grammar }) => {
    if (grammar !== 'zh') return []
    return figures.flatMap((first, at) => {
      if (!isShare(first)) return []
      const led = before(scene, first, 80)
      const isEach = EACH.test(led)
      if (!isEach && !FIRST.test(led)) return []
      const list = runOf(scene, figures.slice(at), isEach ? BESIDE : NEXT)
      if (isEach) return isSlipOfAll(list) ? moreThanAll(list) : []
      if (list.length < LISTED_MIN) return []
      return mayOverlap(scene, list) && !isSlipOfAll(list) ? [] : moreThanAll(list)
    })
  })
}

/** 女性占52%，60岁以上占48%，农民占36%: who is one of them may be another. */
function mayOverlap(scene: Scene, list: readonly Figure[]): boolean {
  return mayCross(
    list.map(
      (one) => /([^，；、QSDX占佔]*)[占佔][^，；、QSDX]*$/.exec(before(scene, one, 30))?.[1] ?? '',
    ),
  )
}

const ROUNDED = 0.011

/** Of what firms earn in each trade some is earned from themselves: only what made a hundred but for one digit, or two that changed places, was all of it. */
function isSlipOfAll(list: readonly Figure[]): boolean {
  const sum = list.reduce((all, { size }) => all + size, 0)
  return list.some(({ size, claim }) =>
    slipsOf(claim.value).some((one) => Math.abs(sum - size + one - HUNDRED) < ROUNDED),
  )
}

const HUNDRED = 100

/** Values with another digit, or two exchanged. */
function slipsOf({ coefficient, scale }: Figure['claim']['value']): readonly number[] {
  const digits = String(coefficient)
  return [...digits].flatMap((digit, at) => {
    const others = [...'0123456789'].filter((one) => one !== digit)
    const changed = others.map((one) => digits.slice(0, at) + one + digits.slice(at + 1))
    const swapped = [...digits.slice(at + 1)].map((other, by) => {
      const to = at + 1 + by
      return digits.slice(0, at) + other + digits.slice(at + 1, to) + digit + digits.slice(to + 1)
    })
    return [...changed, ...swapped].map((one) => Number(one) / 10 ** scale)
  })
}

function runOf(scene: Scene, figures: readonly Figure[], words: RegExp): readonly Figure[] {
  const found: Figure[] = []
  let sum = 0
  for (const one of figures) {
    const last = found.at(-1)
    if (!isShare(one) || (last !== undefined && !words.test(between(scene, last, one)))) break
    found.push(one)
    // 银票占89.2%，商票占10.8%；小微企业签发占74.6%: these two are all.
    sum += one.size
    if (Math.abs(sum - HUNDRED) < ROUNDED) break
  }
  return found
}

/** "The portfolio consisted of S flats and S offices". */
const CONSISTS =
  /\b(?:consist(?:s|ed|ing) of|(?:was|is|were|are) (?:composed|made up|split)(?: of| into)?|compris(?:es|ed|ing)|mix of) (?:(?:about|some|roughly|around) )*$/
const AND = /^ [a-z][a-z -]{2,40}(?:, and |, | and )(?:(?:about|some|roughly|around|the other) )*$/

function consistingIn(scene: Scene): readonly Relation[] {
  return scene.pieces.flatMap(({ figures, grammar }) =>
    grammar === 'zh'
      ? []
      : figures.flatMap((first, at) => {
          if (!isShare(first) || !CONSISTS.test(before(scene, first))) return []
          const list = runOf(scene, figures.slice(at), AND)
          return list.length < 2 ? [] : moreThanAll(list)
        }),
  )
}

function moreThanAll(list: readonly Figure[]): readonly Relation[] {
  const sum = list.reduce((all, { size }) => all + size, 0)
  if (sum <= ALL || sum > MOST) return []
  return [
    {
      kind: 'shares-of-one',
      shares: list.map(({ claim }) => claim.index),
      isTied: true,
      isOutright: true,
    },
  ]
}

function isShare({ sort, claim }: Figure): boolean {
  return (
    sort === 'S' &&
    claim.form === 'number' &&
    claim.bound === 'exact' &&
    claim.unit === 'percent' &&
    claim.kind !== 'growth'
  )
}

const WORDS = 60
/** 新建R、提升D: each of its own. */
const ON_TOP =
  /^，?[比较][^，。；QSDX]*(?:增|多|提)|^,? (?:up|an? (?:increase|rise|gain|growth) of|rising|growing)\b/

/** R，比上年增加D: so much can't have come on top of less than nothing. */
function risesIn(scene: Scene): readonly Relation[] {
  return scene.relations.flatMap((one) => {
    if (one.kind !== 'change' || one.amountIs !== 'absolute' || one.direction !== 'up') return []
    if (one.base !== null || one.result === null || one.amount === null) return []
    const [level, step] = [one.result, one.amount].map((index) => scene.byClaim.get(index))
    if (level === undefined || step === undefined || level.sort !== 'Q' || step.sort !== 'Q')
      return []
    if (isChange(level) || level.claim.unit !== step.claim.unit) return []
    if (level.claim.sentence !== step.claim.sentence || step.order !== level.order + 1) return []
    if (step.range.low <= level.range.high) return []
    const said = between(scene, level, step)
    if (!ON_TOP.test(said) || mayBeNegative(before(scene, level, WORDS) + said)) return []
    return [partIn(level, step)]
  })
}

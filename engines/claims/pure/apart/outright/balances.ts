import type { Context } from '../../context/context.ts'
import { before, behind, type Figure, type Scene } from '../../derived/scene.ts'
import { tieOf } from '../../derived/way/ways.ts'
import { isWithOne } from '../../derived/whole/with-one.ts'
import { mayBeSlip } from '../../doubt/slipped.ts'
import type { Relation } from '../../model.ts'
import { areLevels, isLevel, type Test } from './frames.ts'

// "Exports came to X … imports to M … a trade surplus of D": what lies between the two sides of an account, and the word for which of them is more.

type Account = {
  /** What a text has that names both sides. */
  readonly sides: readonly [RegExp, RegExp]
  /** What comes in, or is added. */
  readonly more: RegExp
  readonly less: RegExp
  readonly balance: RegExp
}

/** Nothing but words between the name and its figure, but for the rate at which it changed. */
const TO = '[^;.,QDX]{0,70}(?:, [^;.,QDX]{0,30},)?[^;.,QDX]{0,40}'
/** "Imports fell by S, from Q to". */
const FROM = '[^;.QDX]{0,60}\\bfrom Q[^;.,QDX]{0,20} to '
const HAN = '[^，。；QDX出进]{0,16}'
const SAID = '(?:surplus|deficit|gap|shortfall)'

function account(sides: Account['sides'], more: string, less: string, balance: string): Account {
  const made = (names: string): RegExp => new RegExp(`(?:${names})$`)
  return { sides, more: made(more), less: made(less), balance: made(balance) }
}

const ACCOUNTS: readonly Account[] = [
  account(
    [/export|出口/i, /import|进口/i],
    `\\bexports?\\b(?:,?[^;.,QDX]{0,70}|${FROM})|出口(?:总?额|总值)?${HAN}`,
    `\\bimports?\\b(?:,?[^;.,QDX]{0,70}|${FROM})|进口(?:总?额|总值)?${HAN}`,
    `\\b(?:trade|goods and services) (?:${SAID}|balance)${TO}|\\bnet exports${TO},?[^;.,QDX]{0,20}|\\b(?:result(?:ing|ed|s) in|leaving|giving|yielding) an? (?:overall |net |monthly |annual )?${SAID} of (?:about |some )?|(?:顺差|逆差)${HAN}`,
  ),
  account(
    [/receipts/i, /payments/i],
    `\\breceipts\\b${TO}`,
    `(?<!balance of )\\bpayments\\b${TO}`,
    `\\baccount\\b${TO}\\b${SAID} of `,
  ),
  account(
    [/birth/i, /death/i],
    `\\bbirths?\\b${TO}`,
    `\\bdeaths?\\b${TO}`,
    `\\bnatural (?:increase|decrease|growth)${TO}\\(?`,
  ),
  account(
    [/income|总收入/i, /expenditure|spending|总支出/i],
    `(?<!net |operating |from )\\bincome\\b[^;.,QDX]{0,40}|总收入[^，。；QDX]{0,6}`,
    `\\b(?:expenditure|spending)\\b[^;.,QDX]{0,40}|总支出[^，。；QDX]{0,6}`,
    `\\b(?:lea(?:ves|ving|ft)|giving|result(?:ing|ed) in|with|was) an? (?:small |net )?${SAID} of (?:about |some )?|(?<![计存末])(?:结余|盈余|赤字)(?:为|了)?`,
  ),
]
/** "There were Q deaths": the name behind it. */
const BEHIND: readonly (readonly [RegExp, RegExp])[] = [
  [/^ ?exports\b/, /^ ?imports\b/],
  [/(?!)/, /(?!)/],
  [/\bbirths\b/, /\bdeaths\b/],
  [/(?!)/, /(?!)/],
]
const IS_MORE = /\bsurplus\b|顺差|盈余|结余|natural (?:increase|growth)/
const IS_LESS = /\bdeficit\b|逆差|赤字|natural decrease/
const BASE =
  /\b(?:from|against|than|compared (?:with|to)|versus|the (?:exports|imports) of|up on|down on) (?:about |some |the |a |over )*$|(?:上年同期|去年同期|上年|去年)[^，。；]{0,6}$/
const FIGURES_MAX = 12

export function balancesIn(scene: Scene, test: Test, context: Context): readonly Relation[] {
  return ACCOUNTS.flatMap((own, at) => {
    if (!own.sides.every((name) => name.test(scene.doc.text))) return []
    const named = (name: RegExp, follows: RegExp | undefined): readonly Figure[] =>
      scene.figures.filter(
        (one) =>
          isLevel(one) &&
          one.sort === 'Q' &&
          isOfOne(scene, one, own) &&
          (name.test(before(scene, one, 110)) || isFollowed(scene, one, follows)) &&
          !BASE.test(before(scene, one, 40)),
      )
    const [more, less] = [named(own.more, BEHIND[at]?.[0]), named(own.less, BEHIND[at]?.[1])]
    if (more.length === 0 || less.length === 0) return []
    return named(own.balance, undefined).flatMap((balance) => {
      const sides = sidesOf({ balance, more, less })
      return sides.more.length + sides.less.length > FIGURES_MAX
        ? []
        : balanceOf(scene, sides, test, context)
    })
  })
}

/** Of "exports and imports" either could be meant. */
function isOfOne(scene: Scene, one: Figure, { more, less }: Account): boolean {
  const words = before(scene, one, 110)
  return !(more.test(words) && less.test(words))
}

function isFollowed(scene: Scene, one: Figure, name: RegExp | undefined): boolean {
  if (name === undefined) return false
  const { number, end } = one.claim
  return (
    name.test(behind(scene, one, 16).split(/[,.;(]/)[0] ?? '') ||
    name.test(scene.doc.text.slice(number.end, end).toLowerCase())
  )
}

type Sides = {
  readonly balance: Figure
  readonly more: readonly Figure[]
  readonly less: readonly Figure[]
}

/** Of many those alone that its own sentence tells, if these are one of each. */
function sidesOf({ balance, more, less }: Sides): Sides {
  const inSentence = ({ claim }: Figure): boolean =>
    claim.sentence === balance.claim.sentence &&
    claim.unit === balance.claim.unit &&
    claim.end < balance.claim.start
  const own = { balance, more: more.filter(inSentence), less: less.filter(inSentence) }
  return own.more.length === 1 && own.less.length === 1 ? own : { balance, more, less }
}

function balanceOf(
  scene: Scene,
  { balance, more, less }: Sides,
  test: Test,
  context: Context,
): readonly Relation[] {
  const pairs = more.flatMap((up) =>
    less.flatMap((down) =>
      new Set([up, down, balance]).size === 3 &&
      areLevels(scene, up, down) &&
      areLevels(scene, up, balance)
        ? [{ up, down }]
        : [],
    ),
  )
  const gapOf = ({ up, down }: { readonly up: Figure; readonly down: Figure }): Relation => {
    const [of, than] = up.size > down.size ? [up, down] : [down, up]
    return {
      kind: 'gap',
      of: of.claim.index,
      than: than.claim.index,
      amount: balance.claim.index,
      direction: null,
      baseWords: null,
      isTied: true,
    }
  }
  const fits = pairs.filter((pair) => test(gapOf(pair)) === true)
  if (fits.length > 0)
    return fits.length > 1 ? [] : fits.flatMap((pair) => sideOf(scene, balance, pair))
  if (isWithOne(scene, balance)) return []
  const ofTime = pairs.filter(({ up, down }) => areOfTime(up, balance) && areOfTime(down, balance))
  const slips = ofTime.filter(
    (pair) =>
      mayBeSlip(scene.doc, context, gapOf(pair)) ||
      (isOfAll(scene, balance) && isMadeUp(scene, pair, balance, test)),
  )
  const [only, ...others] = slips
  return only === undefined || others.length > 0 ? [] : [gapOf(only)]
}

const OF_ALL =
  /(?:^|[，。；、])(?:实现|形成|外贸|货物|贸易){0,3}(?:顺差|逆差)(?:额?(?:为|达到?|约为?))?$|\b(?:an?|the|its) (?:(?:resulting|overall|trade|goods) ){0,2}(?:surplus|deficit) (?:(?:of|was|came to|stood at|reached) )?[$€£¥]?$/

/** The balance of all that came in and went out, and not of some goods or of more months. */
function isOfAll(scene: Scene, balance: Figure): boolean {
  return OF_ALL.test(before(scene, balance, 40))
}

/** 进出口900亿元，其中出口600亿元，进口300亿元: sides that make up their total were read rightly, whatever is said to lie between them. */
function isMadeUp(
  scene: Scene,
  { up, down }: { readonly up: Figure; readonly down: Figure },
  balance: Figure,
  test: Test,
): boolean {
  if (up.claim.sentence !== down.claim.sentence) return false
  return scene.figures.some(
    (total) =>
      isLevel(total) &&
      total.sort === 'Q' &&
      total.claim.unit === up.claim.unit &&
      areOfTime(total, balance) &&
      balance.claim.sentence - total.claim.sentence <= 1 &&
      balance.claim.sentence >= total.claim.sentence &&
      test({
        kind: 'parts',
        whole: total.claim.index,
        parts: [up.claim.index, down.claim.index],
        complete: true,
      }) === true,
  )
}

function areOfTime(a: Figure, b: Figure): boolean {
  return a.claim.period === b.claim.period
}

/** A surplus is said where more comes in. */
function sideOf(
  scene: Scene,
  balance: Figure,
  { up, down }: { readonly up: Figure; readonly down: Figure },
): readonly Relation[] {
  const words = before(scene, balance, 70)
  const [more, less] = [IS_MORE.exec(words), IS_LESS.exec(words)]
  const said = more === null ? less : less === null ? more : null
  if (said === null || /\b(?:from|to) an? |由|转/.test(words)) return []
  const way = tieOf({ result: up, base: down }, said === more ? 'up' : 'down')
  const [word] = said
  const start = scene.doc.text.toLowerCase().lastIndexOf(word, balance.claim.start - word.length)
  return [
    start < 0
      ? way
      : {
          ...way,
          isOutright: true,
          saidBy: { start, end: start + word.length, claim: balance.claim.index },
        },
  ]
}

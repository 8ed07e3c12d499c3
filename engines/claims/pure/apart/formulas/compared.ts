import {
  before,
  between,
  type Change,
  changeBetween,
  type Figure,
  type Scene,
} from '../../derived/scene.ts'
import type { Tied } from './said.ts'

// 贷款余额212亿元，较年初的176亿元增加36亿元; 由160元提高到215元，增加55元; 发送旅客4126万人次，比去年春运增加286万人次，去年春运为3840万人次: three figures
// with nothing but the comparing between them. Only amounts: a rate may be at other prices than the levels.

const UP = '增加|增长|多出|高出|提高|上升|提升|上涨|扩大|多发|净增|多|增|涨'
const DOWN = '减少|下降|降低|回落|下跌|缩小|少|降|减|跌'
const VERB = `(?:仅|净|共|只|还|要|累计|整整|总共|再)*(${UP}|${DOWN})(?:了)?(?:约|近)?`
const IS_DOWN = new RegExp(`^(?:${DOWN})`)

const THAN = /^，?(?:而)?(?:比|较)[^，。；（）QSDXNO]{0,14}的$/
const THAN_IN_BRACKETS = /^，?(?:比|较)[^，。；（）QSDXNO]{0,14}（$/
const BY = new RegExp(`^${VERB}$`)
const BY_BEHIND_BRACKET = new RegExp(`^）${VERB}$`)
const FROM = /(?:由|从)@?(?:的|初|末|底)?$/
const TO = new RegExp(
  `^(?:人|元)?(?:逐步|进一步)?(${UP}|${DOWN})(?:到|至|为)(?:了)?(?:@的?)?(?:每人每[年月])?$`,
)
const BY_BEHIND = new RegExp(`^，${VERB}$`)

export function comparedIn(scene: Scene): readonly (Change & Tied<'change'>)[] {
  return scene.pieces.flatMap(({ figures, grammar }) =>
    grammar === 'zh'
      ? figures.flatMap((one, at) => comparedOf(scene, one, figures[at + 1], figures[at + 2]))
      : [],
  )
}

function comparedOf(
  scene: Scene,
  a: Figure,
  b: Figure | undefined,
  c: Figure | undefined,
): readonly (Change & Tied<'change'>)[] {
  if (b === undefined || !isLevel(a)) return []
  const [ab, bc] = [between(scene, a, b), c === undefined ? '' : between(scene, b, c)]
  if (areLevels(a, b) && FROM.test(before(scene, a, 12))) {
    const [, to] = TO.exec(ab) ?? []
    if (to === undefined || isFiner(scene, a, to)) return []
    const [, by] = BY_BEHIND.exec(bc) ?? []
    const way = tied(changeBetween({ result: b, base: a }, wayOf(to), null))
    return by !== undefined && c !== undefined && isAmount(c, b)
      ? [way, changed(b, a, c, by)]
      : [way]
  }
  if (c === undefined) return []
  if (isHowMuch(scene, a)) return []
  // 接待236.8万人次，月均19.7万人次，比2019年的198.5万人次多38.3万人次: what is compared is the total.
  if (MEAN.test(before(scene, a, 12)) || isOfList(scene, a)) return []
  if (areLevels(a, b) && isAmount(c, a)) {
    const [, by] =
      (THAN.test(ab)
        ? BY.exec(bc)
        : THAN_IN_BRACKETS.test(ab)
          ? BY_BEHIND_BRACKET.exec(bc)
          : null) ?? []
    if (by !== undefined) return [changed(a, b, c, by)]
  }
  return isAmount(b, a) && areLevels(a, c) ? namedAgain(scene, a, b, c) : []
}

const AGAIN = new RegExp(`^，(?:比|较)([^，。；（）\\d]{1,10}?)${VERB}$`)

/** 比去年春运增加286万人次，去年春运为3840万人次. */
function namedAgain(
  scene: Scene,
  result: Figure,
  amount: Figure,
  base: Figure,
): readonly (Change & Tied<'change'>)[] {
  const { text } = scene.doc
  const [, name = '', by = ''] = AGAIN.exec(text.slice(result.claim.end, amount.claim.start)) ?? []
  const told = text.slice(amount.claim.end, base.claim.start)
  const isSame =
    name !== '' && [`，${name}为`, `，${name}是`, `；${name}是`, `；${name}为`].includes(told)
  return isSame ? [changed(result, base, amount, by)] : []
}

/** 较去年同期多2次，较均值（9.6次）多1.4次; 比上年增加Y，比2019年的B增加W; 净增Y: by how much is no level, whatever it is read as. */
export function isHowMuch(scene: Scene, one: Figure): boolean {
  return APART.test(before(scene, one, 20))
}

const APART = new RegExp(`(?:[较比][^，。；QSDX]{1,12}|同比|环比|[，；])(?:${VERB}|[多少高低])$`)

const MEAN = /均(?:为|约|达)?$|每[^，。；]{0,4}$/
/** 红牌24张，其中直接红牌9张、两黄变一红15张，比上赛季的31张减少7张: behind a list it may be the whole that is compared. */
function isOfList(scene: Scene, one: Figure): boolean {
  const led =
    before(scene, one, 60)
      .split(/[；。]/)
      .at(-1) ?? ''
  return /其中|、[^，。；]*$|分别/.test(led)
}

const FINER = /精度|误差|时效|分辨率|排名|位次|时间|周期/

/** 定位精度从10米提升到1米: what gets better becomes less. */
function isFiner(scene: Scene, from: Figure, verb: string): boolean {
  return /^(?:提|降低)/.test(verb) && FINER.test(before(scene, from, 24))
}

function changed(
  result: Figure,
  base: Figure,
  amount: Figure,
  by: string,
): Change & Tied<'change'> {
  const is = amount.sort === 'D' ? 'points' : 'absolute'
  return tied(changeBetween({ result, base }, wayOf(by), { figure: amount, is }))
}

function tied(change: Change): Change & Tied<'change'> {
  return { ...change, isTied: true }
}

function wayOf(by: string): 'up' | 'down' {
  return IS_DOWN.test(by) ? 'down' : 'up'
}

function isLevel({ sort, claim }: Figure): boolean {
  return (sort === 'Q' || sort === 'S') && claim.form === 'number' && claim.bound === 'exact'
}

function areLevels(a: Figure, b: Figure): boolean {
  return isLevel(b) && a.claim.unit === b.claim.unit
}

function isAmount(amount: Figure, { sort, claim }: Figure): boolean {
  if (amount.claim.form !== 'number' || amount.claim.bound !== 'exact') return false
  return sort === 'S' ? amount.sort === 'D' : amount.claim.unit === claim.unit
}

import { endOf, parsePeriod, startOf } from '#platform/period'
import type { Relation } from '../model.ts'
import {
  alike,
  before,
  behind,
  between,
  type Figure,
  isChange,
  isChinese,
  type Piece,
  type Scene,
  sizeOf,
} from './scene.ts'

// "Q in January, Q in February and Q in March. The mean for the N was Q", 7月Q，8月Q，9月Q，季内月均Q: the mean of figures that are listed before
// it. Where each counts as much as any other it is their sum divided by their number; else it lies between the least and the greatest.

const MEAN =
  /\b(?:average|averag(?:ing|es|ed)|mean)\b[^.;:QSDX]{0,90}$|平均(?:分|值|数|成绩)?[^，。；QSDX平均]{0,6}$|[月季周日年]均[^，。；QSDX均]{0,6}$|(?:[两三四五六七八九十]|N|Q)[^，。；QSDX]{0,4}均[价值分][^，。；QSDX]{0,4}$|(?:均价|均值)[^，。；QSDX均]{0,6}$/
const PERIODIC =
  /\b(?:monthly|quarterly|weekly|yearly|annual|daily)\b[^.;:QSDX]{0,40}$|[月季周日年]均[^，。；QSDX]{0,6}$|算术平均/
/** 甲、乙、丙分别为Q、Q和Q，日均Q: a day's mean is of days, and not of three that have no time in their names. */
const TO_NAMES = /(?:^|[，。；])[^，。；@QSDX年季月周日天]{2,30}分别[^，。；@QSDX]{0,8}$/
/** "635 a night". */
const A_TIME =
  /^ (?:an?|per|each|every) (?:night|day|week|month|quarter|year|hour|session|match|game)\b/
const GIVEN =
  /^[^.;:QSDX]{0,30}, (?:(?:giving|making|yielding|with|for|or|at|so|an?|which (?:gives|makes|is)|that is)(?: (?:it|them|an?|the|overall|[a-z]+))* )?(?:average|averaging|mean)\b[^.;:QSDX]{0,20}$/
const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const SIGNS = '零一二三四五六七八九十'
const OTHER =
  /\b(?:total|in all|altogether|of which|from|than|compared|against|up|down|target|per|each)\b|其中|合计|共计|同比|环比|上年|目标|增|降/
const MEMBERS_MIN = 3

export function meanOfListed(scene: Scene, mean: Figure): Relation | null {
  if (isChange(mean) || !MEAN.test(before(scene, mean, 110))) return null
  const own = scene.pieces[mean.claim.sentence]
  const list = own === undefined ? null : (listOf(scene, mean, own) ?? listBelow(scene, mean, own))
  const [first] = list ?? []
  const end = list?.at(-1)
  if (list === null || first === undefined || end === undefined) return null
  if (list.every((one) => isOfOtherTime(mean, one))) return null
  const said = before(scene, mean)
  const opening = before(scene, first, 40)
  const isOfAll =
    isNumbered(scene, mean, list.length) ||
    first.order > mean.order ||
    new RegExp(`\\b${WORDS[list.length] ?? '-'}\\b`).test(opening) ||
    isCounted(scene, first, list.length)
  const isEven =
    !/\b(?:average|mean|price|rate)s?\b|[均价率]/.test(opening.replace(/平均(?=住院)/, '')) &&
    (isOfAll ||
      (PERIODIC.test(said) && !TO_NAMES.test(opening)) ||
      A_TIME.test(behind(scene, mean, 14)) ||
      (end.claim.sentence === mean.claim.sentence && GIVEN.test(between(scene, end, mean))))
  if (!isOfAll && areOfOneTime(said, list)) return null
  const isBehind =
    end.claim.sentence === mean.claim.sentence && /^，平均[为是]?$/.test(between(scene, end, mean))
  if (!isEven && !isOfAll && !isBehind && !/算术|[三四五六]者/.test(said)) return null
  const relation = {
    kind: 'pooled',
    whole: mean.claim.index,
    parts: list.map(({ claim }) => claim.index),
  } as const
  return isEven ? { ...relation, isEven } : relation
}

/** "Gold Q, silver Q and other reserves Q. They cover imports at an average monthly bill of Q": months' mean is of no three things of one month. */
function areOfOneTime(said: string, list: readonly Figure[]): boolean {
  const [time, ...others] = new Set(list.map(({ claim }) => claim.period))
  return PERIODIC.test(said) && !said.includes('算术') && others.length === 0 && time !== null
}

/** "It added Q in January (+Q in A, …). Growth averaged Q a month in 2024": of months that aren't told. */
function isOfOtherTime({ claim: { period } }: Figure, { claim }: Figure): boolean {
  if (period === null || claim.period === null) return false
  const [a, b] = [parsePeriod(period), parsePeriod(claim.period)]
  const [start, end] = [startOf(a), startOf(b)]
  if (start === null || end === null) return false
  return endOf(a) < end || endOf(b) < start
}

/** All figures of its kin before the mean, in its sentence or else right above: the only ones that it can be of. */
function listOf(scene: Scene, mean: Figure, own: Piece): readonly Figure[] | null {
  const isMember = (one: Figure): boolean =>
    one.claim.bound === 'exact' &&
    ((alike(scene, one, mean) && one.claim.unit.split('/')[0] === mean.claim.unit.split('/')[0]) ||
      one.claim.unit.startsWith(`${mean.claim.unit}/`) ||
      isBareHour(scene, one))
  const ahead = own.figures.filter((one) => one.order < mean.order && isMember(one))
  const list = ahead.length > 0 ? [...ahead] : above(scene, mean).filter(isMember)
  for (;;) {
    // "Judges scored the design 8.4, 9.0 and 8.1": of the first a word beside it was taken for what it counts.
    const [head] = list
    const last = head === undefined ? undefined : scene.figures[head.order - 1]
    if (head === undefined || last?.sort !== 'Q' || !/^, $|^、$/.test(between(scene, last, head)))
      break
    list.unshift(last)
  }
  const [first] = list
  const end = list.at(-1)
  if (first === undefined || end === undefined || list.length < MEMBERS_MIN) return null
  const words = scene.mask.slice(first.at + 1, end.at)
  const others = scene.figures
    .slice(first.order, end.order)
    .filter((one) => one.sort !== 'N' && one.sort !== 'O' && !list.includes(one))
  if (others.length > 0 || OTHER.test(words) || isSummed(list)) return null
  return list
}

/** "4.2 metres at dawn, 4.8 at noon and 5.1 in the evening": the unit was told once. */
function isBareHour(scene: Scene, one: Figure): boolean {
  const { claim, sort } = one
  const isBare = sort === 'Q' && claim.unit === 'items' && claim.number.end === claim.end
  const isBehind = scene.figures[one.order - 1]?.claim.sentence === claim.sentence
  return (
    isBare &&
    isBehind &&
    /^ (?:at|in|on|from) (?:the )?(?:@|[a-z]+)[,.;]?(?: |$)/.test(behind(scene, one, 30))
  )
}

/** "The mean over the past three months was Q. In @ it stood at Q, in @ at Q and in @ at Q". */
function listBelow(scene: Scene, mean: Figure, own: Piece): readonly Figure[] | null {
  const next = scene.pieces[mean.claim.sentence + 1]
  if (next?.paragraph !== own.paragraph || own.figures.some((one) => isLevelBeside(mean, one)))
    return null
  const list = next.figures.filter(({ sort }) => sort === 'Q')
  const [first] = list
  const end = list.at(-1)
  if (first === undefined || end === undefined || list.length < MEMBERS_MIN) return null
  const areAlike = list.every((one) => alike(scene, one, mean) && one.claim.bound === 'exact')
  const isOther = next.figures.some(({ sort }) => sort === 'S' || sort === 'D')
  const times = new Set(list.map(({ claim }) => claim.period))
  if (!areAlike || isOther || times.size < list.length) return null
  return OTHER.test(scene.mask.slice(next.from, end.at)) || isSummed(list) ? null : list
}

function isLevelBeside(mean: Figure, one: Figure): boolean {
  return one !== mean && one.sort === 'Q'
}

/** The sentence above, or all lines of one figure. */
function above(scene: Scene, { claim }: Figure): readonly Figure[] {
  const last = scene.pieces[claim.sentence - 1]
  if (last === undefined || last.figures.length > 1) return last?.figures ?? []
  const found: Figure[] = []
  for (let at = claim.sentence - 1; at >= 0; at -= 1) {
    const [only, ...more] = scene.pieces[at]?.figures ?? []
    if (only === undefined || more.length > 0) break
    found.unshift(only)
  }
  return found
}

/** The last is the sum of the others. */
function isSummed(list: readonly Figure[]): boolean {
  const sum = list.reduce((all, one) => all + sizeOf(one), 0)
  return list.some((one) => Math.abs(sum - 2 * sizeOf(one)) < sum / 50)
}

/** 三市场均价: a number that was read with what it counts. */
function isCounted(scene: Scene, mean: Figure, many: number): boolean {
  const last = scene.figures[mean.order - 1]
  return (
    last !== undefined &&
    last.claim.unit !== mean.claim.unit &&
    sizeOf(last) === many &&
    /^[^，。；.,;]{0,12}$/.test(between(scene, last, mean))
  )
}

/** "For the four months", "of the four", 三项平均: as many as are listed. */
function isNumbered(scene: Scene, mean: Figure, many: number): boolean {
  const said = before(scene, mean)
  const head = said.slice(said.search(MEAN))
  const tail = /[^，。；QSDX]{0,8}$/.exec(said.slice(0, said.search(MEAN)))?.[0] ?? ''
  if (isChinese(scene, mean))
    return (
      isCounted(scene, mean, many) ||
      new RegExp(`${SIGNS[many] ?? '零'}[者项次组人位家个市方地县区校期场天月季批站点]`).test(tail)
    )
  const counted = scene.figures
    .slice(Math.max(0, mean.order - 2), mean.order)
    .filter((one) => one.sort === 'N' && sizeOf(one) === many)
  return (
    new RegExp(
      `\\b(?:of|for|over|across) (?:the |these |all |those )*${WORDS[many] ?? '-'}\\b`,
    ).test(head) ||
    (counted.length > 0 && /\b(?:of|for|over|across) (?:the |these |all |those )*N/.test(head))
  )
}

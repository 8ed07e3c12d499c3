import type { Relation } from '../../model.ts'
import {
  alike,
  before,
  behind,
  between,
  type Figure,
  isChinese,
  type Scene,
  sizeOf,
} from '../scene.ts'

// How far from a goal, where other figures stand around the one that met or missed it: "the goal of S was missed by D", "clears the goal of Q by
// Q", 完成全年Q目标的S，还差Q, 按Q的目标，已完成S，四季度还要拿下Q. Margins (`margins.ts`) are of the only two levels around. Here any figure of the kind
// that fits says that all is well; what doesn't fit is told of the one that is nearest.

type Found = Extract<Relation, { kind: 'gap' | 'share' }>
type Side = 'up' | 'down' | null
/** A margin with its goal, and the side on which the figure is said to lie. */
type Said = { readonly margin: Figure; readonly goal: Figure; readonly side: Side }

/** What is told of goals, and fails. */
export function goalsOf(
  scene: Scene,
  test: (one: Relation) => boolean | null,
): readonly Relation[] {
  return scene.figures.flatMap((figure): readonly Relation[] => {
    const isOver = /^超[出过]/.test(
      scene.doc.text.slice(figure.claim.start, figure.claim.number.start),
    )
    if (figure.claim.bound !== 'exact' && !isOver) return []
    const isZh = isChinese(scene, figure)
    const rate = isZh && figure.sort === 'S' ? rateOf(scene, figure, test) : null
    if (rate !== null) return [rate]
    const said = isZh ? saidZh(scene, figure) : saidEn(scene, figure)
    if (said === null) return []
    const found = leftOfShare(scene, said, test) ?? awayOf(scene, said, test)
    return found === null ? [] : [found]
  })
}

const NOUN = '目标|任务|计划|指标'
const DONE = /(?:^|[，、；])(?:已|就|便|均|提前|超额|共|累计)*完成了?[^，。；QSDX]{0,14}$/
const TO_RATE = new RegExp(`^[^，。；QSDX]{0,10}(?:${NOUN})[^，。；QSDX]{0,4}的(?:约|近)?$`)

/** 新增就业Q，完成Q年度目标的S: the figure right before the clause. */
function rateOf(
  scene: Scene,
  share: Figure,
  test: (one: Relation) => boolean | null,
): Relation | null {
  const goal = scene.figures[share.order - 1]
  if (goal?.claim.sentence !== share.claim.sentence || goal.sort !== 'Q') return null
  const lead = before(scene, goal, 60)
  if (!TO_RATE.test(between(scene, goal, share)) || !DONE.test(lead)) return null
  const pool = poolOf(scene, goal, share).filter(({ order }) => order < goal.order)
  const tie = (part: Figure): Found => ({
    kind: 'share',
    share: share.claim.index,
    part: part.claim.index,
    whole: goal.claim.index,
    baseWords: null,
    isTied: true,
  })
  const value = pool.findLast(({ claim }) => claim.sentence === goal.claim.sentence)
  if (value === undefined || pool.some((one) => test(tie(one)) === true)) return null
  const inOwn = pool.filter(({ claim }) => claim.sentence === goal.claim.sentence)
  if (inOwn.length > 1 || /其中/.test(between(scene, value, goal))) return null
  return isNear(sizeOf(value) / sizeOf(goal), sizeOf(share) / 100) ? tie(value) : null
}

function isNear(a: number, b: number): boolean {
  return a < 4 * b && b < 4 * a
}

const SHORT_ZH =
  /(?:还差|尚差|仍差|只差|仅差|相差|差了?|还缺|尚缺|少了|(?:还|尚|仍)(?:需|要|须)(?:再|要)?[^，。；QSDX]{0,6}|(?:剩余|剩下|余下)(?:的)?)(?:约|近)?$/
const OVER_ZH = /(?:超出|超过(?:目标|计划|任务|预期)|多出|(?:多|超)[^，。；QSDX]{0,3}了|超额完成)$/
const GOAL_LEAD = new RegExp(
  `(?:${NOUN}|预测|预期)(?:数|值|总?量)?(?:是|为|定在|达到|要达到|[^，。；QSDX]{0,8})Q?$`,
)
const GOAL_BEHIND = new RegExp(`^[^，。；QSDX]{0,10}(?:${NOUN})`)
const TO_THERE =
  /距离?(?:这|该|此|上述|那)(?:一|个|条)?[^，。；QSDX]{0,6}?(?:只|仅|还|尚|就)?[差缺](?:约|了)?$/
const BEYOND = /(?:(超过|超出|高于|多于|超)|(?:低于|少于|不及|低|少))(?:了|过)?[^，。；QSDX]{0,10}$/
const GOAL_BETWEEN = new RegExp(`^的?[^，。；QSDX]{0,12}(?:${NOUN}|预期)$`)

/** 超过年初确定的Q的蓄水目标Q: the margin stands right behind its goal. */
function beyondIn(scene: Scene, margin: Figure): Said | null {
  const goal = scene.figures[margin.order - 1]
  if (goal?.claim.sentence !== margin.claim.sentence || goal.sort !== 'Q') return null
  if (!alike(scene, goal, margin) || goal.claim.bound !== 'exact') return null
  const said = GOAL_BETWEEN.test(between(scene, goal, margin))
    ? BEYOND.exec(before(scene, goal, 24))
    : null
  return said === null ? null : { margin, goal, side: said[1] === undefined ? 'down' : 'up' }
}

function saidZh(scene: Scene, margin: Figure): Said | null {
  if (margin.sort !== 'Q' && margin.sort !== 'D') return null
  const { start, number } = margin.claim
  const lead = `${before(scene, margin, 40)}${scene.doc.text.slice(start, number.start)}`
  const overGoal = beyondIn(scene, margin)
  if (overGoal !== null) return overGoal
  const there = scene.figures[margin.order - 1]
  if (TO_THERE.test(lead) && there?.claim.sentence === margin.claim.sentence)
    return alike(scene, there, margin) && there.claim.bound === 'exact'
      ? { margin, goal: there, side: 'down' }
      : null
  const side: Side = OVER_ZH.test(lead) ? 'up' : SHORT_ZH.test(lead) ? 'down' : null
  if (side === null || /其中/.test(/[^，。；]*$/.exec(lead)?.[0] ?? '')) return null
  const goal = goalBefore(scene, margin, (one) => {
    const own = before(scene, one, 30)
    return GOAL_LEAD.test(own) || GOAL_BEHIND.test(behind(scene, one, 20))
  })
  return goal === null ? null : { margin, goal, side }
}

/** The only goal of the kind in its sentence and the one before. */
function goalBefore(scene: Scene, margin: Figure, isGoal: (one: Figure) => boolean): Figure | null {
  const piece = scene.pieces[margin.claim.sentence]
  const last = scene.pieces[margin.claim.sentence - 1]
  const own = [
    ...(last !== undefined && last.paragraph === piece?.paragraph ? last.figures : []),
    ...(piece?.figures ?? []),
  ]
  const sort = margin.sort === 'D' ? 'S' : margin.sort
  const [goal, ...more] = own.filter(
    (one) =>
      one.order < margin.order &&
      one.sort === sort &&
      one.claim.bound === 'exact' &&
      (margin.sort === 'D' || alike(scene, one, margin)) &&
      isGoal(one),
  )
  if (goal === undefined || more.length > 0) return null
  // Another figure of the kind between them may be what the margin is of.
  const isParted = own.some(
    (one) =>
      one.order > goal.order && one.order < margin.order && one.sort === sort && sort === 'Q',
  )
  return isParted ? null : goal
}

const MISSED =
  '(?:was|were|is|had been|has been)? ?(?:narrowly )?(?:missed|undershot)(?: it)?|(?:fell|falls|came|ended|is|was|were|remained?|stayed)? ?(?:short|shy)(?: of it)?'
const BEATEN =
  '(?:was|were|is|had been|has been)? ?(?:beaten|exceeded|surpassed|topped|passed|cleared|outstripped|bettered)'
const BY = '(?: by)(?: about| some| just| only| a mere)? (?:[$€£] ?)?$'
const AIM =
  '(?:target|goal|aim|standard|objective|budget|plan|quota|commitment|ambition|benchmark|forecast|norm)s?'
const MISSED_BY = new RegExp(`\\b(?:${MISSED})(?: [a-z]+)?${BY}`)
const BEATEN_BY = new RegExp(`\\b(?:${BEATEN})${BY}`)
const CLEARS = new RegExp(
  `\\b(?:(clears?|cleared|beats?|exceeds?|exceeded|passed|surpass(?:ed|es)?|tops|topped)|(miss(?:ed|es)|undershot|fell short of|falls short of)) (?:the|its|our|their|that|a|this)(?: [a-z'’-]+){0,3} ${AIM} of (?:[$€£] ?)?$`,
)
const SHORT_OF =
  /^ (?:(?:percentage )?points? )?(short|shy|ahead|clear) of (?:the|its|their|our)(?: [a-z]+){0,3} (?:[$€£] ?)?$/
const AIMED = new RegExp(
  `^ (?:[a-z]+ )?(?:(?:that )?(?:it|they|we|which)? ?had (?:been )?(?:hoped|aimed|planned|promised|set|budgeted|targeted|wanted)|${AIM}\\b|(?:that )?(?:was|were) (?:planned|promised|hoped for))`,
)
const AIM_LEAD = new RegExp(
  `\\b${AIM}(?: (?!and\\b|but\\b|was missed|by\\b)[a-z'’-]+){0,8},? (?:[$€£] ?)?$|\\b${AIM}\\b[^.;qsdx]{0,50} is (?:[$€£] ?)?$`,
)
/** "The budget asked for only Q": what is little is no goal. */
const LITTLE = /\b(?:only|just|merely) (?:[$€£] ?)?$/

function saidEn(scene: Scene, margin: Figure): Said | null {
  if (margin.sort !== 'Q' && margin.sort !== 'D') return null
  const lead = before(scene, margin, 90)
  const next = scene.figures[margin.order + 1]
  if (next !== undefined && next.claim.sentence === margin.claim.sentence) {
    const said = SHORT_OF.exec(between(scene, margin, next))
    const isGoal = said !== null && next.sort === margin.sort && AIMED.test(behind(scene, next, 50))
    if (isGoal && alike(scene, margin, next))
      return { margin, goal: next, side: /ahead|clear/.test(said[1] ?? '') ? 'up' : 'down' }
  }
  const last = scene.figures[margin.order - 1]
  const isOwn = last?.claim.sentence === margin.claim.sentence
  const cleared =
    isOwn && / by(?: just| only| some)? (?:[$€£] ?)?$/.test(between(scene, last, margin))
      ? CLEARS.exec(before(scene, last, 90))
      : null
  if (isOwn && cleared !== null && isOfSort(scene, last, margin))
    return { margin, goal: last, side: cleared[1] === undefined ? 'down' : 'up' }
  const isAway =
    /^ (?:percentage points? |points? )?(?:away|short|shy)\b(?! of (?:the|its|a) (?:record|lead))/.test(
      behind(scene, margin, 40),
    )
  const side: Side = BEATEN_BY.test(lead) ? 'up' : MISSED_BY.test(lead) || isAway ? 'down' : null
  if (side === null) return null
  const goal = goalBefore(scene, margin, (one) => {
    const own = before(scene, one, 90)
    return AIM_LEAD.test(own) && !LITTLE.test(own)
  })
  return goal === null ? null : { margin, goal, side }
}

function isOfSort(scene: Scene, goal: Figure, margin: Figure): boolean {
  return margin.sort === 'D' ? goal.sort === 'S' : alike(scene, goal, margin)
}

/** How many figures back and ahead may fit. */
const WINDOW = 60
const BACK = 2

/** Of the kind of a goal, in its sentence and those before it. */
function poolOf(scene: Scene, goal: Figure, margin: Figure): readonly Figure[] {
  const own = scene.pieces[margin.claim.sentence]
  return windowOf(scene, goal, margin).filter(
    ({ order, claim }) =>
      order < margin.order &&
      claim.sentence >= margin.claim.sentence - BACK &&
      scene.pieces[claim.sentence]?.paragraph === own?.paragraph,
  )
}

function windowOf(scene: Scene, goal: Figure, margin: Figure): readonly Figure[] {
  return scene.figures
    .slice(Math.max(0, margin.order - WINDOW), margin.order + WINDOW)
    .filter((one) => one !== goal && one !== margin && alike(scene, one, goal))
}

/** 按4.1亿吨目标，已经完成了76.2%，四季度还要拿下9740万吨: what the share leaves of the goal. */
function leftOfShare(
  scene: Scene,
  { margin, goal, side }: Said,
  test: (one: Relation) => boolean | null,
): Relation | null {
  if (side !== 'down' || margin.sort !== 'Q') return null
  const [share, ...more] = (scene.pieces[margin.claim.sentence]?.figures ?? []).filter(
    (one) => one.sort === 'S' && one.order > goal.order && one.order < margin.order,
  )
  if (share === undefined || more.length > 0) return null
  if (!/完成(?:了)?(?:率|进度)?[^，。；QSDX]{0,4}$|的$/.test(before(scene, share, 20))) return null
  const meant: Relation = {
    kind: 'share',
    share: share.claim.index,
    part: margin.claim.index,
    whole: goal.claim.index,
    baseWords: null,
    isRest: true,
    isTied: true,
  }
  if (test(meant) !== false) return null
  const fits = windowOf(scene, goal, margin).some(
    (value) => test(gapOf({ margin, goal, side }, value)) === true,
  )
  return fits ? null : meant
}

function gapOf({ margin, goal, side }: Said, value: Figure): Found {
  return {
    kind: 'gap',
    of: value.claim.index,
    than: goal.claim.index,
    amount: margin.claim.index,
    direction: side,
    baseWords: null,
    isTied: true,
    // A goal in per cent is a round number, and none that was rounded.
    ...(margin.sort === 'D' ? { isOfGoal: true } : {}),
  }
}

function awayOf(
  scene: Scene,
  said: Said,
  test: (one: Relation) => boolean | null,
): Relation | null {
  const { goal, margin } = said
  const all = windowOf(scene, goal, margin)
  if (all.some((one) => test(gapOf(said, one)) === true)) return null
  const pool = poolOf(scene, goal, margin)
  const turned = (one: Figure): boolean => test(gapOf({ ...said, side: null }, one)) === true
  const digits = margin.claim.value.coefficient.toString().replace(/0+$/, '').length
  const other = pool.find(turned) ?? (digits > 2 ? all.find(turned) : undefined)
  if (other !== undefined) return gapOf(said, other)
  const slipped = all.filter((one) => isSlipped(sizeOf(one), sizeOf(goal), margin))
  const [only, ...rest] = digits > 3 || pool.some((one) => slipped.includes(one)) ? slipped : []
  if (only !== undefined && rest.length === 0 && digits > 2) return gapOf(said, only)
  const rivals = latest(
    scene,
    pool.filter((one) => isRival(scene, one) && isLike(one, said)),
  )
  const [value, ...more] = rivals
  return value === undefined || more.length > 0 ? null : gapOf(said, value)
}

/** An error is of a size that a reader could believe. */
function isLike(value: Figure, { goal, margin }: Said): boolean {
  const apart = Math.abs(sizeOf(value) - sizeOf(goal))
  const [most, least] = [10 * sizeOf(margin), sizeOf(margin) / 10]
  return isNear(sizeOf(value), sizeOf(goal)) && apart < most && apart > least
}

/** Without those of earlier times. */
function latest(scene: Scene, all: readonly Figure[]): readonly Figure[] {
  // "In 2022, 70.2 per cent were", beside one that tells no time: of that one.
  const undated = all.filter((one) => !/^(?:in )?@, $/.test(before(scene, one)))
  const rivals = undated.length === 0 ? all : undated
  const times = rivals.flatMap(({ claim: { period } }) => period ?? [])
  const last = times.toSorted().at(-1)
  return rivals.filter(
    ({ claim: { period } }) =>
      period === null || last === undefined || period.slice(0, 4) === last.slice(0, 4),
  )
}

/** Of another time are what it is compared with. */
function isRival(scene: Scene, one: Figure): boolean {
  const lead = before(scene, one, 24)
  if (one.claim.kind === 'growth' || one.claim.kind === 'gap') return false
  return !/(?:compared with|against|from|after|than|up on) (?:[$€£] ?)?$|(?:去年|上年|同期|前年|比@)[^，。；]{0,8}$|占[^，。；QSDX]{0,10}$/.test(
    lead,
  )
}

/** Two digits exchanged: 1331.6 for 1313.6. */
function isSlipped(value: number, goal: number, margin: Figure): boolean {
  const { coefficient, scale } = margin.claim.value
  const is = Math.round(Math.abs(value - goal) * 10 ** scale).toString()
  const says = coefficient.toString()
  if (is.length !== says.length || is === says) return false
  const at = [...is].flatMap((digit, index) => (digit === says[index] ? [] : [index]))
  const [a = 0, b = 0] = at
  return at.length === 2 && b === a + 1 && is[a] === says[b] && is[b] === says[a]
}

import { before, behind, type Figure, type Scene, tiedShare } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { apartBy } from '../reckoned/made.ts'
import { areOfKind, type Form, formsIn, inClause } from './places.ts'

// 女性比男性长寿D岁, of two levels that are told before under the two names, or under two times: 下半年比上半年多D; R，比儿童教育少D, of the level under that name;
// 超出目标D人, of a goal that is told paragraphs before.

const UP = '多|高|长寿|长|大|重|快|贵|晚'
const DOWN = '少|低|短|小|轻|慢|便宜|早'
const BY = `(?<W>${UP}|${DOWN})出?了?(?<D>[QD])(?=[，。；）]|$)`
const OPENS = '(?:^|[，。；：])(?:其中|也就是说|这样|即)?，?'
const THAN = new RegExp(`${OPENS}(?<A>[㐀-鿿]{2,8}?)比(?<C>[㐀-鿿]{2,8}?)${BY}`, 'dg')
/** 灾害救援R，占S，比儿童教育少D: what is more or less is told right before. */
const OWN_THAN = new RegExp(
  `(?<R>[QS])(?:，[^，。；：QSDX]{0,4}S)?，比(?<C>[㐀-鿿]{2,8}?)${BY}`,
  'dg',
)
/** 下半年比上半年多D. */
const OF_TIMES = new RegExp(`${OPENS}@比@${BY}`, 'dg')
const TIMES = new RegExp(`([^，。；：]{2,12})比([^，。；：]{2,12}?)(?:${UP}|${DOWN})出?了?$`)
const IS_UP = new RegExp(`^(?:${UP})$`)
/** A time, or what was set, is no name. */
const NO_NAME = /[上去今前当]年|同期|计划|目标|预期|以往|往年|平均|前者|后者|此前|之前|原来|过去/
const SENTENCES_BACK = 6

export function namedIn(scene: Scene): readonly Relation[] {
  return [...thanIn(scene), ...ownThanIn(scene), ...timesIn(scene), ...goalsIn(scene)]
}

function thanIn(scene: Scene): readonly Relation[] {
  return formsIn(scene, THAN, /比/).flatMap((one) => {
    const { D } = one.figures
    const [a, c] = [one.said.A ?? '', one.said.C ?? '']
    if (D === undefined || NO_NAME.test(a) || NO_NAME.test(c)) return []
    const of = levelOf(scene, D, a, c)
    const than = levelOf(scene, D, c, a)
    if (of === null || than === null || of === than || !areOfKind(scene, of, than)) return []
    if (of.claim.period !== D.claim.period || than.claim.period !== D.claim.period) return []
    return [apartBy(of, than, D, wayOf(one))]
  })
}

function ownThanIn(scene: Scene): readonly Relation[] {
  return formsIn(scene, OWN_THAN, /，比/).flatMap((one) => {
    const { R, D } = one.figures
    const name = one.said.C ?? ''
    if (R === undefined || D === undefined || NO_NAME.test(name)) return []
    if (!isMeasuredLike(R, D) || clauseOf(scene, R).includes(name)) return []
    const than = levelOf(scene, D, name, null)
    if (than === null || than === R || !areOfKind(scene, R, than)) return []
    if (R.claim.period !== D.claim.period || than.claim.period !== D.claim.period) return []
    return [apartBy(R, than, D, wayOf(one))]
  })
}

/** Of two times, which stand before the two levels by the same words, within one breath. */
function timesIn(scene: Scene): readonly Relation[] {
  return formsIn(scene, OF_TIMES, /@比@/).flatMap((one) => {
    const { D } = one.figures
    if (D === undefined) return []
    const { start } = D.claim
    const led = scene.doc.text.slice(Math.max(0, start - LED), start)
    const [, a, c] = TIMES.exec(led) ?? []
    if (a === undefined || c === undefined || a === c) return []
    const [of, than] = [a, c].map((time) => levelAt(scene, D, time))
    if (of === undefined || than === undefined || of === than) return []
    return areOfKind(scene, of, than) ? [apartBy(of, than, D, wayOf(one))] : []
  })
}

const LED = 32
/** 公司上半年收入. */
const OWNER_MAX = 4

/** The only level of this sentence and the one before it whose clause begins with a time, or with whose it is. */
function levelAt(scene: Scene, amount: Figure, time: string): Figure | undefined {
  const { text } = scene.doc
  const own = scene.pieces[amount.claim.sentence]
  const [only, ...more] = scene.figures.filter((one) => {
    const { sentence, start } = one.claim
    if (one.order >= amount.order || amount.claim.sentence - sentence > 1) return false
    if (scene.pieces[sentence]?.paragraph !== own?.paragraph) return false
    if (!isMeasuredLike(one, amount)) return false
    const [clause = ''] = /[^，。；：、]*$/.exec(text.slice(Math.max(0, start - LED), start)) ?? []
    const at = clause.indexOf(time)
    return at >= 0 && at <= OWNER_MAX && !/\d/.test(clause.slice(at + time.length))
  })
  return more.length === 0 ? only : undefined
}

/** A share where points are told of it. */
function isMeasuredLike(one: Figure, amount: Figure): boolean {
  return amount.sort === 'D' ? one.sort === 'S' : one.claim.unit === amount.claim.unit
}

function wayOf({ said }: Form): 'up' | 'down' {
  return IS_UP.test(said.W ?? '') ? 'up' : 'down'
}

/** The only level before whose clause begins with a name. */
function levelOf(scene: Scene, amount: Figure, name: string, other: string | null): Figure | null {
  const found = scene.figures.filter((one) => {
    const back = amount.claim.sentence - one.claim.sentence
    if (one.order >= amount.order || back > SENTENCES_BACK) return false
    if (!isMeasuredLike(one, amount)) return false
    const clause = clauseOf(scene, one)
    return clause.includes(name) && (other === null || !clause.includes(other))
  })
  const [only, ...more] = found
  return only === undefined || more.length > 0 ? null : only
}

/** The words before a figure, back to the last mark or figure. */
function clauseOf({ mask, pieces }: Scene, { at, claim }: Figure): string {
  const from = Math.max(pieces[claim.sentence]?.from ?? 0, at - 40)
  return (
    mask
      .slice(from, at)
      .split(/[，。；、QSDXO]/)
      .at(-1) ?? ''
  )
}

const OF_GOAL = new RegExp(
  `(?<R>Q)${inClause(3)}，(?:为|占|完成了?|达到?)(?:年度|全年|年初|既定)?(?:目标|计划|任务)(?:任务|数)?的(?<S>S)(?:[，。；](?:超出|高于|超过|低于)(?:年度|全年)?(?:目标|计划|任务)(?<D>Q))?`,
  'dg',
)
const GOAL_BEFORE = /(?:目标|计划|任务)[^，。；QSDX]{0,10}$/
const GOAL_BEHIND = /^[^，。；QSDX]{0,4}的?(?:年度|全年)?(?:目标|计划|任务)/

/** 完成目标2000公里的84%: of it a share is told already. */
const SAID_OF = /^的?S/

/** The goal is the only figure before, of the kind, that is called one. */
function goalsIn(scene: Scene): readonly Relation[] {
  return formsIn(scene, OF_GOAL, /(?:目标|计划|任务)(?:任务|数)?的S/).flatMap(
    ({ figures: { R, S, D } }) => {
      if (R === undefined || S === undefined) return []
      const [G, ...more] = scene.figures.filter(
        (one) =>
          one.order < R.order &&
          one.claim.unit === R.claim.unit &&
          !SAID_OF.test(behind(scene, one, 6)) &&
          (GOAL_BEFORE.test(before(scene, one, 24)) || GOAL_BEHIND.test(behind(scene, one, 12))),
      )
      if (G === undefined || more.length > 0 || !areOfKind(scene, R, G)) return []
      const share = tiedShare(S, R, G)
      return D === undefined || D.claim.bound !== 'exact'
        ? [share]
        : [share, apartBy(R, G, D, null)]
    },
  )
}

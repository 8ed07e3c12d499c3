import type { Figure, Scene } from '../../../derived/scene.ts'
import type { Relation } from '../../../model.ts'
import { timesOver } from '../../reckoned/made.ts'
import { areLevels, areNear, type Frame, isLevel } from '../frames.ts'
import { hanFramesIn } from './frames.ts'
import { namedAs } from './named.ts'

// R，是N的X（N为B）; 甲A，…乙B，甲约为乙的X: so many times what the bracket tells, or what its own name does.

const IN_BRACKET =
  /(?<R>Q)，(?:大?约)?(?:是|为|相当于)(?<N>[^，。；、QSDX（）]{1,12})的(?:近|约)?(?<X>X)（\k<N>(?:为|是|有|仅|只有|共)?(?<B>Q)）/dg
const OF_NAMED =
  /(?<N>[^，。；、QSDX（）@]{2,10})(?:为|是|达)?(?<B>Q)，(?<M>[^，。；、QSDX（）@]{2,10}?)(?:大?约|已|几乎)?(?:是|为|相当于)\k<N>的(?:近|约)?(?<X>X)(?=[，。；]|$)/dg

export function multiplesIn(scene: Scene): readonly Relation[] {
  return [
    ...hanFramesIn(scene, IN_BRACKET).flatMap(({ figures: { R, B, X } }) =>
      multipleOf(scene, X, R, B),
    ),
    ...hanFramesIn(scene, OF_NAMED).flatMap((one) => ofNamed(scene, one)),
    ...hanFramesIn(scene, OF_ELSEWHERE).flatMap((one) => ofElsewhere(scene, one)),
    ...hanFramesIn(scene, OF_BOTH).flatMap((one) => ofBoth(scene, one)),
  ]
}

/** 东区480亩，南区240亩。东区面积是南区的X: both are told before. */
const OF_BOTH =
  /(?:^|[，。；])(?<M>[^，。；、QSDX（）@]{2,10}?)(?:大?约|已|几乎)?(?:是|为|相当于)(?<N>[^，。；、QSDX（）@]{2,10})的(?:近|约)?(?<X>X)(?=[，。；]|$)/dg
const OF_WHAT = /(?:的?(?:面积|人数|数量|产量|销量|收入|客流量?|客运量|总量|总数|规模))$/

function ofBoth(
  scene: Scene,
  { figures: { X }, said: { M = '', N = '' } }: Frame,
): readonly Relation[] {
  if (X === undefined) return []
  const near = scene.figures
    .slice(0, X.order)
    .filter(
      (one) =>
        isLevel(one) &&
        one.sort === 'Q' &&
        scene.pieces[one.claim.sentence]?.paragraph === scene.pieces[X.claim.sentence]?.paragraph,
    )
  const [of, base] = [M, N].map((name) => {
    const own = name.replace(OF_WHAT, '')
    const [one, ...more] = near.filter((figure) => clauseOf(scene, figure) === own)
    return own.length > 1 && more.length === 0 ? one : undefined
  })
  return of === base ? [] : multipleOf(scene, X, of, base)
}

/** R，是N的X, with N told elsewhere; of 日均水平 and 全省平均水平 what is told so of the same thing. */
const OF_ELSEWHERE =
  /(?:是|为|相当于)(?:@)?(?<N>[^，。；、QSDX（）@]{2,14}?)(?:水平)?的(?:近|约)?(?<X>X)(?=[，。；]|$)/dg
const MEAN = /日均$|平均$/
const NAME_MIN = 4
const DAILY = /(?:是|为|相当于)([^，。；]{0,12}?)日均[^，。；]{0,4}$/
const PLACE = /^全[国省市县区]/

function ofElsewhere(
  scene: Scene,
  { figures: { X }, said: { N = '' }, at }: Frame,
): readonly Relation[] {
  const piece = X === undefined ? undefined : scene.pieces[X.claim.sentence]
  if (X === undefined || piece === undefined) return []
  const led = scene.mask.slice(piece.from, at)
  const [of, ...others] = piece.figures.filter(
    (one) => one.at < at && isLevel(one) && one.sort === 'Q' && !isAside(led, one.at - piece.from),
  )
  if (of === undefined || others.length > 0) return []
  const [mean] = MEAN.exec(N) ?? []
  // 是安徽的3.3倍: of a place several things are told.
  if (mean === undefined && N.length < NAME_MIN) return []
  const named = mean === undefined ? namedAs(scene, N, of) : meansIn(scene, of, X, mean)
  const [base, ...more] = named.filter(
    (one) => one !== of && (mean !== undefined || one.claim.period === of.claim.period),
  )
  if (base === undefined || more.some(({ size }) => size !== base.size)) return []
  return multipleOf(scene, X, of, base)
}

function isAside(words: string, at: number): boolean {
  return words.lastIndexOf('（', at) > words.lastIndexOf('）', at)
}

/** 日均Q of its paragraph; PM2.5平均浓度 of PM2.5浓度. */
function meansIn(scene: Scene, of: Figure, times: Figure, mean: string): readonly Figure[] {
  const { paragraph } = scene.pieces[of.claim.sentence] ?? {}
  const { start = 0 } = scene.doc.paragraphs[paragraph ?? -1] ?? {}
  // 全年日均, where the paragraph speaks of a holiday; a time is no word of the mask.
  const { text } = scene.doc
  const [, when = ''] = DAILY.exec(text.slice(of.claim.end, times.claim.start)) ?? []
  if (!text.slice(start, of.claim.start).includes(when)) return []
  const own = clauseOf(scene, of)
  return scene.figures.slice(0, of.order).filter((one) => {
    if (!areLevels(scene, one, of)) return false
    const called = clauseOf(scene, one)
    if (mean === '日均')
      return called.endsWith(mean) && scene.pieces[one.claim.sentence]?.paragraph === paragraph
    const [name = ''] = called.replace(PLACE, '').split(/[由从为达QS@]/)
    return name.replace(mean, '') === own && one.claim.period === of.claim.period
  })
}

/** The last figure of the paragraph before it that is told under the name. */
function ofNamed(scene: Scene, { figures: { B, X }, said: { M } }: Frame): readonly Relation[] {
  if (B === undefined || M === undefined) return []
  const paragraph = scene.pieces[B.claim.sentence]?.paragraph
  const named = scene.figures
    .slice(0, B.order)
    .filter((one) => scene.pieces[one.claim.sentence]?.paragraph === paragraph)
    .findLast((one) => !isChangeOf(one) && isCalled(scene, one, M))
  return named === undefined ? [] : multipleOf(scene, X, named, B)
}

function isChangeOf({ claim: { kind } }: Figure): boolean {
  return kind === 'growth' || kind === 'gap'
}

/** Its clause says the name, or it is what that clause went to: 财政补助标准由Q提高至Q. */
function isCalled(scene: Scene, one: Figure, name: string): boolean {
  const clause = clauseOf(scene, one)
  return clause.includes(name) && /^[^QSDX]*(?:Q[^QSDX]{0,6}[至到])?[^QSDX]*$/.test(clause)
}

function clauseOf({ mask, pieces }: Scene, { at, claim }: Figure): string {
  const { from = 0 } = pieces[claim.sentence] ?? {}
  return (
    mask
      .slice(from, at)
      .split(/[，。；：]/)
      .at(-1) ?? ''
  ).trim()
}

function multipleOf(
  scene: Scene,
  times: Figure | undefined,
  of: Figure | undefined,
  base: Figure | undefined,
): readonly Relation[] {
  if (times === undefined || of === undefined || base === undefined) return []
  if (of.sort !== 'Q' || !areLevels(scene, of, base) || !areNear(of, base, FACTOR_MAX)) return []
  return [{ ...timesOver(times, of, base), isOutright: true }]
}

const FACTOR_MAX = 1000

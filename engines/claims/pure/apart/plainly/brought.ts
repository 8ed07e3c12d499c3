import { changeBetween, type Figure, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { hanFramesIn } from '../outright/chinese/frames.ts'
import { areLevels, type Frame, framesIn } from '../outright/frames.ts'
import { ABOUT, gap } from '../outright/words.ts'

// What came in, or went, and what there was with what there is: "closed D branches, reducing the number from B to R", 新增企业D，企业总数由B增至R. Others may have gone
// meanwhile, so that the number may have grown by less than came in; by more it can't have.

const GONE =
  '(?:clos|shut|cut|sold|sell|lost|retir|scrapp|remov|shed|withdr[ae]w|axe|eliminat|divest|decommission)[a-z]*'
const CAME =
  '(?:add|open|hir|recruit|bought|buy|acquir|gain|built|build|launch|install|commission|creat|welcom|win|won|sign)[a-z]*'
const MADE = (verbs: string): string =>
  `,? (?:and |thus |thereby |so |which )*(?:will |would )?(?:${verbs})[a-z]* (?:its|their|the) [^.;QSDX]{0,40}from ${ABOUT}(?<B>Q)${gap(20)} to ${ABOUT}(?<R>Q)`

const FORMS: readonly (readonly [RegExp, 'up' | 'down'])[] = [
  [
    new RegExp(
      `\\b${GONE} ${ABOUT}(?<D>Q)[^;QSDX]{0,40}${MADE('reduc|cut|lower|bring|tak|shrink')}`,
      'dg',
    ),
    'down',
  ],
  [
    new RegExp(
      `\\b${CAME} (?:(?:capacity|room|space|seats|places|beds) for )?${ABOUT}(?<D>Q)[^;QSDX]{0,40}${MADE('increas|rais|bring|tak|lift|boost|expand|push')}`,
      'dg',
    ),
    'up',
  ],
]
const HAN_FORMS: readonly (readonly [RegExp, 'up' | 'down'])[] = [
  [
    /(?:新增|新设|新开|新建|新引进|新培育|新认定|净增|新入库|新招|新聘)(?<N>[^，。；QSDX@]{0,12})(?<D>Q)[^，。；QSDX]{0,2}，(?<M>[^，。；QSDX]{0,14})由@?[^，。；QSDX]{0,6}(?<B>Q)[^，。；QSDX]{0,4}(?:增|扩|升|发展|提)[^，。；QSDX]{0,4}[至到为](?<R>Q)/dg,
    'up',
  ],
  [
    /(?:撤并|关闭|撤销|裁撤|减少|注销|退出|淘汰|关停|裁减)(?<N>[^，。；QSDX@]{0,12})(?<D>Q)[^，。；QSDX]{0,2}，(?<M>[^，。；QSDX]{0,14})由@?[^，。；QSDX]{0,6}(?<B>Q)[^，。；QSDX]{0,4}(?:减|降|缩|压)[^，。；QSDX]{0,4}[至到为](?<R>Q)/dg,
    'down',
  ],
]

export function broughtIn(scene: Scene): readonly Relation[] {
  return [
    ...FORMS.flatMap(([words, way]) =>
      framesIn(scene, words).flatMap((one) => broughtOf(scene, one, way)),
    ),
    ...HAN_FORMS.flatMap(([words, way]) =>
      hanFramesIn(scene, words).flatMap((one) =>
        areOfOneName(one) ? broughtOf(scene, one, way) : [],
      ),
    ),
  ]
}

function broughtOf(
  scene: Scene,
  { figures: { R, B, D } }: Frame,
  way: 'up' | 'down',
): readonly Relation[] {
  if (!areLevels(scene, R, B) || R === undefined || B === undefined || !isCount(D)) return []
  const net = way === 'up' ? R.size - B.size : B.size - R.size
  const fits = net <= D.size
  if (fits || net > D.size * FAR || !(D.claim.unit === R.claim.unit || isBare(D))) return []
  const amount = { figure: D, is: 'absolute' } as const
  const change = changeBetween({ result: R, base: B }, way, amount)
  return [{ ...change, isTied: true, isOutright: true }]
}

const FAR = 10

function isCount(one: Figure | undefined): one is Figure {
  return one?.sort === 'Q' && one.claim.bound === 'exact' && one.claim.form === 'number'
}

/** "Closed 15 branches": what it counts isn't always in its unit. */
function isBare({ claim: { unit } }: Figure): boolean {
  return unit === 'items'
}

/** 新增规上企业，规上企业总数: of one thing; or of a total that is named before nothing else. */
function areOfOneName({ said }: Frame): boolean {
  const [came, all] = [
    said.N ?? '',
    (said.M ?? '').replace(/总[数量]|数量|累计|已|全[市县区省]/g, ''),
  ]
  if (all === '') return true
  return (
    all.length >= 2 && [...all].some((_, at) => at > 0 && came.includes(all.slice(at - 1, at + 1)))
  )
}

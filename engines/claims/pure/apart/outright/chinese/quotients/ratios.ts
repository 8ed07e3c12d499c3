import { before, type Figure, isChange, type Scene, tiedShare } from '../../../../derived/scene.ts'
import type { Relation } from '../../../../model.ts'
import { mayBeAlike } from '../../../../relate/part.ts'
import { timesOver } from '../../../reckoned/made.ts'
import { areNear, isLevel } from '../../frames.ts'

// 存款余额W…。贷款余额P…。存贷比S; 每股盈利W，…派息P，派息比率S; 股价P，…市盈率X: a ratio whose name says of which two it is, wherever these are told.

type Ratio = {
  readonly name: RegExp
  readonly part: RegExp
  readonly whole: RegExp
  readonly is: 'share' | 'multiple' | 'ratio'
}

const PERSONS = '(?:性|生|童|教师|职工|员工|学员|选手|患者|病例|会员|村民)*(?:人数|人口)?'

const RATIOS: readonly Ratio[] = [
  {
    name: /(?<!增量|新增)(?:存贷比|贷存比)率?$/,
    part: /^(?:各项|客户|本外币|人民币)*贷款(?:余额|总额|总计)?$/,
    whole: /^(?:各项|客户|本外币|人民币)*存款(?:余额|总额|总计)?$/,
    is: 'share',
  },
  {
    name: /派息比率$|股息支付率$/,
    part: /(?:派息|派发股息|股息)(?:合共|合计|总额|每股)?$/,
    whole: /^每股(?:基本)?(?:盈利|收益)$/,
    is: 'share',
  },
  {
    name: /成本(?:对|与|占)?(?:营业|经营)?收入(?:的)?(?:比率|比)$/,
    part: /^(?:营业|经营)(?:支出|费用)(?:总额)?$/,
    whole: /^总?(?:营业|经营)(?:总)?收入(?:总额|净额)?$/,
    is: 'share',
  },
  {
    name: /市盈率$/,
    part: /(?:收盘价|股价|现价)$/,
    whole: /每股(?:基本)?(?:收益|盈利)$/,
    is: 'multiple',
  },
  {
    name: /个贷率$/,
    part: /^(?:个人)?(?:住房)?贷款余额$/,
    whole: /^缴存余额$/,
    is: 'share',
  },
  {
    name: /生师比$/,
    part: /^(?:在园幼儿|在校学?生)$/,
    whole: /^专任教师$/,
    is: 'ratio',
  },
  {
    name: /(?:抚养|赡养)比$/,
    part: /^(?:其中)?(?:在职|缴费)(?:职工|人员|人数)*$/,
    whole: /^(?:离退休|退休)(?:职工|人员|人数)*$/,
    is: 'ratio',
  },
  {
    name: /男女(?:性别)?(?:比例|比)$/,
    part: new RegExp(`^男${PERSONS}$`),
    whole: new RegExp(`^女${PERSONS}$`),
    is: 'ratio',
  },
  {
    name: /(?:病死|致死)率$/,
    part: /^(?:其中)?死亡(?:病例|人数|患者)?$/,
    whole: /^(?:报告|累计|新增|确诊|本土)*(?:确诊)?病例数?$/,
    is: 'share',
  },
  {
    name: /股价对?内含价值比(?:率|倍数)?(?:（[^（）]*）)?$/,
    part: /(?:收盘价|股价|现价)$/,
    whole: /每股内含价值$/,
    is: 'multiple',
  },
  {
    name: /市净率$/,
    part: /(?:收盘价|股价|现价)$/,
    whole: /每股净资产$/,
    is: 'multiple',
  },
]

export function ratiosIn(scene: Scene): readonly Relation[] {
  const told = RATIOS.filter(({ name }) =>
    new RegExp(name.source.replaceAll('$', '')).test(scene.mask),
  )
  return told.flatMap((ratio) =>
    scene.figures.flatMap((one) => {
      if (!isOfSort(one, ratio) || isChange(one)) return []
      return ratio.name.test(calledIn(scene, one)) ? ratioOf(scene, ratio, one) : []
    }),
  )
}

/** 11.00:1 has a unit of its own. */
function isOfSort({ sort, claim }: Figure, { is }: Ratio): boolean {
  return is === 'ratio' ? claim.unit === 'ratio' : sort === (is === 'share' ? 'S' : 'X')
}

function ratioOf(scene: Scene, ratio: Ratio, one: Figure): readonly Relation[] {
  const named = (name: RegExp): Figure | null =>
    sole(
      scene,
      scene.figures.filter(
        (other) =>
          other.order < one.order &&
          (ratio.is !== 'ratio' || areOfParagraph(scene, other, one)) &&
          isLevel(other) &&
          other.sort === 'Q' &&
          other.claim.bound === 'exact' &&
          (other.claim.period === one.claim.period || ratio.is === 'multiple') &&
          name.test(calledIn(scene, other)),
      ),
      one,
    )
  const [part, whole] = [named(ratio.part), named(ratio.whole)]
  if (part === null || whole === null || part === whole) return []
  if (!mayBeAlike(scene.doc.text, part.claim, whole.claim) || !areNear(part, whole, 1e5)) return []
  return ratio.is === 'share'
    ? [{ ...tiedShare(one, part, whole), isOutright: true }]
    : [{ ...timesOver(one, part, whole), isOutright: true }]
}

/** Of each kind of schools a paragraph of its own tells. */
function areOfParagraph({ pieces }: Scene, a: Figure, b: Figure): boolean {
  return pieces[a.claim.sentence]?.paragraph === pieces[b.claim.sentence]?.paragraph
}

/** 连同第一次股息，合共派息: all of it, where parts are told too. */
const IN_ALL = /(?:合共|合计|总共|共计|全年共?)[^，。；QSDX]{0,8}$/

/** One figure under the name, however often it is told; of several years the one of the ratio's own. */
function sole(
  scene: Scene,
  figures: readonly Figure[],
  { claim: { period } }: Figure,
): Figure | null {
  const own = figures.filter((one) => one.claim.period === period)
  const all = own.length > 0 ? own : figures
  const inAll = all.filter((figure) => IN_ALL.test(before(scene, figure, LED_MAX)))
  const [first, ...others] = inAll.length > 0 ? inAll : all
  if (first === undefined || others.some(({ size }) => size !== first.size)) return null
  return first
}

/** The words of its clause before it, of 比率由S升至S its first; of 贷款则增加S，至Q those of the clause before. */
function calledIn({ mask, pieces }: Scene, { at, claim }: Figure): string {
  const { from = 0 } = pieces[claim.sentence] ?? {}
  const clauses = mask.slice(Math.max(from, at - LED_MAX), at).split(/[，。；：、]/)
  const own = clauses.at(-1) ?? ''
  const last = bare(WENT_TO.exec(own)?.[1] ?? own)
  if (last !== '') return last
  const moved = MOVED.exec(clauses.at(-2) ?? '')?.[1]
  return moved === undefined ? '' : bare(moved)
}

const LED_MAX = 40
/** 比率由S上升至, 收入微升S至. */
const WENT_TO =
  /^([^QSDX]{2,20}?)(?:[由从](?:@的?)?[QSO](?:轻微|略微?|大幅)?(?:增加|增长|提高|上升|下降|降低|升|降|跌)|(?:轻微|略微?|大幅|微)?(?:增加|增长|上升|下降|升|降|跌)了?S)[至到]$/
const MOVED =
  /^([^QSDX]{2,12}?)则?(?:轻微|略微?|大幅)?(?:[较比]@[^QSDX]{0,3})?(?:增加|减少|增长|下降|上升|下跌|升|跌)了?S$/
const OPENING = /^(?:@|其中|[我本该]行|期内|集团|公司|全[市省区县]|金融机构|对应|以|按|末|，|的)+/
const CLOSING = /(?:预计|为|达到?|至|约|是|合共|合计|总共|共|@)+$/

function bare(words: string): string {
  const [own = ''] = words.split(/[QSDX]/).slice(-1)
  return own.replace(OPENING, '').replace(CLOSING, '')
}

import { alike, before, changeBetween, type Figure, type Scene } from '../../../../derived/scene.ts'
import type { Relation } from '../../../../model.ts'
import { isLevel } from '../../frames.ts'

// 年初结存B … 结余D；年末结存R: what a year leaves lies between what was there at its beginning and at its end, wherever the three are told. 净增户数D，年末R。上年末为B:
// the same of what is counted. 现有B，计划新建D，届时达到R: and of what is to come.

const KEPT = '(?:累计|滚存)?(?<N>结存|结余|结转|余额|库存|存量)(?:为|有|是)?$'
const OPENING = new RegExp(`(?:(?:^|[^末])[年期月]初|上[年期月季]度?末)${KEPT}`)
const CLOSING = new RegExp(`(?<!上)[年期月]末${KEPT}`)
const LEFT =
  /(?:^|[，；。、])(?:(?:当[年期]|本[年期])?(?:结余|盈余|净增加?)|(?:当[年期]|本[年期月])(?:收支)?结存)(?:为|了)?$/

export function balancesIn(scene: Scene): readonly Relation[] {
  return [
    ...keptIn(scene),
    ...scene.figures.flatMap((one) => [...netOf(scene, one), ...tillThen(scene, one)]),
  ]
}

/** So many sentences apart the three may stand. */
const NEAR = 2

/** Of its kind, in its sentence and those about it. */
function near(scene: Scene, one: Figure): readonly Figure[] {
  const own = scene.pieces[one.claim.sentence]
  return scene.figures
    .slice(Math.max(0, one.order - FIGURES), one.order + FIGURES)
    .filter(
      (other) =>
        other !== one &&
        Math.abs(other.claim.sentence - one.claim.sentence) <= NEAR &&
        scene.pieces[other.claim.sentence]?.paragraph === own?.paragraph &&
        other.sort === 'Q' &&
        other.claim.bound === 'exact' &&
        (alike(scene, other, one) || areCountedAlike(scene, other, one)),
    )
}

/** 充电桩540个, 新建60个: of the second no word says what they are. */
function areCountedAlike(
  { doc: { text } }: Scene,
  { claim: a }: Figure,
  { claim: b }: Figure,
): boolean {
  const [own, other] = [a, b].map(({ number, end }) => text.slice(number.end, end))
  return own !== '' && own === other && (a.unit === 'items' || b.unit === 'items')
}

const FIGURES = 12
const NET = /(?:净(?<W>增|减)[加长少]?|新[建增设开])(?<N>[^，。；：QSDX@]{0,12})$/
/** 累计建成: of what is added up nothing goes. */
const SO_FAR = 'since'

/** The two levels of one name at the ends of two times, between which that much came or went. */
function netOf(scene: Scene, amount: Figure): readonly Relation[] {
  if (amount.sort !== 'Q' || amount.claim.bound !== 'exact') return []
  const found = NET.exec(before(scene, amount, LED_MAX * 2))?.groups
  if (found === undefined) return []
  const { W, N = '' } = found
  const at = W === undefined ? SO_FAR : '@'
  const ends = near(scene, amount).filter((one) => {
    const name = nameOf(scene, one)
    const isOfIt = name === '' || N === '' || name.endsWith(N) || N.endsWith(name)
    return isLevel(one) && one.claim.period?.startsWith(at) === true && isOfIt
  })
  const [base, result, ...more] = ends.toSorted((a, b) =>
    (a.claim.period ?? '') < (b.claim.period ?? '') ? -1 : 1,
  )
  if (base === undefined || result === undefined || more.length > 0) return []
  if (base.claim.period === result.claim.period) return []
  return [moved(base, result, amount, W === '减' ? 'down' : 'up')]
}

const NEW = /(?:新建|新增|新开|增设|扩建|再建|新设|增加)[^，。；：QSDX@]{0,10}$/
const THEN = /(?:届时|(?:建成|完成|投产|投用|投入使用|开通|完工|竣工)后)[^。；QSDX]{0,24}$/
const ABOUT =
  /^(?:届时|到年底|全[省市县区]|我[省市]|公司|集团|已|现|共|累计|建成|拥?有|运营|投用)+|(?:总数|总量|数量)?(?:将|可|达到?)*$/g
const GONE = /拆除|淘汰|退役|关闭|减少|置换|替换/

/** What there is and what is to be added come to what there will be, where nothing else of the kind is told. */
function tillThen(scene: Scene, result: Figure): readonly Relation[] {
  if (result.sort !== 'Q' || result.claim.bound !== 'exact') return []
  if (!THEN.test(before(scene, result, LED_MAX * 3))) return []
  const [base, amount, ...more] = near(scene, result).filter(({ order }) => order < result.order)
  if (base === undefined || amount === undefined || more.length > 0) return []
  if (!NEW.test(before(scene, amount, LED_MAX * 2)) || NEW.test(before(scene, base, LED_MAX * 2)))
    return []
  if (GONE.test(scene.mask.slice(base.at, result.at))) return []
  // 已有公园120座，新建口袋公园30座，届时口袋公园将达95座: of fewer things.
  const [own, name] = [base, result].map((one) => nameOf(scene, one).replace(ABOUT, ''))
  if (own !== name) return []
  return [moved(base, result, amount, 'up')]
}

function moved(base: Figure, result: Figure, amount: Figure, way: 'up' | 'down'): Relation {
  const change = changeBetween({ result, base }, way, { figure: amount, is: 'absolute' })
  return { ...change, isTied: true, isOutright: true }
}

function nameOf({ doc }: Scene, { claim: { measure } }: Figure): string {
  return measure === null ? '' : doc.text.slice(measure.start, measure.end).toLowerCase()
}

/** Of the text, or where it tells of several funds of each sentence. */
function keptIn(scene: Scene): readonly Relation[] {
  const openings = toldAs(scene, OPENING)
  if (openings.length < 2) return keptAmong(scene, scene.figures)
  return openings.flatMap(({ claim }) =>
    keptAmong(scene, scene.pieces[claim.sentence]?.figures ?? []),
  )
}

function keptAmong(scene: Scene, figures: readonly Figure[]): readonly Relation[] {
  const [opening, ...openings] = toldAs(scene, OPENING, figures)
  const [closing, ...closings] = toldAs(scene, CLOSING, figures)
  if (opening === undefined || closing === undefined) return []
  if (openings.length + closings.length > 0) return []
  if (nounOf(scene, opening, OPENING) !== nounOf(scene, closing, CLOSING)) return []
  const [left, ...more] = toldAs(scene, LEFT, figures).filter((one) => alike(scene, one, closing))
  if (left === undefined || more.length > 0 || !alike(scene, opening, closing)) return []
  return [moved(opening, closing, left, 'up')]
}

function toldAs(scene: Scene, name: RegExp, figures = scene.figures): readonly Figure[] {
  return figures.filter(
    (one) =>
      scene.pieces[one.claim.sentence]?.grammar === 'zh' &&
      isLevel(one) &&
      one.sort === 'Q' &&
      one.claim.bound === 'exact' &&
      name.test(ledOf(scene, one)),
  )
}

function nounOf(scene: Scene, one: Figure, name: RegExp): string | undefined {
  return name.exec(ledOf(scene, one))?.groups?.N
}

/** The words themselves: 年初 is a time. */
function ledOf({ doc: { text } }: Scene, { claim: { start } }: Figure): string {
  return text.slice(Math.max(0, start - LED_MAX), start)
}

const LED_MAX = 12

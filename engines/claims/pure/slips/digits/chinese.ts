import { alike, before, between, type Figure, isChange, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { digitsOf } from '../../relate/evidence/figure.ts'

// Whether Chinese words say what a figure is of which others. That it doesn't fit, and would but for one digit, is asked besides.

/** `isExplained`: others that aren't of the relation make its figure up as well; a share is then rather theirs. */
export function isSaidZh(scene: Scene, one: Relation, isExplained: boolean): boolean {
  const at = (index: number | null): Figure | undefined =>
    index === null ? undefined : scene.byClaim.get(index)
  switch (one.kind) {
    case 'share':
      return !isExplained && isShare(scene, at(one.share), at(one.part), at(one.whole))
    case 'gap':
      return isBalance(scene, at(one.amount), at(one.of), at(one.than))
    case 'parts': {
      const [first, second, ...more] = one.parts.map(at)
      if (more.length > 0 || !one.complete) return false
      return [first, second].some((amount, which) =>
        isBalance(scene, amount, at(one.whole), which === 0 ? second : first),
      )
    }
    default:
      return false
  }
}

/** What is of another time, or only held against. */
const OTHER =
  /(?:同期|去年|上年|前年|上届|上季|上月|年初|年末|目标|计划|预算|[比较超多少])[^，。；：]*$/
const REACH = 3

function areTogether({ pieces }: Scene, reach: number, all: readonly Figure[]): boolean {
  const places = all.map(({ claim }) => claim.sentence)
  const [least, most] = [Math.min(...places), Math.max(...places)]
  return most - least <= reach && all.every((_, at) => pieces[places[at] ?? 0]?.grammar === 'zh')
}

function isLevel(scene: Scene, one: Figure): boolean {
  return (
    one.sort === 'Q' &&
    one.claim.form === 'number' &&
    one.claim.bound === 'exact' &&
    !isChange(one) &&
    !OTHER.test(scene.doc.text.slice(Math.max(0, one.claim.start - LED), one.claim.start))
  )
}

const LED = 24

/** 厨余垃圾2465吨，…，占清运总量的25%: of the figure that is called so, and of what the sentence speaks of. */
function isShare(
  scene: Scene,
  share: Figure | undefined,
  part: Figure | undefined,
  whole: Figure | undefined,
): boolean {
  if (share === undefined || part === undefined || whole === undefined) return false
  if (isChange(share) || !areTogether(scene, REACH, [share, part, whole])) return false
  if (whole.at > part.at || part.at > share.at || whole.size <= part.size) return false
  if (part.claim.sentence !== share.claim.sentence) return false
  if (!isLevel(scene, part) || !isLevel(scene, whole)) return false
  const name = OF.exec(before(scene, share, LED))?.[1]
  if (name === undefined || ELSE.test(name)) return false
  // Between a part and its share nothing else is told of its own, but how it was before.
  const { figures } = scene
  for (const other of figures.slice(part.order + 1, share.order))
    if (isLevel(scene, other)) return false
  return hasName(scene, whole, name.replace(PLAIN, ''))
}

const OF =
  /(?:^|[，、（])(?:约|大约)?占(?:到|了|比)?([^，。；：、QSDXNO]{2,14})(?:的|的?比[例重](?:为|达到?)?)(?:约)?$/
const ELSE = /全国|全省|世界|全球|国家|同期|上年|去年|其中/
const PLAIN =
  /^(?:全[市县区省州镇校院年厂站网线]|当[年月季期]|本[年月季期]|公司|总)|(?:总[量数额值]?|数量?|人数|量|额|值|规模)$/g

/** 清运量9860吨, of 清运总量. */
function hasName(scene: Scene, one: Figure, name: string): boolean {
  if (name.length < 2) return false
  const led = /[^。；：]*$/.exec(before(scene, one, NAME_MAX))?.[0] ?? ''
  return led.includes(name)
}

const NAME_MAX = 30

/** What goes in, what goes out, and what that leaves. */
const PAIRS: readonly (readonly [of: RegExp, than: RegExp, amount: RegExp])[] = [
  [
    /(?:收入|收取|募集|募得|筹集|筹得|到账|存入|归集)[^，。；：]*$/,
    /(?:支出|支付|花费|拨付|发放|支取|使用|开支)[^，。；：]*$/,
    /(?:结余|结存|余额|盈余|节余|结转|剩余)[^，。；：]{0,4}$/,
  ],
  [/出口[^，。；：]*$/, /进口[^，。；：]*$/, /顺差[^，。；：]{0,4}$/],
  [/进口[^，。；：]*$/, /出口[^，。；：]*$/, /逆差[^，。；：]{0,4}$/],
]

/** 收入12.64亿元，支出11.37亿元，结余1.27亿元. */
function isBalance(
  scene: Scene,
  amount: Figure | undefined,
  of: Figure | undefined,
  than: Figure | undefined,
): boolean {
  if (amount === undefined || of === undefined || than === undefined) return false
  if (!areTogether(scene, 1, [amount, of, than]) || isCumulative(scene, amount)) return false
  if (of.at > amount.at || than.at > amount.at) return false
  if (![of, than, amount].every((one) => isLevel(scene, one))) return false
  // Something else that was added, or taken off.
  const last = Math.max(of.order, than.order)
  if (scene.figures.slice(last + 1, amount.order).some((one) => alike(scene, one, amount)))
    return false
  return PAIRS.some(([a, b, c]) =>
    [
      [of, a],
      [than, b],
      [amount, c],
    ].every(([one, words]) => (words as RegExp).test(before(scene, one as Figure, NAME_MAX))),
  )
}

/** What has gathered over the years. */
function isCumulative(scene: Scene, one: Figure): boolean {
  return /(?:累计|滚存|期末|年末|月末|历年)[^，。；]*$/.test(before(scene, one, LED))
}

const PARTS_MIN = 3
const PARTS_MAX = 10

/** 共运送3508.2万人次，…。其中，甲线1286.4万人次，…；乙线…；丙线…: a whole and all that is told of its kind behind it. */
export function dealtZh(scene: Scene, at: number): readonly Relation[] {
  const piece = scene.pieces[at]
  if (piece === undefined || piece.grammar !== 'zh') return []
  const words = scene.mask.slice(piece.from, piece.to)
  const among = words.indexOf('其中')
  if (among < 0 || words.indexOf('其中', among + 1) > 0) return []
  const from = piece.from + among
  const own = piece.figures.filter((one) => one.at < from)
  const earlier = scene.pieces[at - 1]
  const told =
    own.length > 0
      ? own
      : among < 2 && earlier?.paragraph === piece.paragraph
        ? earlier.figures
        : []
  const list = piece.figures.filter((one) => one.at > from && isLevel(scene, one))
  const [first, last] = [list[0], list.at(-1)]
  const whole = told.find(
    (one) => first !== undefined && isLevel(scene, one) && alike(scene, one, first),
  )
  if (whole === undefined || first === undefined || last === undefined) return []
  const parts = list.filter((one) => alike(scene, one, first))
  if (parts.length < PARTS_MIN || parts.length > PARTS_MAX || parts.length < list.length) return []
  if (parts.some((one) => one.size >= whole.size || one.claim.unit !== whole.claim.unit)) return []
  const gaps = parts.slice(1).map((one, index) => between(scene, parts[index] ?? one, one))
  // 其中市级3亿元，县级8亿元；公益金2亿元: where commas part the first ones, the list is over at a semicolon.
  const marked = gaps.filter((gap) => gap.includes('；'))
  if (marked.length > 0 && marked.length < gaps.length) return []
  const isClosed = /其[他余它]|另外?/.test(gaps.at(-1) ?? '')
  if (!isClosed && digitsOf(whole.claim) < WHOLE_DIGITS_MIN) return []
  const isOpen = /其[余他它]/.test(scene.mask.slice(last.at, piece.to))
  if (isOpen || SOME.test(scene.mask.slice(from, piece.to))) return []
  return [
    {
      kind: 'parts',
      whole: whole.claim.index,
      parts: parts.map(({ claim }) => claim.index),
      complete: true,
    },
  ]
}

const WHOLE_DIGITS_MIN = 4
const SOME = /主要|等[，。；]|超过|达到?[^，。；]{0,6}以上|包含|含[^，。；]{0,8}Q/

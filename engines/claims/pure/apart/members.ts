import { before, behind, type Figure, isChinese, type Scene, sizeOf } from '../derived/scene.ts'
import type { Relation } from '../model.ts'

// "31.9 million in clinics, 4.4 million in emergency departments and 2.3 million as in-patients. Clinics thus saw 82.6 % of them": a share of one
// of those that make up a whole is a share of that whole.

type Share = Extract<Relation, { kind: 'share' }>
export type Sum = { readonly whole: Figure; readonly parts: readonly Figure[] }

const FEW = 20
/** How many sentences behind its list a share may stand. */
const BELOW = 3

export function memberOf(
  scene: Scene,
  share: Figure,
  half: Share | null,
  sums: readonly Sum[],
): Share | null {
  if (share.sort !== 'S' || share.claim.kind === 'growth' || share.claim.kind === 'gap') return null
  if (WIDER.test(before(scene, share, 24)) || RATE.test(before(scene, share, 30))) return null
  if (RATES.test(before(scene, share, 60))) return null
  if (OF_CHANGE.test(behind(scene, share)) || TOGETHER.test(before(scene, share, 90))) return null
  const part = scene.byClaim.get(half?.part ?? -1)
  const found = sums.flatMap((sum) => {
    if (!isOfIt(scene, share, sum)) return []
    if (part !== undefined) return sum.parts.includes(part) ? [{ whole: sum.whole, part }] : []
    const named = isBelow(scene, sum, share) ? namedIn(scene, share, sum) : null
    return named === null ? [] : [{ whole: sum.whole, part: named }]
  })
  const [only] = found
  if (only === undefined || only.part.claim.unit !== only.whole.claim.unit) return null
  if (sizeOf(only.part) >= sizeOf(only.whole) || sizeOf(only.whole) < FEW) return null
  if (found.some(({ whole }) => sizeOf(whole) !== sizeOf(only.whole))) return null
  return relationOf(share, only.part, only.whole)
}

/** A rate of its own: of what it is one, its name says. */
const RATE =
  /率[为达到至约]*$|(?<![占佔][^，。；]{0,14})比例[为达到至约]*$|\b(?:price|rate|margin|ratio|coverage|growth|yield|target|goal|by|from|to|at|(?<!(?:took|takes?|made|makes?) )up|down|than) (?:of |was |is |about |some |at )*$/

/** 损失率水稻1.7%、玉米2.1%、大豆3.0%: the rate is named once for a list. */
const RATES = /率(?:分别)?[为是]?[㐀-鿿]{0,6}S(?:、[㐀-鿿]{1,8}S)*、[㐀-鿿]{1,8}$/

/** "Together, clinics and wards saw 86 % of them": none of the members alone. */
const TOGETHER =
  /(?:\b(?:[Tt]ogether|[Cc]ombined|[Bb]etween them)\b|合计|共占|两者|二者)[^.;。；QSDX]*$/

const WIDER = /全国|世界|全球|国内|同期|\b(?:world|global|national|market)\b/

/** "Three fifths of the county's growth": of how it changed, and not of how much there is. */
const OF_CHANGE =
  /^ (?:share )?of [^.,;:QSDX]{0,40}?\b(?:growth|increase|rise|gain|decline|decrease|fall|drop|change|loss|expansion|improvement|savings?)\b|^的?(?:增长|增量|增幅|降幅|减少|新增)/

const ALL =
  /^(?:total|whole|all|cost|costs|work|workload|sum|money|amount|volume|volumes|funding|expenditure|number|figure|it|them|these|those|which|this)\b/

/** The share's own words of its whole, if it has any, say that it is all, or name the whole. */
function isOfIt(scene: Scene, share: Figure, { whole }: Sum): boolean {
  const isHan = isChinese(scene, share)
  const [, said] =
    (isHan
      ? /[占佔](?:到|了)?([^，。；QSDX占比]{0,16}?)(?:的?(?:比重|比例|份额|比))?(?:约|近|超过?|达到?|为|的|仅|只|首次|突破)*$/.exec(
          before(scene, share, 30),
        )
      : /^ (?:share )?of (?:the |all |its |their |our |this )*([a-z'’ -]{1,40})/.exec(
          behind(scene, share),
        )) ?? []
  if (said === undefined || said === '' || ALL.test(said) || /^(?:总|全部|其|整体)/.test(said))
    return true
  const near = isHan
    ? before(scene, whole, 40)
    : `${before(scene, whole, 90)} ${behind(scene, whole, 60)}`
  // 市级一般公共预算支出 isn't 市级重点支出.
  const words = wordsOf(said, isHan)
  return words.filter((word) => near.includes(word)).length > words.length * ALIKE
}

/** Of the words of a name that its whole must share. */
const ALIKE = 0.25

function isBelow({ pieces }: Scene, { parts }: Sum, share: Figure): boolean {
  const last = parts.at(-1)
  if (last === undefined || share.order < last.order) return false
  const [a, b] = [pieces[last.claim.sentence], pieces[share.claim.sentence]]
  return a?.paragraph === b?.paragraph && share.claim.sentence - last.claim.sentence <= BELOW
}

/** The one member that the words before the share name. */
function namedIn(scene: Scene, share: Figure, { parts }: Sum): Figure | null {
  const piece = scene.pieces[share.claim.sentence]
  // "Of the 3.6, 96.8 %": of a figure of its own sentence.
  if (
    piece?.figures.some(
      (one) => one.order < share.order && !parts.includes(one) && one.sort === 'Q',
    )
  )
    return null
  const clause = (
    before(scene, share, 90)
      .split(/[,;，；。]|Q|S/)
      .at(-1) ?? ''
  )
    .replace(/进出口/g, '')
    .replace(/[占佔].*$|\b(?:share|proportion|percentage|part) of\b.*$/, '')
  const words = wordsOf(clause, isChinese(scene, share))
  const isHan = isChinese(scene, share)
  const likeness = parts.map((one) => {
    const name = wordsOf(nameOf(scene, one), isChinese(scene, share))
    // 中央资金占: what is spoken of comes first.
    const said = isHan ? words.slice(0, 2) : words
    return said.filter((word) => name.includes(word)).length
  })
  const most = Math.max(...likeness)
  const isOnly = most > 0 && likeness.filter((one) => one === most).length === 1
  return isOnly ? (parts[likeness.indexOf(most)] ?? null) : null
}

/** What a member is called: the words before it, or in English those behind it as well. */
function nameOf(scene: Scene, one: Figure): string {
  const ahead =
    before(scene, one, 40)
      .split(/[,;，；。：、(（]|Q|S/)
      .at(-1) ?? ''
  return isChinese(scene, one)
    ? ahead
    : `${ahead} ${/^[^,;.QS]*/.exec(behind(scene, one, 40))?.[0] ?? ''}`
}

function wordsOf(words: string, areChinese: boolean): readonly string[] {
  if (areChinese)
    return (words.match(/[㐀-鿿]+/g) ?? [])
      .flatMap((run) => pairsOf(run))
      .filter((pair) => !EMPTY.has(pair))
  return (words.match(/[a-z]{4,}/g) ?? [])
    .map((word) => word.slice(0, 7))
    .filter((word) => !EMPTY.has(word))
}

function pairsOf(run: string): readonly string[] {
  return Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2))
}

const EMPTY: ReadonlySet<string> = new Set(
  'thus that this were with from which account account made their have been total accordi 完成 其中 项目 企业 占比 达到 资金 产业 收入 投资 公司'.split(
    ' ',
  ),
)

function relationOf(share: Figure, part: Figure, whole: Figure): Share {
  return {
    kind: 'share',
    share: share.claim.index,
    part: part.claim.index,
    whole: whole.claim.index,
    baseWords: null,
  }
}

import { before, behind, between, type Figure, isChinese, type Scene } from '../derived/scene.ts'
import type { Relation } from '../model.ts'
import { isOfAnotherName } from '../relate/order/area.ts'

// 全省规模以上工业增加值增长5.9%。…装备制造业、高技术制造业分别增长8.4%和9.3%，分别快于规模以上工业2.5个和3.4个百分点: points above or below a rate that its name
// finds further up; 同比降幅较5月份（3.3%）扩大0.3个百分点: how much a growth of one rhythm quickened.

type Gap = Extract<Relation, { kind: 'gap' }>

const THAN =
  /(?:分别)?(?:比|较)([^，。；：、QSDX@比较]{2,14}?)(?:分别)?(高出?|低|快|慢|多|少)$|(?:分别)?(快于|高于|低于|慢于|高出|领先|落后)(?:同期)?([^，。；：、QSDX@]{2,14}?)$/

/** How far up the rate with which another is compared may stand. */
const FIGURES_BACK = 40

export function gapOf(scene: Scene, gap: Figure): Gap | null {
  if (gap.sort !== 'D') return null
  if (!isChinese(scene, gap)) return englishGap(scene, gap)
  const first = firstOfList(scene, gap)
  const said = THAN.exec(before(scene, first, 40))
  if (said === null) return null
  const [, low = '', lowWay = '', highWay = '', high = ''] = said
  const name = (low === '' ? high : low).replace(
    /^(?:同期|全部)|(?:的?(?:平均)?(?:水平|增速|增幅|平均|均值))+$/g,
    '',
  )
  const of = rateOf(scene, gap, first)
  if (of === null || name.length < 2 || TIMES.test(name)) return null
  const than = named(scene, of, name)
  if (than === null || isOfAnotherName(scene.doc.text, name, of.claim, than.claim)) return null
  const way = lowWay === '' ? highWay : lowWay
  return {
    kind: 'gap',
    of: of.claim.index,
    than: than.claim.index,
    amount: gap.claim.index,
    direction: /低|慢|少|落后/.test(way) ? 'down' : 'up',
    baseWords: null,
    isTied: true,
  } as Gap
}

const TIMES = /年|月|期|季|上半|去|前|初|末|预期|计划|目标/

/** 2.5个和3.4个百分点: the first of those that stand in one list. */
function firstOfList(scene: Scene, gap: Figure): Figure {
  let first = gap
  for (;;) {
    const last = scene.figures[first.order - 1]
    if (last?.sort !== 'D' || last.claim.sentence !== gap.claim.sentence) return first
    if (!/^[、和及与]$/.test(between(scene, last, first))) return first
    first = last
  }
}

/** The rate that stands in its place in the list before. */
function rateOf(scene: Scene, gap: Figure, first: Figure): Figure | null {
  const last = scene.figures[first.order - 1]
  if (last === undefined || last.sort !== 'S' || last.claim.sentence !== gap.claim.sentence)
    return null
  if (/[。；]/.test(between(scene, last, first))) return null
  let count = 1
  while (/^[、和及与]$/.test(joinOf(scene, first.order + count - 1))) count += 1
  let rates = 1
  while (
    /^[、和及与]$/.test(joinOf(scene, last.order - rates)) &&
    scene.figures[last.order - rates]?.sort === 'S'
  )
    rates += 1
  if (count !== rates) return null
  return scene.figures[last.order - count + 1 + gap.order - first.order] ?? null
}

function joinOf(scene: Scene, order: number): string {
  const [a, b] = [scene.figures[order], scene.figures[order + 1]]
  return a === undefined || b === undefined || a.sort !== b.sort ? '' : between(scene, a, b)
}

/** The one rate of the same time, further up, that the words before it call by the name. */
function named(scene: Scene, of: Figure, name: string): Figure | null {
  const isGrowth = of.claim.kind === 'growth'
  const found: Figure[] = []
  for (let order = of.order - 1; order >= Math.max(0, of.order - FIGURES_BACK); order -= 1) {
    const one = scene.figures[order]
    if (one === undefined || one.sort !== 'S' || one.claim.period !== of.claim.period) continue
    if ((one.claim.kind === 'growth') !== isGrowth) continue
    const words = before(scene, one, 50).split(/[，。；：SD]/)
    const own = words.at(-1) ?? ''
    if (!isCalled(own, name)) continue
    if (
      !isGrowth &&
      tailOf(own) !==
        tailOf(
          before(scene, of, 40)
            .split(/[，。；：QSD]/)
            .at(-1) ?? '',
        )
    )
      continue
    found.push(one)
  }
  const [only, ...more] = found
  return only !== undefined && more.length === 0 ? only : null
}

function isCalled(words: string, name: string): boolean {
  const at = words.indexOf(name)
  // 规模以上工业增加值, and not 规模以上工业企业利润, and 投资, and not 设备更新改造投资.
  return (
    at >= 0 &&
    !/^(?:企业|产品|行业|利润|中|出口)/.test(words.slice(at + name.length)) &&
    WIDE.test(words.slice(0, at))
  )
}

function tailOf(words: string): string {
  return words.replace(/(?:为|达到?|是|约)+$/, '').slice(-4)
}

const WIDE =
  /^(?:[\s@]|全[国省市县区州]|我[国省市县区州]|[本该][省市县区州]|社会|固定资产|今年|其中)*$/

const ABOVE =
  /^ (above|higher than|over|more than|ahead of|below|lower than|under|less than|behind) (?:the )?(?:(?:national|state-?wide|country|eu|european|oecd|global|overall|regional|provincial|city|group|industry)(?:wide|'s|’s)? (?:average|rate|mean|figure|level)|(?:country|nation|average)\b|(it|that)(?=[.,;]))/

/** "In the north the rate was 6.1 %, 1.5 points above the national average": the rate of the same name that is told of no place. */
function englishGap(scene: Scene, gap: Figure): Gap | null {
  const [, way, again] = ABOVE.exec(behind(scene, gap)) ?? []
  const of = scene.figures[gap.order - 1]
  if (again !== undefined) return belowIt(scene, gap, of, way ?? '')
  if (way === undefined || of?.sort !== 'S' || of.claim.sentence !== gap.claim.sentence) return null
  if (
    !/^,? ?(?:or |which is |that is |and |–|—)? ?(?:some |about )?$/.test(between(scene, of, gap))
  )
    return null
  const own = placed(scene, of)
  const said = before(scene, of, 90)
  const found = scene.figures.filter(
    (one) =>
      one !== of &&
      one.sort === 'S' &&
      one.claim.period === of.claim.period &&
      one.claim.kind === of.claim.kind &&
      one.claim.measureKey.some((word) => word !== 'rate') &&
      one.claim.measureKey.every((word) => said.includes(word.slice(0, 7))) &&
      !placed(scene, one),
  )
  const values = new Set(found.map(({ claim }) => claim.value.coefficient))
  const [than] = found
  if (than === undefined || values.size > 1 || !own) return null
  return gapTo(of, than.claim.index, gap, way)
}

/** "1.5 points above the national average; in the capital it was 3.8 %, 0.8 points below it". */
function belowIt(scene: Scene, gap: Figure, of: Figure | undefined, way: string): Gap | null {
  const last = scene.figures[gap.order - 2]
  if (of?.sort !== 'S' || last?.sort !== 'D' || last.claim.sentence !== gap.claim.sentence)
    return null
  const than = englishGap(scene, last)?.than ?? null
  return than === null ? null : gapTo(of, than, gap, way)
}

function gapTo(
  of: Figure,
  than: number,
  gap: Figure,
  way: string,
): Gap & { readonly isTied: true } {
  return {
    kind: 'gap',
    of: of.claim.index,
    than,
    amount: gap.claim.index,
    direction: /below|lower|under|less|behind/.test(way) ? 'down' : 'up',
    baseWords: null,
    isTied: true,
  }
}

/** A name of a place, of a group or of a time of its own beside a rate. */
function placed({ doc }: Scene, { claim }: Figure): boolean {
  const from = Math.max(doc.sentences[claim.sentence]?.start ?? 0, claim.start - 70)
  const words =
    doc.text
      .slice(from, claim.start)
      .split(/[;.(]\s/)
      .at(-1) ?? ''
  return /\b(?:[Ii]n|[Ff]or|[Oo]f|[Aa]mong|[Aa]t) (?:the )?(?:[A-Z][a-z]+|women|men|young|under|over)|[A-Z][a-z]+(?:['’]s|,? where| had| recorded)/.test(
    words,
  )
}

const QUICKENED =
  /(同比|环比)(增速|增幅|涨幅|降幅|跌幅)(?:比|较)@(?:份)?[（(]?(?:的)?[S][）)]?(扩大|收窄|加快|放缓|回落|提高|缩小|上升)$/

/** The growth of the same rhythm that stands before: its paragraph's nearest. */
export function quickenedOf(scene: Scene, points: Figure): Relation | null {
  const said = points.sort === 'D' ? QUICKENED.exec(before(scene, points, 40)) : null
  const base = scene.figures[points.order - 1]
  if (said === null || base === undefined || base.sort !== 'S') return null
  const [, rhythm = '', , way = ''] = said
  const paragraph = scene.pieces[points.claim.sentence]?.paragraph
  for (let order = base.order - 1; order >= Math.max(0, base.order - RHYTHM_BACK); order -= 1) {
    const one = scene.figures[order]
    if (one === undefined || scene.pieces[one.claim.sentence]?.paragraph !== paragraph) return null
    const words =
      before(scene, one, 14)
        .split(/[，。；]/)
        .at(-1) ?? ''
    if (one.sort !== 'S' || !words.includes(rhythm) || one.claim.period === base.claim.period)
      continue
    return {
      kind: 'change',
      result: one.claim.index,
      base: base.claim.index,
      amount: points.claim.index,
      amountIs: 'points',
      direction: /扩大|加快|提高|上升/.test(way) ? 'up' : 'down',
      basePeriod: base.claim.period,
      baseWords: null,
      comparablePrices: false,
      ofRates: true,
      isTied: true,
    }
  }
  return null
}

const RHYTHM_BACK = 5

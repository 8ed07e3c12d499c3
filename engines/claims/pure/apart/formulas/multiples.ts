import { before, between, type Figure, type Piece, type Scene } from '../../derived/scene.ts'
import { isHowMuch } from './compared.ts'
import type { Tied } from './said.ts'

// What is so many times what stands right before it, or what its words name: 326台，是去年底163台的整整两倍; 认购额达182亿港元，相当于发行额的3.64倍, and before it 发行…债券50亿港元.

type Multiple = Tied<'multiple'>

const SO = '(?:几乎|差不多|大约|约|已|近|将近|恰好|正好)*'
const IS = new RegExp(`^，${SO}(?:是|为|相当于|达到?)${SO}[^，。；的]{0,10}(?:的)?$`)
const OF = /^的(?:整整|近|约|将近|大约)*$/
const NAMED = new RegExp(`^，${SO}(?:是|为|相当于)${SO}([^，。；a-z]{2,9})的(?:近|约|将近)*$`)
const NO_NAME =
  /^@?(?:上年|去年|同期|全国|全[省市县区]|平均|原来|过去|当时|其|他们|上[月届季周]).{0,4}$/

export function multiplesTold(scene: Scene): readonly Multiple[] {
  return scene.pieces.flatMap((piece) =>
    piece.grammar === 'zh'
      ? piece.figures.flatMap((times, at) =>
          times.sort === 'X' ? (multipleOf(scene, piece, times, at) ?? []) : [],
        )
      : [],
  )
}

function multipleOf(scene: Scene, piece: Piece, times: Figure, at: number): Multiple | null {
  const [of, base] = [piece.figures[at - 2], piece.figures[at - 1]]
  if (base?.sort !== 'Q') return null
  if (of?.sort === 'Q' && of.claim.unit === base.claim.unit && !isHowMuch(scene, of)) {
    if (OF.test(between(scene, base, times)) && IS.test(between(scene, of, base)))
      return multiple(times, of, base)
  }
  const told = between(scene, base, times)
  const [, name] = NAMED.exec(told.replaceAll('@', '')) ?? []
  if (name === undefined || NO_NAME.test(name)) return null
  const stem = name.replace(/(?:平均水平|水平|规模|总额|总量|[额量数值])$/, '')
  const meant = namedBy(scene, base, stem)
  if (meant !== null && name === stem && isOfOtherMeasure(scene, stem, base, meant)) return null
  if (meant === null || (told.includes('@') && !isOfMonth(scene, base, times, meant))) return null
  return multiple(times, base, meant)
}

/** 为10月份日均水平的1.5倍: the other is told of that month; 全年日均 is told nowhere. */
function isOfMonth({ doc }: Scene, of: Figure, times: Figure, meant: Figure): boolean {
  const [month] = /\d{1,2}月/.exec(doc.text.slice(of.claim.end, times.claim.start)) ?? []
  const { start = 0 } = doc.sentences[Math.max(0, meant.claim.sentence - 1)] ?? {}
  return month !== undefined && doc.text.slice(start, meant.claim.start).includes(month)
}

/** The one figure before it in its paragraph, or else of the text, whose own clause says the name. */
function namedBy(scene: Scene, of: Figure, name: string): Figure | null {
  if (name.length < 2) return null
  const all = scene.figures.filter(
    (one) =>
      one !== of &&
      one.sort === 'Q' &&
      one.claim.unit === of.claim.unit &&
      isCalled(before(scene, one, 30), name),
  )
  const paragraph = scene.pieces[of.claim.sentence]?.paragraph
  const own = all.filter(
    (one) => one.order < of.order && scene.pieces[one.claim.sentence]?.paragraph === paragraph,
  )
  const [found, ...more] = own.length > 0 ? own : all
  if (found === undefined || more.length > 0) return null
  // 发行债券50亿元和可转债80亿元: it names both.
  const beside = [scene.figures[found.order - 1], found, scene.figures[found.order + 1]]
  const isListed = beside.some((one, at) => {
    const next = beside[at + 1]
    return one !== undefined && next !== undefined && /^[和、及与]/.test(between(scene, one, next))
  })
  return isListed ? null : found
}

/** 现金储备466亿元，是远途的2.7倍 beside 远途汽车营收116亿元: a name of who has it, and of that one something else is told. */
function isOfOtherMeasure(scene: Scene, name: string, of: Figure, meant: Figure): boolean {
  const [own = '', its = ''] = [of, meant].map(
    (one) =>
      before(scene, one, 30)
        .split(/[，。；：]/)
        .at(-1) ?? '',
  )
  if (its.endsWith(name) && meant.claim.place?.words === name)
    return isOfListOfOther(scene, own, of, meant)
  const measured = its.slice(its.indexOf(name) + name.length).replace(VERBS, '')
  const runs = Array.from(measured.slice(1), (sign, at) => `${measured[at]}${sign}`)
  return runs.length > 0 && !runs.some((run) => own.includes(run))
}

/** 乙省4.7万亿元 in a list of output, for 甲省科研经费4200亿元，是乙省的3.3倍: its own measure stands nowhere before the list. */
function isOfListOfOther({ doc }: Scene, own: string, { claim }: Figure, meant: Figure): boolean {
  const place = claim.place?.words ?? ''
  const measured = (own.split(place).at(-1) ?? own).replace(VERBS, '')
  const start = doc.sentences[Math.max(0, meant.claim.sentence - 1)]?.start ?? 0
  const led = doc.text.slice(start, meant.claim.start)
  const runs = Array.from(measured.slice(1), (sign, at) => `${measured[at]}${sign}`)
  return runs.length > 0 && !runs.some((run) => led.includes(run))
}

const VERBS = /[达为是有共约至到了近超的已仅则也]|实现|完成|累计|@/g

/** 年交保费1.25万元 is no 已交保费: what is told of each year isn't all. */
function isCalled(led: string, name: string): boolean {
  const clause = led.split(/[，。；：]/).at(-1) ?? ''
  const at = clause.indexOf(name)
  return at >= 0 && !/[年月日每均]$/.test(clause.slice(0, at))
}

function multiple(times: Figure, of: Figure, base: Figure): Multiple {
  return {
    kind: 'multiple',
    times: times.claim.index,
    of: of.claim.index,
    base: base.claim.index,
    baseWords: null,
    isTied: true,
  }
}

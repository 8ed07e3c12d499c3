import { before, behind, type Figure, isChinese, type Scene } from '../scene.ts'

// By their names two figures are both sides of something, or of one kind.

const SIDES: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:women|female|girls)\b|女/, /\b(?:men|male|boys)\b|男/],
  [
    /\bdomestic\b|国内|内贸/,
    /\b(?:foreign|international|abroad|overseas|exports?)\b|海外|国外|境外|外贸/,
  ],
  [/\burban\b|城镇/, /\brural\b|乡村|农村/],
  [/\badults?\b|公共/, /\b(?:children|juniors?)\b|私人/],
  [/\bpublic\b|新建/, /\bprivate\b|改扩建/],
  [/\bmorning\b|夏|内河/, /\bafternoon\b|秋|冬|沿海/],
  [/\blong-term\b|出口/, /\bshort-term\b|进口/],
]

/** Two parts that are all there can be: women and men, at home and abroad. */
export function areBothSides(scene: Scene, members: readonly Figure[]): boolean {
  const [a, b] = members
  if (a === undefined || b === undefined || members.length !== 2) return false
  const [one, other] = [a, b].map((member) =>
    isChinese(scene, member)
      ? (/[^，。；：QSD]*$/.exec(before(scene, member, 16))?.[0] ?? '')
      : `${
          before(scene, member, 30)
            .split(/ and |[,.;:QSD]/)
            .at(-1) ?? ''
        } ${/^[^,.;:QSD]*?(?= and |$)/.exec(behind(scene, member, 26))?.[0] ?? ''}`,
  )
  if (one === undefined || other === undefined) return false
  const isOnly = (words: string, [own, not]: readonly [RegExp, RegExp]): boolean =>
    own.test(words) && !not.test(words)
  // 利息净收入…非利息净收入, 立案…未立案.
  const names = [one, other].map((words) => words.replace(/^其中[，：]?/, ''))
  if (names[1] === `非${names[0]}` || names[1] === `未${names[0]}`) return true
  return SIDES.some(
    ([left, right]) =>
      (isOnly(one, [left, right]) && isOnly(other, [right, left])) ||
      (isOnly(one, [right, left]) && isOnly(other, [left, right])),
  )
}

/** 货物吞吐量284万吨，其中外贸集装箱81万吨，内贸集装箱30万吨: both sides of some of it alone. */
export function areOfOneKind(scene: Scene, whole: Figure, members: readonly Figure[]): boolean {
  if (!isChinese(scene, whole)) return false
  const all = before(scene, whole, 24)
  const kinds = members.map((one) => {
    const name = /[^，。；：、QSD]*$/.exec(before(scene, one, 16))?.[0] ?? ''
    const kind = name.replace(/^其中/, '').replace(SIDES_ZH, '').replace(PLAIN, '')
    return [...kind].filter((sign) => !all.includes(sign)).join('')
  })
  const [first = ''] = kinds
  return first.length > 2 && kinds.every((kind) => kind === first)
}

const SIDES_ZH =
  /[国境][内外]|海外|[内外]贸|城镇|城市|乡村|农村|[男女][性生]?|公共|私人|[进出]口|内河|沿海/
const PLAIN = /货物|旅客|人员|居民|企业|市场|业务|部分|完成|实现|达到?|约|为|有/g

/** 公共充电桩…私人充电桩: names of one length and one head. */
export function areAlikeNamed(scene: Scene, members: readonly Figure[]): boolean {
  const names = members.map(
    (one) => /[^，。、；：QSD]*$/.exec(before(scene, one, 20))?.[0].replace(/^.*其中/, '') ?? '',
  )
  const [first = ''] = names
  return (
    first.length > 2 &&
    names.every((name) => name.length === first.length && name.at(-1) === first.at(-1))
  )
}

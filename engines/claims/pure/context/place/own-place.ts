import type { Doc, Sentence } from '../../model.ts'
import { once } from '../../once.ts'
import { matchesIn } from '../../text/matches.ts'
import { namedBefore } from './by-words.ts'
import { type FoundPlace, roleOf } from './scan-places.ts'

/** Words that say "our own" or "the whole": which place that is, the release's head tells. */
export type OwnPlaces = {
  /** Whether it is of the lexicon's nation. */
  readonly isOfNation: boolean
  readonly nation: string | null
  readonly region: string | null
  /** What kind of land its region's name says that it is, of a release that names no other: delta, bay. */
  readonly regionWord: string | null
  /** From where on the text has named its region; null: it doesn't. */
  readonly regionFrom: number | null
  /** The release's own place: of its headline, or of the body that issues it. */
  readonly home: {
    readonly id: string | null
    readonly level: string
    readonly name: string
  } | null
  /** The province that the text names first, of which its city is. */
  readonly province: FoundPlace | null
}

type Form = readonly [pattern: RegExp, whose: 'nation' | 'region' | 'home' | 'named', level: string]

const CHINESE: readonly Form[] = [
  [
    /全国|我国|(?<!国际[、和与]?)国内(?!地|生产总值|生产毛额|增值税|消费税|国际|和国际|与国际|、国际|市场|联播|外|各大|知名|首[个家套例条]|旅?游客?|旅客|航[线班]|快[递件]|专利|发明|异地|升学|读研|深造)/g,
    'nation',
    'nation',
  ],
  [/(?:全市|本市|我市)(?![场值])/g, 'home', 'city'],
  [/全省|本省|我省/g, 'home', 'province'],
  [/全区(?!域)|我区|全县|我县|全州|我州/g, 'home', ''],
  [/本区域|全区域/g, 'region', 'region'],
  [
    /[本全](?:港(?!口|币)|澳(?!大))|统计暨普查局|政府统计处|差饷物业估价署|主计总处|经济部统计处|户政司|卫福部/g,
    'named',
    'province',
  ],
]
const ENGLISH: readonly Form[] = [
  [/\b(?:nationwide|countrywide|the (?:whole )?(?:country|nation))\b/gi, 'nation', 'nation'],
  [
    /\b(?:citywide|(?:the|our) (?:whole |entire )?(?:city|municipality))(?=['’]s\b|[ ,.;:]|$)(?! (?:government|council|of))/gi,
    'home',
    'city',
  ],
  [/\b(?:provincewide|(?:the|our) (?:whole |entire )?province)\b(?! of)/gi, 'home', 'province'],
]

/** Behind the region's own name: "the region's spending". */
const THE_REGION: Form = [
  /\b[Tt]he (?:whole |entire )?region\b(?! (?:of|around|between|that|where|with))/g,
  'region',
  'region',
]

/** What stands near such words: what their paragraph opens with, and the places of their sentence and of the one before it. */
export type Near = {
  readonly opener: FoundPlace | null
  readonly own: readonly FoundPlace[]
  readonly before: readonly FoundPlace[]
}

/** 全市, "the province": the places that such words of one sentence mean. */
export function scanOwnPlaces(
  doc: Doc,
  sentence: Sentence,
  own: OwnPlaces,
  near: Near,
): readonly FoundPlace[] {
  const text = doc.text.slice(sentence.start, sentence.end)
  const found: FoundPlace[] = []
  for (const [pattern, whose, level] of formsFor(sentence, own))
    for (const match of matchesIn(pattern, text)) {
      const start = sentence.start + match.index
      const end = start + match[0].length
      if (PORT.test(match[0]) && !isOfHongKong(doc)) continue
      const home = own.home !== null && fits(own.home, level) ? own.home : null
      const isHome = whose === 'home'
      const stands = wordsFor(doc.text, [whose, level], start, own, near)
      const { province } = own
      const isOfCity = home === null && level === 'province' && own.home?.level === 'city'
      const outer = isOfCity && province !== null && province.end <= start ? province.id : null
      const wide = whose === 'named' ? null : whose === 'nation' ? own.nation : own.region
      const id = isHome ? (home?.id ?? outer) : wide
      const kind = level === '' ? (own.home?.level ?? 'place') : level
      const role = roleOf(doc.text, start, end, { level: kind, text: match[0] })
      found.push({
        start,
        end,
        id,
        level: kind,
        role,
        stands: stands ?? (isHome ? home?.name : null) ?? WHOLE[match[0]] ?? null,
      })
    }
  return found
}

/** 全港吞吐量: of a port, unless the text is Hong Kong's own. */
const PORT = /^[本全]港$/
const isOfHongKong = (doc: Doc): boolean => isItsOwn(doc.text, doc)
const isItsOwn = once(
  (text: string, { isTraditional }: Doc) =>
    isTraditional === true || /香港|港[元币]|特区/.test(text),
)

/** 我省 of an office is 全省 to those who read it elsewhere; 本港 and some offices are of one place alone. */
const WHOLE: { readonly [words: string]: string | undefined } = {
  本省: '全省',
  我省: '全省',
  本市: '全市',
  我市: '全市',
  我区: '全区',
  我县: '全县',
  我州: '全州',
  本港: '香港',
  全港: '香港',
  本澳: '澳门',
  全澳: '澳门',
  统计暨普查局: '澳门',
  政府统计处: '香港',
  差饷物业估价署: '香港',
  主计总处: '台湾',
  经济部统计处: '台湾',
  户政司: '台湾',
  卫福部: '台湾',
}

/** The name that they stand for where only its words show it to be a place. */
function wordsFor(
  text: string,
  [whose, level]: readonly [Form[1], string],
  at: number,
  { home, nation }: OwnPlaces,
  { opener, own, before }: Near,
): string | null {
  const isHan = opener !== null && level !== '' && whose === 'home'
  if (isHan && fits({ id: null, level: opener.level, name: '' }, level))
    return text.slice(opener.start, opener.end)
  if (!/[a-z]/i.test(text[at] ?? '') || whose === 'region') return null
  if (whose === 'nation' && nation !== null) return null
  const levels = whose === 'nation' ? /^country$/ : new RegExp(`^${level}$`)
  const named = namedBefore(text, levels, at, own, before)
  if (named !== null) return text.slice(named.start, named.end)
  return whose === 'nation' && home?.level === 'country' ? home.name : null
}

function formsFor(
  { grammar, end }: Sentence,
  { regionWord, regionFrom }: OwnPlaces,
): readonly Form[] {
  if (grammar === 'zh') return CHINESE
  const isNamed = regionFrom !== null && regionFrom < end
  const forms = isNamed ? [...ENGLISH, THE_REGION] : ENGLISH
  if (regionWord === null) return forms
  const named = new RegExp(
    `\\b[Tt]he (?:whole |entire )?(?:${regionWord}|${capital(regionWord)})\\b(?! (?:of|variant|[A-Z]))`,
    'g',
  )
  return [...forms, [named, 'region', 'region']]
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** Words for kinds of land that a region's name may end in; those for any part of the world, as area, say nothing. */
const LANDS = /^(?:delta|bay|basin|peninsula|valley|archipelago|corridor|plateau|isthmus)$/

/** "Delta" of the Yangtze River Delta; null where the text names another delta, or none of it is of that region. */
export function regionWordOf(text: string, names: readonly string[]): string | null {
  for (const name of names) {
    const word = / ([A-Za-z]+)$/.exec(name)?.[1] ?? ''
    if (!LANDS.test(word.toLowerCase())) continue
    const others = matchesIn(
      new RegExp(`((?:[A-Z][a-z]+ ){1,3})${capital(word.toLowerCase())}\\b`, 'g'),
      text,
    )
    return others.every(
      ([said, lead = '']) => lead === 'The ' || names.some((one) => said.endsWith(one)),
    )
      ? word.toLowerCase()
      : null
  }
  return null
}

/** A municipality is a city of the level of a province: 上海, 全市. */
function fits(home: NonNullable<OwnPlaces['home']>, level: string): boolean {
  if (level === '' || home.level === level) return true
  return level === 'city' && (home.level === 'province' || home.level === 'municipality')
}

/** It has an id of the lexicon. */
export function isKnown({ id }: FoundPlace): boolean {
  return id !== null && id !== ''
}

/** "National" alone says so only of a text that names no place elsewhere. */
export function namesNation(
  text: string,
  named: readonly (readonly FoundPlace[])[],
  head: number,
): boolean {
  const known = named.slice(0, head).flat().filter(isKnown)
  if (known.some((place) => !isSmall(text, place))) return true
  return known.length > 0 && !named.flat().some(({ isByWords }) => isByWords === true)
}

/** "National", written small: a word for the lexicon's nation, but in a release from elsewhere. */
function isSmall(text: string, { start, level }: FoundPlace): boolean {
  return level === 'nation' && /[a-z]/.test(text[start] ?? '')
}

/** Such a word in a release from elsewhere. */
export function isForeign({ text }: Doc, place: FoundPlace, { isOfNation }: OwnPlaces): boolean {
  return !isOfNation && isSmall(text, place)
}

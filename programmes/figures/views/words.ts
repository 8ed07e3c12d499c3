import { say, type Text } from '#platform/i18n'
import type { Region } from '#platform/region'

/** The same in every language of the region; a language without words of its own gets English. */
export function inLanguages(
  region: Pick<Region, 'languages'>,
  write: (lang: string) => string,
): Text {
  return Object.fromEntries(region.languages.map((lang) => [lang, write(lang)]))
}

type Words = { readonly [key: string]: Text }

export const PROVENANCE: Words = {
  published: { en: 'published', zh: '公布' },
  recorded: { en: 'recorded', zh: '本平台记录' },
  simulated: { en: 'simulated', zh: '模拟' },
}

export const STAGE: Words = {
  preliminary: { en: 'preliminary', zh: '初步核算' },
  'final-verified': { en: 'final verified', zh: '最终核实' },
  'census-revision': { en: 'revised by a census', zh: '普查修订' },
  estimate: { en: 'estimate', zh: '估计' },
  actual: { en: 'actual', zh: '实际' },
}

export const TRANSCRIPTION: Words = {
  original: { en: 'read in the original', zh: '据原文录入' },
  copy: { en: 'read in a third party’s copy', zh: '据第三方转录' },
  recalled: { en: 'recalled, checked by sums', zh: '凭记忆录入，经合计校验' },
}

/** Areas of cooperation that answer for figures; those without a system of their own yet are named here too. */
export const OWNERS: Words = {
  economy: { en: 'Economy', zh: '经济' },
  innovation: { en: 'Innovation', zh: '科技创新' },
  'public-services': { en: 'Public services', zh: '公共服务' },
  health: { en: 'Health', zh: '医疗' },
  mobility: { en: 'Mobility', zh: '交通' },
  charging: { en: 'Charging', zh: '充电' },
  ecology: { en: 'Ecology', zh: '生态环境' },
  carbon: { en: 'Carbon', zh: '碳市场' },
  openness: { en: 'Openness', zh: '对外开放' },
  finance: { en: 'Finance', zh: '金融' },
  plan: { en: 'Action plan', zh: '行动计划' },
}

export const LEVEL: Words = {
  nation: { en: 'nation', zh: '全国' },
  region: { en: 'region', zh: '区域' },
  province: { en: 'province', zh: '省级' },
  city: { en: 'city', zh: '市' },
}

const UNKNOWN_DATE: Text = {
  en: 'date unknown; first seen {day}',
  zh: '发布日期不详，{day}首次见到',
}
const BETWEEN_DATES: Text = { en: 'between {from} and {to}', zh: '{from}至{to}之间' }

export const DATES = { unknown: UNKNOWN_DATE, between: BETWEEN_DATES } as const

export const CAUTION: Words = {
  'date-uncertain': { en: 'date uncertain: {what}', zh: '发布日期不确定：{what}' },
  'series-break': {
    en: 'series break, {place}, {period}: {what}',
    zh: '口径变动（{place}，{period}）：{what}',
  },
  'composition-change': {
    en: 'computed for {from} places earlier, {to} later (“{what}”)',
    zh: '统计范围有变化：前期{from}个，后期{to}个（“{what}”）',
  },
  'mixed-vintages': { en: 'mixed vintages: {what}', zh: '混用不同版本：{what}' },
  bounded: {
    en: 'a source gives only a bound, {value}: {what}',
    zh: '来源只给出界限（{value}）：{what}',
  },
  recalled: { en: 'recalled, checked by sums: {what}', zh: '凭记忆录入，经合计校验：{what}' },
  doubted: { en: 'doubtful transcription, {what}: {note}', zh: '录入存疑，{what}：{note}' },
}

/** Words of a table, as they are where it doesn't know the key. */
export function wordsOf(table: Words, key: string, region: Pick<Region, 'languages'>): Text {
  const words = table[key]
  return inLanguages(region, (lang) => (words === undefined ? key : say(words, lang)))
}

/** A publisher or a licence for people: as the pack names it, else the words of the document. */
export function nameIn(region: Pick<Region, 'languages' | 'names'>, exact: string): Text {
  return region.names?.get(exact) ?? inLanguages(region, () => exact)
}

export function filled(
  template: Text,
  region: Pick<Region, 'languages'>,
  fill: (lang: string) => { readonly [name: string]: string },
): Text {
  return inLanguages(region, (lang) => {
    const values = fill(lang)
    return say(template, lang).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
  })
}

import type { Indicator } from '#engines/series'
import { say } from '#platform/i18n'
import { parsePeriod, printPeriod } from '#platform/period'
import type { Asked } from './derive.ts'

const DIGITS: { readonly [kind in Kind]: number } = {
  growth: 1,
  gap: 1,
  difference: 2,
  multiple: 2,
  share: 2,
  'share-of-region': 2,
  average: 3,
  sum: 2,
  rank: 0,
  climb: 0,
}

export type Kind =
  | 'growth'
  | 'gap'
  | 'difference'
  | 'multiple'
  | 'average'
  | 'share'
  | 'share-of-region'
  | 'sum'
  | 'rank'
  | 'climb'

/** A derived figure as an indicator of its own, with a title that says how it comes from the one that has its level. */
export function named(asked: Asked, kind: Kind): Indicator {
  const { ground, entry } = asked
  const { indicator } = entry
  const title = Object.fromEntries(
    ground.region.languages.map((lang) => [lang, titleOf(asked, kind, lang)]),
  )
  return {
    ...indicator,
    id: `${indicator.id}~${kind}`,
    title,
    digits: kind === 'difference' ? indicator.digits : DIGITS[kind],
  }
}

function titleOf(asked: Asked, kind: Kind, lang: string): string {
  const { ground, entry, basePeriod, other, members } = asked
  const { title } = entry.indicator
  const isChinese = lang.startsWith('zh')
  const words = title[lang] ?? title.en ?? ''
  const nameOf = (id: string) => say(ground.region.places.get(id)?.shortName ?? {}, lang)
  const since = basePeriod === null ? '' : printPeriod(parsePeriod(basePeriod), lang)
  const against = other === null ? since : nameOf(other)
  switch (kind) {
    case 'share':
      return isChinese ? `${words}占全国比重` : `${words}, share of the nation`
    case 'share-of-region':
      return isChinese ? `${words}占区域比重` : `${words}, share of the region`
    case 'sum': {
      const named = members.map(nameOf).join(isChinese ? '、' : ', ')
      if (named === '') return isChinese ? `${words}（成员合计）` : `${words}, sum of the members`
      return isChinese ? `${words}（${named}合计）` : `${words}, sum of ${named}`
    }
    case 'rank':
      return isChinese ? `${words}位次` : `${words}, rank`
    case 'climb':
      return isChinese
        ? `${words}（较${since}上升的位数）`
        : `${words}, places gained since ${since}`
    case 'multiple':
      return isChinese ? `${words}（与${against}之比）` : `${words}, as a multiple of ${against}`
    case 'average':
      return isChinese
        ? `${words}（${since}以来年均增长）`
        : `${words}, average growth since ${since}`
    case 'growth':
    case 'difference':
    case 'gap':
      if (other !== null)
        return isChinese ? `${words}（与${against}之差）` : `${words}, more than ${against}`
      if (since === '')
        return isChinese ? `${words}（与全国之差）` : `${words}, ahead of the nation`
      return isChinese ? `${words}（较${since}的变化）` : `${words}, change since ${since}`
  }
}

import type { Request } from '#engines/series'

type Headline = Omit<Request, 'knowledge'> & { readonly sql: string }

// The SQL that a careful analyst would write by hand for each figure, told by us which vintage to take: choosing
// it is the harder half, and ours to do alone. $1 is the period, $2 the vintages, $3 the day of knowledge.

const KNOWN = `known AS (
  SELECT indicator, place, arg_max(value, known_on) AS value
  FROM observations
  WHERE period = $1 AND list_contains(string_split($2, ' '), vintage) AND known_on <= $3::DATE AND NOT doubted
  GROUP BY indicator, place)`

const members = (composition: string): string =>
  `(SELECT place FROM members WHERE composition = '${composition}')`

const share = (whole: string): string => `
  WITH ${KNOWN}
  SELECT 100 * sum(value) FILTER (place IN ${members('region')}) / ${whole}
  FROM known WHERE indicator = 'gdp'`

const LARGE = `
  WITH ${KNOWN}
  SELECT count(*)::DOUBLE FROM known
  WHERE indicator = 'gdp' AND place IN ${members('region-cities')} AND value >= 1000000000000`

const INTENSITY = `
  WITH ${KNOWN}
  SELECT 100 * sum(value) FILTER (indicator = 'rd-expenditure') / sum(value) FILTER (indicator = 'gdp')
  FROM known WHERE place IN ${members('region')}`

/** The figures of the bulletin's first page that are computed, with both denominators where there are two. */
export function headlines(region: string, nation: string): readonly Headline[] {
  const ofProvinces = share(`sum(value) FILTER (place IN ${members('nation-provinces')})`)
  const ofNation = share(`sum(value) FILTER (place = '${nation}')`)
  return ['2018', '2023'].flatMap((period) => [
    {
      indicator: 'gdp-share',
      variant: 'sum-of-members',
      place: region,
      period,
      sql: ofProvinces,
    },
    { indicator: 'gdp-share', variant: 'national-total', place: region, period, sql: ofNation },
    { indicator: 'large-cities', place: region, period, sql: LARGE },
    { indicator: 'region-rd-intensity', place: region, period, sql: INTENSITY },
  ])
}

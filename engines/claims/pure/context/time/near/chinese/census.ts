import { type Found, oneDay, type Stretch } from '../../phrase.ts'

/** 第七次全国人口普查数据显示, 与第六次全国人口普查相比: the day that its count is of; of the work on it nothing is said. */
const CENSUS =
  /(?<!\d{4}年)(?<=第[五六七]次)(?:全[国國])(?:人口)?普查(?=[，,：:]|相比|的|[时時]|[数數][据據](?!修|[进進]行修)|[结結]果|公[报報]|主要[数數][据據]|[显顯]示)/y
const CENSUS_YEARS: Readonly<Record<string, number>> = { 五: 2000, 六: 2010, 七: 2020 }

/** The count of a census of the whole country, by its number. */
export function censusAt(plain: string, at: number): Found | null {
  if (plain[at] !== '全' || plain[at - 1] !== '次' || plain[at - 3] !== '第') return null
  CENSUS.lastIndex = at
  const found = CENSUS.exec(plain)
  const year = CENSUS_YEARS[plain[at - 2] ?? '']
  if (found === null || year === undefined) return null
  // 2010年第六次全国人口普查: its year stands beside it.
  if (/\d年?(?:的|[（(])?第$/.test(plain.slice(Math.max(0, at - 6), at - 2))) return null
  const end = at + found[0].length
  if (/^[^，。；\d]{0,4}\d{4}年/.test(plain.slice(end, end + 10))) return null
  const stretch: Stretch = oneDay(CENSUS_MONTH, 1)
  return { start: at, end, when: { kind: 'end', stretch, year: { from: 'said', year } } }
}

const CENSUS_MONTH = 11

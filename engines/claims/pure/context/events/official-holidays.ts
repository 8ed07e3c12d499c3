import { addDays, type Day, daysBetween } from '#platform/period'
import type { Window } from './windows.ts'

// On which days China's holidays and seasons of travel fell: a text that names one means those days, unless it tells others.
// Holidays by the yearly notices of the State Council's General Office on holidays (国务院办公厅关于部分节假日安排的通知), seasons of
// travel by the announcements of the National Development and Reform Commission and the railways. A window that begins before its
// year (元旦 2023: 31 December 2022) is that of the year that its name says.

type Dates = readonly [first: string, last: string]

const HOLIDAYS: Readonly<Record<string, Readonly<Record<number, Dates>>>> = {
  元旦: {
    2016: ['2016-01-01', '2016-01-03'],
    2017: ['2016-12-31', '2017-01-02'],
    2018: ['2017-12-30', '2018-01-01'],
    2019: ['2018-12-30', '2019-01-01'],
    2020: ['2020-01-01', '2020-01-01'],
    2021: ['2021-01-01', '2021-01-03'],
    2022: ['2022-01-01', '2022-01-03'],
    2023: ['2022-12-31', '2023-01-02'],
    2024: ['2023-12-30', '2024-01-01'],
    2025: ['2025-01-01', '2025-01-01'],
    2026: ['2026-01-01', '2026-01-03'],
  },
  春节: {
    2016: ['2016-02-07', '2016-02-13'],
    2017: ['2017-01-27', '2017-02-02'],
    2018: ['2018-02-15', '2018-02-21'],
    2019: ['2019-02-04', '2019-02-10'],
    2020: ['2020-01-24', '2020-02-02'],
    2021: ['2021-02-11', '2021-02-17'],
    2022: ['2022-01-31', '2022-02-06'],
    2023: ['2023-01-21', '2023-01-27'],
    2024: ['2024-02-10', '2024-02-17'],
    2025: ['2025-01-28', '2025-02-04'],
    2026: ['2026-02-15', '2026-02-23'],
  },
  清明: {
    2016: ['2016-04-02', '2016-04-04'],
    2017: ['2017-04-02', '2017-04-04'],
    2018: ['2018-04-05', '2018-04-07'],
    2019: ['2019-04-05', '2019-04-07'],
    2020: ['2020-04-04', '2020-04-06'],
    2021: ['2021-04-03', '2021-04-05'],
    2022: ['2022-04-03', '2022-04-05'],
    2023: ['2023-04-05', '2023-04-05'],
    2024: ['2024-04-04', '2024-04-06'],
    2025: ['2025-04-04', '2025-04-06'],
    2026: ['2026-04-04', '2026-04-06'],
  },
  五一: {
    2016: ['2016-04-30', '2016-05-02'],
    2017: ['2017-04-29', '2017-05-01'],
    2018: ['2018-04-29', '2018-05-01'],
    2019: ['2019-05-01', '2019-05-04'],
    2020: ['2020-05-01', '2020-05-05'],
    2021: ['2021-05-01', '2021-05-05'],
    2022: ['2022-04-30', '2022-05-04'],
    2023: ['2023-04-29', '2023-05-03'],
    2024: ['2024-05-01', '2024-05-05'],
    2025: ['2025-05-01', '2025-05-05'],
    2026: ['2026-05-01', '2026-05-05'],
  },
  端午: {
    2016: ['2016-06-09', '2016-06-11'],
    2017: ['2017-05-28', '2017-05-30'],
    2018: ['2018-06-16', '2018-06-18'],
    2019: ['2019-06-07', '2019-06-09'],
    2020: ['2020-06-25', '2020-06-27'],
    2021: ['2021-06-12', '2021-06-14'],
    2022: ['2022-06-03', '2022-06-05'],
    2023: ['2023-06-22', '2023-06-24'],
    2024: ['2024-06-08', '2024-06-10'],
    2025: ['2025-05-31', '2025-06-02'],
    2026: ['2026-06-19', '2026-06-21'],
  },
  中秋: {
    2016: ['2016-09-15', '2016-09-17'],
    2017: ['2017-10-01', '2017-10-08'],
    2018: ['2018-09-22', '2018-09-24'],
    2019: ['2019-09-13', '2019-09-15'],
    2020: ['2020-10-01', '2020-10-08'],
    2021: ['2021-09-19', '2021-09-21'],
    2022: ['2022-09-10', '2022-09-12'],
    2023: ['2023-09-29', '2023-10-06'],
    2024: ['2024-09-15', '2024-09-17'],
    2025: ['2025-10-01', '2025-10-08'],
    2026: ['2026-09-25', '2026-09-27'],
  },
  国庆: {
    2016: ['2016-10-01', '2016-10-07'],
    2017: ['2017-10-01', '2017-10-08'],
    2018: ['2018-10-01', '2018-10-07'],
    2019: ['2019-10-01', '2019-10-07'],
    2020: ['2020-10-01', '2020-10-08'],
    2021: ['2021-10-01', '2021-10-07'],
    2022: ['2022-10-01', '2022-10-07'],
    2023: ['2023-09-29', '2023-10-06'],
    2024: ['2024-10-01', '2024-10-07'],
    2025: ['2025-10-01', '2025-10-08'],
    2026: ['2026-10-01', '2026-10-07'],
  },
  春运: {
    2016: ['2016-01-24', '2016-03-03'],
    2017: ['2017-01-13', '2017-02-21'],
    2018: ['2018-02-01', '2018-03-12'],
    2019: ['2019-01-21', '2019-03-01'],
    2020: ['2020-01-10', '2020-02-18'],
    2021: ['2021-01-28', '2021-03-08'],
    2022: ['2022-01-17', '2022-02-25'],
    2023: ['2023-01-07', '2023-02-15'],
    2024: ['2024-01-26', '2024-03-05'],
    2025: ['2025-01-14', '2025-02-22'],
    2026: ['2026-02-02', '2026-03-13'],
  },
}

/** Seasons that fall on the same days every year. */
const EVERY_YEAR: Readonly<Record<string, Dates>> = {
  暑运: ['07-01', '08-31'],
  暑假: ['07-01', '08-31'],
}

/** null for years that the table doesn't have. */
export function officialDays(name: string, year: number): Window | null {
  const yearly = EVERY_YEAR[name]
  if (yearly !== undefined) return { first: `${year}-${yearly[0]}`, last: `${year}-${yearly[1]}` }
  const dates = HOLIDAYS[name]?.[year]
  return dates === undefined ? null : { first: dates[0], last: dates[1] }
}

/** So many times as near must one be that is to come as the one that is over. */
const AHEAD_WEIGHT = 3

/** The holiday of a name that a text of that day means: the one that is over or under way, unless the next one is much nearer. */
export function nearestDays(
  daysOf: (year: number) => Window | null,
  release: Day,
): { readonly window: Window; readonly year: number } | null {
  const own = Number(release.slice(0, 4))
  let best: { window: Window; year: number; distance: number } | null = null
  for (const year of [own - 1, own, own + 1]) {
    const window = daysOf(year)
    if (window === null) continue
    const distance =
      window.first <= release
        ? Math.max(0, daysBetween(window.last, release))
        : AHEAD_WEIGHT * daysBetween(release, window.first)
    if (best === null || distance < best.distance) best = { window, year, distance }
  }
  return best
}

/** 中秋假期3天, in a year in which another number of days was free: as many as are said, from its first. */
export function withLength({ first, last }: Window, count: number | null): Window {
  if (count === null || count === daysBetween(first, last) + 1) return { first, last }
  return { first, last: addDays(first, count - 1) }
}

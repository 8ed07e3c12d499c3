export { parsePeriod, periodCode } from './codes.ts'
export { addDays, dayNumber, dayOfNumber, daysBetween, isDay, lastDayOfMonth } from './days.ts'
export { errors } from './errors.ts'
export { printPeriod } from './print.ts'
export { readPeriod } from './read.ts'
export { fromSdmxTime, toSdmxTime } from './sdmx-time.ts'
export {
  comparePeriods,
  endOf,
  hasYearsBefore,
  periodKindOf,
  periodsBetween,
  samePeriod,
  startOf,
  yearsBefore,
} from './stretch.ts'
export type * from './types.ts'

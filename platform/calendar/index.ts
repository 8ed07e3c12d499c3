export { errors } from './errors.ts'
export type * from './types.ts'
export {
  addWorkingDays,
  holidayOn,
  isWorkingDay,
  WORKING_DAYS_MAX,
  weekdayOf,
  workingDayFrom,
  workingDaysBetween,
} from './working-days.ts'

import Type from 'typebox'
import { house } from '#platform/action'
import { addDays, daysBetween } from '#platform/period'
import type { Action } from '#programmes/contract'
import { addReminders, listDue } from '../store/decisions.ts'

/** Days before the due date on which it is reminded of; after it, on the next day, and then by the week. */
const DAYS_BEFORE = [7, 3, 1, 0] as const
const DAYS_LATE = [-1, -3] as const
const WEEK_days = 7
const REMINDED_MAX = 5000

const INPUT = Type.Object({}, { additionalProperties: false })

type Out = { readonly reminded: readonly string[] }

/** Makes the reminders of today; made again, it makes none. */
export const remind: Action<typeof INPUT, Out> = {
  name: 'collection.remind',
  title: { en: 'Remind of what is due', zh: '催报' },
  input: INPUT,
  may: house,
  apply: async (tx, ctx) => {
    const due = await listDue(tx, addDays(ctx.today, DAYS_BEFORE[0]), REMINDED_MAX)
    const reminders = due.flatMap(({ id, due: day, reminded }) => {
      const daysLeft = daysBetween(ctx.today, day)
      return isTime(daysLeft, reminded) ? [{ request: id, daysLeft }] : []
    })
    return { reminded: await addReminders(tx, reminders, { day: ctx.today, at: ctx.now }) }
  },
}

/**
 * Whether a day of reminding was reached for which none went out: the last such day counts, so that a day on which nothing
 * ran is made up for once. `reminded`: days left at the last reminder.
 */
export function isTime(daysLeft: number, reminded: number | null): boolean {
  const weeks = Math.floor(-daysLeft / WEEK_days)
  const days = [...DAYS_BEFORE, ...DAYS_LATE, ...(weeks >= 1 ? [-weeks * WEEK_days] : [])]
  const reached = Math.min(...days.filter((day) => day >= daysLeft))
  return Number.isFinite(reached) && (reminded === null || reminded > reached)
}

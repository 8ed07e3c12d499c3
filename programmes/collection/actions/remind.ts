import Type from 'typebox'
import { house } from '#platform/action'
import type { Read } from '#platform/db'
import { formatDay, type Lang, say } from '#platform/i18n'
import { addDays, daysBetween } from '#platform/period'
import type { Action, Context } from '#programmes/contract'
import { listMembers } from '#programmes/people'
import { addReminders, type DueRequest, listDue } from '../store/decisions.ts'
import { addMails, type NewMail } from '../store/reminder-mails.ts'
import { HOME } from './send-reminders.ts'

/** Days before the due date on which it is reminded of; after it, on the next days, and then by the week. */
const DAYS_BEFORE = [7, 3, 1, 0] as const
const DAYS_LATE = [-1, -3] as const
const WEEK_days = 7
const REMINDED_MAX = 5000
/** A reminder that couldn't be sent is of no use once the next one is due. */
const WORTH_days = 7

const INPUT = Type.Object({}, { additionalProperties: false })

type Out = { readonly reminded: readonly string[] }

/**
 * Makes the reminders of today; made again, it makes none. Each goes by mail to those who are to act: who writes answers, or who
 * signs them off. The mails are written in the same transaction, and sent by `collection.send-reminders`.
 */
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
    const made = await addReminders(tx, reminders, { day: ctx.today, at: ctx.now })
    const own = due.filter(({ id }) => made.includes(id))
    const expiresAt = Temporal.Instant.from(ctx.now)
      .add({ hours: WORTH_days * 24 })
      .toString()
    const mails = await mailsOf(tx, ctx, own)
    await addMails(tx, mails, { day: ctx.today, at: ctx.now, expiresAt })
    return { reminded: made }
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

async function mailsOf(
  tx: Read,
  ctx: Context,
  due: readonly DueRequest[],
): Promise<readonly NewMail[]> {
  const mails: NewMail[] = []
  for (const request of due) {
    const acting = request.state === 'handed-in' ? ['approver', 'administrator'] : ['contributor']
    const members = await listMembers(tx, request.addressed)
    const address = (lang: Lang) => `${HOME}/${lang}/collection/requests/${request.id}`
    for (const { person, email, roles, until } of members) {
      if (until !== null || !email.includes('@') || !roles.some((role) => acting.includes(role)))
        continue
      const { subject, text: body } = wordsOf(ctx, request, address)
      mails.push({ id: ctx.newId(), request: request.id, person, subject, body })
    }
  }
  return mails
}

/** In every language of the region, one below the other: nobody says which one a person reads. */
function wordsOf(
  { region, today }: Context,
  { title, due, state }: DueRequest,
  address: (lang: Lang) => string,
): { readonly subject: string; readonly text: string } {
  const left = daysBetween(today, due)
  const isHandedIn = state === 'handed-in'
  const parts = region.languages.map((lang) => {
    const [name, day] = [say(title, lang), formatDay(due, lang)]
    if (lang === 'zh')
      return {
        subject: `催报：${name}`,
        text: `《${name}》的截止日期为${day}（${leftInChinese(left)}）。${isHandedIn ? '数据已填好，请审签。' : '请填报。'}\n${address(lang)}`,
      }
    return {
      subject: `Due: ${name}`,
      text: `"${name}" is due on ${day} (${leftInEnglish(left)}). ${isHandedIn ? 'Its figures wait for your sign-off.' : 'Please answer it.'}\n${address(lang)}`,
    }
  })
  return {
    subject: parts[0]?.subject ?? '',
    text: `${parts.map(({ text }) => text).join('\n\n')}\n`,
  }
}

function leftInChinese(left: number): string {
  if (left === 0) return '今天'
  return left < 0 ? `已逾期${-left}天` : `还有${left}天`
}

function leftInEnglish(left: number): string {
  if (left === 0) return 'today'
  const days = Math.abs(left) === 1 ? 'one day' : `${Math.abs(left)} days`
  return left < 0 ? `${days} late` : `${days} left`
}

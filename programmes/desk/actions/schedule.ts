import Type from 'typebox'
import { HouseError } from '#platform/errors'
import { checkText } from '#programmes/bulletin'
import type { Action } from '#programmes/contract'
import { DRAFT, REASON } from '../inputs.ts'
import { knowing } from '../knowing.ts'
import { APPROVES } from '../rights.ts'
import { lockDraft } from '../store/drafts.ts'
import { draftFiles } from './draft-files.ts'
import { move, requireNext, requireState } from './moving.ts'
import { requireMoment } from './publish.ts'
import type { Moved } from './submit.ts'

const SCHEDULE_INPUT = Type.Object(
  {
    id: DRAFT,
    at: Type.String({ maxLength: 40, description: 'The instant of publication.' }),
    despite: Type.Optional(REASON),
  },
  { additionalProperties: false },
)

/**
 * Sets the moment at which an approved draft is published; it is checked now, so that who schedules it hears what is wrong,
 * and again then. Throws `desk.wrong-state`, `desk.not-a-moment`, `desk.too-early`, `desk.needs-reason`.
 */
export const schedule: Action<typeof SCHEDULE_INPUT, Moved> = {
  name: 'desk.schedule',
  title: { en: 'Schedule a publication', zh: '排定发布时间' },
  input: SCHEDULE_INPUT,
  may: APPROVES,
  apply: async (tx, ctx, { id, at, despite }) => {
    const draft = await lockDraft(tx, id, 'write')
    requireNext(draft, 'scheduled')
    const publishAt = requireMoment(ctx, at)
    const day = Temporal.Instant.from(publishAt)
      .toZonedDateTimeISO(ctx.region.timeZone)
      .toPlainDate()
      .toString()
    if (draft.date > day) throw new HouseError('desk.too-early', { date: draft.date, day })
    const files = await draftFiles(tx, draft)
    const { findings } = await checkText(tx, await knowing(tx, ctx, draft), {
      bulletin: draft.bulletin,
      files,
    })
    const wrong = findings.filter(({ weight }) => weight === 'false')
    if (wrong.length > 0 && despite === undefined) {
      const list = (lang: string) => wrong.map(({ about }) => `  ${about[lang] ?? ''}`).join('\n')
      throw new HouseError('desk.needs-reason', {
        count: wrong.length,
        listEn: list('en'),
        listZh: list('zh'),
      })
    }
    const kept = wrong.length === 0 ? null : (despite ?? null)
    await move(tx, ctx, draft, {
      state: 'scheduled',
      reason: despite,
      with: { publishAt, despite: kept },
    })
    return { id }
  },
}

const UNSCHEDULE_INPUT = Type.Object({ id: DRAFT }, { additionalProperties: false })

/** Takes the moment back; the draft stays approved. Throws `desk.wrong-state`. */
export const unschedule: Action<typeof UNSCHEDULE_INPUT, Moved> = {
  name: 'desk.unschedule',
  title: { en: 'Take back a scheduled publication', zh: '取消排定的发布' },
  input: UNSCHEDULE_INPUT,
  may: APPROVES,
  apply: async (tx, ctx, { id }) => {
    const draft = await lockDraft(tx, id, 'write')
    requireState(draft, 'scheduled', 'approved')
    await move(tx, ctx, draft, { state: 'approved', with: { publishAt: null, despite: null } })
    return { id }
  },
}

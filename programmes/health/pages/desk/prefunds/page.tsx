import { numberFormat, say } from '#platform/i18n'
import type { Page, PageFrame } from '#programmes/contract/page'
import { ActionForm, Empty, tell, typed } from '#web'
import type { PrefundsPageAnswer } from '../../../desk/types.ts'
import { actTo, has, named } from '../given.ts'
import { PrefundTable } from '../prefunds.tsx'
import { DeskSection } from '../sections.tsx'
import { Proposals, Propose } from './proposals.tsx'
import { WORDS_OF_PREFUNDS as W } from './words.ts'

export type PrefundsGiven = { readonly data: PrefundsPageAnswer; readonly frame: PageFrame }

function PrefundsPage({ data, frame }: PrefundsGiven) {
  const { lang } = frame
  const { items, marks, own, names } = data
  return (
    <DeskSection frame={frame} title={say(W.title, lang)} lead={W.lead} done={doneOf(data, frame)}>
      {items.length === 0 ? (
        <Empty title={say(W.none, lang)}>
          <p>{say(W.noneNext, lang)}</p>
        </Empty>
      ) : (
        <PrefundTable
          prefunds={items}
          marks={marks}
          places={names}
          lang={lang}
          next={(one) => nextOf(one, data, frame)}
        />
      )}
      <Proposals data={data} frame={frame} />
      {frame.viewer?.office === true && <Propose data={data} frame={frame} />}
      {own !== null && has(frame, 'approver') ? (
        <PutUp data={data} frame={frame} own={own} />
      ) : (
        <p className="quiet">{say(W.onlyOperator, lang)}</p>
      )}
    </DeskSection>
  )
}

function doneOf(data: PrefundsPageAnswer, { search, lang }: PageFrame): string | null {
  const { province, amount, proposed, accepted, change } = search
  if (proposed !== undefined) return say(W.proposed, lang)
  if (accepted !== undefined && change !== undefined)
    return tell(W.accepted, lang, { name: named(data, accepted, lang), change })
  if (province === undefined || amount === undefined) return null
  return tell(W.done, lang, { amount, name: named(data, province, lang) })
}

function nextOf(
  { province, level }: PrefundsPageAnswer['items'][number],
  { own }: PrefundsPageAnswer,
  { lang }: PageFrame,
): string {
  if (level === 'green') return say(W.enough, lang)
  return say(own === province ? W.putUpBelow : W.waits, lang)
}

function PutUp({ data, frame, own }: PrefundsGiven & { readonly own: string }) {
  const { lang } = frame
  const to = actTo(frame, '/health/prefunds')
  const held = data.items.find(({ province }) => province === own)
  const short = held?.short ?? null
  return (
    <section aria-labelledby="put-up">
      <h2 id="put-up">{tell(W.form, lang, { name: named(data, own, lang) })}</h2>
      <p>
        {tell(W.formNow, lang, {
          prefund: numberFormat(held?.prefund ?? '0.00', lang),
          exposure: numberFormat(held?.exposure ?? '0.00', lang),
        })}{' '}
        {short !== null && tell(W.formShort, lang, { short: numberFormat(short, lang) })}
      </p>
      <p>{say(W.formHow, lang)}</p>
      <ActionForm frame={frame} to={to} className="desk-form">
        <input type="hidden" name="province" value={own} />
        <input
          type="hidden"
          name="transfer"
          value={typed(frame, to, 'transfer') ?? data.transfer}
        />
        <label htmlFor="prefund-amount">
          {say(W.amount, lang)}
          <input
            id="prefund-amount"
            name="amount"
            inputMode="decimal"
            autoComplete="off"
            required
            defaultValue={typed(frame, to, 'amount') ?? short ?? ''}
          />
        </label>
        <p>
          <button type="submit">{say(W.putUp, lang)}</button>
        </p>
      </ActionForm>
    </section>
  )
}

export const prefundsPage: Page<PrefundsPageAnswer> = {
  path: '/health/desk/prefunds',
  name: 'health.prefunds',
  query: 'health.prefunds-page',
  title: (_, { lang }) => say(W.title, lang),
  component: PrefundsPage,
  undated: true,
}

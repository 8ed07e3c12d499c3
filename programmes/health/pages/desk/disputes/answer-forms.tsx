import { numberFormat, say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { ActionForm, tell, typed } from '#web'
import { actTo } from '../given.ts'
import type { DisputeItem } from './table.tsx'
import { WORDS_OF_DISPUTES as W } from './words.ts'

type Given = { readonly item: DisputeItem; readonly frame: PageFrame }

/** What the viewer may say to a dispute and how decide it, each with what it will do. */
export function DisputeAnswer({
  item,
  frame,
  decides,
  answers,
}: Given & { readonly decides: boolean; readonly answers: boolean }) {
  const { lang, refused } = frame
  const { id, bill, ways, isCleared } = item
  const open = [decideAt(item, frame), answerAt(item, frame)].includes(refused?.to ?? '')
  return (
    <details className="more" open={open}>
      <summary>
        {say(decides ? W.decide : W.answer, lang)}
        <span className="sr"> {bill === '' ? id : bill}</span>
      </summary>
      {answers && <Reply item={item} frame={frame} />}
      {decides &&
        ways.includes('owed') &&
        (isCleared ? <Concede item={item} frame={frame} /> : <p>{say(W.notCleared, lang)}</p>)}
      {item.isGaining && <p>{say(W.gains, lang)}</p>}
      {decides && ways.includes('stands') && <Stand item={item} frame={frame} />}
    </details>
  )
}

function answerAt({ id }: DisputeItem, frame: PageFrame): string {
  return actTo(frame, `/health/disputes/${id}/answer`)
}

function Reply({ item, frame }: Given) {
  const { lang } = frame
  const to = answerAt(item, frame)
  const id = `words-${item.id}`
  return (
    <ActionForm frame={frame} to={to} className="desk-form">
      <h3>{say(W.replyTitle, lang)}</h3>
      <p>{say(W.replyHow, lang)}</p>
      <label htmlFor={id}>
        {say(W.words, lang)}
        <input
          id={id}
          name="words"
          maxLength={2000}
          required
          defaultValue={typed(frame, to, 'words')}
        />
      </label>
      <p>
        <button type="submit">{say(W.reply, lang)}</button>
      </p>
    </ActionForm>
  )
}

function decideAt({ id }: DisputeItem, frame: PageFrame): string {
  return actTo(frame, `/health/disputes/${id}/decide`)
}

/** Both forms go to one place; what was typed stands again in the one that was sent. */
function heldIn(isConceded: boolean, to: string, frame: PageFrame, name: string) {
  const wasConceded = frame.refused?.fields.owed !== undefined
  return wasConceded === isConceded ? typed(frame, to, name) : undefined
}

function Concede({ item, frame }: Given) {
  const { lang } = frame
  const to = decideAt(item, frame)
  return (
    <ActionForm frame={frame} to={to} className="desk-form">
      <h3>{say(W.concedeTitle, lang)}</h3>
      <p>{tell(W.concedeHow, lang, { payable: numberFormat(item.payable, lang) })}</p>
      {frame.viewer?.office !== true && (
        <p>
          {tell(W.concedeLimits, lang, {
            payable: numberFormat(item.payable, lang),
            claimed: numberFormat(item.claimed, lang),
          })}
        </p>
      )}
      <label htmlFor={`owed-${item.id}`}>
        {say(W.owed, lang)}
        <input
          id={`owed-${item.id}`}
          name="owed"
          inputMode="decimal"
          autoComplete="off"
          required
          defaultValue={heldIn(true, to, frame, 'owed') ?? item.claimed}
        />
      </label>
      <Outcome item={item} frame={frame} isConceded />
      <p>
        <button type="submit">{say(W.concede, lang)}</button>
      </p>
    </ActionForm>
  )
}

function Stand({ item, frame }: Given) {
  const { lang } = frame
  return (
    <ActionForm frame={frame} to={decideAt(item, frame)} className="desk-form">
      <h3>{say(W.standsTitle, lang)}</h3>
      <p>{tell(W.standsHow, lang, { payable: numberFormat(item.payable, lang) })}</p>
      <Outcome item={item} frame={frame} isConceded={false} />
      <p>
        <button type="submit">{say(item.isRaiser ? W.takeBack : W.letStand, lang)}</button>
      </p>
    </ActionForm>
  )
}

function Outcome({ item, frame, isConceded }: Given & { readonly isConceded: boolean }) {
  const id = `outcome-${isConceded ? 'owed' : 'stands'}-${item.id}`
  return (
    <label htmlFor={id}>
      {say(W.outcome, frame.lang)}
      <input
        id={id}
        name="outcome"
        maxLength={500}
        required
        defaultValue={heldIn(isConceded, decideAt(item, frame), frame, 'outcome')}
      />
    </label>
  )
}

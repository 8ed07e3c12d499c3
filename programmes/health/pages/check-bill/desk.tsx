import { useMemo, useState } from 'react'
import { formatDay, say } from '#platform/i18n'
import { tell } from '#web'
import { checkBill } from '../../pure/bill/check-bill.ts'
import type { RulesAnswer } from '../../pure/bill/types.ts'
import { type OutpatientPolicies, openPolicies, placesWithPolicy } from '../../pure/settle.ts'
import { PasteFields, SlipFields, VisitFields } from './bill-form.tsx'
import { exampleFor, type Form, slipOf } from './form.ts'
import { Result } from './result.tsx'
import { WORDS_OF_BILL as W } from './words.ts'

export type BillGiven = {
  readonly lang: string
  readonly today: string
  readonly world: 'recorded' | 'simulated'
  readonly rules: RulesAnswer
}

/** Form and findings side by side; each letter typed is computed at once, where it was typed. */
export function BillDesk({ given }: { readonly given: BillGiven }) {
  const { lang, rules } = given
  const { stand, book } = rules
  const policies = useMemo(() => openPolicies(book, stand), [book, stand])
  const [form, setForm] = useState<Form>({})
  const setField = (field: string, value: string) =>
    setForm((held) => ({ ...held, [field]: value }))
  const places = rules.places.flatMap((id) => book.places.find((place) => place.id === id) ?? [])
  const example = exampleFor(rules.places)
  const isEmpty = Object.values(form).every((value) => value === '')
  const check = useMemo(() => checkBill(slipOf(form), policies), [form, policies])
  const props = { form, set: setField, lang }
  return (
    <div className="bill-desk">
      <form
        method="dialog"
        className="bill-form"
        autoComplete="off"
        onSubmit={(event) => event.preventDefault()}
      >
        <p className="notice">{say(W.stays, lang)}</p>
        <Held
          given={given}
          policies={policies}
          day={form.day === undefined || form.day === '' ? given.today : form.day}
        />
        <p className="entry-acts">
          {example !== null && (
            <button type="button" onClick={() => setForm(example)}>
              {say(W.example, lang)}
            </button>
          )}
          <button type="button" onClick={() => setForm({})} disabled={isEmpty}>
            {say(W.clear, lang)}
          </button>
        </p>
        <VisitFields {...props} places={places} />
        <SlipFields {...props} />
        <p className="narrow-only">
          <a href="#found">{say(W.result, lang)}</a>
        </p>
        <PasteFields lang={lang} take={(taken) => setForm((held) => ({ ...held, ...taken }))} />
      </form>
      <Result check={check} book={book} isEmpty={isEmpty} lang={lang} />
    </div>
  )
}

/** For which places anything is held on the day, and how far to believe it. */
function Held({
  given: { lang, world, rules },
  policies,
  day,
}: {
  readonly given: BillGiven
  readonly policies: OutpatientPolicies
  readonly day: string
}) {
  if (world === 'simulated') return <p className="small">{say(W.heldEverywhere, lang)}</p>
  const held = placesWithPolicy(policies, day)
  const names = held.map((id) =>
    say(rules.book.places.find((one) => one.id === id)?.name ?? {}, lang),
  )
  const hasUnread = rules.book.documents.some(({ standing }) => standing !== 'read')
  const words = { day: formatDay(day, lang), places: names.join(lang === 'zh' ? '、' : ', ') }
  return (
    <p className="small">
      {held.length === 0 ? tell(W.heldNone, lang, words) : tell(W.held, lang, words)}
      {held.length > 0 && hasUnread && ` ${say(W.unverified, lang)}`}
    </p>
  )
}

import { useId, useState } from 'react'
import type { Jurisdiction } from '#engines/rule/pure'
import { say, type Text } from '#platform/i18n'
import { tell } from '#web'
import { DISEASE, FILING, GROUP, TIER } from '../../pure/declared.ts'
import { NATIONAL_FIELDS } from '../../pure/fields.ts'
import { Amount, Choice, type FormProps, Plain } from './fields.tsx'
import { type Form, formOfAnswer, MAIN_FIELDS, OTHER_FUNDS } from './form.ts'
import { WORDS_OF_BILL as W } from './words.ts'

/** Stands for every place that isn't in the list. */
const ELSEWHERE = '-'

export function VisitFields({
  places,
  ...props
}: FormProps & { readonly places: readonly Jurisdiction[] }) {
  const named = places.map(({ id, name }) => [id, name] as const)
  const treated = [...named, [ELSEWHERE, W.elsewhere] as const]
  const answers = [['yes', W.yes] as const, ['no', W.no] as const]
  return (
    <fieldset className="bill-fields">
      <legend>{say(W.visit, props.lang)}</legend>
      <Plain {...props} name="day" title={W.day} type="date" />
      <Choice {...props} name="insuredPlace" title={W.insuredPlace} options={named} />
      <Choice {...props} name="treatmentPlace" title={W.treatmentPlace} options={treated} />
      <Choice {...props} name="group" title={W.group} options={entriesOf(GROUP.names)} />
      <Choice {...props} name="tier" title={W.tier} options={entriesOf(TIER.names)} />
      <Choice {...props} name="filing" title={W.filing} options={entriesOf(FILING.names)} />
      <Choice
        {...props}
        name="disease"
        title={W.disease}
        options={entriesOf(DISEASE.names)}
        empty={W.noDisease}
      />
      <Choice
        {...props}
        name="familyDoctor"
        title={W.familyDoctor}
        options={answers}
        empty={W.unknown}
      />
      <Plain {...props} name="age" title={W.age} type="number" />
      <Amount {...props} name="usedDeductible" title={W.usedDeductible} />
      <Amount {...props} name="usedPooled" title={W.usedPooled} />
    </fieldset>
  )
}

export function SlipFields(props: FormProps) {
  const { lang } = props
  const field = (name: keyof typeof NATIONAL_FIELDS) => (
    <Amount
      key={name}
      {...props}
      name={name}
      title={NATIONAL_FIELDS[name].title}
      code={NATIONAL_FIELDS[name].field}
    />
  )
  return (
    <fieldset className="bill-fields">
      <legend>{say(W.slip, lang)}</legend>
      <p className="small quiet whole-row">{say(W.slipHint, lang)}</p>
      {MAIN_FIELDS.map(field)}
      <Amount {...props} name="rate" title={W.rate} code={NATIONAL_FIELDS.pooledRate_bp.field} />
      <details className="whole-row">
        <summary>{say(W.funds, lang)}</summary>
        <div className="bill-fields">{OTHER_FUNDS.map(field)}</div>
      </details>
    </fieldset>
  )
}

/** Fields by paste, for who has the answer of the interface and no paper. */
export function PasteFields({
  lang,
  take,
}: {
  readonly lang: string
  readonly take: (form: Form) => void
}) {
  const id = useId()
  const [told, setTold] = useState<string | null>(null)
  const read = (text: string) => {
    if (text.trim() === '') return setTold(null)
    const found = formOfAnswer(text)
    if (found === null) return setTold(say(W.pasteBad, lang))
    take(found)
    setTold(tell(W.pasteTaken, lang, { n: Object.keys(found).length }))
  }
  return (
    <details>
      <summary>{say(W.paste, lang)}</summary>
      <label htmlFor={id} className="small quiet">
        {say(W.pasteHint, lang)}
      </label>
      <textarea
        id={id}
        rows={4}
        spellCheck={false}
        onChange={(event) => read(event.target.value)}
      />
      <p className="small" role="status">
        {told}
      </p>
    </details>
  )
}

function entriesOf(names: {
  readonly [member: string]: Text
}): readonly (readonly [string, Text])[] {
  return Object.entries(names)
}

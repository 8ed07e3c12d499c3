import { formatDay, say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import type { FigureAnswer } from '../types.ts'
import { WORDS_OF_FIGURES as W } from './words.ts'

type Given = { readonly data: FigureAnswer; readonly frame: PageFrame }
type Choice = { readonly value: string; readonly words: string }

/**
 * Place, period, vintage and date of knowledge: selects with a button, which work without script; the
 * sliders move the selects where there is one.
 */
export function Controls({ data, frame }: Given) {
  const { lang } = frame
  const { choices } = data
  return (
    <form
      className="controls print-none"
      method="get"
      action={`/${lang}${frame.path}`}
      data-live=""
      aria-label={say(W.choose, lang)}
    >
      <Select
        id="place"
        label={say(W.place, lang)}
        value={data.place.id}
        choices={choices.places.map(({ id, shortName }) => ({
          value: id,
          words: say(shortName, lang),
        }))}
      />
      <Select
        id="period"
        label={say(W.period, lang)}
        value={data.period.code}
        choices={choices.periods.map(({ code, words }) => ({
          value: code,
          words: say(words, lang),
        }))}
        slider={say(W.periodSlider, lang)}
      />
      {choices.variants.length > 1 && (
        <Select
          id="variant"
          label={say(W.variant, lang)}
          value={data.variant ?? choices.variants[0]?.id ?? ''}
          choices={choices.variants.map(({ id, label }) => ({
            value: id,
            words: say(label, lang),
          }))}
        />
      )}
      {choices.vintages.length > 1 && (
        <Select
          id="vintage"
          label={say(W.vintage, lang)}
          value={data.vintage ?? ''}
          choices={[
            { value: '', words: say(W.newest, lang) },
            ...choices.vintages.map(({ id, label }) => ({ value: id, words: say(label, lang) })),
          ]}
        />
      )}
      <Select
        id="known"
        name="as-of"
        label={say(W.knownOn, lang)}
        value={frame.asOf}
        choices={knowledgeChoices(data, frame)}
        slider={say(W.knownSlider, lang)}
      />
      {frame.search.provenance !== undefined && (
        <input type="hidden" name="provenance" value={frame.search.provenance} />
      )}
      {frame.search.compare !== undefined && (
        <input type="hidden" name="compare" value={frame.search.compare} />
      )}
      <button type="submit">{say(W.show, lang)}</button>
    </form>
  )
}

/** The days on which something became known, the page's own date, and today; oldest first. */
function knowledgeChoices(data: FigureAnswer, frame: PageFrame): readonly Choice[] {
  const days = new Set([...data.knowledge.map(({ date }) => date), frame.asOf, frame.today])
  return [...days]
    .filter((day) => day <= frame.today)
    .sort()
    .map((day) => ({ value: day, words: formatDay(day, frame.lang) }))
}

function Select(props: {
  readonly id: string
  readonly name?: string
  readonly label: string
  readonly value: string
  readonly choices: readonly Choice[]
  readonly slider?: string
}) {
  const { id, name = id, label, value, choices, slider } = props
  const at = choices.findIndex((choice) => choice.value === value)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={value}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.words}
          </option>
        ))}
      </select>
      {slider !== undefined && choices.length > 1 && (
        <input
          className="script-only"
          type="range"
          id={`${id}-slider`}
          data-slides={id}
          min={0}
          max={choices.length - 1}
          step={1}
          defaultValue={Math.max(at, 0)}
          aria-label={slider}
          aria-valuetext={choices[at]?.words}
        />
      )}
    </div>
  )
}

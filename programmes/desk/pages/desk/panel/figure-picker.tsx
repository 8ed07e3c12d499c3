import { useEffect, useState } from 'react'
import { formatDay, say } from '#platform/i18n'
import { tell } from '#web'
import type { ChoicesAnswer, Offer, OffersAnswer, OfferWay, StatedEntry } from '../../../types.ts'
import { WORDS_OF_DESK as W } from '../../words.ts'
import { act } from '../session.ts'
import { insertFigure } from './insert-figure.ts'
import type { PartProps } from './panel.tsx'

type Chosen = {
  readonly place: string
  readonly period: string
  readonly way: Pick<OfferWay, 'variant' | 'vintage'> | null
}

/** One figure of the series: where and when, how computed, and the words for it that are true on the draft's date. */
export function Picker(props: PartProps & { readonly indicator: string }) {
  const { session, snapshot, frame, indicator } = props
  const { lang } = frame
  const { choices, chosen, setChosen, choosePlace } = useChoices(props)
  const offered = useOffers(props, chosen)
  if (choices === null) return <p className="quiet">{say(W.searching, lang)}</p>
  return (
    <div key={indicator}>
      <h3>{say(choices.indicator.title, lang)}</h3>
      <label className="desk-field">
        {say(W.place, lang)}
        <select
          value={choices.place.id}
          onChange={({ currentTarget }) => void choosePlace(currentTarget.value)}
        >
          {choices.places.map(({ id, shortName }) => (
            <option key={id} value={id}>
              {say(shortName, lang)}
            </option>
          ))}
        </select>
      </label>
      {chosen === null ? (
        <p className="notice">{say(W.noPeriods, lang)}</p>
      ) : (
        <label className="desk-field">
          {say(W.period, lang)}
          <select
            value={chosen.period}
            onChange={({ currentTarget }) =>
              setChosen({ ...chosen, period: currentTarget.value, way: null })
            }
          >
            {choices.periods.map(({ code, words }) => (
              <option key={code} value={code}>
                {say(words, lang)}
              </option>
            ))}
          </select>
        </label>
      )}
      {offered !== null && chosen !== null && (
        <>
          <Ways {...{ offered, chosen, setChosen, lang }} />
          <p>{tell(W.maySay, lang, { date: formatDay(snapshot.draft.draft.date, lang) })}</p>
          {offered.offers.length === 0 && <p className="notice">{say(W.nothingToSay, lang)}</p>}
          <Offers {...{ session, snapshot, frame, offers: offered.offers }} />
        </>
      )}
    </div>
  )
}

function useChoices({ session, snapshot, indicator }: PartProps & { readonly indicator: string }) {
  const [choices, setChoices] = useState<ChoicesAnswer | null>(null)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const path = `/desk/drafts/${snapshot.draft.draft.id}/choices`
  const choosePlace = async (place: string | undefined) => {
    const answered = await session.ask.get<ChoicesAnswer>(path, { indicator, place })
    if (answered.kind !== 'answer') return
    const { answer } = answered
    const [newest] = answer.periods
    setChoices(answer)
    setChosen(
      newest === undefined ? null : { place: answer.place.id, period: newest.code, way: null },
    )
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each figure.
  useEffect(() => void choosePlace(undefined), [indicator])
  return { choices, chosen, setChosen, choosePlace }
}

function useOffers(
  { session, snapshot, indicator }: PartProps & { readonly indicator: string },
  chosen: Chosen | null,
): OffersAnswer | null {
  const [offered, setOffered] = useState<OffersAnswer | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen decides, and the draft's date.
  useEffect(() => {
    if (chosen === null) return setOffered(null)
    let isLatest = true
    const { place, period, way } = chosen
    void session.ask
      .get<OffersAnswer>(`/desk/drafts/${snapshot.draft.draft.id}/offers`, {
        ...{ indicator, place, period },
        variant: way?.variant?.id,
        vintage: way?.vintage,
      })
      .then((answered) => {
        if (isLatest) setOffered(answered.kind === 'answer' ? answered.answer : null)
      })
    return () => {
      isLatest = false
    }
  }, [indicator, chosen, snapshot.draft.draft.date])
  return offered
}

/** Each way of computing it that was known on the date, with its value and where that comes from. */
function Ways(props: {
  readonly offered: OffersAnswer
  readonly chosen: Chosen
  readonly setChosen: (chosen: Chosen) => void
  readonly lang: string
}) {
  const { offered, chosen, setChosen, lang } = props
  const isChosen = (way: OfferWay, place: number) =>
    chosen.way === null
      ? place === 0
      : way.vintage === chosen.way.vintage && way.variant?.id === chosen.way.variant?.id
  return (
    <fieldset className="desk-ways">
      <legend>{say(W.way, lang)}</legend>
      {offered.ways.map((way, place) => (
        <label key={`${way.variant?.id} ${way.vintage}`}>
          <input
            type="radio"
            name="way"
            checked={isChosen(way, place)}
            onChange={() => setChosen({ ...chosen, way })}
          />{' '}
          <strong>{way.value !== null && say(way.value.words, lang)}</strong>{' '}
          {[
            ...(way.variant === null || offered.ways.length < 2
              ? []
              : [say(way.variant.label, lang)]),
            say(way.vintageLabel, lang),
            ...(way.superseded ? [say(W.superseded, lang)] : []),
          ].join(lang.startsWith('zh') ? '；' : '; ')}
        </label>
      ))}
      <Grounds way={offered.ways.find(isChosen)} lang={lang} />
    </fieldset>
  )
}

/** Where the value comes from, and what is uncertain about it. */
function Grounds({ way, lang }: { readonly way: OfferWay | undefined; readonly lang: string }) {
  if (way === undefined) return null
  const titles = way.sources.map(({ title }) => say(title, lang))
  return (
    <details className="small">
      <summary>{say(W.grounds, lang)}</summary>
      <ul>
        {[...way.cautions.map(({ words }) => say(words, lang)), ...titles].map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </details>
  )
}

function Offers({
  session,
  snapshot,
  frame,
  offers,
}: PartProps & { readonly offers: readonly Offer[] }) {
  const { lang, languageNames } = frame
  const [refusal, setRefusal] = useState<string | null>(null)
  const put = async (offer: Offer, text: string) => {
    const entry = named(offer.entry, snapshot.draft.figures)
    const answered = await act(session, '/figures', { figure: entry })
    if (answered.kind !== 'answer')
      return setRefusal(answered.kind === 'refused' ? answered.words : say(W.failed, lang))
    setRefusal(null)
    const form = entry.display === undefined ? 'number' : 'words'
    insertFigure(session, text, { id: entry.id, around: offer.around, form })
  }
  return (
    <>
      {refusal !== null && (
        <p className="notice bad" role="alert">
          {refusal}
        </p>
      )}
      <ul className="desk-list">
        {offers.map((offer) => (
          <li key={JSON.stringify([offer.entry.bound, offer.entry.value, offer.entry.display])}>
            <strong>{say(offer.words, lang)}</strong>
            {snapshot.draft.texts
              .filter((text) => text.lang !== lang)
              .map((text) => (
                <span key={text.lang} className="quiet" lang={text.lang}>
                  {' '}
                  {say(offer.words, text.lang)}
                </span>
              ))}
            {offer.verdict !== 'holds' && (
              <span className="quiet" title={say(offer.reason, lang)}>
                {' '}
                {say(W.onCondition, lang)}
              </span>
            )}
            <p className="desk-acts">
              {snapshot.draft.texts.map((text) => (
                <button key={text.lang} type="button" onClick={() => void put(offer, text.lang)}>
                  {tell(W.insertIn, lang, { language: languageNames[text.lang] ?? text.lang })}
                </button>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

/** A name that no other figure of the draft has; the same statement keeps its own. */
function named(entry: StatedEntry, stated: readonly StatedEntry[]): StatedEntry {
  const bare = (one: StatedEntry) =>
    JSON.stringify(Object.entries({ ...one, id: '' }).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  const same = stated.find((one) => bare(one) === bare(entry))
  if (same !== undefined) return same
  const taken = new Set(stated.map(({ id }) => id))
  let id = entry.id
  for (let count = 2; taken.has(id); count += 1) id = `${entry.id.slice(0, 76)}-${count}`
  return { ...entry, id }
}

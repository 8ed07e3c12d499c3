import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { ActionForm, linkTo, Scroll, tell, typed, WORDS } from '#web'
import type { OrganisationsAnswer } from '../types.ts'
import { Act, People, Words } from './parts.tsx'
import { W } from './words.ts'

type Given = { readonly data: OrganisationsAnswer; readonly frame: PageFrame }
type Item = OrganisationsAnswer['items'][number]

/** Every organisation, and the form to enter one more. */
export function OrganisationsPage({ data, frame }: Given) {
  const { lang } = frame
  return (
    <People frame={frame} title={say(WORDS.organisations, lang)}>
      <Scroll label={say(WORDS.organisations, lang)}>
        <table className="grid stacked">
          <thead>
            <tr>
              <th scope="col">{say(W.name, lang)}</th>
              <th scope="col">{say(W.code, lang)}</th>
              <th scope="col">{say(W.place, lang)}</th>
              <th scope="col" className="n">
                {say(W.members, lang)}
              </th>
              <th scope="col" className="n">
                {say(W.administrators, lang)}
              </th>
              <th scope="col" className="n">
                {say(W.openInvitations, lang)}
              </th>
              <th scope="col">{say(W.close, lang)}</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((item) => (
              <Row key={item.id} item={item} frame={frame} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <Found data={data} frame={frame} />
    </People>
  )
}

function Row({ item, frame }: { readonly item: Item; readonly frame: PageFrame }) {
  const { lang } = frame
  const { id, title, office, code, placeName, isRegional, isExample, closedAt } = item
  const name = say(title, lang)
  const canClose = closedAt === null && !isRegional
  return (
    <tr className={closedAt === null ? undefined : 'uncounted'}>
      <th scope="row">
        <a href={linkTo(frame, `/organisations/${id}`)}>{name}</a>{' '}
        {isRegional && <span className="tag">{say(W.regional, lang)}</span>}
        {isExample && <span className="tag">{say(W.example, lang)}</span>}
        <span className="from">{say(office, lang)}</span>
      </th>
      <td data-label={say(W.code, lang)}>{code}</td>
      <td data-label={say(W.place, lang)}>{say(placeName, lang)}</td>
      <td className="n" data-label={say(W.members, lang)}>
        {item.members}
      </td>
      <td className="n" data-label={say(W.administrators, lang)}>
        {item.administrators === 0 && closedAt === null
          ? say(W.noAdministrator, lang)
          : item.administrators}
      </td>
      <td className="n" data-label={say(W.openInvitations, lang)}>
        {item.invitations}
      </td>
      <td>
        {canClose && (
          <details className="more">
            <summary>
              {say(W.close, lang)}
              <span className="sr"> {name}</span>
            </summary>
            <p>{say(W.closeText, lang)}</p>
            <Act
              to={`/organisations/${id}/close`}
              frame={frame}
              words={W.close}
              label={tell(W.closeOf, lang, { name })}
            />
          </details>
        )}
      </td>
    </tr>
  )
}

const FOUND = '/organisations'

function Found({ data, frame }: Given) {
  const { lang } = frame
  return (
    <section aria-labelledby="found">
      <h2 id="found">{say(W.found, lang)}</h2>
      <ActionForm frame={frame} to={FOUND} className="fields">
        <Words frame={frame} to={FOUND} id="found" field="title" />
        <Words frame={frame} to={FOUND} id="found" field="office" />
        <label htmlFor="found-code">
          {say(W.code, lang)}
          <input
            id="found-code"
            name="code"
            defaultValue={typed(frame, FOUND, 'code')}
            maxLength={40}
            autoComplete="off"
            required
          />
        </label>
        <label htmlFor="found-place">
          {say(W.place, lang)}
          <select
            id="found-place"
            name="jurisdiction"
            required
            defaultValue={typed(frame, FOUND, 'jurisdiction') ?? ''}
          >
            <option value="">{say(W.choose, lang)}</option>
            {data.places.map(({ id, name }) => (
              <option key={id} value={id}>
                {say(name, lang)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{say(W.foundIt, lang)}</button>
      </ActionForm>
    </section>
  )
}

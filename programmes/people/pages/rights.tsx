import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { Scroll } from '#web'
import type { RightRow, RightsAnswer, Scope } from '../types.ts'
import { People } from './parts.tsx'
import { ROLE_NAMES, ROLE_WORDS, W } from './words.ts'

type Given = { readonly data: RightsAnswer; readonly frame: PageFrame }

/** The authorisation matrix. */
export function RightsPage({ data, frame }: Given) {
  const { lang, search } = frame
  const { programme = '', kind = '', q = '' } = search
  const selection = new URLSearchParams({ programme, kind, q, format: 'csv', lang })
  return (
    <People frame={frame} title={say(W.rights, lang)}>
      <p className="lead">{say(W.rightsLead, lang)}</p>
      <Filter data={data} frame={frame} />
      {data.items.length === 0 ? (
        <p className="notice">{say(W.nothingFound, lang)}</p>
      ) : (
        <Scroll label={say(W.rights, lang)}>
          <table className="grid matrix">
            <Head frame={frame} />
            <tbody>
              {data.items.map((row) => (
                <Row key={row.name} row={row} frame={frame} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <p className="doors">
        <a href={`/api/v1/rights?${selection.toString()}`}>{say(W.csv, lang)}</a>
      </p>
    </People>
  )
}

function Filter({ data, frame }: Given) {
  const { lang, search } = frame
  return (
    <search>
      <form className="search" method="get" action={`/${lang}/rights`}>
        <label htmlFor="q">
          {say(W.words, lang)}
          <input type="search" id="q" name="q" defaultValue={search.q ?? ''} />
        </label>
        <label htmlFor="programme">
          {say(W.programme, lang)}
          <select id="programme" name="programme" defaultValue={search.programme ?? ''}>
            <option value="">{say(W.allProgrammes, lang)}</option>
            {data.programmes.map(({ name, title }) => (
              <option key={name} value={name}>
                {say(title, lang)}
              </option>
            ))}
          </select>
        </label>
        <label htmlFor="kind">
          {say(W.kind, lang)}
          <select id="kind" name="kind" defaultValue={search.kind ?? ''}>
            <option value="">{say(W.both, lang)}</option>
            <option value="action">{say(W.action, lang)}</option>
            <option value="query">{say(W.query, lang)}</option>
          </select>
        </label>
        <button type="submit">{say(W.show, lang)}</button>
      </form>
    </search>
  )
}

function Head({ frame: { lang } }: { readonly frame: PageFrame }) {
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {say(W.verb, lang)}
        </th>
        <th scope="col" rowSpan={2}>
          {say(W.nobody, lang)}
        </th>
        <th scope="col" rowSpan={2}>
          {say(W.unaffiliated, lang)}
        </th>
        <th scope="colgroup" colSpan={ROLE_NAMES.length}>
          {say(W.ofAnOrganisation, lang)}
        </th>
        <th scope="colgroup" colSpan={ROLE_NAMES.length}>
          {say(W.ofTheOffice, lang)}
        </th>
      </tr>
      <tr>
        {['member', 'office'].flatMap((where) =>
          ROLE_NAMES.map((role) => (
            <th key={`${where}-${role}`} scope="col">
              {say(ROLE_WORDS[role], lang)}
            </th>
          )),
        )}
      </tr>
    </thead>
  )
}

function Row({ row, frame }: { readonly row: RightRow; readonly frame: PageFrame }) {
  const { lang } = frame
  return (
    <tr>
      <th scope="row">
        {say(row.title, lang)}
        <span className="from">
          <code>{row.name}</code> {say(W[row.kind], lang)}
        </span>
      </th>
      <Cell scope={row.anonymous} frame={frame} />
      <Cell scope={row.unaffiliated} frame={frame} />
      {ROLE_NAMES.map((role) => (
        <Cell key={`member-${role}`} scope={row.member[role]} frame={frame} />
      ))}
      {ROLE_NAMES.map((role) => (
        <Cell key={`office-${role}`} scope={row.office[role]} frame={frame} />
      ))}
    </tr>
  )
}

function Cell({ scope, frame }: { readonly scope: Scope; readonly frame: PageFrame }) {
  return <td className={`right right-${scope}`}>{say(W[scope], frame.lang)}</td>
}

import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { Scroll, WORDS } from '#web'
import type { RightRow, RightsAnswer, Scope } from '../types.ts'
import { Chosen, Filter, Typed } from './filter.tsx'
import { People } from './parts.tsx'
import { ROLE_NAMES, ROLE_WORDS, W } from './words.ts'

type Given = { readonly data: RightsAnswer; readonly frame: PageFrame }

/** The authorisation matrix. */
export function RightsPage({ data, frame }: Given) {
  const { lang, search } = frame
  const { programme = '', kind = '', q = '' } = search
  const selection = new URLSearchParams({ programme, kind, q, format: 'csv', lang })
  return (
    <People frame={frame} title={say(WORDS.rights, lang)}>
      <p className="lead">{say(W.rightsLead, lang)}</p>
      <RightsFilter data={data} frame={frame} />
      {data.items.length === 0 ? (
        <p className="notice">{say(W.nothingFound, lang)}</p>
      ) : (
        <Scroll label={say(WORDS.rights, lang)}>
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

const KINDS = [
  { value: 'action', title: W.action },
  { value: 'query', title: W.query },
] as const

function RightsFilter({ data, frame }: Given) {
  const programmes = data.programmes.map(({ name, title }) => ({ value: name, title }))
  return (
    <Filter frame={frame}>
      <Typed frame={frame} name="q" label={W.words} type="search" />
      <Chosen
        frame={frame}
        name="programme"
        label={W.programme}
        any={W.allProgrammes}
        options={programmes}
      />
      <Chosen frame={frame} name="kind" label={W.kind} any={W.both} options={KINDS} />
    </Filter>
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

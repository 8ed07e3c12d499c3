import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { linkHere, Scroll, tell, WORDS } from '#web'
import type { AuditAnswer, AuditItem } from '../types.ts'
import { columnsOf, valueIn } from './changes.ts'
import { Chosen, Filter, Typed } from './filter.tsx'
import { clockWords, People } from './parts.tsx'
import { W } from './words.ts'

type Given = { readonly data: AuditAnswer; readonly frame: PageFrame }

/** Who changed what. */
export function AuditPage({ data, frame }: Given) {
  const { lang, search } = frame
  const { 'as-of': _, before: __, fragment: ___, ...selection } = search
  const csv = new URLSearchParams({ ...selection, limit: '1000', format: 'csv', lang })
  return (
    <People frame={frame} title={say(WORDS.audit, lang)}>
      <p className="lead">{say(W.auditLead, lang)}</p>
      <AuditFilter data={data} frame={frame} />
      {data.items.length === 0 ? (
        <p className="notice">{say(W.nothingFound, lang)}</p>
      ) : (
        <ol className="audit">
          {data.items.map((item) => (
            <Entry key={item.id} item={item} data={data} frame={frame} />
          ))}
        </ol>
      )}
      <p className="pager">
        {search.before === undefined ? (
          <span />
        ) : (
          <a href={linkHere(frame, { before: null })}>{say(W.newest, lang)}</a>
        )}
        {data.nextBefore !== null && (
          <a href={linkHere(frame, { before: data.nextBefore })} rel="next">
            {say(W.older, lang)}
          </a>
        )}
      </p>
      <p className="doors">
        <a href={`/api/v1/audit?${csv.toString()}`}>{say(W.csvMany, lang)}</a>
      </p>
    </People>
  )
}

function AuditFilter({ data, frame }: Given) {
  const organisations = data.organisations.map(({ id, title }) => ({ value: id, title }))
  const actions = data.actions.map(({ name, title }) => ({ value: name, title }))
  return (
    <Filter frame={frame}>
      <Typed frame={frame} name="who" label={W.who} maxLength={200} />
      <Chosen
        frame={frame}
        name="organisation"
        label={W.forWhom}
        any={W.anyOrganisation}
        options={organisations}
      />
      <Chosen frame={frame} name="action" label={W.what} any={W.anyAction} options={actions} />
      <Typed frame={frame} name="record" label={W.record} hint={W.recordHint} maxLength={300} />
      <Typed frame={frame} name="from" label={W.from} type="date" />
      <Typed frame={frame} name="to" label={W.to} type="date" />
    </Filter>
  )
}

function Entry({ item, data, frame }: Given & { readonly item: AuditItem }) {
  const { lang } = frame
  const { organisation, organisationTitle, meansKind, address, leaf } = item
  const means = meansKind === 'key' ? W.key : meansKind === 'session' ? W.session : null
  const whom = [
    ...(organisation === null
      ? []
      : [organisationTitle === null ? organisation : say(organisationTitle, lang)]),
    ...(means === null ? [] : [say(means, lang)]),
    ...(address === null ? [] : [address]),
  ]
  return (
    <li className="entry">
      <p className="head">
        <time dateTime={item.at}>{clockWords(item.at, data.timeZone, 'second')}</time>
        <strong>{actorWords(item, frame)}</strong>
        <span>{item.title === null ? item.action : say(item.title, lang)}</span>
        <span className="quiet">{whom.join(' · ')}</span>
      </p>
      {item.changes.map((change) => (
        <ChangeOf key={`${change.table}/${change.row}`} change={change} frame={frame} />
      ))}
      <details className="more">
        <summary>{say(W.input, lang)}</summary>
        <pre className="copy">{JSON.stringify(item.input, null, 1)}</pre>
        <p className="small quiet">
          <code>{item.action}</code> · {item.id} ·{' '}
          {leaf === null ? (
            say(W.notSealed, lang)
          ) : (
            <a href={`/api/v1/audit/changes/${item.id}/proof`}>
              {say(W.proof, lang)}, {tell(W.leaf, lang, { n: leaf })}
            </a>
          )}
        </p>
      </details>
    </li>
  )
}

function actorWords({ actorKind, actorName, actorId }: AuditItem, { lang }: PageFrame): string {
  switch (actorKind) {
    case 'person':
      return actorName ?? actorId
    case 'owner':
      return `${say(W.ownerActor, lang)} (${actorId})`
    case 'system':
      return say(W.systemActor, lang)
    default:
      return say(W.anonymousActor, lang)
  }
}

type Change = AuditItem['changes'][number]

/** What became of a row: what changed stands open, a row that is new or gone is opened by who wants it. */
function ChangeOf({ change, frame }: { readonly change: Change; readonly frame: PageFrame }) {
  const { lang } = frame
  const { table, row, before, after } = change
  const kind = before === null ? W.made : after === null ? W.removed : null
  return (
    <details className="more" open={kind === null}>
      <summary>
        <code>
          {table} {row}
        </code>
        {kind !== null && <span className="tag">{say(kind, lang)}</span>}
      </summary>
      <ChangeTable change={change} frame={frame} />
      <p className="small">
        <a href={linkHere(frame, { record: `${table}/${row}`, before: null })}>
          {say(W.ofThisRecord, lang)}
        </a>
      </p>
    </details>
  )
}

function ChangeTable({ change, frame }: { readonly change: Change; readonly frame: PageFrame }) {
  const { lang } = frame
  const { table, row, before, after } = change
  return (
    <Scroll label={`${table} ${row}`}>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{say(W.column, lang)}</th>
            <th scope="col">{say(W.before, lang)}</th>
            <th scope="col">{say(W.after, lang)}</th>
          </tr>
        </thead>
        <tbody>
          {columnsOf(before, after)
            // A new row has many columns that hold nothing yet.
            .filter((column) => before !== null || valueIn(after, column) !== '')
            .map((column) => (
              <tr key={column}>
                <th scope="row">
                  <code>{column}</code>
                </th>
                <td>{valueIn(before, column)}</td>
                <td>{valueIn(after, column)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </Scroll>
  )
}

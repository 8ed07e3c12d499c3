import { type RefObject, useState } from 'react'
import { type Lang, say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { tell, VerdictTag } from '#web'
import type { CheckedClaim } from '../../../types.ts'
import { KIND_WORDS, KINDS, VERDICT_WORDS, VERDICTS } from '../../../words.ts'
import { reasonWords } from '../../report/told.ts'
import { WORDS_OF_DESK as D, WORDS_OF_REPORT as W } from '../../words.ts'
import {
  type Filters,
  filtered,
  gravestOf,
  isFiltering,
  NO_FILTERS,
  together,
  toggled,
} from './filters.ts'

/** So many claims are shown before more are asked for: a yearbook has thousands. */
const SHOWN_FIRST = 100

type Props = {
  readonly claims: readonly CheckedClaim[]
  readonly shown: readonly CheckedClaim[]
  readonly filters: Filters
  readonly setFilters: (filters: Filters) => void
  readonly search: RefObject<HTMLInputElement | null>
  readonly frame: PageFrame
}

/** Every claim with its verdict and the gravest reason, problems first; what is looked for can be narrowed down. */
export function ClaimList(props: Props) {
  const { claims, shown, filters, setFilters, frame } = props
  const { lang } = frame
  const [limit, setLimit] = useState(SHOWN_FIRST)
  return (
    <>
      <h2 id="list-title" tabIndex={-1}>
        {say(W.list, lang)}
      </h2>
      <FilterForm {...props} />
      {isFiltering(filters) && (
        <p className="small quiet" role="status">
          {tell(W.shown, lang, { n: shown.length, of: claims.length })}
        </p>
      )}
      {shown.length === 0 && (
        <p className="notice">
          {say(W.noneLeft, lang)}{' '}
          <button type="button" onClick={() => setFilters(NO_FILTERS)}>
            {say(W.clear, lang)}
          </button>
        </p>
      )}
      <ol className="list claim-list" aria-labelledby="list-title">
        {together(shown.slice(0, limit)).map((claims) => (
          <Row key={claims[0]?.index} claims={claims} frame={frame} />
        ))}
      </ol>
      {shown.length > limit && (
        <button type="button" onClick={() => setLimit(limit + SHOWN_FIRST)}>
          {tell(W.more, lang, { n: Math.min(SHOWN_FIRST, shown.length - limit) })}
        </button>
      )}
      <p className="small quiet print-none">{say(W.keys, lang)}</p>
    </>
  )
}

/** So many problems stand above the text where the list is below it. */
const PROBLEMS_FIRST = 6

/** Where the list has no room beside the text, the problems stand before it, both ends linked. */
export function Problems({ claims, frame }: Pick<Props, 'claims' | 'frame'>) {
  const { lang } = frame
  const problems = together(
    filtered(claims, { ...NO_FILTERS, verdicts: ['inconsistent', 'contradicted'] }, lang),
  )
  return (
    <div className="narrow-only problems print-none">
      {problems.length > 0 && (
        <ol className="list">
          {problems.slice(0, PROBLEMS_FIRST).map((claims) => (
            <Row key={claims[0]?.index} claims={claims} frame={frame} />
          ))}
        </ol>
      )}
      <a href="#list-title">
        {problems.length > PROBLEMS_FIRST
          ? tell(D.allProblems, lang, { n: problems.length })
          : say(D.toClaims, lang)}
      </a>
    </div>
  )
}

type RowProps = { readonly claims: readonly CheckedClaim[]; readonly frame: PageFrame }

/** A claim, or the claims that one test sets against each other. */
function Row({ claims, frame }: RowProps) {
  const { lang } = frame
  const [first] = claims
  if (first === undefined) return null
  const reason = gravestWords(first, lang)
  return (
    <li>
      <span className="head">
        <span>
          {claims.map((claim, place) => (
            <span key={claim.index}>
              {place > 0 && <span className="quiet"> · </span>}
              <a href={`#mark-${claim.index}`} data-claim={claim.index}>
                {claim.text}
              </a>
            </span>
          ))}
        </span>
        <VerdictTag verdict={first.verdict} words={say(VERDICT_WORDS[first.verdict], lang)} />
      </span>
      {claims.length === 1 && first.measure !== null && (
        <span className="from">{first.measure}</span>
      )}
      {reason !== null && <span className="from">{reason}</span>}
    </li>
  )
}

/** What speaks against a claim the most; null where nothing does. */
function gravestWords(claim: CheckedClaim, lang: Lang): string | null {
  if (claim.verdict === 'contradicted' && claim.data !== null)
    return say(claim.data.then.reason, lang)
  const reason = gravestOf(claim)
  return reason === undefined ? null : reasonWords(reason, lang)
}

function FilterForm({ claims, filters, setFilters, search, frame }: Props) {
  const { lang } = frame
  const present = VERDICTS.map((verdict) => ({
    verdict,
    n: claims.filter((claim) => claim.verdict === verdict).length,
  })).filter(({ n }) => n > 0)
  const kinds = KINDS.filter((kind) => claims.some((claim) => claim.comparison.kind === kind))
  return (
    <search className="filters print-none">
      <fieldset className="chips">
        <legend className="sr">{say(W.byVerdict, lang)}</legend>
        {present.map(({ verdict, n }) => (
          <button
            type="button"
            key={verdict}
            aria-pressed={filters.verdicts.includes(verdict)}
            onClick={() => setFilters(toggled(filters, verdict))}
          >
            <span className={`fig fig-${verdict}`}>{say(VERDICT_WORDS[verdict], lang)}</span> {n}
          </button>
        ))}
      </fieldset>
      <div className="filter-row">
        <input
          ref={search}
          type="search"
          aria-label={say(W.search, lang)}
          placeholder={say(W.search, lang)}
          value={filters.query}
          onChange={(event) => setFilters({ ...filters, query: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            setFilters({ ...filters, query: '' })
            event.currentTarget.blur()
          }}
        />
        <select
          aria-label={say(W.kind, lang)}
          value={filters.kind}
          onChange={(event) =>
            setFilters({ ...filters, kind: KINDS.find((k) => k === event.target.value) ?? '' })
          }
        >
          <option value="">{say(W.allKinds, lang)}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(KIND_WORDS[kind], lang)}
            </option>
          ))}
        </select>
        <select
          aria-label={say(W.order, lang)}
          value={filters.order}
          onChange={(event) =>
            setFilters({ ...filters, order: event.target.value === 'text' ? 'text' : 'problems' })
          }
        >
          <option value="problems">{say(W.problemsFirst, lang)}</option>
          <option value="text">{say(W.asInText, lang)}</option>
        </select>
      </div>
    </search>
  )
}

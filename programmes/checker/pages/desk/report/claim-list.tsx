import { type RefObject, useMemo, useState } from 'react'
import { type Lang, numberFormat, say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { tell, VerdictTag } from '#web'
import { amendedIn } from '../../../formats/findings.ts'
import {
  type Against,
  countsOf,
  PROBLEM_STANDINGS,
  STANDING_WORDS,
} from '../../../formats/standing.ts'
import { isByData } from '../../../formats/tests-told.ts'
import type { CheckedClaim } from '../../../types.ts'
import { KIND_WORDS, KINDS } from '../../../words.ts'
import { reasonWords } from '../../report/told.ts'
import { AmendedSentence } from '../../report/wording.tsx'
import { WORDS_OF_DESK as D, WORDS_OF_REPORT as W } from '../../words.ts'
import { type Filters, isFiltering, NO_FILTERS, type Row, rowsOf, toggled } from './filters.ts'

/** So many claims are shown before more are asked for: a yearbook has thousands. */
const SHOWN_FIRST = 100
/** Below the text, on a phone, a screen or two of them: what has to be looked at stands above the text. */
const SHOWN_FIRST_NARROW = 20

type Props = {
  readonly claims: readonly CheckedClaim[]
  readonly rows: readonly Row[]
  readonly against: Against
  readonly filters: Filters
  readonly setFilters: (filters: Filters) => void
  readonly search: RefObject<HTMLInputElement | null>
  readonly frame: PageFrame
}

/** Every claim with its verdict and the gravest reason, problems first; what is looked for can be narrowed down. */
export function ClaimList(props: Props) {
  const { claims, rows, against, filters, setFilters, frame } = props
  const { lang } = frame
  const [limit, setLimit] = useState(firstShown)
  const above = useMemo(
    () =>
      new Set(
        problemRows(claims, against, lang)
          .slice(0, PROBLEMS_FIRST)
          .map((row) => row.claims[0]?.index),
      ),
    [claims, against, lang],
  )
  return (
    <>
      <h2 id="list-title" tabIndex={-1}>
        {say(W.list, lang)}
      </h2>
      <FilterForm {...props} />
      <p className="small quiet keys print-none">{say(W.keys, lang)}</p>
      {isFiltering(filters) && (
        <p className="small quiet" role="status">
          {tell(W.shown, lang, {
            n: rows.reduce((sum, row) => sum + row.claims.length, 0),
            of: claims.length,
          })}
        </p>
      )}
      {rows.length === 0 && (
        <p className="notice">
          {say(W.noneLeft, lang)}{' '}
          <button type="button" onClick={() => setFilters(NO_FILTERS)}>
            {say(W.clear, lang)}
          </button>
        </p>
      )}
      <ol className="list claim-list" aria-labelledby="list-title">
        {rows.slice(0, limit).map((row) => (
          <Line
            key={row.claims[0]?.index}
            {...{ row, frame }}
            isToldAbove={above.has(row.claims[0]?.index)}
          />
        ))}
      </ol>
      {rows.length > limit && (
        <button type="button" onClick={() => setLimit(limit + SHOWN_FIRST)}>
          {tell(W.more, lang, { n: Math.min(SHOWN_FIRST, rows.length - limit) })}
        </button>
      )}
      <p className="narrow-only print-none">
        <a href={`#${RELEASE_ID}`}>{say(D.toText, lang)}</a>
      </p>
    </>
  )
}

/** The release, where the list that stands below it leads back to it. */
export const RELEASE_ID = 'release-read'

function firstShown(): number {
  // As wide as the styles that put the list below the text.
  const isNarrow = typeof window !== 'undefined' && window.matchMedia('(max-width: 64rem)').matches
  return isNarrow ? SHOWN_FIRST_NARROW : SHOWN_FIRST
}

/** So many problems stand above the text where the list is below it. */
const PROBLEMS_FIRST = 6

/** Where the list has no room beside the text, the problems stand before it, both ends linked. */
export function Problems({ claims, against, frame }: Pick<Props, 'claims' | 'against' | 'frame'>) {
  const { lang } = frame
  const problems = problemRows(claims, against, lang)
  return (
    <div className="narrow-only problems print-none">
      {problems.length > 0 && (
        <ol className="list">
          {problems.slice(0, PROBLEMS_FIRST).map((row) => (
            <Line key={row.claims[0]?.index} row={row} frame={frame} />
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

function problemRows(claims: Props['claims'], against: Against, lang: Lang): readonly Row[] {
  return rowsOf(claims, { ...NO_FILTERS, standings: PROBLEM_STANDINGS }, against, lang)
}

/** Of a problem so many reasons are told in the list; the evidence tells them all. */
const REASONS_MAX = 3
/** Of an amended sentence so many letters are shown in the list; the evidence has all of it, to be copied. */
const LISTED_MAX = 180

/** A claim, or the claims that one problem sets against each other. */
function Line({
  row,
  frame,
  isToldAbove = false,
}: {
  readonly row: Row
  readonly frame: PageFrame
  /** Where the list is below the text, what speaks against it stands above the text already. */
  readonly isToldAbove?: boolean
}) {
  const { lang } = frame
  const { claims, standing } = row
  const [first] = claims
  if (first === undefined) return null
  const amended = amendedIn(row)
  return (
    <li className={isToldAbove ? 'told-above' : undefined}>
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
        <VerdictTag verdict={standing} words={say(STANDING_WORDS[standing], lang)} />
      </span>
      {claims.length === 1 && first.measure !== null && (
        <span className="from">{first.measure}</span>
      )}
      {wordsAgainst(row, lang).map((words) => (
        <span className="from" key={words}>
          {words}
        </span>
      ))}
      {amended.map((one) => (
        <AmendedSentence
          key={one.sentence}
          amended={one}
          lang={lang}
          most={LISTED_MAX}
          label={say(one.instead === true ? W.orTrue : W.wouldBeTrue, lang)}
        />
      ))}
    </li>
  )
}

/** What speaks against the claims of a line; nothing where nothing does. */
function wordsAgainst({ standing, claims, reasons }: Row, lang: Lang): readonly string[] {
  const [first] = claims
  if (standing === 'contradicted' && first?.data != null) return [say(first.data.then.reason, lang)]
  // What data say of a figure that contradicts the text already stands with its evidence.
  const isOfText = standing === 'inconsistent' || standing === 'likely'
  const told = isOfText ? reasons.filter((one) => !isByData(one)) : reasons
  const words = new Set(told.map((reason) => reasonWords(reason, lang)))
  return [...words].slice(0, REASONS_MAX)
}

function FilterForm({ claims, against, filters, setFilters, search, frame }: Props) {
  const { lang } = frame
  const present = countsOf(claims, against)
  const kinds = KINDS.filter((kind) => claims.some((claim) => claim.comparison.kind === kind))
  return (
    <search className="filters print-none">
      <fieldset className="chips">
        <legend className="sr">{say(W.byVerdict, lang)}</legend>
        {present.map(({ standing, n }) => (
          <button
            type="button"
            key={standing}
            aria-pressed={filters.standings.includes(standing)}
            onClick={() => setFilters(toggled(filters, standing))}
          >
            <span className={`fig fig-${standing}`}>{say(STANDING_WORDS[standing], lang)}</span>{' '}
            {numberFormat(String(n), lang)}
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

import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import type { Citation, Links } from '#programmes/figures/types'
import { WORDS } from '../words.ts'
import { EVIDENCE } from './words.ts'

/** A citation ready to paste, the permanent link, and the licences that come with it. */
export function Cite(props: {
  readonly frame: PageFrame
  readonly citation: Citation
  readonly permanent: string
}) {
  const { frame, citation, permanent } = props
  const { lang } = frame
  const licences = citation.licenceWords
    .map((words) => say(words, lang))
    .join(say(WORDS.comma, lang))
  return (
    <>
      <p className="citation" id="citation">
        {say(citation.words, lang)}
      </p>
      <ul className="doors">
        <li>
          <a href={`/${lang}${permanent}`} id="permanent">
            {say(EVIDENCE.permanent, lang)}
          </a>
        </li>
        <li className="script-only">
          <button type="button" data-copy="#citation">
            {say(EVIDENCE.copyCitation, lang)}
          </button>
        </li>
        <li className="script-only">
          <button type="button" data-copy="#permanent">
            {say(EVIDENCE.copyLink, lang)}
          </button>
        </li>
      </ul>
      {citation.licenceWords.length > 0 && (
        <p className="quiet">
          {say(EVIDENCE.licences, lang)}: {licences}
        </p>
      )}
    </>
  )
}

/** The figure for programs and spreadsheets. */
export function Downloads({ frame, links }: { readonly frame: PageFrame; readonly links: Links }) {
  const { lang } = frame
  const doors = [
    { href: links.csv, words: say(EVIDENCE.allVintages, lang) },
    { href: links.json, words: 'JSON' },
    { href: links.jsonStat, words: 'JSON-stat' },
    { href: links.sdmxCsv, words: 'SDMX-CSV' },
  ]
  return (
    <ul className="doors">
      {doors.map(({ href, words }) => (
        <li key={words}>
          <a href={href}>{words}</a>
        </li>
      ))}
    </ul>
  )
}

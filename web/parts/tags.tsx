import type { Lang } from '#platform/i18n'
import { say } from '#platform/i18n'
import type { Caution } from '#programmes/figures/types'
import { tell, WORDS } from '../words.ts'
import { EVIDENCE } from './words.ts'

/** A verdict in words, on the ground that its mark has in the text. */
export function VerdictTag({
  verdict,
  words,
}: {
  readonly verdict: string
  readonly words: string
}) {
  return <span className={`tag tag-${verdict}`}>{words}</span>
}

export function ProvenanceTag(props: { readonly provenance: string; readonly lang: Lang }) {
  const { provenance, lang } = props
  const words =
    provenance === 'recorded' || provenance === 'simulated' ? WORDS[provenance] : WORDS.published
  return <span className={`tag tag-${provenance}`}>{say(words, lang)}</span>
}

export function SourcesTag({ count, lang }: { readonly count: number; readonly lang: Lang }) {
  const words = count === 0 ? EVIDENCE.noSource : count === 1 ? EVIDENCE.source : EVIDENCE.sources
  return <span className="tag">{tell(words, lang, { n: count })}</span>
}

/** What an answer leans on and can't be sure of; nothing where there is nothing to say. */
export function Cautions({
  cautions,
  lang,
}: {
  readonly cautions: readonly Caution[]
  readonly lang: Lang
}) {
  if (cautions.length === 0) return null
  return (
    <ul className="cautions">
      {cautions.map(({ kind, words }) => (
        <li key={`${kind} ${say(words, lang)}`}>{say(words, lang)}</li>
      ))}
    </ul>
  )
}

import type { Lang, Text } from '#platform/i18n'
import { say } from '#platform/i18n'
import { WORDS } from '../words.ts'

export type VerdictWord =
  | 'holds'
  | 'holds-only-if'
  | 'inconsistent'
  | 'contradicted'
  | 'no-data'
  | 'untestable'

/** The words of each verdict; a mark's underline is never the only thing that says it. */
export const VERDICTS: { readonly [word in VerdictWord]: Text } = {
  holds: { en: 'holds', zh: '成立' },
  'holds-only-if': { en: 'holds on a condition', zh: '有条件成立' },
  inconsistent: { en: 'fits no data', zh: '与现有数据不符' },
  contradicted: { en: 'contradicted', zh: '与数据相悖' },
  'no-data': { en: 'only reported', zh: '仅见报道' },
  untestable: { en: 'can’t be tested', zh: '无法检验' },
}

export function VerdictTag({ word, lang }: { readonly word: VerdictWord; readonly lang: Lang }) {
  return <span className={`tag tag-${word}`}>{say(VERDICTS[word], lang)}</span>
}

export function ProvenanceTag(props: {
  readonly provenance: 'published' | 'recorded' | 'simulated'
  readonly lang: Lang
}) {
  return <span className={`tag tag-${props.provenance}`}>{say(WORDS[props.provenance], props.lang)}</span>
}

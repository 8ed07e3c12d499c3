import type { Text } from '#platform/i18n'
import type { StepWords } from '../law/formula.ts'
import type { Law } from '../law/law.ts'
import type { CellRead, Step } from '../law/steps.ts'
import type { Explained, Ground, RuleBook } from '../types.ts'
import { sayMoney, sayValue } from './print.ts'

type Node = { -readonly [key in keyof Explained]: Explained[key] } & { parts: Explained[] }

/** The steps of a formula as a tree in words: what was computed, from what, by which clause. */
export function explain<In, Out>(
  law: Law<In, Out>,
  words: { readonly [step: string]: StepWords },
  steps: readonly Step[],
): readonly Explained[] {
  const nodes = steps.map((step): { readonly step: Step; readonly node: Node } => ({
    step,
    node: nodeOf(law.book, words, step),
  }))
  const tops: Explained[] = []
  for (const { step, node } of nodes) {
    const within = words[step.id]?.within
    const above = nodes.find((other) => other.step.id === within)
    if (above === undefined) tops.push(node)
    else above.node.parts.push(node)
  }
  return tops
}

/** The version that a cell comes from, with names and titles looked up; null where none was held. */
export function groundOf(book: RuleBook, { cells, index }: CellRead): Ground | null {
  const { parameter, version } = cells
  if (version === null) return null
  const document = book.documents.find(({ id }) => id === version.document)
  const layer = book.layers.find(({ id }) => id === version.layer)
  const place = book.places.find(({ id }) => id === version.place)
  const named = (text: Text | undefined, id: string): Text => text ?? { en: id, zh: id }
  return {
    parameter: parameter.id,
    title: parameter.title,
    place: version.place,
    placeName: named(place?.name, version.place),
    layer: version.layer,
    layerTitle: named(layer?.title, version.layer),
    validFrom: version.from,
    validTo: version.to,
    document: version.document,
    documentTitle: named(document?.title, version.document),
    standing: document?.standing ?? 'unverified',
    clause: version.clause,
    value: sayValue(parameter.unit, cells.values[index] ?? Number.NaN),
  }
}

function nodeOf(book: RuleBook, words: { readonly [step: string]: StepWords }, step: Step): Node {
  const { title, unit, arithmetic } = words[step.id] ?? {
    title: { en: step.id, zh: step.id },
    unit: 'fen' as const,
  }
  const value = sayValue(unit, step.value)
  return {
    step: step.id,
    title,
    value,
    unit,
    arithmetic: arithmetic === undefined ? { en: '', zh: '' } : filled(arithmetic, step, value),
    why: step.reads.flatMap((read) => groundOf(book, read) ?? []),
    nearest: step.missed?.() ?? [],
    parts: [],
  }
}

function filled(arithmetic: Text, { terms }: Step, value: Text): Text {
  return Object.fromEntries(
    Object.entries(arithmetic).map(([lang, template]) => [
      lang,
      template.replace(/\{(\w+)\}/g, (whole, name: string) => {
        if (name === 'value') return value[lang] ?? whole
        const term = terms[name]
        if (term === undefined) return whole
        if (name.endsWith('_bp')) return sayValue('share', term)[lang] ?? whole
        return Number.isFinite(term) ? sayMoney(term) : (sayValue('fen', term)[lang] ?? whole)
      }),
    ]),
  )
}

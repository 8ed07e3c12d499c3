import type { Lang, Text } from '#platform/i18n'
import { datedOf, type Placed, readMember } from './read-places.ts'
import { entriesOf, field, itemsOf, localTextOf, onlyFields, type Spot, textOf } from './spot.ts'
import type { Composition, Parameter } from './types.ts'

/** compositions.yaml: a mapping of composition id to composition. */
export function readCompositions(
  spot: Spot,
  languages: readonly Lang[],
): readonly Placed<Composition>[] {
  return entriesOf(spot).map(([id, at]) => {
    onlyFields(at, ['title', 'source', 'members'])
    const members = itemsOf(field(at, 'members')).map((item) =>
      // A bare id is a member for all time.
      isBare(item) ? { place: textOf(item), from: null, to: null } : readMember(item),
    )
    if (members.length === 0)
      at.report({
        en: `${id} has no members. List the ids of its places under \`members\`.`,
        zh: `${id} 没有成员。请在 \`members\` 下列出各地方的标识。`,
      })
    const title = localTextOf(field(at, 'title'), languages)
    return { value: { id, title, members, source: textOf(field(at, 'source')) }, spot: at }
  })
}

/** parameters.yaml: a mapping of parameter id to its dated values. */
export function readParameters(
  spot: Spot,
  languages: readonly Lang[],
): readonly Placed<Parameter>[] {
  return entriesOf(spot).map(([id, at]) => {
    onlyFields(at, ['title', 'unit', 'values'])
    const values = itemsOf(field(at, 'values')).map((item) => {
      onlyFields(item, ['from', 'to', 'value', 'source'])
      const value = decimalText(field(item, 'value'))
      return { ...datedOf(item), value, source: textOf(field(item, 'source')) }
    })
    if (values.length === 0)
      at.report({
        en: `${id} has no values. Give at least one, with its source.`,
        zh: `${id} 没有数值。请至少给出一个，并注明来源。`,
      })
    const title = localTextOf(field(at, 'title'), languages)
    return { value: { id, title, unit: textOf(field(at, 'unit')), values }, spot: at }
  })
}

/** names.yaml: a mapping of the exact words of a document to what people read, in every language. */
export function readNames(spot: Spot, languages: readonly Lang[]): ReadonlyMap<string, Text> {
  return new Map(entriesOf(spot).map(([exact, at]) => [exact, localTextOf(at, languages)]))
}

function isBare(spot: Spot): boolean {
  return spot.node !== null && 'value' in spot.node
}

function decimalText(spot: Spot): string {
  const text = textOf(spot)
  if (text !== '' && !/^-?\d+(\.\d+)?$/.test(text))
    spot.report({
      en: `${spot.name} is "${text}", which is no number. Write plain digits such as 1000000000000 or 0.5.`,
      zh: `${spot.name} 写作 "${text}"，不是数字。请只写数字，如 1000000000000 或 0.5。`,
    })
  return text
}

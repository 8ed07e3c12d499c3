import { field, type Region, type Spot } from '#platform/region'
import type { SeriesDocument } from '../types.ts'
import type { Placed } from './read-definitions.ts'

/**
 * Reports each publisher, origin and licence that a reader of another language couldn't read, once where it first stands. A licence
 * with an SPDX id is the same everywhere, and a pack in one language has nothing to translate.
 */
export function checkNames(
  documents: readonly Placed<SeriesDocument>[],
  { languages, names }: Pick<Region, 'languages' | 'names'>,
): void {
  if (languages.length < 2) return
  const told = new Set<string>()
  const tell = (spot: Spot, exact: string) => {
    if (exact === '' || told.has(exact) || names?.has(exact) === true) return
    told.add(exact)
    spot.report({
      en: `"${exact}" has no name in the languages of the pack. Add it to names.yaml with ${languages.join(', ')}; a proper name may be the same in each.`,
      zh: `“${exact}”没有数据包各语言的名称。请在 names.yaml 中补上 ${languages.join('、')}；专有名称可各语言相同。`,
    })
  }
  for (const { value, spot } of documents) {
    tell(field(spot, 'publisher'), value.publisher)
    tell(field(spot, 'origin'), value.origin)
    if (!isSpdx(value.licence)) tell(field(spot, 'licence'), value.licence)
  }
}

/** `MIT`, `CC0-1.0`, `Apache-2.0`: one word, of capitals alone or with a version. */
function isSpdx(licence: string): boolean {
  return /^[A-Z]+$/.test(licence) || /^[A-Za-z0-9]+(-[A-Za-z0-9.+]+)+$/.test(licence)
}

import { isMap, isScalar, isSeq } from 'yaml'
import { entriesOf, isAbsent, itemsOf, type Spot } from '#platform/region'

/** A YAML file as plain values, and where each stands. */
export type PlainYaml = {
  /** Texts, lists and mappings; what the file leaves empty isn't there. */
  readonly value: unknown
  /** The line of a value by its JSON pointer, or of the nearest that holds it. */
  readonly lineOf: (pointer: string) => number
}

/** Aliases and repeated keys are reported where the file is read, as everywhere in a pack. */
export function plainYaml(root: Spot): PlainYaml {
  const lines = new Map<string, number>()
  const value = plain(root, '', lines)
  const lineOf = (pointer: string): number => {
    const found = lines.get(pointer)
    if (found !== undefined) return found
    return pointer === '' ? root.line : lineOf(pointer.slice(0, pointer.lastIndexOf('/')))
  }
  return { value, lineOf }
}

/** A key as JSON pointers write it (RFC 6901). */
export function pointerPart(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}

function plain(spot: Spot, pointer: string, lines: Map<string, number>): unknown {
  lines.set(pointer, spot.line)
  const { node } = spot
  if (isMap(node))
    return Object.fromEntries(
      entriesOf(spot)
        .filter(([, at]) => !isAbsent(at))
        .map(([key, at]) => [key, plain(at, `${pointer}/${pointerPart(key)}`, lines)]),
    )
  if (isSeq(node)) return itemsOf(spot).map((at, index) => plain(at, `${pointer}/${index}`, lines))
  return isScalar(node) ? String(node.value) : undefined
}

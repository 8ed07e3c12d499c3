/** Of a noun that has other verbs besides, which need the house. */
const OF_RELEASES: ReadonlySet<string> = new Set(['compare', 'propose'])

/** True where a release alone is asked about, which needs no house. */
export function isOfRelease([noun, verb]: readonly string[]): boolean {
  return noun === 'check' || (noun === 'claims' && OF_RELEASES.has(verb ?? ''))
}

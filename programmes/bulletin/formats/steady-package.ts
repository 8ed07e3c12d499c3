import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The library's own names of relations: made of chance. */
const CHANCE_ID = /\brId[a-z0-9_-]{21}/g
const ZIP_TIME = '1980-01-01T00:00:00'

/**
 * The same package whenever it is made: names that the library makes up are counted instead, and its clock's time is that
 * of the text. Whoever has it already is then told so.
 */
export function steady(bytes: Uint8Array, instant: string): Uint8Array {
  const names = new Map<string, string>()
  const named = (id: string): string => {
    const known = names.get(id) ?? `rIdLink${names.size + 1}`
    names.set(id, known)
    return known
  }
  const parts = Object.entries(unzipSync(bytes)).map(([path, content]): [string, Uint8Array] => {
    if (!/\.(xml|rels)$/.test(path)) return [path, content]
    const text = strFromU8(content)
      .replace(CHANCE_ID, named)
      .replace(
        /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
        (_, tag: string) => `${tag}${instant}`,
      )
    return [path, strToU8(text)]
  })
  return zipSync(Object.fromEntries(parts), { mtime: ZIP_TIME })
}

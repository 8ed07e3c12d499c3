/** A tag of XML: its name as written, where it stands, and which it is. */
export type Tag = {
  readonly name: string
  readonly kind: 'open' | 'close' | 'empty'
  readonly start: number
  readonly end: number
}

/** What is wrong with XML that isn't any. */
export class BrokenXml extends Error {}

/**
 * The tags of a stretch of XML one after another, comments and declarations left out. Throws `BrokenXml` where a tag isn't
 * closed, or another one is.
 */
export function* tagsOf(xml: string, from: number, to: number): Generator<Tag> {
  const open: string[] = []
  let at = xml.indexOf('<', from)
  while (at !== -1 && at < to) {
    const end = endOfTag(xml, at)
    const mark = xml[at + 1]
    if (mark !== '!' && mark !== '?') {
      const tag = tagAt(xml, at, end)
      if (tag.kind === 'open') open.push(tag.name)
      else if (tag.kind === 'close' && open.pop() !== tag.name)
        throw new BrokenXml(`</${tag.name}> closes another element`)
      yield tag
    }
    at = xml.indexOf('<', end)
  }
  if (open.length > 0) throw new BrokenXml(`<${open.at(-1)}> is never closed`)
}

function tagAt(xml: string, start: number, end: number): Tag {
  const isClose = xml[start + 1] === '/'
  const isEmpty = !isClose && xml[end - 2] === '/'
  const first = start + (isClose ? 2 : 1)
  let last = first
  while (last < end - 1 && !' \t\r\n/'.includes(xml[last] ?? '')) last += 1
  const kind = isClose ? 'close' : isEmpty ? 'empty' : 'open'
  return { name: xml.slice(first, last), kind, start, end }
}

/** Behind the tag; a value may hold the sign that ends one, as a field's `IF A > B` does. */
function endOfTag(xml: string, start: number): number {
  const special = SPECIAL.find(([opening]) => xml.startsWith(opening, start))
  if (special !== undefined) {
    const end = xml.indexOf(special[1], start)
    if (end === -1) throw new BrokenXml(`${special[0]} is never closed`)
    return end + special[1].length
  }
  for (let at = start + 1; at < xml.length; at += 1) {
    const sign = xml[at]
    if (sign === '>') return at + 1
    if (sign === '<') break
    if (sign === '"' || sign === "'") {
      at = xml.indexOf(sign, at + 1)
      if (at === -1) break
    }
  }
  throw new BrokenXml('a tag is never closed')
}

const SPECIAL = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

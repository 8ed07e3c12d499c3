import { DESKS } from './desks.ts'

// Terms.
// asset   a file of the browser's build; its name holds a hash of its content, so it may be cached for ever.

export type Assets = {
  readonly script: string
  readonly theme: string
  readonly style: string
  /** Scripts of desks, by name. */
  readonly desks: { readonly [name in keyof typeof DESKS]: string }
  /** Fonts of the first screen, fetched before the stylesheet asks for them. */
  readonly fonts: readonly string[]
}

type Manifest = {
  readonly [source: string]: { readonly file: string; readonly assets?: readonly string[] }
}

/** Letters of other ranges are fetched where a page has some. */
const FIRST = /-latin-wght-/

/** Reads the build's manifest; throws if an entry is missing, since every page would be broken. */
export function assetsOf(manifest: Manifest): Assets {
  const entry = (source: string) => {
    const found = manifest[source]
    if (found === undefined) throw new Error(`the browser's build has no ${source}`)
    return found
  }
  const style = entry('styles/index.css')
  return {
    script: `/${entry('reader/index.ts').file}`,
    theme: `/${entry('reader/theme.ts').file}`,
    style: `/${style.file}`,
    desks: {
      check: `/${entry(DESKS.check).file}`,
      account: `/${entry(DESKS.account).file}`,
      draft: `/${entry(DESKS.draft).file}`,
      collection: `/${entry(DESKS.collection).file}`,
      studio: `/${entry(DESKS.studio).file}`,
      bill: `/${entry(DESKS.bill).file}`,
    },
    fonts: (style.assets ?? []).filter((file) => FIRST.test(file)).map((file) => `/${file}`),
  }
}

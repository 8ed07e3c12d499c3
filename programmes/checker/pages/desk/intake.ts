import { HouseError, sayError } from '#platform/errors'
import { tell } from '#web'
import { isAddressAlone } from '../../documents/address-alone.ts'
import { foldIdeographs } from '../../documents/fold-ideographs.ts'
import { requireLength } from '../../documents/length.ts'
import { withoutSoftHyphens } from '../../documents/soft-hyphens.ts'
import type { CheckSource } from '../../types.ts'
import { WORDS_OF_DESK as W } from '../words.ts'
import { failureWords } from './failure-words.ts'
import { pdfInBrowser } from './pdf-in-browser.ts'
import { refusalWords } from './refusal-words.ts'

export type Taken =
  | { readonly kind: 'text'; readonly text: string; readonly source: CheckSource }
  | { readonly kind: 'refused'; readonly words: string }

export type TakeOptions = {
  readonly lang: string
  /** Told of a file's pages. */
  readonly watch?: (done: number, of: number) => void
}

/** Reads a file in the browser: what it takes to read its format is fetched when the first such file comes. */
export async function takeFile(file: File, options: TakeOptions): Promise<Taken> {
  // A folder looks like a file until it is read.
  const held = await file.arrayBuffer().catch(() => null)
  if (held === null)
    return { kind: 'refused', words: tell(W.unreadFile, options.lang, { name: file.name }) }
  return takeBytes(new Uint8Array(held), file.name, options)
}

/** Of files that came together one can be taken, and none is guessed. */
export async function takeFiles(files: readonly File[], options: TakeOptions): Promise<Taken> {
  const [file] = files
  if (file !== undefined && files.length === 1) return takeFile(file, options)
  return { kind: 'refused', words: tell(W.oneFile, options.lang, { n: files.length }) }
}

/** Reads what was pasted: markup, where it is the source of a page, else the text as it is. */
export async function takePasted(text: string, options: TakeOptions): Promise<Taken> {
  if (/^\s*<(?:!doctype|[a-z][a-z0-9]*[\s>])/i.test(text))
    return takeBytes(new TextEncoder().encode(text), 'pasted.html', options)
  return takeText(text, options)
}

/** Refuses an address, behind which nothing is fetched, and what is longer than the checker takes. What was copied out of a PDF may hold radicals for characters. */
async function takeText(given: string, { lang }: TakeOptions): Promise<Taken> {
  if (isAddressAlone(given)) return { kind: 'refused', words: tell(W.onlyAddress, lang) }
  try {
    requireLength(given)
    const text = foldIdeographs(withoutSoftHyphens(given))
    return { kind: 'text', text, source: sourceOf(text, 'text', null) }
  } catch (error) {
    return refusal(error, lang)
  }
}

async function takeBytes(bytes: Uint8Array, name: string, options: TakeOptions): Promise<Taken> {
  const { lang, watch } = options
  try {
    const { readDocument } = await import('../../documents/read-document.ts')
    const host = { pdf: pdfInBrowser, ...(watch === undefined ? {} : { progress: watch }) }
    const { text: given, format } = await readDocument(bytes, name, host)
    const text = foldIdeographs(given)
    return { kind: 'text', text, source: sourceOf(text, format, name) }
  } catch (error) {
    return refusal(error, lang)
  }
}

function sourceOf(text: string, format: CheckSource['format'], name: string | null): CheckSource {
  return { format, name, characters: text.length }
}

async function refusal(error: unknown, lang: string): Promise<Taken> {
  if (!(error instanceof HouseError)) return { kind: 'refused', words: failureWords(lang) }
  const { errors } = await import('../../errors.ts')
  const { message, remedy } = sayError(error, errors, lang)
  return { kind: 'refused', words: refusalWords(message, remedy) }
}

import { HouseError } from '#platform/errors'
import type { PdfDocument, PdfHost, Progress } from '../types.ts'
import { type Line, linesOf } from './lines.ts'
import { paragraphsOf } from './paragraphs.ts'

/**
 * The text of a PDF, page after page, lines joined into paragraphs. Throws `checker.locked-document`,
 * `checker.unreadable-document`.
 */
export async function readPdf(
  bytes: Uint8Array,
  name: string,
  host: PdfHost,
  progress?: Progress,
): Promise<string> {
  const document = await opened(bytes, name, host)
  const lines: Line[] = []
  try {
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      lines.push(...linesOf(items, number))
      page.cleanup()
      progress?.(number, document.numPages)
    }
  } finally {
    await document.loadingTask?.destroy()
  }
  return paragraphsOf(lines)
}

async function opened(bytes: Uint8Array, name: string, host: PdfHost): Promise<PdfDocument> {
  // What can't be fetched says nothing of the file.
  const library = await host.open()
  try {
    return await library.getDocument({
      // The library takes the bytes over for good: it gets its own.
      data: bytes.slice(),
      cMapUrl: host.characterMaps,
      cMapPacked: true,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      verbosity: 0,
    }).promise
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    const code = isLocked ? 'checker.locked-document' : 'checker.unreadable-document'
    throw new HouseError(code, { name, format: 'PDF' }, { cause: error })
  }
}

import { fileURLToPath } from 'node:url'
import type { PdfHost } from './types.ts'

/** pdf.js in this process, loaded when the first PDF comes; its maps of Chinese characters lie in its package. */
export const pdfOnServer: PdfHost = {
  open: () => import('pdfjs-dist/legacy/build/pdf.mjs'),
  characterMaps: fileURLToPath(new URL('cmaps/', import.meta.resolve('pdfjs-dist/package.json'))),
}

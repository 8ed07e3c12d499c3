import type { PdfHost } from '../../documents/types.ts'

/** pdf.js, which comes with the first such file, in a worker of its own; its maps of Chinese characters lie beside the scripts. */
export const pdfInBrowser: PdfHost = {
  open: async () => {
    const { GlobalWorkerOptions, getDocument } = await import('pdfjs-dist')
    GlobalWorkerOptions.workerSrc = new URL(
      'pdfjs-dist/build/pdf.worker.min.mjs',
      import.meta.url,
    ).href
    return { getDocument }
  },
  characterMaps: '/assets/cmaps/',
}

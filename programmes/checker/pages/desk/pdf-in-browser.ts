import type { PdfHost } from '../../documents/types.ts'

/** pdf.js, which comes with the first such file, in a worker of its own; its maps of Chinese characters lie beside the scripts. */
export const pdfInBrowser: PdfHost = {
  open: async () => {
    const { GlobalWorkerOptions, getDocument } = await import('pdfjs-dist')
    const { href } = new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url)
    // The library waits for ever for a worker whose script doesn't come; once fetched, it is in the cache.
    const { ok } = await fetch(href)
    if (!ok) throw new Error('no worker for PDF')
    GlobalWorkerOptions.workerSrc = href
    return { getDocument }
  },
  characterMaps: '/assets/cmaps/',
}

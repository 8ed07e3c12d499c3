// Terms.
// document   the file that a person gave; its text is what offsets count in.
// piece      a stretch of the text with where it stands in a DOCX's XML, so that a comment finds its place.

export type DocumentFormat = 'text' | 'html' | 'docx' | 'pdf'

export type ReadText = {
  readonly format: DocumentFormat
  readonly text: string
  /** Of what was given as bytes of plain text or HTML: in what they were taken to be written. */
  readonly encoding?: string
  /** How many stretches of the bytes are none of that encoding; each stands as U+FFFD. */
  readonly unreadable?: number
  /** Whether the bytes as UTF-8 are the text as it was decoded. */
  readonly isVerbatim?: boolean
}

/** `done` of `total` pages. */
export type Progress = (done: number, total: number) => void

/** pdf.js as its host has it: where the character maps of Chinese fonts are, and the worker. */
export type PdfHost = {
  readonly open: () => Promise<PdfLibrary>
  readonly characterMaps: string
}

export type PdfLibrary = {
  readonly getDocument: (source: {
    readonly data: Uint8Array
    readonly cMapUrl: string
    readonly cMapPacked: boolean
    readonly isEvalSupported: boolean
    readonly disableFontFace: boolean
    readonly useSystemFonts: boolean
    readonly verbosity: number
  }) => { readonly promise: Promise<PdfDocument> }
}
export type PdfDocument = {
  readonly numPages: number
  readonly getPage: (number: number) => Promise<{
    readonly getTextContent: () => Promise<{ readonly items: readonly object[] }>
    readonly cleanup: () => unknown
  }>
  readonly loadingTask?: { readonly destroy: () => Promise<void> }
}

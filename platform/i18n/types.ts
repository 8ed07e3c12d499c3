/** A language as a BCP 47 tag: `zh`, `en`, ... Which ones a region has, its pack says. */
export type Lang = string

/** One text in every language of the region. */
export type Text = { readonly [lang: Lang]: string }

/** What we use of @microsoft/recognizers-text-suite; `end` is the last letter, not one past it. */
export type RecognizerResult = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly typeName: string
  readonly resolution: { readonly [key: string]: unknown } | null
}

type Recognize = (text: string, culture: string) => readonly RecognizerResult[]

export type Suite = {
  readonly Culture: { readonly English: string; readonly Chinese: string }
  readonly recognizeNumber: Recognize
  readonly recognizeOrdinal: Recognize
  readonly recognizePercentage: Recognize
  readonly recognizeCurrency: Recognize
  readonly recognizeDimension: Recognize
  readonly recognizeTemperature: Recognize
}

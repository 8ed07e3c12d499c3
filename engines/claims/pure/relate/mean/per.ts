// Terms.
// mean  what one of many has: "7,000 each", 户均5000元, "3.2 per 1,000 inhabitants", "450 euros a tonne".
// per   what it is one of, as its words say.

export type Per = {
  /** What it is one of: a time or measure by its unit, things by their words, or whatever is counted. */
  readonly of: { readonly unit: string } | { readonly noun: RegExp } | 'each' | 'any'
  /** Of how many of them: 1,000 inhabitants. */
  readonly many: number
  /** Where its clause begins, and the words of it that say more than that it is a mean. */
  readonly from: number
  readonly rest: (from: number) => readonly string[]
}

/** What may be less than nothing, so that a part of it, or what came on top, may be more. */
const SIGNED =
  /利润|盈|亏|净|差|余额|结余|收益|现金流|增量|投放|损益|profit|income|earnings|loss|surplus|deficit|cash flow|balance|net\b|result|ebit|margin|flow/i

export function mayBeNegative(words: string): boolean {
  return SIGNED.test(words)
}

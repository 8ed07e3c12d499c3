/** "45% in the remainder of the year and 70% in the next": of a time, and nothing that is left of a whole. */
export function isRestOfTime(words: string): boolean {
  return REST_OF_TIME.test(words)
}

const REST_OF_TIME =
  /\b(?:rest|remainder|balance) of (?:the|this|that|its|our) ?(?:[a-z]+ )?(?:@|(?:year|fiscal|financial|month|quarter|season|week|day|decade|term|period|half|century|winter|summer|spring|autumn|session)\b)[^.;:]*$/i

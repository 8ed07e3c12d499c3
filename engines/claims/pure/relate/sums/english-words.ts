// What English words say of sums: what makes up a whole, what completes the others, what is all of them.

export const TABLE = {
  /** What stands behind it is all there is. */
  made: /\b(?:consist(?:s|ed|ing)? of|compris(?:es?|ed|ing)|made up of|(?:composed|formed|made) of|(?:met|funded|financed|paid(?: for)?|covered|borne) (?:jointly )?(?:with|by|from|through|out of)|c[ao]mes? from|drawn from|(?:broken|breaks?|break) down (?:into|as|by)|(?:split|divided|spread|shared|distributed|apportioned|allocated)(?: out)?(?: equally| evenly)?(?: as follows| into| between| among| across| over| by|:)|namely|as follows|namely:|(?:in|from|into|over|across) (?:two|three|four|five|six|seven) [a-z]+(?: [a-z]+)?(?: of|:))/i,
  /** What stands before or behind it completes the others. */
  rest: /\b(?:(?:the|its|their|with the) (?:other|remaining|rest|remainder|balance(?! (?:sheet|of (?:trade|payments)|show\w*|turn\w*|swung|improv\w*|worsen\w*|deteriorat\w*)\b))|leaving|leaves|everyone else|all others?|others|no other [a-z]+ (?:was|were))\b/i,
  /** "…, 31 by train, and the rest on foot": how many they are isn't told. */
  untold:
    /^[^.;:\d]{0,60}\b(?:and|while|but|with) (?:all )?(?:the|its|their) (?:rest|others?|remainder|remaining|balance)\b(?![^.;]*\d)/i,
  /** Of what was told. */
  of: /(?:^|[,;:.“"] )(?:out )?of (?:the |its |our |all |those |these |their |all the )?(?:total )?(?:of )?$/i,
  within:
    /\b(?:of which|of whom|of them|of these|of those|of this|of that|including|includes|among them)\b/i,
  summed:
    /\b(?:add(?:ing|s|ed)? up to|together(?! with)|jointly|combined|altogether|in all|in total|all told|between them|a (?:[a-z-]+ ){0,2}total of|(?:for|giving|give|gives|making|makes|yielding) (?:(?!up\b)[a-z-]+ ){0,4}(?:total|capacity|sum|figure)(?: [a-z]+){0,2} of|totall?ing|making)\b(?![^.;:]*\b(?:but|only)\b)[^.;:]{0,60}$/i,
  brought:
    /\b(?:bring(?:s|ing)|brought|tak(?:es|ing)|took|lift(?:s|ing)|push(?:es|ing)) (?:(?:the |its |their |our )?[a-z -]{0,30}\b(?:total|number|overall|combined|figure|sum|all)\b[a-z -]{0,40})\bto (?:about )?$/i,
  behind:
    /^(?:(?! (?:and|but|while)\b) [a-z-]+){0,4},? (?:in all|in total(?! (?:assets|liabilities|equity|debt|revenues?|sales|funding|deposits|loans|income|value|volume|costs?|spending|output)\b)|altogether|all told|combined|together|overall|between (?:them|the)|(?:over|for|in) the (?:(?:whole|full|entire) )?year(?: as a whole)?[.,;])/i,
  open: /\b(?:and others|among others|such as|for example|notably|in particular|mainly|mostly|up to|more than half|as many as|at least|alone|each|both|apiece|per|average|another|further|additional|new)\b/i,
  so: /\b(?:so far|to date|since|cumulative|this (?:year|season)|now)\b/i,
} as const

/** "Down because of 7.4 million in dividends, 2.8 million for …, and 2.7 million for …": causes one beside the other. */
export const CAUSED =
  /\b(?:due to|because of|owing to|attributable to|driven by|resulted from|as a result of|offset by) (?:the |an? )?[$€£]?$/i

/** Verbs between a measure and its figure, but for those of change. */
const VERBS: ReadonlySet<string> = new Set(
  'is are was were be been reached reaches reach reaching totaled totalled totals totaling totalling stood stands standing amounted amounts amounting came comes hit hits hitting exceeded exceeds exceed exceeding surpassed surpasses surpassing topped tops topping registered posted reported averaged averages averaging has have had will would accounted accounts accounting represented represents made contributed contributes achieved achieving achieve maintained remained remains remain generated approached attained covered covers covering numbered comprised included includes including handled carried received attracted produced sold spent signed issued launched approved completed built opened delivered earned see sees saw shows showed showing edged went turned held climbed processed supported supporting serves employs employed expects aggregated pushed brought bringing put translates equaled equalled peaked bottomed settled closed began traded priced set sets crossed recorded providing provided provides posting served ranged ranges multiplied owns own operated operates invested investing cultivating cultivated shared expected anticipated projected estimated forecast scheduled planned predicted tipped helped drove expect constitute constitutes constituted boasts boast kill kills killed die died dies include contain contains containing involve involves involving require requires generates produces receives handles carries hosts hosted met kept keeps pay pays paid gave gives drew draws lasts lasted ran burned hold holds go goes welcomed attracts due said says rank ranks ranked being'.split(
    ' ',
  ),
)
const ADVERBS: ReadonlySet<string> = new Set(
  'also only already currently still now then further again respectively not just even to been little'.split(
    ' ',
  ),
)

export function isVerbWord(word: string): boolean {
  return VERBS.has(word)
}

export function isAdverb(word: string): boolean {
  return ADVERBS.has(word) || (word.endsWith('ly') && word.length > 4)
}

/** The year before that from which the Republic counts. */
export const REPUBLIC = 1911

const YEAR = '1[0-3]\\d ?年'
const JOINT = '[、及和与與至到] ?'
const NOT_LONG = '(?<![\\d.近约約历歷经經时時逾满滿过過去计計共第立校史龄齡寿壽])'
/** 100年來, 118年的歷史: lengths. */
const LENGTH_BEHIND =
  ' ?(?:[代来來内內以之前后後时時历歷里裡间間中多余餘共老]|的(?:[历歷老岁歲时時风風]|[发發]展))'
/** What statistics tell of a year, in signs of either script. */
const TOLD =
  '[经經][济濟]|名目|[实實][质質]|平均每人|[国國][内內民]|[预預][测測估]|商品|海[关關]|[出进進]口|民[间間]|消[费費]|薪[资資]|失[业業]|[总總][额額计計]|CPI|GDP|GNP|GNI'

/** 113年經濟成長率, 113年及114年, 113年 as the title of a column, 較113年增加, 疫前的108年曾達, 其中110年降至: years of the Republic by what stands around them; none in 創校113年. */
const BARE = new RegExp(
  [
    `${NOT_LONG}${YEAR}(?=${JOINT}${YEAR}|${TOLD})`,
    `(?<=${YEAR}${JOINT})${YEAR}`,
    `(?<=^|[\\t|] ?)${YEAR}(?=(?: ?[（(](?:[a-z]{1,3}|[预預初修概][步正]?[测測估值算統统][数數值計计]?)[）)])? ?(?:[\\t|]|$))`,
    // 展望115年，預測; 115、116年展望
    `(?<=展望)${YEAR}`,
    `${NOT_LONG}1[0-3]\\d(?=、1[0-3]\\d ?年)`,
    `(?<=1[0-3]\\d、)${YEAR}`,
    `(?<=[较較比])${YEAR}(?=增|[减減成下上]|同期)`,
    // 較112年的1,748公噸, 與112年之91人相比; 年減9.9%,112年為91人
    `(?<=[较較比与與])${YEAR}(?=[的之]? ?(?:[\\d新]|同期))`,
    `(?<=[,，;；（(] ?)${YEAR}(?=[为為][\\d新])`,
    // 113年本縣共發生
    `(?<=^|[。\n] ?)${YEAR}(?=本[县縣市府局公院校会會]|共)`,
    // 某縣113年資源回收率, 公布113年處理成果, 在117年把回收率拉高
    `(?<=[縣县處署]|公[布佈]|[發发][布佈]|[^\\d][在於])${YEAR}(?!${LENGTH_BEHIND})(?=\\p{Script=Han}{2})`,
    // 疫前的108年曾達, 其中110年降至
    `${NOT_LONG}${YEAR}(?=[曾底初度因僅仅]|起(?!始)|[降升][至到為为]|[增減减](?:[至到為为]|少|加)|[全上下]半?年|[12]?\\d月|[预預決决]算)`,
  ].join('|'),
  'yu',
)

/** Such a year at `at`, and one past it; null where none stands. */
export function republicYear(text: string, at: number): { end: number; value: number } | null {
  if (text[at] !== '1') return null
  BARE.lastIndex = at
  return BARE.test(text)
    ? { end: BARE.lastIndex, value: REPUBLIC + Number(text.slice(at, at + 3)) }
    : null
}

// Whose 元 a bare one is: in Taiwan, Hong Kong and Macao each writes of its own money without naming it. A place may be spoken of anywhere, so what counts is what
// is found in texts of that place alone: its offices, firms and markets, its years, its datelines and turns of phrase.

const TAIWAN_PLACES =
  '(?:[臺台][北中南東]|新北|桃園|高雄|基隆|新竹|苗栗|彰化|南投|雲林|嘉義|屏東|宜蘭|花蓮|澎湖|金門|連江)'

const OF_PLACES: readonly (readonly [money: string, RegExp])[] = [
  [
    'HKD',
    /政府統計處|消委會|香港海關|海關關長|入境事務處|金融管理局|差餉物業|醫院管理局|本港|港鐵|財政司司長|律政司|警務處|港區國安法|房屋委員會|運輸署|港股|恒指|恒生指數|大市(?:成交|今日|高開|低開)|立法會財務|長和系|強積金|呎價|居屋|公屋/,
  ],
  [
    'TWD',
    new RegExp(
      [
        '主計總?處|行政院|經濟部|立法院|衛福部|衛生福利部|內政部|交通部觀光|中央銀行理監事|金管會|[壽產]險公會|農糧署|公平會|健保署|國發會|鄉鎮市區|(?<!中)國中(?!鐵|車|石|信|鋼|移)|勸募|國稅局|勞動部|財政部統計處|數發部|央行總裁|外匯存底|國銀',
        '台積電|臺積電|聯發科|鴻海|台塑|中鋼(?!集團|國際)|中華電信|台電|台股|加權指數|櫃買|上市櫃|法說會|三大法人|稅[後前](?:純益|淨[利損])|每股盈餘|營收年[增減]|年增率|新[台臺]幣計[價算]',
        // A length of time would be so written too: 110年歷史.
        '民國 ?\\d|[今去前明][（(]?1[01]\\d[）)]?年|(?:^|[^\\d.])1[01]\\d ?年(?:度|底|全年|[上下]半年|前|第?[一二三四1-4]季|[1-9]月|1[0-2]月)',
        '\\d ?兆元|\\d兆\\d{0,4}[,，]?\\d{0,4}億?元',
        `${TAIWAN_PLACES}[縣市]?(?:政府|[縣市]府|議會|[衛教社勞環警經觀農消地][生育會工保察發光業防政]局|稅捐|地方法院|地檢署)`,
        `(?:記者|／|/)[^，。\\d]{0,12}(?:${TAIWAN_PLACES}|[台臺]灣|綜合)[縣市]?(?:報導|訊)|【(?:${TAIWAN_PLACES}|[台臺]灣)[^，。】]{0,8}(?:訊|電|報導)】`,
        '\\d[\\d.]*%?[，,]?(?:[年月季][增減])\\d',
      ].join('|'),
    ),
  ],
  ['MOP', /統計暨普查局|博彩監察|澳門特區政府|[賭博][收企](?:可能|為|達|按|合共)|博彩毛收入|賭收/],
]

/** Those of Hong Kong and Macao whose names nobody else's office has, in simplified characters. */
const OF_PLACES_SIMPLIFIED: readonly (readonly [money: string, RegExp])[] = [
  [
    'HKD',
    /香港(?:特区)?政府统计处|香港海关|香港金融管理局|差饷物业估价署|香港医院管理局|港铁公司|香港入境事务处/,
  ],
  ['MOP', /澳门统计暨普查局|澳门博彩监察|澳门(?:博彩毛收入|赌收)/],
]

/** Of the mainland, whoever reprints it in which characters. */
const MAINLAND =
  /[國国]家[^，。；]{1,6}局|[國国][務务]院|工[業业]和信息化|[發发]改委|人民[日銀银币幣]|新[華华](?:社|[網网])|中新(?:社|[網网])|海[關关][總总]署|(?:省|自治[區区])(?:政府|[統统][計计]局)|全省|同比|[環环]比|深交所|上交所|A股/

/** The characters that a text in simplified ones doesn't have. */
const TRADITIONAL = /[億萬圓達與較長總數額資個發開業產實現國營關為時區價單這處門東車馬見貝務]/

/** A turn of phrase of Hong Kong, and of Macao, whose offices name it. */
const ON_THE_YEAR = /按年(?:上升|升|下跌|跌|增加|減少)/

/** Of which place a Chinese text is, by its money; null where none is told, or several are. */
export function moneyOfPlace(text: string): string | null {
  const rows = isTraditional(text) ? OF_PLACES : OF_PLACES_SIMPLIFIED
  const [one, ...others] = rows.filter(([, words]) => words.test(text))
  if (others.length > 0 || (MAINLAND.test(text) && one?.[0] !== 'MOP')) return null
  if (one !== undefined) return one[0]
  return isTraditional(text) && ON_THE_YEAR.test(text) ? 'HKD' : null
}

export function isTraditional(text: string): boolean {
  return TRADITIONAL.test(text)
}

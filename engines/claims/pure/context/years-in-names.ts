// What words beside a year say of it: that it is part of a name, a beginning of long ago, or not over at its end.

/** 2024年全球创新指数, 2023 yearbook: a year that is part of a name. */
export const NAMED_YEAR =
  /^[^，。；,.;]{0,20}(?:指数|排名|榜单|年鉴|蓝皮书|白皮书|工作会议|工作要点|工作部署会|index|ranking|yearbook|report)/i

/** 1970年出生, founded in 1924: when somebody or something began is long over. */
export const BEGUN_AFTER =
  /^(?:[底初春夏秋冬]|\d{1,2}月)?(?:出生|生于|生[，。、）]|成立|创办|创立|创刊|建校|建院|建厂|建馆|始建|开馆|开园|毕业(?![生季典])|入职|参军|退休)/
export const BEGUN_BEFORE =
  /(?:出生于|生于|成立于|创办于|创立于|创刊于|始建于|建于|\b(?:born|founded|established|set up|incorporated|built|opened|dating|dates|since|created|launched)(?: back)?(?: in| from| to)?) ?$/i

/** 2025年春运, 2025 Spring Festival, 2025年第28期: of a part of that year that may be over at any time of it. */
export const EARLY_IN_YEAR =
  /^(?:[全长長一-鿿]{0,6}(?:[铁鐵]路|运输|運輸|[国國]))?(?:[春暑][运運]|春[节節]|元旦|春晚|清明|“?五一|端午|中秋|“?[国國][庆慶])|^第\s?\d{1,3}期|^(?:[春夏秋]季|[汛暑]期|赛季|枯水期|迎峰度夏|“?三夏)|^ (?:Spring Festival|Lunar New Year)/i

/**
 * 召开2026年“清网行动”通气会: the year in the name of what was held on the day; a briefing on what 2025 brought comes after it. 《2025年工作报告》 may
 * be of what shall be done in that year.
 */
export function isNameOfOccasion(lead: string, next: string): boolean {
  return lead.endsWith('《') || (HELD.test(lead) && OCCASION.test(next))
}

const HELD = /(?:召开|举行|举办|启动|召開|舉行)了?$/
const OCCASION =
  /^[^，。；\d“]{0,4}“[^，。；\d”]{2,16}”|^度?[^，。；\d]{0,8}(?:工作会议?|代表大会|全会)(?!.{0,4}总结)|^[^，。；\d度]{2,20}(?:行动|活动|仪式|启动会|推进会|大赛)/

/** 2024年“6·18”: that day of the year, and not its end. */
export const FESTIVAL = /^[“"「‘]?(\d{1,2})·(\d{1,2})[”"」’]?/

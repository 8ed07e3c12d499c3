import type { Doc } from '../../model.ts'

// When the year of account of a country ends, where a text tells its country and not its year.

/**
 * `last`: the month in which the year of its government ends. `ofFirms`: whether its firms count by the same year. `byFirst`:
 * whether a year of one number has that in which it begins (Japan's fiscal 2024 ends in March 2025).
 */
export type Country = {
  readonly last: number
  readonly ofFirms: boolean
  readonly byFirst?: true
  /** Of the southern half of the earth. */
  readonly isSouthern?: true
}

type Entry = Country & { readonly english: RegExp; readonly chinese: RegExp }

const JUNE = 6
const MARCH = 3
const SEPTEMBER = 9

/** Sources: the budget laws of each country, as the World Factbook lists them under "Fiscal year". */
const COUNTRIES: readonly Entry[] = [
  {
    last: JUNE,
    ofFirms: true,
    isSouthern: true,
    english:
      /\bAustralian?s?\b|\bA\$|\bAUD\b|\bNew South Wales\b|\bNSW\b|\bQueensland\b|\bTasmania\b|\bVictorian?\b(?! line)|\b(?:Sydney|Melbourne|Brisbane|Perth|Adelaide|Canberra|Darwin|Hobart|ASX|ATO|Pilbara)\b|\bgigalit(?:re|er)s?\b/g,
    chinese: /澳大利[亚亞]|澳洲|澳元|悉尼|墨尔本|布里斯班|昆士兰|堪培拉/g,
  },
  {
    last: JUNE,
    ofFirms: true,
    isSouthern: true,
    english:
      /\bNew Zealand\b|\bNZ\$?|\bAotearoa\b|\b(?:Auckland|Wellington|Christchurch|Dunedin)\b/g,
    chinese: /新西[兰蘭]|[纽紐]元|奥克兰|惠灵顿/g,
  },
  {
    last: MARCH,
    ofFirms: false,
    english:
      /£|\bGBP\b|\bUK\b|\bU\.K\.|\b(?:United Kingdom|Britain|British|England|English Heritage|Scotland|Scottish|Wales|Welsh|Northern Ireland|NHS|HMRC|Ofsted|Ofwat|Ofgem|Ofcom|Defra|Office for National Statistics|Home Office|Chief Constable|Police and Crime Commissioner|Fire and Rescue Service|GCSEs?|Whitehall|London|Liverpool|Manchester|Leeds|Birmingham|Glasgow|Edinburgh|Cardiff|Belfast|Bristol|Sheffield|Newcastle upon Tyne)\b/g,
    chinese: /英[国國]|英[镑鎊]|伦敦|苏格兰|威尔士/g,
  },
  {
    last: MARCH,
    ofFirms: true,
    english:
      /₹|\bINR\b|\bRs\.? ?(?=\d)|\b(?:India|Indian|Delhi|Mumbai|Bengaluru|Bangalore|Chennai|Hyderabad|Kolkata|Pune|Ahmedabad|NSE|BSE|Union Minister|Lok Sabha)\b/g,
    chinese: /印度(?!尼)|[卢盧]比|孟买|新德里|班加罗尔/g,
  },
  {
    last: MARCH,
    ofFirms: false,
    english: /\bHong Kong\b|\bHK\$|\bHKD\b|\bHKSAR\b|\bKowloon\b/g,
    chinese: /香港|港元|港[币幣]|特[区區]政府|九[龙龍]/g,
  },
  {
    last: MARCH,
    ofFirms: false,
    english:
      /\bC\$|\bCAD\b|\b(?:Canada|Canadian|Ottawa|Ontario|Ont\.|Quebec|Alberta|British Columbia|B\.C\.|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Toronto|Montreal|Vancouver|Calgary|Edmonton)/g,
    chinese: /加拿大|加元|渥太[华華]|安大略|魁北克/g,
  },
  {
    last: MARCH,
    ofFirms: true,
    byFirst: true,
    english:
      /¥|\bJPY\b|\byen\b|\b(?:Japan|Japanese|Tokyo|Osaka|Nagoya|Kyoto|Yokohama|prefectur(?:e|al))\b/gi,
    chinese: /日本|日元|日[圆圓]|[东東]京|大阪|名古屋/g,
  },
  {
    last: SEPTEMBER,
    ofFirms: false,
    english:
      /\b(?:U\.?S\.?(?! ?\$| (?:cents|dollars))|United States|American?|federal|Congress|Washington|NASA|IRS|USDA|FDA|NOAA|EPA|HUD|Pentagon|Border Patrol|Medicare|VA)\b|, (?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|W\.Va|Wash|Wis|Wyo|N\.[CDHJMY]|R\.I|S\.[CD])\.|, (?:Ohio|Iowa|Texas|Utah|Idaho|Maine)\b/g,
    chinese: /美[国國]|[华華]盛[顿頓]/g,
  },
  {
    last: JUNE,
    ofFirms: true,
    english: /\bEgypt(?:ian)?\b|\bCairo\b|\bEGP\b|\bSuez\b/g,
    chinese: /埃及|埃[镑鎊]|苏伊士/g,
  },
  {
    last: JUNE,
    ofFirms: true,
    english:
      /\bPakistani?\b|\bRs\.? ?(?=\d)|\b(?:Islamabad|Karachi|Lahore|Punjab government|Sindh|PKR)\b/g,
    chinese: /巴基斯坦|伊斯[兰蘭]堡|卡拉奇/g,
  },
  {
    last: JUNE,
    ofFirms: true,
    english: /\bBangladeshi?\b|\bDhaka\b|\bTk\.? ?(?=\d)|\bBDT\b|\btaka\b|\bChattogram\b/g,
    chinese: /孟加拉|[达達]卡|塔卡/g,
  },
  {
    last: JUNE,
    ofFirms: true,
    english:
      /\b(?:Kenyan?|Nairobi|Mombasa|Ugandan?|Kampala|Tanzanian?|Dodoma|Dar es Salaam|Bhutan|Mauritius|Bahamas)\b|\b(?:KSh|KES|USh|TSh|Sh(?=\d))/g,
    chinese: /肯尼[亚亞]|[乌烏]干[达達]|坦桑尼[亚亞]|不丹|毛里求斯/g,
  },
  {
    last: MARCH,
    ofFirms: false,
    isSouthern: true,
    english:
      /\bSouth Africa(?:n|'s|’s)?\b|\b(?:Pretoria|Johannesburg|Cape Town|Durban|Gauteng|KwaZulu-Natal|Eastern Cape|Western Cape|Limpopo|ZAR)\b|\bR(?=\d[\d.,]* ?(?:billion|million))/g,
    chinese: /南非|[兰蘭]特|比勒陀利[亚亞]/g,
  },
  {
    last: MARCH,
    ofFirms: false,
    byFirst: true,
    english: /\bSingapore(?:ans?|'s|’s)?\b|\bS\$|\bSGD\b/g,
    chinese: /新加坡|新元|坡元/g,
  },
  {
    last: MARCH,
    ofFirms: true,
    english:
      /\b(?:Botswana|Namibian?|Lesotho|Eswatini|Malawi|Jamaican?|Barbados|Kuwaiti?|Myanmar)\b/g,
    chinese: /博茨瓦[纳納]|[纳納]米比[亚亞]|牙[买買]加|科威特|[缅緬]甸/g,
  },
  {
    last: SEPTEMBER,
    ofFirms: false,
    english: /\b(?:Thailand|Thai|Bangkok|Trinidad|Haiti)\b|฿|\bTHB\b|\bbaht\b/g,
    chinese: /泰[国國]|泰[铢銖]|曼谷/g,
  },
]

/** The country that a text names most often, and among those that it names as often the first; null where it names none. */
export function countryOf({ text, grammar }: Doc): Country | null {
  // "CAIRO:" is a place as well.
  const head = text
    .slice(0, HEAD)
    .replace(CAPITALS, (name) => name.slice(0, 1) + name.slice(1).toLowerCase())
  let best: Entry | null = null
  let most = 0
  let earliest = 0
  for (const entry of COUNTRIES) {
    let count = 0
    let first = text.length
    const words = grammar === 'zh' ? entry.chinese : entry.english
    for (const found of text.matchAll(words)) {
      count += 1
      if (count === 1) first = found.index
    }
    for (const found of head.matchAll(words)) {
      if (text.startsWith(found[0], found.index)) continue
      count += 1
      first = Math.min(first, found.index)
    }
    if (count > most || (count === most && count > 0 && first < earliest))
      [best, most, earliest] = [entry, count, first]
  }
  if (best === null)
    return grammar === 'en' && OF_INDIA.test(text) ? { last: MARCH, ofFirms: true } : null
  return isOfState(text, best) || isOfMunicipality(text, best) ? { ...best, last: JUNE } : best
}

/** Dates and places stand in capitals in a text's first lines. */
const HEAD = 300
const CAPITALS = /\b[A-Z]{4,}\b/g
/** Its neighbours count in these as well, and are named. */
const OF_INDIA = /\b(?:crores?|lakhs?)\b/

const OF_FEDERATION =
  /\b(?:federal(?! (?:[a-z]+ )?(?:grants?|funds?|funding|aid|money|dollars|relief|assistance)\b)|U\.?S\.? (?:Department|Customs|Army|Navy|Air Force|Coast Guard)|Congress|Washington, D\.?C|WASHINGTON|NASA|IRS|USDA|FDA|NOAA|EPA|Pentagon|Border Patrol|Medicare)\b/
const OF_STATE =
  /\b(?:state|county|university|city|Governor|General Fund|Commonwealth|school district)\b/i

/** What a state, a county or a university of the United States reports is of July to June. */
function isOfState(text: string, { last, english }: Entry): boolean {
  return (
    last === SEPTEMBER &&
    english.source.includes('Pentagon') &&
    !OF_FEDERATION.test(text) &&
    OF_STATE.test(text)
  )
}

/** Municipalities of South Africa count from July to June. */
function isOfMunicipality(text: string, { english }: Entry): boolean {
  return english.source.includes('Gauteng') && MUNICIPAL.test(text)
}

const MUNICIPAL = /\b(?:municipal(?:ity|ities)?|Executive Mayor|Cllr)\b/

const OF_SOUTH =
  /\b(?:Argentin[ae]|Chilean|Chile|Brazil(?:ian)?|Uruguay(?:an)?|Paraguay|Peru|Bolivian?|Zimbabwe|Zambian?|Tasman|Patagonia)\b|阿根廷|智利|巴西|乌拉圭|秘[鲁魯]/

/** Whether the seasons of a text are those of the south. */
export function isSouthern(doc: Doc): boolean {
  const country = countryOf(doc)
  return country === null ? OF_SOUTH.test(doc.text) : country.isSouthern === true
}

import { describe, expect, test } from 'vitest'
import { lexiconOf, readClaims, reportOf } from '#engines/claims/pure'
import { judgeClaims } from './judge-claims.ts'
import { deltaGround } from './tiny/pack.ts'

// What an expert would say of sentences as releases word them. In a text `[[words|indicator place verdict]]` marks a claim
// with what it is matched to and what comes of it; `[[words|-]]` one that matches nothing. Every other claim may do as it likes.

const ground = deltaGround()
const lexicon = lexiconOf(ground.region)
const MARK = /\[\[([^|\]]*)\|([^\]]*)\]\]/g

function check(text: string) {
  const reading = readClaims(text, { lexicon })
  return judgeClaims(reading, reportOf(reading), {
    ground,
    aliases: [],
    asOf: null,
    today: '2026-11-25',
    document: null,
  })
}

/** What is expected and what was found, each as lines 'words: indicator place verdict'. */
function examined(marked: string): {
  readonly found: readonly string[]
  readonly wanted: readonly string[]
} {
  const wanted: { readonly start: number; readonly words: string; readonly says: string }[] = []
  let text = ''
  let last = 0
  for (const mark of marked.matchAll(MARK)) {
    text += marked.slice(last, mark.index)
    wanted.push({ start: text.length, words: mark[1] ?? '', says: mark[2] ?? '' })
    text += mark[1] ?? ''
    last = mark.index + mark[0].length
  }
  text += marked.slice(last)
  const { claims } = check(text)
  const found = wanted.map(({ start, words }) => {
    const claim = claims.find((one) => one.start < start + words.length && one.end > start)
    const said =
      claim?.match == null ? '-' : `${claim.match.indicator} ${claim.match.place} ${claim.verdict}`
    return `${words}: ${claim === undefined ? 'unread' : said}`
  })
  return { found, wanted: wanted.map(({ words, says }) => `${words}: ${says}`) }
}

function holdsSo(marked: string): void {
  const { found, wanted } = examined(marked)
  expect(found).toEqual(wanted)
}

describe('knowledge of the day', () => {
  test.each([
    [
      'before anybody else has published it there are no data',
      '江苏经济\n2024年3月1日\n2023年，全省实现地区生产总值[[128222.16亿元|gdp CN-JS no-data]]。',
    ],
    [
      'what is published later doesn’t make an early figure true',
      '2024年6月1日\n2023年浙江省地区生产总值为[[85619.6亿元|gdp CN-ZJ contradicted]]。',
    ],
    [
      'after a census the figure of before holds only on the old data',
      '2026年3月1日\n2023年浙江省地区生产总值为[[82553.21亿元|gdp CN-ZJ holds-only-if]]。',
    ],
    [
      'what was known of a day still to come is a plan and contradicts nothing',
      '上海，2024年12月4日电\n沪苏湖高铁全长[[163公里|shanghai-huzhou-line-length CN-YRD holds-only-if]]，将于今年12月底开通运营，届时上海至湖州最快[[55分钟|shanghai-huzhou-time CN-YRD no-data]]可达。',
    ],
    [
      'a state without a day is the newest that was known',
      '2024年7月5日\n长三角“一网通办”已推出跨省通办服务事项[[173项|cross-province-services CN-YRD holds]]。',
    ],
  ])('%s', (_, marked) => holdsSo(marked))
})

test('a state on a day to come is not read as that of today', () => {
  const [claim] = check(
    'December 10, 2024\nHigh-speed railways in operation in the Yangtze River Delta reached 8,123 km by the end of 2025.',
  ).claims
  expect(claim?.match?.period).toBe('@2025-12-31')
  expect(claim?.reasons.map(({ check: id }) => id)).not.toContain('assumed')
})

describe('rough sources', () => {
  test.each([
    [
      'a source that says more than 7,100 doesn’t contradict 7,180',
      '2024年3月5日\n截至2023年底，长三角高铁营业里程达[[7180公里|high-speed-rail-length CN-YRD no-data]]。',
    ],
    [
      'nor 8,400, which is more than 7,100 too',
      '2024年3月5日\n截至2023年底，长三角高铁营业里程达[[8400公里|high-speed-rail-length CN-YRD no-data]]。',
    ],
    [
      'nor more than 7,500',
      '2024年3月5日\n截至2023年底，长三角高铁营业里程超过[[7500公里|high-speed-rail-length CN-YRD no-data]]。',
    ],
    [
      'what restates its words holds',
      '2024年3月5日\n截至2023年底，长三角高铁营业里程超过[[7100公里|high-speed-rail-length CN-YRD holds]]。',
    ],
    [
      'it does contradict fewer than 7,100',
      '2024年3月5日\n截至2023年底，长三角高铁营业里程不足[[7100公里|high-speed-rail-length CN-YRD contradicted]]。',
    ],
    [
      'it does contradict 6,900',
      '2024年3月5日\n截至2023年底，长三角高铁营业里程达[[6900公里|high-speed-rail-length CN-YRD contradicted]]。',
    ],
    [
      'a line is as long at all times, and of another length at none',
      'SHANGHAI, Dec. 4, 2024 -- The Shanghai-Suzhou-Huzhou high-speed railway is [[173 km|shanghai-huzhou-line-length CN-YRD contradicted]] long.',
    ],
  ])('%s', (_, marked) => holdsSo(marked))
})

describe('the nation beside a place', () => {
  test.each([
    [
      'its own rate, right beside the figure, is the nation’s',
      '2024年11月20日\n前三季度，长三角地区生产总值同比增长[[5.4%|region-growth-real CN-YRD holds]]，比全国[[4.8%|gdp-growth-real CN holds]]的增速高[[0.6个百分点|growth-gap CN-YRD holds]]。',
    ],
    [
      'in English too',
      'SHANGHAI, Nov. 20, 2024 -- In the first three quarters of 2024, the GDP of the Yangtze River Delta grew by [[5.4 percent|region-growth-real CN-YRD holds]], faster than the national growth rate of [[4.8 percent|gdp-growth-real CN holds]].',
    ],
    [
      'ahead of it is what the sentence is about, not the place that the text names most',
      'A talk\nOn 4 December 2024 the office of the Yangtze River Delta met the press.\nShanghai, Jiangsu, Zhejiang and Anhui have begun their third plan.\nThe economy\nThe four produced 24.4 % of the nation’s output in 2023. In the first three quarters of 2024 their economy grew by 5.4 %, ahead of the nation by [[0.6 pp|growth-gap CN-YRD holds]].\nThe line from Shanghai to Huzhou is to open, and so is the link between the airports of Shanghai. The zone lies where Shanghai, Jiangsu and Zhejiang meet.',
    ],
    [
      'what is the country’s first is not the country',
      'SHANGHAI, March 5, 2024 -- As the country’s first cross-border line, the Yangtze River Delta’s high-speed railways reached [[6,900 km|high-speed-rail-length CN-YRD contradicted]] at the end of 2023.',
    ],
    [
      'a region of the country is the region, and a part of its output spent is no share of the nation',
      'SHANGHAI, Nov. 20, 2024 -- The Yangtze River Delta, one of the most open regions of the country, produced [[an economic output of 30.5 trillion yuan|gdp-total CN-YRD holds]] in 2023 and spent [[3.33 percent|-]] of it on research and development.',
    ],
    [
      'so is one of the most dynamic regions, said in Chinese',
      '2024年11月20日\n长三角是全国最具活力的地区之一，2023年地区生产总值[[30.5万亿元|gdp-total CN-YRD holds]]。',
    ],
  ])('%s', (_, marked) => holdsSo(marked))
})

describe('fractions', () => {
  test.each([
    [
      'said roughly leave room to either side',
      '2024年11月20日\n2023年，长三角研发经费投入[[10166.8亿元|rd-expenditure CN-YRD holds]]，约占全国的[[三分之一|rd-expenditure CN-YRD holds]]。',
    ],
    [
      'and not for anything',
      '2024年11月20日\n2023年，长三角研发经费投入[[10166.8亿元|rd-expenditure CN-YRD holds]]，约占全国的[[四分之一|rd-expenditure CN-YRD contradicted]]。',
    ],
  ])('%s', (_, marked) => holdsSo(marked))
})

describe('sums, shares, multiples and ranks that no indicator has', () => {
  test.each([
    [
      'places named together are summed',
      'NANJING, June 5, 2024 -- Jiangsu and Zhejiang together produced a GDP of [[21.08 trillion yuan|gdp CN-YRD holds]] in 2023.',
    ],
    [
      'a sum of named places may be wrong',
      '2024年6月5日\n2023年，江苏、浙江、安徽三省地区生产总值之和为[[27.58万亿元|gdp CN-YRD contradicted]]。',
    ],
    [
      'a share of the nation and one of the region',
      '2024年6月1日\n2023年，江苏地区生产总值占长三角的[[42%|gdp CN-JS holds]]。',
    ],
    [
      'more than another place, and so many times as much',
      '2024年6月1日\n2023年，江苏地区生产总值比浙江多[[4.57万亿元|gdp CN-JS holds]]。2023年，江苏地区生产总值是安徽的[[2.7倍|gdp CN-JS holds]]。',
    ],
    [
      'nearly doubled is true where more than doubled is not',
      "HEFEI, Nov. 5, 2024 -- Anhui's R&D spending [[nearly doubled|rd-expenditure CN-AH holds]] between 2018 and 2023. Anhui's R&D spending has [[more than doubled|rd-expenditure CN-AH contradicted]] since 2018, reaching [[126.5 billion yuan|rd-expenditure CN-AH holds]] in 2023.",
    ],
    [
      'an average growth per year makes a multiple of the base',
      '2024年11月5日\n2018年至2023年，安徽研发经费年均增长[[14.3%|rd-expenditure CN-AH holds]]。',
    ],
    [
      'another average growth doesn’t',
      '2024年11月5日\n2018年至2023年，安徽研发经费年均增长[[18.3%|rd-expenditure CN-AH contradicted]]。',
    ],
    [
      'of output it is never computed: its growth is told at comparable prices',
      '2024年11月5日\n2018年至2023年，江苏地区生产总值年均增长[[5.4%|-]]。',
    ],
    [
      'a place among the provinces',
      "HEFEI, May 20, 2024 -- Anhui's GDP totalled [[4.71 trillion yuan|gdp CN-AH holds]] in 2023, ranking [[10th|gdp CN-AH contradicted]] among the provinces.",
    ],
  ])('%s', (_, marked) => holdsSo(marked))
})

describe('what goes on from an earlier figure', () => {
  test.each([
    [
      'the members of a list are of what its first one is of',
      '2024年11月20日\n今年前三季度，江苏省地区生产总值同比增长[[5.7%|gdp-growth-real CN-JS holds]]，浙江增长[[5.4%|gdp-growth-real CN-ZJ holds]]，安徽增长[[5.8%|gdp-growth-real CN-AH contradicted]]，上海增长[[4.7%|gdp-growth-real CN-SH holds]]。',
    ],
    [
      '强度 is short for the intensity before it',
      '2024年11月5日\n2023年，长三角研发投入强度[[3.33%|region-rd-intensity CN-YRD holds]]。其中，上海研发经费[[2049.6亿元|rd-expenditure CN-SH holds]]，强度为[[4.34%|rd-intensity CN-SH holds]]。',
    ],
    [
      'the lines of a list are of what its heading says',
      '三省一市2023年地区生产总值\n2024年5月10日\n上海：[[47218.66亿元|gdp CN-SH holds]]\n江苏：[[128222.16亿元|gdp CN-JS holds]]\n浙江：[[82533.21亿元|gdp CN-ZJ contradicted]]',
    ],
    [
      'the beginning of a change after another is of the year of the base',
      '2024年6月5日\n长三角地区生产总值由2018年的[[22.1万亿元|gdp-total CN-YRD holds]]增长到2023年的[[30.5万亿元|gdp-total CN-YRD holds]]，占全国比重由[[24.2%|gdp-share CN-YRD holds-only-if]]上升到[[24.4%|gdp-share CN-YRD holds-only-if]]。',
    ],
  ])('%s', (_, marked) => holdsSo(marked))
})

describe('figures of others match nothing', () => {
  test.each([
    [
      'of a firm of the place',
      '2024年11月5日\n上海临港集团2023年研发投入[[12.3亿元|-]]，研发强度[[8.4%|-]]。',
    ],
    [
      'of a university that is called after a place',
      '2024年11月5日\n2023年，浙江大学研发经费[[72亿元|-]]。',
    ],
    [
      'of a firm at an expo',
      'SHANGHAI, Nov. 12, 2024 -- At the seventh China International Import Expo, Bayer signed deals worth [[1.2 billion dollars|-]].',
    ],
    [
      'of a town under a city',
      "SUZHOU, May 6, 2024 -- Suzhou's GDP hit [[2.47 trillion yuan|gdp CN-320500 holds]] in 2023, while Kunshan, a county-level city under it, reported [[514 billion yuan|-]].",
    ],
    ['of six expos together', '2024年11月12日\n前六届进博会累计意向成交额超过[[4200亿美元|-]]。'],
    [
      'of one year where only totals are kept',
      '2025年1月10日\n2024年，全国碳市场配额年成交量[[1.89亿吨|-]]，年成交额[[181.14亿元|-]]。',
    ],
    [
      'of coarse particles',
      '2024年11月25日\n10月，长三角地区31个城市PM2.5平均浓度[[27.8微克/立方米|pm25 CN-YRD holds]]，PM10浓度[[45微克/立方米|-]]。',
    ],
    [
      'shares of the nation where an intensity is named',
      '2024年11月5日\n2023年，长三角研发经费投入[[10166.8亿元|rd-expenditure CN-YRD holds]]，占全国的[[30.5%|rd-expenditure CN-YRD holds]]。',
    ],
    [
      'of a part of a city, with a sum of parts and a count of places',
      '2023年，无锡市区地区生产总值[[8100亿元|-]]。2023年，上海“三大新城”地区生产总值合计[[5200亿元|-]]。2023年，长三角七座城市之外，全国另有17座城市GDP合计[[21.3万亿元|-]]。2023年，长三角GDP超过1.5万亿元的城市有6个；GDP在[[2万亿元|-]]以上的城市有3个。',
    ],
    [
      'of sectors, parts of the nation and bodies',
      '2023年，浙江省高校研发经费投入[[310亿元|-]]。2023年，全国基础研究投入强度[[0.21%|-]]。2023年，江苏规上工业企业研发经费2900亿元，研发投入强度为[[1.6%|-]]。2023年，安徽拥有科技型企业3.1万家，研发投入强度达[[5.8%|-]]。2023年，全国中部地区生产总值[[26.1万亿元|-]]，增长[[4.7%|-]]。',
    ],
    [
      'of a firm behind the name of the nation, and of the nation beside the region',
      '2023年，中国鑫源研发投入强度达[[5.2%|-]]。2024年10月，全国PM2.5平均浓度[[31微克/立方米|-]]，长三角与之相近。',
    ],
    [
      'of incomes in real terms',
      '2024年前三季度，全国农民工月均收入名义增长[[5.9%|-]]，扣除价格因素，实际增长[[5.5%|-]]。',
    ],
    [
      'of a town that a known place only locates',
      'In 2023, Haimen, a port town in Jiangsu, posted a GDP of [[190 billion yuan|-]]. Cixi in Zhejiang recorded a GDP of [[264 billion yuan|-]] in 2023. Anhui-based Longte made [[420,000 new energy vehicles|-]] in the first three quarters of 2023. The 17 hilly counties of Anhui had a GDP of [[610 billion yuan|-]] in 2023.',
    ],
    [
      'of a wider region, or of some cities together',
      'The Shanghai-Hangzhou corridor posted a GDP of [[9.9 trillion yuan|-]] in 2023. In 2023 the five cities along the canal in Zhejiang had a combined GDP of [[5.1 trillion yuan|-]].',
    ],
  ])('%s', (_, marked) => holdsSo(marked))
})

test('whoever tells a figure isn’t whom it is of', () => {
  holdsSo(
    'SHANGHAI, June 10, 2023 -- China Railway Shanghai Group said that high-speed railways in operation in the Yangtze River Delta reached [[6,704 km|high-speed-rail-length CN-YRD holds]] at the end of 2022.',
  )
})

describe('sentences that people read', () => {
  const reasonsOf = (text: string) => check(text).claims.flatMap(({ reasons }) => reasons)

  test('a wrong figure is answered in the digits in which it was stated', () => {
    const [reason] = reasonsOf('2024年5月6日\n2023年，杭州市实现地区生产总值20095.0亿元。')
    expect(reason?.zh).toContain('数据为20059.0亿元')
    expect(reason?.zh).toContain('文中“20095.0亿元”多36.0亿元。')
  })

  test('where data say which figure of a contradiction is wrong, what is computed from it goes with it', () => {
    const { claims } = check(
      '长三角简报\n2024年12月10日\n长三角2023年高铁营业里程达8123公里，比2022年的7700公里增长9%。',
    )
    const sentence = '长三角2023年高铁营业里程达8123公里，比2022年的6704公里增长21%。'
    expect(claims.map(({ verdict }) => verdict)).toEqual(Array(3).fill('inconsistent'))
    expect(claims.map(({ amended }) => amended?.sentence)).toEqual([undefined, sentence, sentence])
  })

  test('a sentence of which another figure stays wrong is not offered as true', () => {
    const { claims } = check(
      '长三角简报\n2024年12月10日\n长三角高铁营业里程由2023年底的6600公里增加到7700公里，增长20%。',
    )
    expect(claims.map(({ verdict }) => verdict)).toEqual(Array(3).fill('inconsistent'))
    // More than 7,100 km is known of 2023, and not how many.
    expect(claims.some(({ amended, wording }) => amended ?? wording)).toBe(false)
  })

  test('amounts are told in the scale of the text, without a point that says nothing', () => {
    const told = reasonsOf('2024年11月5日\n2023年，长三角研发经费支出10232亿元。')[0]
    expect(told?.zh).toContain('数据为10167亿元')
    expect(told?.zh).toContain('文中“10232亿元”多65亿元')
    expect(told?.en).toContain('1,016.7\u00a0billion\u00a0yuan')
    expect(told?.arithmetic).toMatch(/^10166\.8×10⁸ ≈ 10232×10⁸ ✗$/)
    const count = reasonsOf('2024年11月5日\n2023年，长三角万亿元城市8座。')[0]
    expect(count?.zh).toContain('数据为9')
    expect(count?.zh).not.toContain('9.0')
  })

  test('a figure that nothing contradicts isn’t told as contradicted by its data either', () => {
    const { claims } = check('2024年7月5日\n长三角现有万亿元城市8座。')
    for (const { verdict, data } of claims)
      if (verdict === 'no-data') expect(data?.then.verdict ?? 'no-data').toBe('no-data')
  })

  test('a wrong rank is so many places too high or too low', () => {
    const [reason] = reasonsOf('江苏经济\n2024年5月10日\n2023年，全省地区生产总值居全国第3位。')
    expect(reason?.en).toContain('The text says “第3位”, 1 place too low.')
    expect(reason?.zh).toContain('文中“第3位”偏低1位。')
  })

  test('a distance from the nation goes higher or lower, and has no decrease', () => {
    const { claims } = check(
      '2024年11月20日\n前三季度，上海市地区生产总值同比增长4.7%，高于全国平均水平0.1个百分点。',
    )
    const last = claims.at(-1)
    expect(last?.wording?.zh).toBe(
      '前三季度，上海市地区生产总值同比增长4.7%，低于全国平均水平0.1个百分点。',
    )
    expect(last?.amended?.changes.map(({ from, to }) => [from, to])).toEqual([['高于', '低于']])
  })

  test('an average growth is told as a rate', () => {
    const [reason] = reasonsOf('2024年11月5日\n2018年至2023年，安徽研发经费年均增长18.3%。')
    expect(reason?.en).toContain('the data give 14.27')
    expect(reason?.arithmetic).toBe('14.27 ≈ 18.3 ✗')
  })
})

describe('the measure and the place that are said', () => {
  test.each([
    [
      'spending of the whole society, and its share by other words',
      '2023年，浙江全社会研发经费支出[[2640.2亿元|rd-expenditure CN-ZJ holds]]。上海全社会研发投入占地区生产总值比例，2023年为[[4.34%|rd-intensity CN-SH holds]]。2023年，江苏全社会研发投入[[4712.3亿元|rd-expenditure CN-JS contradicted]]。',
    ],
    [
      'the place right behind each figure',
      'In the first quarter of 2024, GDP grew [[6.2 percent|gdp-growth-real CN-JS holds]] in Jiangsu, [[5.2 percent|gdp-growth-real CN-AH holds]] in Anhui and [[7.1 percent|gdp-growth-real CN-ZJ contradicted]] in Zhejiang.',
    ],
    [
      'a city that is told to be in a province',
      'Wuxi, a manufacturing city in Jiangsu, had a GDP of [[1.55 trillion yuan|gdp CN-320200 holds]] in 2023. Hefei in Anhui recorded a GDP of [[1.47 trillion yuan|gdp CN-340100 contradicted]] in 2023.',
    ],
    [
      'a second level of another thing in one sentence',
      "In 2023, Zhejiang's GDP was [[8.26 trillion yuan|gdp CN-ZJ holds]] and it spent [[264.02 billion yuan|rd-expenditure CN-ZJ holds]] on R&D.",
    ],
  ])('%s', (_, marked) => {
    const { found, wanted } = examined(marked)
    // Nobody had published later: what holds may hold of some states only.
    expect(found.map((one) => one.replace('holds-only-if', 'holds'))).toEqual(wanted)
  })
})

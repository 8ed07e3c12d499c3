// Which countries lie in which parts of the world, as releases of trade, output and travel name them: a part can't be more than its whole. What lies in two, or is
// counted in either, isn't here.

const EU =
  'germany|france|italy|spain|poland|netherlands|belgium|austria|sweden|denmark|finland|ireland|portugal|greece|czech republic|czechia|hungary|romania|bulgaria|slovakia|slovenia|croatia|德国|法国|意大利|西班牙|波兰|荷兰|比利时|奥地利|瑞典|丹麦|芬兰|爱尔兰|葡萄牙|希腊|捷克|匈牙利|罗马尼亚'
const ASIA =
  'china|mainland china|japan|india|south korea|republic of korea|taiwan|vietnam|indonesia|thailand|malaysia|singapore|philippines|hong kong|bangladesh|pakistan|中国|日本|印度|韩国|越南|印度尼西亚|印尼|泰国|马来西亚|新加坡|菲律宾'
const NORTH = 'us|u\\.s\\.|usa|united states|canada|mexico|美国|加拿大|墨西哥'
const SOUTH =
  'brazil|argentina|chile|colombia|peru|venezuela|ecuador|巴西|阿根廷|智利|哥伦比亚|秘鲁'
const AFRICA =
  'egypt|south africa|nigeria|algeria|morocco|kenya|ethiopia|ghana|埃及|南非|尼日利亚|摩洛哥|肯尼亚'
const GULF = 'iran|saudi arabia|uae|united arab emirates|qatar|kuwait|伊朗|沙特|阿联酋|卡塔尔'

export type Region = {
  readonly name: RegExp
  readonly members: RegExp
  /** Of which each figure of the world is one, and none is told twice. */
  readonly isPart: boolean
}

function region(name: string, members: string, isPart = true): Region {
  return { name: new RegExp(bounded(name)), members: new RegExp(bounded(members)), isPart }
}

/** Chinese names have no bounds. */
function bounded(names: string): string {
  return names
    .split('|')
    .map((one) => (/[㐀-鿿]/.test(one) ? one : `\\b${one}(?![a-z])`))
    .join('|')
}

export const REGIONS: readonly Region[] = [
  region('eu|eu-27|eu27|eu-28|european union|euro zone|eurozone|euro area|欧盟|欧元区', EU),
  region('asia|asia-pacific|asia and oceania|亚洲|亚太', ASIA),
  region('north america|北美洲?', NORTH),
  region('south america|latin america|南美洲?|拉美', SOUTH),
  region('africa|非洲', AFRICA),
  region('middle east|中东', GULF),
  region('cis|commonwealth of independent states|独联体', 'russia|kazakhstan|俄罗斯|哈萨克斯坦'),
  region(
    'asean|东盟',
    'vietnam|indonesia|thailand|malaysia|singapore|philippines|越南|印尼|泰国|马来西亚|新加坡|菲律宾',
    false,
  ),
]

export const WORLD = /\b(?:world|global|worldwide|globally)\b|全球|全世界/

import { fold } from '../../zh/parts/fold.ts'
import type { Asked } from '../types.ts'
import { levelsBefore } from './again.ts'
import { cleaned } from './cleaned.ts'
import { hasHead } from './heads.ts'
import { ofSameOwners } from './topics/one-of.ts'

// 分别: the n-th figure is of the n-th name of a list, or of the n-th figure before it.

/** No list is looked for further back. */
const BACK_MAX = 160

/** 进出口、出口、进口分别增长23.4%、24.5%和22%: the n-th figure is of the n-th name. */
export function dealtTo(asked: Asked): string | null {
  const { text, sentence, claim } = asked
  const before = text.slice(Math.max(sentence.start, claim.start - BACK_MAX), claim.start)
  const at =
    before.lastIndexOf('分别') < 0 ? before.lastIndexOf('分別') : before.lastIndexOf('分别')
  if (at < 0) return null
  const word = claim.start - before.length + at
  const behind = text.slice(word, claim.start)
  if (/[。；;]/u.test(behind)) return null
  const list = /([^，,；;：:。]{2,80})$/u
    .exec(before.slice(0, at))?.[1]
    ?.replace(BULLET, '')
    .replace(DATED, '')
    .replace(HOW_MANY, '几')
  const pair = list === undefined ? null : ofPair(asked, list, word)
  if (pair !== null) return pair
  const hasFigure = list !== undefined && /(?<![A-Za-z.\d])\d/.test(list)
  // 2023年至2025年毛利率分别为30%、32%: it has a name of its own.
  const own = list?.replace(/^.*[-–—•·] /u, '') ?? ''
  const isShare = /^(?:占比|比重|比例)$/u.test(own)
  const isNamed = !isShare && !EACH.test(own) && (hasHead(own) || /[A-Z]$/.test(own))
  if (isNamed && (hasFigure || own.length < 4) && claim.kind !== 'growth')
    return hasFigure ? null : ofSameOwners(asked, figuresBehind(asked, word), word, own)
  if (list === undefined || list.length < 4 || hasFigure)
    return subjectOf(asked, word, before.slice(0, at)) ?? ofFigure(asked, word)
  const compared = WITH_TIMES.exec(list)
  if (compared !== null) return cleaned(compared[1] ?? '') ?? asked.last?.name ?? null
  const figures = figuresBehind(asked, word)
  const order = figures.findIndex(({ start }) => start === claim.start)
  // 收入分别为5元、3元，收入比为1.7: another clause, and nothing that is dealt out.
  if (order < 0) return null
  const told = TOLD.exec(before.slice(0, at))?.[1]?.replace(LED, '') ?? list
  const [, ordinal = '', signs = '', rest = ''] = ONE_SIGN.exec(list) ?? []
  const short = signs.split(/[、和]/)
  if (rest !== '' && short.length === figures.length) return `${ordinal}${short[order]}${rest}`
  const held = /^占/u.test(list) ? (OF_WHOLE.exec(before.slice(0, at))?.[1] ?? '').split('、') : []
  if (held.length > 1 && held.length === figures.length) return cleaned(held[order] ?? '')
  const each = hasHead(list) && !EACH.test(list) ? eachBefore(before.slice(0, at), list) : []
  if (each.length > 1 && each.length === figures.length) return `${each[order]}${list}`
  const [fitting] = [list.split(EACH), list.split('、'), lastSplit(list), told.split(/[，,]/u)]
    .map((names) => alike(names.map((name) => cleaned(name.replace(GIVEN, '')))))
    .filter(({ length }) => length === figures.length)
  if (fitting !== undefined && fitting.length > 1) return towards(list, fitting[order] ?? null)
  // 城乡居民收入分别为A、B: of the former and of the latter.
  const two = ofTwo(list)
  if (two !== null && figures.length === 2) return cleaned(two[order] ?? '')
  if (EACH.test(list) || (claim.kind !== 'growth' && claim.unit !== 'percent')) return null
  return isNamed && claim.kind !== 'growth' ? ofOthers(asked, word, own) : ofFigure(asked, word)
}

function figuresBehind({ text, siblings }: Asked, word: number): Asked['siblings'] {
  return siblings.filter(({ start }) => start > word && !BEYOND_THEM.test(text.slice(word, start)))
}

/** 甲、乙、丙3市产量分别为: how many they are is no figure of its own. */
const HOW_MANY =
  /(?<=[、和与與及]\p{Script=Han}{2,6})\d{1,2}(?=[个個]?[省市县縣区區州国國地家类類项項大])/u

/** 对甲国、乙国分别进出口: to the second as well. */
function towards(list: string, name: string | null): string | null {
  const [sign = ''] = /^[对對自](?=.{2,}[、和与與及])/u.exec(list) ?? []
  return name === null || name.startsWith(sign) || hasHead(name) ? name : `${sign}${name}`
}

/** 甲、乙业务量比重分别为3%和2%，收入比重分别为5%和4%: of the same two, and not of what was told of them. */
function ofOthers(asked: Asked, word: number, own: string): string | null {
  const name = ofFigure(asked, word, /。/u)
  let owner = name ?? ''
  for (let turn = 0; turn < 3; turn += 1) owner = owner.replace(OF_ALL, '')
  const isOwn = owner === '' || owner === name || own.startsWith(owner) || /^[占佔]/u.test(own)
  return isOwn ? name : `${owner}${own}`
}

/** 甲、乙、丙业产值7亿元、5亿元和3亿元: as many figures in one list as there are names right before it. */
export function dealtInOrder({ text, sentence, claim, siblings }: Asked): string | null {
  if (claim.form !== 'number') return null
  const at = siblings.findIndex(({ start }) => start === claim.start)
  const [first, last] = runAround(text, siblings, at)
  const start = siblings[first]?.start
  if (first === last || start === undefined) return null
  const before = text.slice(Math.max(sentence.start, start - BACK_MAX), start)
  const list = LISTED.exec(before)?.[1]
  if (list === undefined || /[比较較]|分[别別]|[同环環]比/u.test(list)) return null
  const names = alike(list.split(EACH).map(cleaned))
  if (names.some((name) => name === null || SPAN.test(name))) return null
  return names.length === last - first + 1 ? (names[at - first] ?? null) : null
}

/** 三次产业结构为7:38:55: the n-th is of the n-th. */
export function ofThree({ text, claim, siblings }: Asked, name: string): string | null {
  const industry = THREE.exec(name)?.[1]
  if (industry === undefined) return null
  const at = siblings.findIndex(({ start }) => start === claim.start)
  const [first, last] = runAround(text, siblings, at, RATIO)
  return last - first === 2 ? `第${'一二三'[at - first]}${industry}比重` : null
}

const THREE = /^(?:.{0,4}三次|第[一二三])([产產][业業])(?:增加值)?(?:[结結][构構])?(?:比[例重]?)?$/u
const RATIO = /^[:：∶]$/u

/** 对甲国、乙国和丙国出口, 原因为…、…、…，占比为: no figure stands in the list. */
const LISTED =
  /(?:^|[，,；;：:。]|[为是])(?:其中，?)?[对对向]?([^，,；;：:。\d为是]{2,12}(?:[、和与与及][^，,；;：:。、\d为是]{2,30}?){1,7}?)(?:[，,]?(?:[占佔][^，,。；;\d]{1,10}|比重|比例)?(?:依次|各|共|分[别別])?(?:[同环環]比|比[上去]年(?:同期)?)?(?:分[别別])?(?:增[长長加]|下降|上升|[减減]少|提高|上[涨漲]|下跌|[增降升])?[为為达達]?[到至]?)$/u

/** 前两者分别增长3%和4%, 三者分别占: the n-th of those before. */
function ofPair(asked: Asked, list: string, word: number): string | null {
  const [, first = '', sign = ''] = PAIR.exec(list) ?? []
  if (sign === '') return null
  const rates = asked.siblings.filter(
    ({ start }) => start > word && !ANOTHER.test(asked.text.slice(word, start)),
  )
  const order = rates.findIndex(({ start }) => start === asked.claim.start)
  if (first !== '') return levelsBefore(asked)[order]?.name ?? null
  const levels = asked.near.filter(
    ({ claim: { form, kind, start } }) => form === 'number' && kind === null && start < word,
  )
  const unit = levels.at(-1)?.claim.unit
  const count = sign === '三' ? 3 : 2
  return levels.filter(({ claim }) => claim.unit === unit).slice(-count)[order]?.name ?? null
}

const PAIR = /^(前?)([两兩二三])者(?:[占佔]比)?$/u

/** 主营业务为甲业、乙业，占收入比例分别为: those of which it is told stand in the clause before. */
const OF_WHOLE = /(?:[为是]|包括|包含|来自)([^，,；;：:。\d为是]{3,60})[，,]占[^，,]{0,16}$/u

/** 居前的有甲业、乙业，净流出额分别为: each of those in the clause before. */
function eachBefore(before: string, list: string): readonly string[] {
  const members = LIST_BEFORE.exec(before.slice(0, before.length - list.length))?.[1]?.split(EACH)
  const names = members?.map((member) => cleaned(member) ?? '') ?? []
  return names.some((name) => name === '' || name.length > 10 || hasHead(name)) ? [] : names
}

const LIST_BEFORE = /(?:[还還]有|[是有为為]|包括)([^，,；;：:。\d的]{3,60})[，,]$/u

/** 城乡居民收入, 多晶硅产销量, 存贷款余额: one word for two. */
function ofTwo(list: string): readonly [string, string] | null {
  const [, owner = '', both = '', of = ''] = BOTH.exec(list) ?? []
  const two = TWO[fold(both)]
  return two === undefined ? null : [`${owner}${two[0]}${of}`, `${owner}${two[1]}${of}`]
}

const BOTH =
  /^(.*?)(城[乡鄉](?=.{3})|[产產][销銷](?=量)|存[贷貸](?=款[余餘][额額]))(\p{Script=Han}{1,14}?)(?:同比|比上年|[实實][际際]|名[义義])?$/u
const TWO: { readonly [both: string]: readonly [string, string] | undefined } = {
  城乡: ['城镇', '农村'],
  产销: ['产', '销'],
  存贷: ['存', '贷'],
}

/** 甲、乙的支出分别为7亿元、5亿元，增长2%、3%: as many rates as there are levels right before them are of these. */
export function dealtOn({ text, claim, siblings, earlier }: Asked): string | null {
  if (!RATE.test(claim.kind ?? claim.unit)) return null
  const at = siblings.findIndex(({ start }) => start === claim.start)
  const rates = runAround(text, siblings, at)
  const [first, last] = [siblings[rates[0]], siblings[rates[0] - 1]]
  const count = rates[1] - rates[0] + 1
  if (first === undefined || last === undefined || count < 2) return null
  if (last.kind === claim.kind && last.unit === claim.unit) return null
  if (!ON_THEM.test(text.slice(last.end, first.start))) return null
  const levels = runAround(text, siblings, rates[0] - 1, AND_MORE)
  if (levels[1] - levels[0] + 1 !== count) return null
  const start = siblings[levels[0] + at - rates[0]]?.start
  return earlier.find((one) => one.claim.start === start)?.name ?? null
}

const RATE = /^(?:growth|average-growth|share|percent)$/

/** Another clause, or the other end of a change. */
const BEYOND_THEM =
  /[。；;]|[，,](?!\d{3}(?!\d))[^，,]{0,12}\p{Script=Han}{3}|\d\p{Script=Han}{0,4}(?:增加|增[长長]|提高|提升|上升|下降|[减減]少|降低)[到至]/u

/** 甲、乙分别从5元、3元增加到7元、4元: the n-th of as many as stand at the other end. */
export function dealtAgain({ text, claim, siblings, earlier }: Asked): string | null {
  const at = siblings.findIndex(({ start }) => start === claim.start)
  const [first, end] = runAround(text, siblings, at)
  const [one, before] = [siblings[first], siblings[first - 1]]
  if (first === end || one === undefined || before?.unit !== claim.unit) return null
  if (!TO_OTHER_END.test(text.slice(before.end, one.start))) return null
  const others = runAround(text, siblings, first - 1)
  if (others[1] - others[0] !== end - first) return null
  const start = siblings[others[0] + at - first]?.start
  return earlier.find((told) => told.claim.start === start)?.name ?? null
}

const TO_OTHER_END =
  /^[，,]?(?:增加|增[长長]|提高|提升|上升|[扩擴]大|下降|[减減]少|降低|回落|[升降增减減])[到至为為](?:\d{4}年)?(?:\d{1,2}月)?[末底]?的?$/u

/** Between a list of levels and the list of their rates. */
const ON_THEM =
  /^[，,](?:(?:比|较|較)(?:上年|去年|上月|年初)(?:同期)?)?(?:同比|环比|環比|年均)?(?:分别|分別|各)?(?:实际|名义)?(?:[占佔]比[为為]?|[占佔][^，,。；;\d]{1,8}的|[净淨]?增|增长|增長|增加|上升|下降|减少|減少|提高|上涨|上漲|下跌|(?:增[幅速]|[降跌涨漲]幅)(?:分别|分別)?[达達为為])$/u

const AND = /^[、和与與及]$/u
/** 火灾9万起、亡7人. */
const AND_MORE = /^(?:[、和与與及]|、[亡伤傷])$/u

/** The first and the last of the figures that are joined to one by 、 or 和 alone. */
function runAround(
  text: string,
  claims: Asked['siblings'],
  at: number,
  isJoined = AND,
): readonly [number, number] {
  const isNext = (left: number): boolean => {
    const [one, next] = [claims[left], claims[left + 1]]
    return (
      one !== undefined &&
      next !== undefined &&
      (one.unit === next.unit || isJoined !== AND) &&
      isJoined.test(text.slice(one.end, next.start))
    )
  }
  let [first, last] = [at, at]
  while (first > 0 && isNext(first - 1)) first -= 1
  while (isNext(last)) last += 1
  return [first, last]
}

/** 出口额比上月和上年同期: two times with which one thing is compared. */
const WITH_TIMES =
  /^(.*?)[比较較](?:[上去前]一?[年月季周週]|同期|年初)[^、和與与及]{0,6}[、和與与及](?:[上去前]一?[年月季周週]|同期|年初)[^、和與与及]{0,6}$/u

/** 内、外贸吞吐量, 东、中、西部地区产值: what is of all their names stands behind the last. */
const ONE_SIGN =
  /^(?:其中)?(第?)((?:\p{Script=Han}[、和]){1,4}\p{Script=Han})(\p{Script=Han}{2,14}?)(?:同比|环比|環比|按年)?$/u

/** All that no figure stands in; 万人，较上一期 begins with the unit of one. */
const TOLD = /(?:^|[；;：:。]|\d(?=[年月日]))([^；;：:。\d]{4,120})$/u

const EACH = /[、和与與及]/u
/** 财政用于科技、教育…: who spends it on them all. */
const GIVEN = /^.{0,12}用[于於](?=.{2})/u
const LED = /^.*?(?:其中|[中看年月份度])[，,]/u

/** 用品及服务、衣着和居住: the last "and" joins two members, those before it are in their names. */
function lastSplit(list: string): readonly string[] {
  const names = list.split('、')
  const last = names.pop() ?? ''
  return [...names, ...last.split(/[和与與及]/u)]
}

/** Another clause or name begins: 分别 deals nothing out beyond it. */
const ANOTHER = /[。；;]|[，,](?!和|与|與)\p{Script=Han}{2}/u

const BULLET = /^\s*(?:\[\d{1,2}\]\s*)*[-–—•·]\s*/u
const DATED = /^(?:\d{4}年(?:\d{1,2}月)?(?:末|底)?|\d{1,2}月(?:末|底|份)?)(?:，)?/u

/** 受理15985件，审结14135件，分别上升42.6%和43%: the n-th rate is of the n-th of as many figures before the word. */
function ofFigure(
  { text, claim, siblings, earlier }: Asked,
  word: number,
  end = /[。；;]/u,
): string | null {
  const rates = siblings.filter(
    ({ start, unit, form }) =>
      start > word &&
      unit === claim.unit &&
      form === claim.form &&
      !ANOTHER.test(text.slice(word, start)),
  )
  const order = rates.findIndex(({ start }) => start === claim.start)
  const levels = earlier.filter(
    ({ claim: one }) =>
      one.start < word &&
      one.form === 'number' &&
      one.kind !== 'growth' &&
      one.kind !== 'gap' &&
      !end.test(text.slice(one.end, word)),
  )
  if (order < 0 || rates.length < 2 || levels.length < rates.length) return null
  return levels[levels.length - rates.length + order]?.name ?? null
}

/** 东部、中部、东北地区收入: the last name tells what all are of; 第一季度、第二季度的规模 are times of one thing. */
function alike(names: readonly (string | null)[]): readonly (string | null)[] {
  const others = names.slice(0, -1)
  const whole = names.at(-1)?.replace(BEYOND, '').replace(AND_SUCH, '') ?? null
  // 养老、工伤两项保险参保人数: all are of what stands behind their number.
  const [, own = '', of = ''] = NUMBERED.exec(whole ?? '') ?? []
  if (of !== '' && others.every((name) => name !== null && name.length < 9 && !hasHead(name)))
    return [...others, own].map((name) => `${name}${of}`)
  // 东、西两大港区: how many they are is no name of one.
  const last =
    whole?.replace(/(?<=.{2})[两兩二三四五六七八九十]大(?=\p{Script=Han}{2})/u, '') ?? null
  if (last === null) return names
  if (others.every((name) => name === null || SPAN.test(name))) return names.map(() => last)
  const areShort = others.every((name) => name === null || name.length === 2)
  return [
    ...others.map((name) => (name === null ? null : `${name}${tailFor(name, last, areShort)}`)),
    last,
  ]
}

/** 甲业、乙业增速高于平均，分别为: what they are held against is no name. */
const BEYOND =
  /(?<=.{4})(?:[均都皆]|明[显顯])?(?:[高低快慢][于於]|超[过過]|\s?[增涨漲降跌升][幅速长長]最[大小快慢高低]).*$/u
/** 甲业、乙业等行业产值. */
const AND_SUCH =
  /(?<=.{2})等(?:[一二三四五六七八九十\d]{1,2}[大个個项項])?(?:行[业業]|[领領]域|方面|[产產]品|商品|[国國]家|地[区區]|省份|城市|品[类類])(?=\p{Script=Han}{2})/u
const NUMBERED =
  /^(.{2,8}?)[几两兩三四五六七八九十](?:[项項省市县縣区區州国國地类類]|[个個]?(?:省份|城市|[国國]家|[产產]品|[产產][业業]))(\p{Script=Han}{2,16})$/u
/** 港元、美元在总额的比重. */
const ITS_SHARE = /(?<=^.{2,8})(?:[在占佔]|所[占佔]).{0,12}(?:比[重例]|份[额額])$/u

function tailFor(name: string, last: string, areShort: boolean): string {
  const held = ITS_SHARE.exec(last)?.[0]
  if (held !== undefined && !hasHead(name)) return held
  const at = last.lastIndexOf(name.slice(-2))
  // PM10、SO2、NO2浓度: the signs of one are no end of its name.
  const sign = /^[A-Za-z][A-Za-z\d.]*(?=\p{Script=Han})/u.exec(last)?.[0]
  if (sign !== undefined && /^[A-Za-z\d.]+$/.test(name)) return last.slice(sign.length)
  if (at >= 0) return last.slice(at + 2)
  // 甲寿险、甲产险前三季度保费: of one kind, and as long.
  const isOfKind = last[name.length - 1] === name.at(-1)
  if (isOfKind && last.length > name.length + 1) return last.slice(name.length)
  // 数字型、即开型彩票销量: of one kind by their last sign.
  const kind = name.length > 2 ? last.indexOf(name.at(-1) ?? ' ') : -1
  if (kind > 1 && last.length > kind + 2 && !hasHead(name)) return last.slice(kind + 1)
  const head = OF_ALL.exec(last)?.[0]
  if (head !== undefined && head !== last && name.length > 2 && !hasHead(name) && !OWN.test(name))
    return head
  if (!areShort || last.length < 4) return ''
  const rest = last.slice(2)
  const measured = MEASURED.exec(last)?.[0]
  if (measured !== undefined || /^[^\p{Script=Han}A-Z]/u.test(rest)) return measured ?? head ?? ''
  // 蔚来、江淮、比亚迪合肥基地: the last name is longer.
  return hasHead(rest) || HOLDERS.test(rest) || /增[速幅]$/u.test(rest) ? rest : ''
}

/** 城镇、农村居民人均消费: who has it stands behind the two signs of the last. */
const HOLDERS =
  /^(?:居民|地[区區]|企[业業]|市[场場]|[产產行][业業]|航[线線]|公司|[学學]生|人口|部[门門]|常住|[人户戶]均|平均|方向|方面)/u
/** 火灾起数和亡人数: each has its own. */
const OWN = /[数數率额額量值]$/u
/** 模制瓶、丁基胶塞、铝塑瓶营收: what is measured of each of them. */
const OF_ALL =
  /(?:[营營][业業])?(?:收入|[营營]收|毛利率|[净淨]利率|[净淨]利[润潤]|[销銷]售[额額]|[销銷]量|[产產][量值]|增加值|占比|比重|出口[额額]?|[进進]口[额額]?|[进進]出口[额額]?|(?:[营營]收|收入|(?:[归歸]母)?[净淨]利[润潤]?)?增[速幅]|(?:快[递遞])?[业業][务務]量|(?:保[险險])?(?:参保|參保)?人[数數次]|[客货貨][运運]量|吞吐量|[用发發][电電]量|[装裝][机機](?:容量)?|[存贷貸]款[余餘][额額]|[余餘][额額]|投[资資]|(?:平均)?[价價]格|均[价價]|面[积積]|[浓濃]度|[净淨]流[出入][金]?[额額])$/u

/** 甲菜、海产品价格: what all of them are of, however long the name of the last. */
const MEASURED =
  /(?<=.{2})(?:(?:地|港)[区區]|企[业業]|居民|[产產][业業]|[贷貸存]款|市[场場]|[项項]目)$|(?:(?:地|港)[区區]|企[业業]|居民|[产產][业業]|事[业業])?的?(?:平均|出[厂廠]|零售|批[发發]|[进進])?(?:[价價]格|[产產]量|[销銷]量|[产產]值|增加值|收入|支出|面[积積]|投[资資]|[销銷]售[额額]|[进進]?出口|[进進]口)$/u

const SPAN = /^(?:第?[一二三四]季度|[上下]半年|\d{1,4}年?|\d{1,2}月份?)$/u

/** 出口和进口值均录得升幅，分别上升3.5%和4.5%: the clause before it lists them. */
function subjectOf({ claim, siblings, text }: Asked, word: number, before: string): string | null {
  const list = SUBJECT.exec(before)?.[1] ?? moversOf(before)
  if (list === undefined) return null
  const names = alike(list.split(list.includes('、') ? LISTING : EACH).map(cleaned))
  const figures = siblings.filter(
    ({ start }) => start > word && !ANOTHER.test(text.slice(word, start)),
  )
  return names.length === figures.length && names.length > 1
    ? (names[figures.findIndex(({ start }) => start === claim.start)] ?? null)
    : null
}

/** 甲菜、乙菜、海产品出口增势强劲，分别增长4倍、2%、3%: a list that moved in the clause before. */
function moversOf(before: string): string | undefined {
  const found = MOVERS.exec(before)
  const list = found?.[1]?.replace(RANKED, '').replace(FAME, '')
  return list?.includes('、') === true ? `${list}${found?.[2] ?? ''}` : undefined
}

const MOVERS =
  /(?:^|[，,；;：:。]|其中)([^，,；;：:。\d]{2,60}?)((?:[进進]?出口|[进進]口|[销產产]量|[销銷]售[额額]?|[产產]值|投[资資]|收入|[价價]格)?)(?:[均都皆]|[继繼][续續]|保持|持[续續]|[拉][动動]|增[势勢长長]|[势勢][头頭]|表[现現]|快速|大幅|[稳穩]步|明[显顯]|需求|[较較]快|[领領][先跑])[^，,；;：:。\d、]{0,16}[，,](?:[同环環]比)?$/u
const LISTING = /、|和(?=[^、和]*$)/u
/** 出口值较大的甲、乙: which of them. */
const RANKED = /^(?:其中[，,]?)?[^、]{0,8}[较較最][大多高快]的/u
/** “三宝”甲、乙、丙: what all of them are called. */
const FAME = /^[“「][^”」]{2,8}[”」](?=[^、]{2,})/u

const SUBJECT =
  /([^，,；;：:。\d]{4,40}?)(?:[均都皆]|双双|雙雙|同步|普遍)[^，,；;：:。\d]{1,16}[，,]$/u

/** Without the verbs, times and adverbs about it. */
export function cleaned(words: string): string | null {
  let name = words.trim().replace(NOTE_MARK, '').replace(SPREAD, '$1$2')
  for (let turn = 0; turn < 4; turn += 1) {
    const shorter = name
      .replace(SPOKEN, '')
      .replace(LEAD, '')
      .replace(TIME, '')
      .replace(SINCE, '$1')
      .replace(CUT, '$1')
      .replace(TAIL, '')
      .replace(IN_MONTH, '')
      .trim()
    if (shorter === name || shorter === '') break
    name = shorter
  }
  return !IS_NAME.test(name) || NOTHING.test(name) ? null : name
}

/** 全国[4]: a note to what is named. */
const NOTE_MARK = /(?<=.)[[［]\d{1,2}[\]］]$/u
/** 江 苏, 合 计: two signs as wide as the names of three above and below. */
const SPREAD = /^(\p{Script=Han})[ 　]{1,4}(\p{Script=Han})$/u
/** Two signs at least, but for goods of one. */
const IS_NAME =
  /[\p{Script=Han}A-Za-z]{2}|^[A-Z]\d|^[煤油米猪牛羊铜铝铁锌钢盐糖棉茶鱼肉蛋奶豆麦纸酒菜果]$/u

const SPOKEN =
  /^[^，。]{2,14}?(?:指出|显示(?![屏器面终技行产])|顯示(?![屏器面終技行產])|表示|认为|認為|预测(?![准值期模性])|預測(?![準值期模性])|透露|介绍|介紹|强调|強調)(?=.{3})/u
const LEAD =
  /^[\s+＋·•…\-—–、]+|^(?:和|与|與|及|以及|其中|另有|但|而|且|是|尤其是|特别是|特別是|录得|錄得|创|創(?!新|业|業|意|投|造)|为|為(?!期)|这是|這是|时逢|時逢|预计|預計|力争|至于|至於|关于|關於|比如|例如|譬如|同期的?|全年(?=[^度])|预测|(?:(?:[全我本]?[省市县縣区區州]|全国|全國|公司|集团|集團)(?:共|累计|累計)?)?(?:实现|實現)|全[省市县縣区區州](?:共|累计|累計)?完成)(?=.{2})|^(?:至|截至|截止)(?:\d[\d年月日]*|年底|目前)/u
const TIME =
  /^(?:(?:今年|去年|年初|开年|開年|入汛|入夏|入冬)以[来來]|\d{1,2}[时時点]\s*|(?:今|去|上|本|当|當)?[年月](?:末|底|初)|上月|本月|[上下]半年|第?[一二三四]季度|[前首][一二三四五六七八九十\d]{1,2}(?:个|個)?(?:月|季度)|\d{1,4}年(?:\d{1,2}月)?)的?(?=.{2})/u
/** 失业率由今年第二季度, 总收入由截至2022年6月30日止: what it was before is no part of its name. */
const SINCE =
  /^(.{2,40}?)(?:由|从|從|自)(?:截至|截止|今年|去年|上年|上季|上月|前年|\d|[一二][零〇一二三四五六七八九]{2}|第[一二三四]|[^，。]{1,6}(?:前|初|期|时|時)$|每[天日月年季]|每人每[天日月年]|原(?:定|来|來|先|有)?的?$).*$/u
/** 省份公安机关多次赴柬埔寨, 毕业生达到史上最多的: the verb and what follows. */
const CUT = /^(.{2,30}?)(?:多次|先后|先後|押解|(?:达到|達到)史上最).*$/u
const TAIL =
  /(?:亦|也|更|均|都|则|則|已|已经|已經|将|將|还|還|仍|又|再|超|超过|超過|突破|达|達|创|創|共|合共|有望|预计|預計|始终|始終|始终保持|保持|维持|維持|录得|錄得|实现|實現|却|卻|虽然|雖然|因此|一路|一直|将以|將以|仅有|僅有|分别|分別|环比第?[一二三四1-4]季度|同比\d{4}年(?:[上下]半年)?|同比|环比|環比|方面|的|[、，…\-—–（(])+$/u
/** 出口货值十月份 grew. */
const IN_MONTH = /(?<=\p{Script=Han}{4})(?<![年至到])(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?$/u

/** A frame, an adverb or the lead of a sentence, and no name. */
const NOTHING =
  /^(?:分.{1,4}|一是|二是|三是|四是|此外|另外|同时|同時|其中|突破|相等[于於].*|相当于.*|相當於.*|相比.*|相較.*|相较.*|位于.*|位於.*|根据.*|根據.*|按照.*|基于.*|经(?:调查|核算|测算|统计|初步.*)|自.*年.*|不[单單].*|下同|[这這此][次一](?:比例|数字|數字)?|按此.*|约|約|以上|以下|左右|当中|當中|部分组成)$/u

import { pairsOf } from '../../text/pairs.ts'
import type { Figure, Scene } from '../scene.ts'
import type { Referent } from './referent.ts'

const NAME_MAX = 10
/** 投资增长12.6%: a change is what is told. */
const CHANGED = /(?:同比|环比)?(?:增长|下降|上升|减少|增加)$/
/** How far from a figure words are of it. */
const AROUND = 22
const NOUN = /^的?([㐀-鿿][㐀-鿿（、]{1,7})/
/** 321万人次的背后. */
const NO_NOUN = /^的?(?:相当于|意味着|也就是|背后|背後|规模|总量|总额|总数|水平|成绩)/
/** What a name doesn't hold. */
const NOUN_END =
  /[中里内]$|[的中里可将將已为為是占佔均被把向从從在与與和及或对對等按拟擬需要都能同相来來全通超近约約累不也还還较較比]/
const THESE =
  /之所以[^，。；]{0,4}[为是在]$|(?:[这這该該此]|[这這][些批]|上述|前述|此次|本批|全部|所有|现有)(?:[笔批项个份组座条款家届名位辆所起场]|的)?$/
/** 被裁的1500名员工, 参与项目的236户农户. */
const OF = /([㐀-鿿]{2})的$/
const OPENING =
  /(?:^|[。；：，“”「]|表示|介绍|介紹|指出|说|說)(?:在|对|將|将|把|为|為|按|给|让|以|有|从|由|就|以及|目前)?$/
const OTHER =
  /(?:新增|此前|第[二三四五六七八九十]批|另|再|(?<![返归退偿交])[还還]|比|较|較|同期|首批|剩|余下|增加|增长|增至|减少|下降|包括|分别|又|除|超出|多出|追加|目标|目標)[^，。；：\d]{0,6}$|(?:从|從|由|至|(?<!达)到|第|(?<!目)前|后|後|降|逾|净增|淨增|各)$/
const ONE_OF = /其中[^，。；：\d]{0,10}$/
/** 机构补充，人均消费2460元; “铁路5.1亿人次: what stands before the name. */
const SAID = /(?:[：“「]|(?:表示|介绍|指出|说|补充|强调|称|透露|坦言)，?)$/
const EACH =
  /(?:每|人均|日均|月均|年均|平均|户均|單日|单日|最高|最多|最低|至少|多达|不足|累计|累計)/g
/** 对120座水库先期实施: some of those that were told. */
const OTHER_BEHIND =
  /^[^，。；：\d]{0,3}(?:以上|以下|左右|不等|以内)|^[^，。；：\d]{0,10}(?:先期|先行|率先|首批)/

const SAYS = /[：“「]|表示|介绍|指出|说|补充|强调|称|透露|坦言/

export function mayPointInChinese({ doc: { text, sentences } }: Scene, figure: Figure): boolean {
  const { claim } = figure
  const sentence = sentences[claim.sentence] ?? claim
  const head = text.slice(Math.max(sentence.start, claim.start - AROUND), claim.start)
  return THESE.test(head) || OPENING.test(head) || SAYS.test(head)
}

/** 嫌疑人47名, 47名嫌疑人, 藏书260万册: the noun behind the counter, or the words right before the number. */
export function chineseReferent({ doc: { text, sentences } }: Scene, figure: Figure): Referent {
  const { claim } = figure
  const sentence = sentences[claim.sentence] ?? claim
  const head = text.slice(Math.max(sentence.start, claim.start - AROUND), claim.start)
  const tail = text.slice(claim.end, Math.min(sentence.end, claim.end + AROUND))
  const unit = text.slice(claim.number.end, claim.end).replace(/[万亿萬億余多]/g, '')
  const [, counter = unit, held = ''] = /^([家名个位所])([㐀-鿿]{2,})$/.exec(unit) ?? []
  const behind = NO_NOUN.test(tail) ? '' : (NOUN.exec(tail)?.[1] ?? '')
  const stop = behind.slice(1).search(NOUN_END)
  const noun = held || (stop < 0 ? behind : behind.slice(0, stop + 1))
  const [run = ''] = /[㐀-鿿]*$/.exec(head) ?? []
  const name = run
    .replace(
      /(?:约|大约|約|共|达到|达|達|合计|合計|总计|累计|累計|为|為|近|超过|超|有|是|了|已|将|逾|的)+$/,
      '',
    )
    .replace(/^之所以.*/, '')
    .slice(-NAME_MAX)
  const [clause = ''] = /[^，。；：]*$/.exec(head) ?? []
  return {
    figure,
    nouns: noun.length > 1 ? [noun] : [],
    isClosed: true,
    counter,
    lead: name.length > 1 ? [name] : [],
    around: new Set(pairsIn(head + tail)),
    pointing: THESE.test(head)
      ? 3
      : OPENING.test(head) || isSaid(head, name)
        ? 2
        : OF.test(head)
          ? 1
          : 0,
    isOneOf: ONE_OF.test(head),
    isQuoted: isWithin(text.slice(sentence.start, claim.start)),
    isAll: false,
    isReached: false,
    isOwned: false,
    isOther:
      OTHER.test((figure.sort === 'S' ? head.replace(CHANGED, '') : head).slice(-14)) ||
      OTHER_BEHIND.test(tail),
    each: (clause.match(EACH) ?? []).join(),
    narrowed: OF.exec(head)?.[1] ?? '',
  }
}

/** Behind a mark that opens a quotation, and none that closes it. */
function isWithin(words: string): boolean {
  return words.search(/[“「][^”」]*$/) >= 0
}

function isSaid(head: string, name: string): boolean {
  const at = name.length < 2 ? -1 : head.lastIndexOf(name)
  return at > 0 && SAID.test(head.slice(0, at))
}

export function pairsIn(words: string): readonly string[] {
  return (words.match(/[㐀-鿿]{2,}/g) ?? []).flatMap(pairsOf)
}

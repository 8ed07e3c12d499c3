import { type Cue, type Found, isNearDay, type When } from './phrase.ts'

const EVENT_WORDS =
  /召开|举行|举办|出席|讲话|调研|考察|会议|座谈会|发布会|印发|施行|实施|生效|签署|开幕(?!式?[后以])|闭幕(?!式?[后以])|揭牌|获悉|介绍|表示|发布(?!时)|披露|公告|晒出|记者|报道|电$|讯$|电[）) ]|日电|公布|审议|通过|批准|出台|揭晓|启动|通气|发表|执行/
const EVENT_REACH = 24
const HEAD_REACH = 80
const BASE_BEFORE =
  /(?:(?<!占)比|较|较之|相比|相比于|相较|相较于|相对于|对比|高于|低于|优于|好于|多于|少于|超过|超越|超|赶超|逼近|接近|打破|刷新|次于|不及|追平|继)$/
const BASE_WITH = /(?:与|同|和|跟)$/
const BASE_AFTER =
  /^(?:[^，。；,;]{0,20}(?:[相同]比|相较|比较|持平|相当|相同|一致|齐平)|(?:零时|0时|24时)?的[^，。；,;]{0,40}相[比较])/
/** 到2030年; but 提高到2023年的24.4% is the end of a change. */
const FUTURE_BEFORE =
  /(?:(?<![高加升大长低降少展缩减增])[到至]|力争|确保|[预預][计計期测測]|计划|争取|预计到)$/

/** What the words around a phrase make of it. */
export function chineseCue(plain: string, found: Found): Cue {
  // 相较2009和2010年: both years are what it is compared with.
  const before = plain
    .slice(Math.max(0, found.start - 12), found.start)
    .trimEnd()
    .replace(/第[五六七]次(?:全国人口普查)?$/, '')
    .replace(/(?:(?:19|20)\d\d年?[和与及、]){1,2}$/, '')
    .slice(-4)
  const following = plain.slice(found.end, found.end + EVENT_REACH)
  if (
    found.when.kind === 'since' &&
    /^(?:的)?(?:同期|单[月季周日天])?(?:最|新高|新低|首次|第[一二三])/.test(following)
  )
    return 'event'
  // 自今年3月以来连续第8个月增长: how long that has gone on.
  if (found.when.kind === 'since' && STREAK.test(following)) return 'event'
  // 自2020年1月疫情后的单月新高，相当于2019年同期的七成: since when it had not been so.
  if (/[自从]$/.test(before) && NOT_SINCE.test(following)) return 'event'
  // 是2021年3月后首次: since when it had not been so.
  if (/^(?:以|之)?后的?(?:首[次见度個个]|最[高低大小])/.test(following)) return 'event'
  if (/^出生(?!人口|人数|率|婴儿|缺陷)/.test(following)) return 'event'
  if (BEGUN_IN.test(before) || BEGUN.test(following)) return 'event'
  if (LAID_DOWN.test(following)) return 'event'
  // 进入六月，荔枝红了。: when what is told of all the year is told.
  if (ENTERING.test(before) && following.startsWith('，')) return 'event'
  // 按上年产值加权: how it is reckoned.
  if (/[按以依]$/.test(before) && RECKONED.test(following)) return 'event'
  // 剔除上年一次性因素: what a change is cleared of.
  if (/(?:剔除|扣除)(?:了)?$/.test(before) && /因素|影响|基数/.test(following)) return 'event'
  // 为全年增产打下基础: what it is good for.
  if (/为$/.test(before) && GOOD_FOR.test(following)) return 'event'
  if (OF_NAME.test(plain.slice(found.start, found.end + 4))) return 'event'
  if (isYear(found.when) && isOfAim(plain, found)) return 'event'
  if (isThisYear(found.when) && (COUNTED_IN.test(following) || isRecordOf(plain, found)))
    return 'event'
  // 与《2025年前三季度收支情况》所列数据相比，去年同期…: another release, of which nothing is told.
  if (OTHER_TITLE.test(plain.slice(Math.max(0, found.start - TITLE_REACH), found.start)))
    return 'event'
  if (!isYear(found.when) && (ATTRIBUTE.test(following) || OF_TASK.test(following))) return 'event'
  if (BASE_BEFORE.test(before) || isNamedBase(plain, found.start)) return 'base'
  // 二季度延续了一季度的态势: what goes on is held against when it began.
  if (/(?:延续|承接|承继)(?:着|了)?$/.test(before) && !isYear(found.when)) return 'base'
  if (/(?:相当于|恢复[至到])$/.test(before) || isTimes(before, following)) return 'base'
  if (/[把将]$/.test(before) && OF_RECORD.test(following)) return 'base'
  if (BASE_WITH.test(before) && (BASE_AFTER.test(following) || isHeldAgainst(plain, found.end)))
    return 'base'
  if (isOfAnotherYear(found) && found.start > 0 && !OF_YEAR_BEFORE.test(plain)) return 'base'
  if (
    (/^(?:相比|比)/.test(following) && !WITH_ANOTHER.test(following)) ||
    isToldBeside(plain, found)
  )
    return 'base'
  if (/[由从]$/.test(before) && isSingle(found.when) && !isToEnd(plain, found)) return 'from'
  // 截至7月31日，公司通过…: how things stood on a day, whatever is told of how they came about.
  const isState = /截[至止]到?[ 　]?$/.test(before)
  if (isDay(found.when) && !isState && !/开始|启动/.test(plain.slice(found.start, found.end))) {
    // A day that opens a sentence is that of what the whole sentence tells.
    const reach = found.start < 12 ? HEAD_REACH : EVENT_REACH
    // 启动热源6座，14日供热耗煤量2.1万吨: its own figure follows, whatever came about before.
    const isOfOwn = /，$/.test(before) && OWN_FIGURE.test(following)
    const around =
      (isOfOwn ? '' : plain.slice(Math.max(0, found.start - EVENT_REACH), found.start))
        .replace(DATELINE, '')
        .replace(LEARNT, '') + plain.slice(found.end, found.end + reach)
    if (/^.{0,8}(?:当天|当日|全天)/.test(following)) return null
    // 据报道，…10日接连发生3起: when it came about, and not when it was told.
    if (/^(?:接连|先后|再次|又)?(?:发生|爆发|遭遇|突发)/.test(following)) return null
    if (/^(?:零时|0时|零点|0点|凌晨)?起/.test(following) || EVENT_WORDS.test(around)) return 'event'
  }
  if (found.when.kind === 'now' || /截[至止]到?$/.test(before)) return null
  // 预计2024年度净利润增加: what the accounts that are drawn up will say.
  if (/[预預]计$/.test(before) && OF_RESULTS.test(following)) return null
  if (FUTURE_BEFORE.test(before) || following.startsWith('前')) return 'future'
  return null
}

const NOT_SINCE = /^[^，。；、\d]{0,8}(?:以?后|以来)[^，。；]{0,8}(?:新[高低]|最|首)/
const STREAK = /^[，,]?(?:已经?|便|就)?(?:连续|連續)第?[\d一二两三四五六七八九十]/

const OWN_FIGURE = /^[^，。；、“”\d]{2,10}\d/

/** 把2022年创下的赛会纪录提高了42秒: the record that was broken. */
const OF_RECORD = /^(?:创[下造出]|保持|留下)?的[^，。；、\d]{0,12}[纪记]录/

/** 9月18日电/…: where and when a text was sent says nothing of the days in it. */
const DATELINE = /^.*(?:日电|日讯)(?=[/：:]|[（(].{0,8}[）)])/

/** 记者从文旅局获悉，10月1日至7日，全市接待…: when it was learnt stands before. */
const LEARNT = /^.*(?:获悉|了解到|介绍|表示|公布|通报)[，：][自从]?$/

const ENTERING = /(?:进入|步入|时值|正值|时至|走进|迈入)$/

/** 始建于1932年, 成立于2019年3月; 1998年创办，. */
const BEGUN_IN = /(?:始建|创[建立办]|成立|建成|落成|开业|开建|动工|开工|投产|诞生|出生|建)于$/
const BEGUN = /^(?:正式)?(?:始建|创[建立办]|成立|动工|开工|诞生)(?:建设)?[，；。）]/

/** 2019年我们提出用三年时间…: when it was laid down says nothing of when it was done. */
const LAID_DOWN =
  /^[，,]?(?:我们|我[国省市县]|国务院|党中央|中央|市委|省委|县委|[省市县]政府|市委市政府|省委省政府)?(?:就|曾|首次|明确|率先)?(?:提出|决定)(?!的|了?[约近超逾]?\d)/

/** 上年同期; 本旬 is the time that is spoken of. */
function isOfAnotherYear({ when }: Found): boolean {
  return when.kind === 'same' && !(when.year?.from === 'context' && when.year.years >= 0)
}

const OF_RESULTS =
  /^(?:年度|全年)?[^，。；、\d]{0,10}(?:归属于|歸屬於|归母|扣非|净利|盈利|亏损)(?!目标|计划|任务)/

/** 二、上年同期业绩情况: a heading over what was then. */
const OF_YEAR_BEFORE =
  /^(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[）)]|\d{1,2}[.、．])?\s?[上去]年同期[^，。；,;：:\d]{0,14}\s*$/

const OTHER_TITLE = /[与和同跟比较]《[^》]*$/
const TITLE_REACH = 30

/** 围绕2020年全面脱贫的目标，共筹集: by when what is aimed at shall be so. */
function isOfAim(plain: string, { start, end }: Found): boolean {
  const before = plain.slice(Math.max(0, start - AIM_REACH), start)
  return AIMING.test(before) && AIM.test(plain.slice(end, end + 2 * AIM_REACH))
}

const AIM_REACH = 16

function isThisYear(when: When): boolean {
  return (
    when.kind === 'stretch' &&
    isYear(when) &&
    when.year?.from === 'release' &&
    when.year.years === 0
  )
}

/** 今年第11号台风, 今年发生的第三次洪水: which one of the year it was, whatever is told of it. */
const COUNTED_IN =
  /^(?:[^，。；、\d]{0,8}的)?第[\d一二两三四五六七八九十]{1,3}(?![季周月旬度产])\p{Script=Han}/u

/** 是今年登陆我市的最强台风: of what it is the greatest. */
function isRecordOf(plain: string, { start, end }: Found): boolean {
  return (
    /[是为系]$/.test(plain.slice(Math.max(0, start - 1), start)) &&
    /^(?:以来)?[^，。；、\d]{0,12}最[^，。；、\d]/.test(plain.slice(end, end + 16))
  )
}

const AIMING =
  /(?:围绕|锚定|瞄准|对标|紧扣|聚焦|着眼|围绕着|朝着|向着|落实|对照|按照)(?:实现|完成|确保|[到至]|全?[国省市县区]|我[国省市县区])?$/
const AIM = /^[^，。；、\d]{0,24}(?:目标|愿景|任务)/

const RECKONED = /^[^，。；、\d]{0,16}(?:加权|为权[数重]|作权[数重])/

const GOOD_FOR = /^[^，。；、\d]{0,16}(?:打下|奠定|打牢|夯实|赢得|提供|创造|积蓄)/

/** 年初确定的58项任务: when it was laid down says nothing of when it was done. */
const ATTRIBUTE =
  /^[^，。；、\d]{0,6}(?:确定|部署|安排|提出|下达|制定|确立|承诺|拟定|设定|排定|梳理|议定|商定|既定|约定|谋划|明确)的/

/** 年初预算, 上年结转收入, 学前三年: part of a name, whatever the year of what is told. */
const OF_NAME = /^(?:年初预算|(?:上年|上年末|上年度|年初)(?:结转|结余|滚存))/

/** 年底前完成50部的目标任务: by when a task shall be done isn't when what is told of it was. */
const OF_TASK = /^前[^，。；、]{1,16}的(?:目标|任务|计划)(?!为|是)/

/** …增长5%；上年为46305元: what the year before brought is told beside what this one did, and goes no further. */
function isToldBeside(plain: string, { when, start, end }: Found): boolean {
  const isBefore =
    when.kind === 'stretch' &&
    (when.year?.from === 'context' || when.year?.from === 'release') &&
    when.year.years < 0
  if (!isBefore || !/[；，（]$/.test(plain.slice(Math.max(0, start - 1), start))) return false
  return /^(?:同期|春运|暑运)?(?:则|仅)?[为是][约近超逾]?\d[^，。；、]{0,12}(?:[。；）]|$)/.test(
    plain.slice(end, end + EVENT_REACH),
  )
}

/** 2021年比2020年下降: the time before the word is what is told of, and the one behind it is the base. */
const WITH_ANOTHER =
  /^比(?:\d{4}|[一二][零〇○九]|上年|上一年|去年|前[一二三]?年|同期|年初|上[个月季])/

/** 与2010年（第六次普查数据，下同）的1000人相比: what is said of it in brackets. */
function isHeldAgainst(plain: string, end: number): boolean {
  if (plain[end] !== '（' && plain[end] !== '(') return false
  const behind = plain.slice(end, end + BRACKETED_REACH)
  return BASE_AFTER.test(behind.replace(/^[（(][^（）()]*[）)]/, ''))
}

const BRACKETED_REACH = 80

/** 较上一个纪录——2024年2月16日的171万人次: the base is named before its time. */
function isNamedBase(plain: string, start: number): boolean {
  return /[比较][^，。；：、（）]{2,14}(?:-{2}|[（(]|-)$/.test(
    plain.slice(Math.max(0, start - 20), start),
  )
}

/** 是2012年的2.16倍: the year is what the multiple is of. */
function isTimes(before: string, following: string): boolean {
  return /[是为达于]$/.test(before) && TIMES_OF.test(following)
}

function isSingle(when: When): boolean {
  return when.kind === 'stretch' || when.kind === 'end' || when.kind === 'before'
}

/** 从1月到8月，…: both of its ends, and not the first of a change (由1-7月的3%). */
function isToEnd(plain: string, { start, end }: Found): boolean {
  return /[至到-]/.test(plain.slice(start, end)) && !/^的/.test(plain.slice(end, end + 1))
}

const TIMES_OF =
  /^[^，。；]{0,20}[约近超的整](?:[\d.]{1,6}|[两三四五六七八九十点]{1,6})倍|^[\d.]{1,6}倍/

function isYear(when: When): boolean {
  return when.kind === 'stretch' && when.stretch.kind === 'year'
}

function isDay(when: When): boolean {
  return isNearDay(when) || (when.kind === 'stretch' && when.stretch.kind === 'days')
}

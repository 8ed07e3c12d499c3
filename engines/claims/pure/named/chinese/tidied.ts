import { hasHead } from './heads.ts'

// What stands within a name and is no part of it: 某机场2025年货运总量, 某行业实现营业收入, 某市消防队伍共扑救火灾.

const PART =
  '(?:元月份?|(?<![A-Za-z])\\d{1,2}(?:[-—–至、]\\d{1,2})?月(?:份|[末底初])?(?:\\d{1,2}日)?(?![龄齡期均])|第[1-4]季(?:度|末)?|第?[一二三四](?:至[二三四])?季(?:度末?|末)|[前首][一二两兩三四五六七八九十\\d]{1,2}(?:[个個]?月|季度?|[天日](?!均))|[上下]半年度?|全年|[报報]告期|期[内內间間](?![间間]))'
const YEAR =
  '(?:民[国國]\\s?\\d{2,3}\\s?年(?:\\s?\\d{1,2}(?:[-—–至~～]\\d{1,2})?\\s?月)?|(?:19|20)\\d\\d(?:[-—–至~](?:20)?\\d\\d)?年(?![期级級])(?:度|[末底初])?|\\d\\d[-—–]\\d\\d年|[今去前]年(?:同期|度|[末底初])?|[今去前][（(]\\d{2,4}[）)]年|(?:20)?\\d\\d[QH][1-4](?![A-Za-z\\d])|(?<![A-Za-z\\d])[QH][1-4](?![A-Za-z\\d])|FY ?(?:20)?\\d\\d(?![A-Za-z\\d]))'
const WHEN = `(?:${YEAR}${PART}?|${PART})`
/** A letter or a sign of what is named stands before it. */
const WITHIN = new RegExp(
  `(?<=\\p{Script=Han}{2}|[A-Za-z]{2})(?<![比较較与與同到至从從自由、和及])\\s?(?:[在于於]|截[至止])?${WHEN}\\s?[的之]?(?=[\\p{Script=Han}A-Za-z]{2})`,
  'u',
)
const AHEAD = new RegExp(
  `^[在于於]?(?:${YEAR}${PART}?|${PART})\\s?[的之]?(?=[\\p{Script=Han}A-Za-z]{2})`,
  'u',
)
/** 某公司今年1-6月: behind it. */
const BEHIND = new RegExp(
  `(?<=\\p{Script=Han}{3})(?<![至到从從由于於比较較与與在])(?:${YEAR}${PART}?|全年|[上下]半年)$`,
  'u',
)
const HAS_TIME = /[年月季QHY期]/

/** 某行业实现营业收入: that it came about. */
const DONE =
  /^(.{2,20}?)(?:共|累[计計]|合[计計])?(?:[实實][现現]|取得|[录錄]得|完成)了?(\p{Script=Han}{2,16})$/u
/** 2025年上半年Q2实现收入. */
const CAME = /^(?:实现|實現)了?([^的]{2,})$/u
const MAY = /(?:[能可将將望拟擬未须須应應]|[预預][计計]|[计計][划劃]|力争|力爭)$/u
/** 铁路预计加开列车: that it is to come. */
const FORESEEN =
  /(?<=\p{Script=Han}{3})(?:[预預][计計]|[计計][划劃])(?=(?:[发發]送|加[开開]|完成|[实實][现現]|接待|[开開]行|到[发發]|新增|投入)\p{Script=Han}{2})/u
/** 消防队伍共扑救火灾: all of it. */
const ALL_OF_IT =
  /(?<=\p{Script=Han}{2})(?<![公中合一总總统統])共(?=(?:[拥擁]有|安全|[扑撲]救|接|受理|[审審]|批捕|[发發]生|[组組]织|[销銷]售|[办辦]|[开開]展|生[产產]|募|收|查|[实實][现現]|完成)\p{Script=Han})/u
const LEAD =
  /^(?:[当當]中(?=.{2})|因此|因而|令其|[^，]{2,14}前[一二三四五六七八九十\d]{1,3}[名位]?(?:依次|分[别別])?[是为為]|惟|唯(?!一)|尤以|尤其|其中以|旗下的?|共(?![同和享用有产產青建公轨軌振计計识識鸣鳴存融富])(?=\p{Script=Han}{2}))(?=.{3})/u
const TAIL =
  /(?<=.{2})(?:因而|因此|遂|最新|逐年|[连連]年|仍|[继繼][续續]|(?<=.{3})[连連]|修[订訂][为為]?|[维維保]持[稳穩平]定?|同[样樣]|[显顯]著|(?<=[资資额額值量率入出口])每[月季年]|(?<=.{3})[为為是]\d{1,2}月\d{1,2}日)+$/u

/** 其次则是电子产品, 排名依序为云溪市, 跌幅较大的为钟表: which of them it is stands before it. */
const NEXT_IS =
  /^[^是为為]{0,14}(?:其次|然[后後]|接[着著]|[随隨]其?[后後]|[紧緊]接|原因|主因|依[序次]|[较較最][高低多少大小快慢][的者]?)(?:主要|[则則就也仍]|依[序次]|分[别別])*[是为為](?=.{2})/u

/** A name without its times, and without what tells that it came about. */
export function tidied(name: string): string {
  const bare = name.replace(NEXT_IS, '').replace(LEAD, '').replace(TAIL, '')
  const timeless = HAS_TIME.test(bare) ? withoutTimes(bare) : bare
  const [, owner = '', head = ''] = DONE.exec(timeless) ?? []
  const plain = owner !== '' && hasHead(head) && !MAY.test(owner) ? `${owner}${head}` : timeless
  const came = CAME.exec(plain)?.[1] ?? ''
  return hasHead(came) ? came : plain.replace(ALL_OF_IT, '').replace(FORESEEN, '')
}

function withoutTimes(name: string): string {
  return name.replace(AHEAD, '').replace(WITHIN, '').replace(BEHIND, '')
}

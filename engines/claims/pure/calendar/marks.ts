import type { Point } from './points.ts'

// What the words beside a point make of it: the time at which something began, or ended, or only one of which something is told.

const BEFORE_MAX = 70
const BEHIND_MAX = 40
const BEFORE_ZH = 16
const BEHIND_ZH = 18

/** Anything that a length may be counted from. */
const START_EN =
  /\b(?:since|beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|open(?:s|ed|ing)?|found(?:ed|ation|ing)|launch(?:ed|es)?|establish\w*|set (?:up|out|off|sail)|took (?:up|over|office|effect|charge|the)|takes (?:over|office|effect)|elected|appointed|joined|hired|sworn in|born|built|create[ds]?|introduced|formed|commissioned|inaugurated|entered|came into|broke (?:out|ground|down)|first|left|leaves|depart(?:s|ed)|sailed|embarked|went (?:out|off|missing|on|dark|into)|closed?|shut|jailed|arrested|imprisoned|admitted|withdrawn|cut off|posted|lodged|filed|submitted|stood|laid|arrived|moved (?:in|into|to)|married|wed|signed|awarded|granted|due|planned|promised|scheduled|expected|set|fixed|announced|disappeared|vanished|abandoned|suspended|halted|stopped|sank|kicked off|boarded|took off|hoisted|imposed|declared|laid|bought|acquired|installed|in (?:office|force|power|service) since|dat(?:es|ing) (?:from|back to)|ordered|commenc\w+|kick-off|switched off|failed|collapsed|ran from|crowned|ascended|came to (?:power|the throne)|held from|taken on|filled|walked out|got together|began life|hung|planted|wound|crossed|broken|struck|put on|brought in|swore|dropped|lost|last (?:seen|held|run|won))\b/i
const END_EN =
  /\b(?:end(?:s|ed|ing)?|finish(?:es|ed)?|conclud(?:es|ed)|complet(?:es|ed|ion)|re-?open(?:s|ed)?|return(?:s|ed)?|back|arriv(?:es|ed)|reach(?:es|ed)|pull(?:s|ed) in(?:to)?|hand(?:s|ed) over|expir(?:es|ed|y|ing)|r[ua]ns? out|until|till|died|death|dies|buried|discharged|freed|free|released|retir(?:es|ed|ing)|step(?:s|ped) down|resign(?:s|ed)|left|leaves?|ceased|lifted|restored|adjourned|clos(?:es|ed)|shut|wound up|dissolved|lapsed?|fell|broken|docks?|docked|tied up|landed|touch(?:es|ed) down|came (?:back|home|on)|over|go(?:es)? up|out|won|delivered|done|ready|opened|opens|took place|put (?:off|back)|postponed|brought forward|moved|resum(?:es|ed)|signed off|celebrat\w+|mark(?:s|ed)|turns?|unveiled|demolished|scrapped|decommissioned|switched (?:on|off)|recaptured|rescued|found|extinguished|put out|beaten|revok\w+|collapsed|starts?|started|follow(?:s|ed)?|floats?|stands|went back|go(?:es)? back|clears|towed|sold|pulled (?:down|in)|knocked down|felled|last|final|hangs? up|hung up|beat|convicted|won|cleared|handed|melted|brought|finds?|struck)\b/i
const START_ZH =
  /自|从|始于|起|开始|启动|开工|动工|开幕|开馆|开放|开业|开航|开通|开赛|开播|成立|创[办立建刊]|始建|建[成立于校厂院馆队社团会]|诞生|出生|生于|投产|投用|通车|上任|出任|就[任职]|接[任手管]|当选|任命|任职|入[伍职党学狱院]|参[军加]|进[入厂校]|加入|来到|签[订署约]|生效|下水|出发|启程|开出|离[开岸港站]|起飞|发车|停[水电产运驶航业摆]|闭馆|关闭|封[闭路航]|中断|熄灯|失[联踪]|被[捕关判]|执教|从[教医业]|执业|入住|定于|原[定计]|合同要求|计划|应[于在]|打下|奠基|连降|首[次届演映]|设立|租约|爆发|发生|搬[到进]|嫁|结婚|下葬|走上|发出|升空|发射|贴出|公示|立案|受理|入库|交保|种下|购[入买]|投入|第一[本次个批名届位天年期]|最初|开门|挂牌|揭牌|点火|分[来到配]|调[来到]|收到|落户|创|始|营业|开诊|[航驶]/
const END_ZH =
  /止|结束|闭幕|竣工|完工|完成|建成|交付|移交|通车|合龙|贯通|落成|抵达|到达|到[站港岸]|靠岸|返回|回到|归来|恢复|重[新启开]|复[工航产课电]|离[开任世]|卸任|退[休役伍]|去世|逝世|病逝|辞世|到期|届满|期满|解[除散封]|停[产刊办运摆]|关[停闭张]|熄[了灭火]|散[会场]|收官|打破|获[救释]|出[狱院]|找到|才|结果|推迟|提前|改[在期到]|实际|迎来|庆祝|至|到|截止|揭[幕牌晓]|落[幕下]|降落|交[卷工房]|撤[离销]|拆除|今天|如今|摘牌|熄炉|最后|末[次班]|驶完|休息|关门|打烊|办了|[拆卖送]|靠[上泊岸]|到[港站岸达]/

export type Mark = {
  readonly starts: boolean
  readonly ends: boolean
  readonly since: boolean
  readonly born: boolean
  readonly dies: boolean
}

/** A weekday alone is one of these days. */
function isOfWeek({ weekday, day, clock }: Point): boolean {
  return weekday !== null && day === null && clock === null
}

export function markOf(
  text: string,
  isChinese: boolean,
  one: Point,
  floor: number,
  ceiling: number,
): Mark {
  const [back, on] = isChinese ? [BEFORE_ZH, BEHIND_ZH] : [BEFORE_MAX, BEHIND_MAX]
  const before = text.slice(Math.max(floor, one.start - back), one.start)
  const behind = text.slice(one.end, Math.min(ceiling, one.end + on))
  const said = isChinese
    ? `${before.split(/[。；！？]/).at(-1)}¦${behind.replace(/^，/, '').split(/[。；，！？]/)[0]}`
    : `${before.split(/[.;]/).at(-1)}¦${behind.replace(/^,/, '').split(/[.;,]/)[0]}${/^, [^,.;]*, /.test(behind) ? behind.split(',')[2] : ''}`
  return {
    starts: (isChinese ? START_ZH : START_EN).test(said),
    ends: (isChinese ? END_ZH : END_EN).test(said) || one.ahead !== null || isOfWeek(one),
    since: (isChinese
      ? /[自从][^，。；]{0,4}¦|¦[^，。；]{0,8}(?:起|以来|开始)|始于¦/
      : /\bsince (?:[a-z-]+ ){0,3}¦/i
    ).test(said),
    dies:
      one.ahead !== null ||
      (one.weekday !== null && one.day === null) ||
      (isChinese
        ? /[去逝病辞离]世|病逝|去世|牺牲|殉|享年|终年|[—–-]¦|¦[^，。；]{0,3}卒|走[的了](?:[，。]|$)/
        : /\b(?:died|dies|death|killed|buried|passed away|drowned)\b/i
      ).test(said),
    born: (isChinese
      ? /生于[^，。；]{0,4}¦|¦[^，。；]{0,6}(?:出生|生于|生在|生人)|¦年?生(?=[，。；于在人]|$)/
      : /\b(?:born|birth)\b/i
    ).test(said),
  }
}

import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

// What is said of the only figures of their kind, whatever the figures are.

describe('names and their count', () => {
  contradict('enumeration', [
    '{Four|Six} airports will pilot the boarding scheme from June: Calder, Easthaven, Morrow and Pell Bay.',
    'The agreement was signed by {three|four} shipping lines, Harrow Star, Tamberline and Nordfast, on Tuesday.',
    'The bank will close {five|four} branches this autumn - in Halden, Mere, Cotter’s Cross, Upton and Whitby Sands.',
    'The {three|four} finalists are Orla Kent, Mateus Brandt and Yuki Hara.',
    'The ministry has shortlisted {three|five} sites for the battery plant:\n- Ardell Park\n- Kestrel Wharf\n- North Tilling',
    'The office has opened proceedings against {three|five} cement makers. Tolmont, Greyrock Binders and South Estuary Lime are suspected.',
    '获奖企业共{4|5}家，分别是恒远机械、蓝湾电子、泰和食品和金禾化工。',
    '此次调整涉及{两|三}条公交线路，即16路和203路。',
    '最终确定{六|七}件：新增学位6000个；改造小区85个；建设公园40处；更换电梯1200台；建设食堂50家；改造农村公路300公里。',
    '部署了{12|15}项任务：一是修路；二是架桥；三是治水；四是造林；五是办学；六是养老；七是扶幼；八是控烟；九是节能；十是减税；十一是招商；十二是育才。',
    '为此采取{三|四}项措施：一是加大财政投入；二是完善服务网络；三是强化人才培养。',
    '今年重点实施“{三|四}大工程”：强链工程、育才工程、安居工程。',
    '本次列入名单的有{三|四}个项目：\n一、临港大桥工程；\n二、北湖水厂工程；\n三、市儿童医院工程。',
  ])
  hold([
    'The office looked into some of the five cement makers. Tolmont, Greyrock Binders and Estuary Lime are suspected.',
    'Six airports will pilot the scheme, including Calder, Easthaven and Pell Bay.',
    'Four hospitals will take part: Lindby General, St Mark’s and the Royal Infirmary in Harle, together with the Northern Clinic.',
    'The bank will close five branches, in Halden, Mere and the three villages of Upton, Cotter and Sands.',
    'Three teams reached the final: Orla Kent and Sam Bell, Mateus Brandt and Li Na, and Yuki Hara and Tom Reed.',
    '全市重点培育四大产业，其中新材料、生物医药两大产业产值突破千亿元。',
    '震中20公里内有3个乡（镇、街道）驻地。',
  ])
})

describe('limits that are beaten', () => {
  hold([
    'The network added 120,000 points this year, achieving a ratio of 1.55 vehicles per point, surpassing the annual target of less than 1.9.',
    'Waiting times averaged 18 days, beating the target of under 20 days.',
  ])
})

describe('places and how many there are', () => {
  contradict('rank', [
    '在全省16个设区市空气质量综合指数排名中，我市1—10月位列第{5|25}位，较上年同期前移2位。',
    'Of the 27 member states surveyed, Lorvia came {24th|29th} for ease of paying taxes.',
    'The port placed {fourth|sixth} in the annual survey, remaining in the top five for the third year.',
    '我市营商环境评价得分91.3分，在全省16个设区市中位列第{12|18}。',
    '青禾科技在中国软件企业百强榜单中列第{87|112}位。',
  ])
  contradict('gap', [
    'Eastmark moved up {three|two} places from 18th to 15th in the index.',
    '该港集装箱吞吐量由全球第15位升至第12位，前移{3|5}位。',
  ])
  contradict('direction', [
    'The university dropped from 61st to {68th|58th} in the national table.',
  ])
  hold([
    'Calderon ranked 12th nationally and third among the ten coastal regions.',
    '全省13个设区市中，我市PM2.5浓度排名第9位，在全国168个城市中排名第35位。',
    '全市居民人均可支配收入增速居全省第7位，农村居民收入增速位居全省前五。',
  ])
})

describe('goals and limits, with the one figure beside them', () => {
  contradict('target', [
    'The bank said it had {missed|met} its ambition of lending $500 million by the end of 2025. Approvals up to 12 December totalled $463 million.',
    'The ministry has failed to keep the deficit under the ceiling of 3.0 per cent of output: it came to {3.4|2.4} per cent.',
    'Organisers had been aiming for 5 tonnes. Collections brought in {6.2|4.2} tonnes, comfortably beating that figure.',
    'Government had set itself a target of 25,000 new homes. In the event, {26,310|23,310} were completed, so the target was exceeded.',
    'The bridge was completed at a cost of €{418|448} million, within its budget of €430 million.',
    'Construction took {34|39} months, ahead of the 36-month schedule.',
    'No class may have more than 28 pupils. The largest has {27|31}, so all schools comply with the rule.',
    'The government missed its growth target of 5.0 percent last year, when the economy expanded by {4.6|5.4} percent.',
    '去年计划改造老旧小区120个，实际改造{131|112}个，超额完成年度任务。',
    '原定工期24个月，实际用时{21|27}个月，提前建成通车。',
    '项目总投资概算为18.6亿元，实际完成投资{17.9|19.3}亿元，控制在概算以内。',
  ])
  hold([
    'The council recycled 61.4 percent, exceeding its 60 percent target for 2025 but short of the 65 percent target for 2030.',
    'The bridge cost $448 million, of which $418 million came from the federal budget of $430 million.',
    'The first class has a rate of 6.755 percent that will be reset 40 basis points over LIBOR, with an 11 percent cap.',
    '全国已开工筹集保障性住房137.4万套，完成年度计划170.4万套的80%。',
  ])
})

describe('lengths and the two times between which they lie', () => {
  contradict('span', [
    'The {four-day|six-day} fair, held from March 26 to 29, drew 61,000 visitors.',
    'Under the contract, which runs from 2026 to 2035, Vantis will operate the ferries for {ten|15} years.',
    'The registration period opens on April 1 and closes on April {30|20}, giving applicants 30 days.',
    'The museum closed in 2018 and reopened on Saturday after {six|nine} years.',
    '本届博览会于4月22日至26日举行，为期{5|7}天，观众超过8万人次。',
    '大桥于2021年开工，2025年底建成通车，历时{四|六}年。',
    '合同期限自2026年7月1日起至2031年6月30日止，共{五|八}年。',
  ])
  hold([
    'The lease, signed in 2005 for 20 years and extended for ten, expires at the end of 2035.',
    'Output is put at 133,000 ounces a year from 1989 through 1992 and 120,000 over the 11-year life of the mine.',
    '小组赛从6月10日开始，6月24日结束，整个赛事为期25天。',
  ])
})

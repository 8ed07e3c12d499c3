import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

describe('what the words beside a figure say that it is', () => {
  hold([
    'The decline was partly offset by a $4.2 million, or 14% increase in the cost of lorries. In the quarter before there had been a gain of $7.5 million.',
    'Revenue was $15.0 million, a $6.5 million, or 76 percent, improvement on $8.5 million for the year before.',
    '2023年，全区共发生火情218起，损毁面积540亩。主要分布在东岭镇85亩和西坪镇61亩；其他依次是南湾乡38亩、北渡乡22亩和中洲乡12亩等。',
    '本季度每股收益为0.35美元，其中去年同期和上季度则分别为0.27美元和0.31美元。',
    '公司目前在当地的份额是12%，到2029年的目标是达到25%。',
    'Farms in Ostra (62%) and Linden (61%) are most likely to keep bees, ahead of Brill (47%).',
    '到课率最低的是甲校，仅61.3%，其次为乙校，66.8%，丙校为70.2%。',
    '养蜂户甲省最多，为3.2万，其次为乙省、丙省和丁省，以上4省总户数为9.6万。',
    '各馆藏书由多到少依次是，东馆（4120册）、西馆（2310册）、北馆（860册）。到馆人数由多到少依次是，东馆（31.4万）、西馆（12.6万）、北馆（5.7万）。',
    '从2015年开始，灯会连续10年观众突破百万，今年较去年143.2万人减少12.5万。',
    '进入全国前1%的工厂有42家。甲县排名第四，有5家前1%工厂。',
    '7.东岭镇新建三个码头；\n8.快讯：\n（1）花展开幕；\n（2）首趟列车到站。',
  ])
  hold([
    'Five of the original seven makers of cement—Tolmont, Greyrock, Ashby, Linden and Ostra—have left the scheme.',
    '财政厅、应急厅向东江、南岭、西川三省紧急拨付救灾资金6亿元。',
  ])
  hold([
    '截至当日，甲站进城1723辆，滞留164辆；乙站进城934辆，滞留271辆；丙站进城1452辆，滞留107辆；丁站进城618辆，滞留85辆。',
    '报修中，甲区142件、乙区118件、丙区263件、丁区9件、戊区24件、己区31件。',
  ])
  contradict('sum', ['甲区12例、乙区9例、丙区31例、丁区7例、戊区23例，合计{82|28}例。'])
  contradict('enumeration', ['财政厅向东江、南岭、西川{三|四}省紧急拨付救灾资金6亿元。'])
  contradict('span', ['The fair opens on {Wednesday|Monday}, May 7, 2025.'])
  hold(['The schedule: Wednesday, Thursday, May 7-8, 2025 in Brill.'])
  contradict('share', [
    'Exports were $51 million, or {23|32} percent of total sales of $222 million.',
  ])
  contradict('sum', ['招募志愿者{6000|6300}名，其中西片3000名、东片3000名。'])
  contradict('enumeration', [
    '会议采取{三|四}项措施：（1）加强领导；（2）落实责任；（3）强化督查。',
  ])
})

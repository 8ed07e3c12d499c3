import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

describe('figures that their own words tell apart', () => {
  hold([
    // A margin is of sales.
    '全年地区生产总值8260亿元。1—11月份，规模以上工业企业利润423亿元，营业收入利润率为6.31%。',
    // The growth of a branch, sections away.
    '全年粮食产量541万吨，比上年增加8万吨，增长1.5%。\n分门类看，采矿业增加值增长2.4%，制造业增长5.1%。',
    // What changed since a census, behind the shares of this one.
    '儿童占17.2%，青壮年占64.1%，老人占18.7%，其中高龄老人占13.1%。与上次普查相比，老人的比重上升5.3个百分点。',
    // The price of what comes next.
    '进口木材412万吨，每吨4255元，上涨3.8%；煤389万吨，每吨708元，下跌15.9%；大豆81万吨，每吨3622元，下跌15.6%。',
    // Exports of one kind of firms and the trade of another.
    '上半年，对周边国家合计进出口1521亿元，增长6.3%，占47.1%。\n民营企业进出口1778亿元，增长9.4%。其中，出口1206亿元，增长8.9%；进口572亿元，增长10.5%。外商投资企业进出口952亿元，增长2.5%。',
    // What came on top is no part.
    '宽带用户总数达664万户，比上年末净增27万户。其中，百兆用户达629万户，占总用户数的94.7%；千兆用户达197万户，比上年末净增33万户，占总用户数的29.7%。',
    '会员总数达900万人。其中，青年会员450万人，比上年增加21万人，占总会员数的50%；女会员300万人，比上年增加12万人，占总会员数的33.3%。',
    // A third of the deposits, and not they of all money.
    'Broad money grew by 6.3% year on year to €431.8bn at the end of June. Household deposits came to €171.4bn, a third of which was held for over two years. Their growth slowed to 4.4%, from 5.1% in May.',
    // The share of a year before.
    'Exports in October 2024 came to 2,712 million crowns, 5.9% more than in the same month of 2023; imports fell by 2.2% to 2,488 million. Machinery, at 868 million, made up 32.0% of exports (October 2023: 28.6%). Timber had brought in 590 million in September 2024.',
    // The whole of the headline, and not the part of one kind of firms.
    '前三季度，全省出口1862亿元，增长6.2%。民营企业进出口1778亿元，其中，出口1206亿元，进口572亿元。出口机电产品1103亿元，占我出口总值的59.2%。',
  ])
  hold([
    // What is taken off stands below nothing.
    '单位：亿元\n项目\t差额\t贷方\t借方\n全部\t1775\t26745\t-24970\n甲\t4193\t22556\t-18363\n乙\t-1466\t2352\t-3818\n',
  ])
  contradict('share', [
    '宽带用户总数达664万户，比上年末净增27万户。其中，百兆用户达629万户，占总用户数的94.7%；千兆用户达197万户，比上年末净增33万户，占总用户数的{29.7|27.9}%。',
  ])
})

import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

describe('a figure that its words say was told before', () => {
  contradict('repetition', [
    'Officers intercepted 3.2 tonnes of cocaine. "Taking those {3.2|5.2} tonnes off the streets matters," the minister said.',
    'The government will invest £640 million in flood defences. The {£640 million|£460 million} will protect 52,000 homes.',
    'The unemployment rate was 4.7% in May. At {4.7%|5.7%}, the May unemployment rate is the highest since 2021.',
    'The commission fined three makers a total of €73 million. The fine of {€73 million|€37 million} is its largest this year.',
    'Ferry fares will go up by 4.8 percent in March. The {4.8|8.4} percent increase is the third in two years.',
    'The bridge will close for 16 days. Residents face detours during the {16-day|19-day} closure.',
    '一季度，全省完成水利投资629亿元。在{629|926}亿元的投资中，重大工程占四成以上。',
    '去年新增就业6.3万人。这{6.3|3.6}万人的新增就业中，高校毕业生占了一半。',
    '全市全年汽车产量32.4万辆。“{32.4|34.2}万辆的产量，来之不易。”负责人说。',
    '事故造成7人死亡、15人受伤。{15|25}名伤者已全部送医。',
    '6月份，居民消费价格同比上涨0.6%。{0.6%|0.9%}的涨幅为今年最高。',
    '上半年签约项目83个。在签约的{83|38}个项目中，制造业占六成。',
  ])
  hold([
    'Officers seized 3.2 tonnes in Port Hallam. A raid in Linden netted 5.2 tonnes. The 5.2 tonnes were hidden in timber.',
    'The government will invest £640 million. Councils will add £460 million. The £460 million will come from reserves.',
    'The unemployment rate was 4.7% in May. At 5.7%, the youth unemployment rate was unchanged.',
    'The survey covered 1,860 households. Of the 1,680 households that answered, 37 percent had cut spending.',
    'Profits will exceed the 165 million dollars of the fourth quarter. The 331 million dollars the company earned in 1986 were a record.',
    'Norwick announced the 450-megawatt Skerry wind farm. The 540 MW wind farm at Haldane opens next year.',
    '一季度，全省完成水利投资629亿元。去年同期完成的572亿元投资中，重大工程占三成。',
    '在望都县，29万亩小麦进入收获期。今年，全省有3370万亩小麦。在徽县，15万亩小麦已成熟。',
    '青岭景区接待游客48.6万人次。白水寨景区接待游客46.8万人次。',
    '上半年签约项目83个。已开工的38个项目中，制造业占六成。',
  ])
})

describe('one figure in two units or currencies', () => {
  contradict('scale', [
    'Temperatures reached 41 degrees Celsius ({106|116} degrees Fahrenheit) on Saturday.',
    'It paid 3.2 billion euros ($3.6 billion) for the brewery and will invest another 640 million euros ({$720 million|$850 million}).',
    '项目总投资约35亿元人民币（约合{4.9|9.4}亿美元），设备投资14亿元人民币（约合1.96亿美元）。',
    '该隧道全长8.6公里，约合{5.3|3.5}英里。',
  ])
  hold([
    'It will warm by 2 degrees Celsius (3.6 degrees Fahrenheit) by then.',
    'It paid 3.2 billion euros ($3.6 billion) for the brewery. In 2001 it had paid 640 million euros ($570 million at the time) for a plant.',
    'It had a loss of 2,112,000 dollars, or 39 cents a share, and one of 2,036,000 dollars, or 1.10 dollars a share.',
  ])
})

describe('days that are counted of dates told before', () => {
  contradict('span', [
    'The festival will be held from 3 to 7 June. More than 200 artists will perform over the {five|six} days of the event.',
    '茶博会将于10月16日至20日在南屏市举行。在为期{5|7}天的展会期间，将举办12场论坛。',
  ])
  hold([
    'The fair runs from 3 to 7 June. Tickets for three days cost 45 euros.',
    'The fair runs from 3 to 7 June. The two-day forum opens on 4 June.',
    '茶博会将于10月16日至20日举行，其中16日至18日为专业观众日，为期3天。',
  ])
})

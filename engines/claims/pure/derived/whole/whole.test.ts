import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

describe('a share of a part and a whole that words tie', () => {
  contradict('share', [
    'The housing association owns 8,400 homes. An inspection found damp in 1,260 of these, or {15|25} per cent of the stock.',
    'The clinic gave 5,600 appointments in January. Patients failed to turn up for 448 of them, so the no-show rate works out at {8|12} per cent.',
    'The airline cancelled 72 flights on Sunday out of 480 that it had scheduled. With {15|25} per cent of its programme lost, it apologised.',
    'The ferry carried 240,000 people in July. Cyclists numbered 36,000, which is to say {15|25} per cent of everyone on board.',
    '{A quarter|A third} of bus drivers are over 60\n\nThe union asked 3,200 drivers for their year of birth. Some 800 turned out to be older than sixty.',
    'Almost {half|two thirds} of councils cut youth services\n\nBetween 2020 and 2024, 91 of the country’s 186 local councils reduced what they spend.',
    'Of the 1,860 owners who answered the survey, 744 have not yet settled who will follow. That is {40|48} per cent of respondents.',
    'Three out of every five passengers flew with a low-fare carrier. Such airlines brought {132,000|102,000} of the month’s 220,000 travellers.',
    'Losses add up to 2.4 billion baht. Vehicles make up the bulk: 1.8 billion baht, or {75|55}% of claims by value.',
    'Women hold 13 of the 52 seats in the new assembly, which is exactly a {quarter|third}.',
    'Reservoirs held 1,170 million cubic metres of water on Monday. With a total capacity of 1,800 million, they were {65|56} per cent full.',
    'Kinder Care has 1,150 places in its nurseries. At the end of January 1,035 were filled. Occupancy was therefore {90|96} per cent.',
    'Registered voters: 318,000. Ballots cast: 222,600. Turnout: {70|62} per cent.',
    'The harbour authority inspected 375 containers. Contraband was discovered in 15, a hit rate of {4|6} per cent.',
    'Ayala Motors delivered 28,600 vehicles. Hybrids made up 11,440 of those deliveries. Their {40|46} per cent share is a record.',
    'Two in five pupils walk to school. Its team stood at the gates of 41 schools and counted 12,300 children, {4,920|7,380} of whom had come on foot.',
    'Bookings for the summer stand at {168,000|144,000} places. The operator has 240,000 on offer, and with 70 per cent of them gone it won’t give discounts.',
    'The archive has put 3.6 million pages online so far. Since its holdings run to 24 million pages, {15|25} per cent of the collection can now be read from home.',
    'Sickness cost the company 5,100 shifts, when 60,000 had been rostered; the absence rate was {8.5|5.8} per cent.',
    'The plant has 1,200 employees, 300 of them engineers; they make up one in {four|three} employees.',
    '全区登记私家车五十七万四千辆，其中电动私家车十三万二千辆，渗透率约为百分之{二十三|三十二}。',
    '共有业主680户,参与表决578户;同意449户,占参与表决业主的{77.7|87.7}%。',
    '今年7月,有效监测天数31天,优良天数28天,优良天数比例为{90.3|93.0}%。',
  ])
  hold([
    // "One in three" says itself of what.
    'The firm has more than 2,500 employees, 350 of them engineers; women hold one in three senior posts.',
    'Last year the regulator received 7,500 complaints. Of those upheld, 1,800 concerned billing, 42% of them about estimates.',
    'Hospitals treated 5,600 patients, 1,176 of them children; 62% of all patients were over 65.',
    'The council has 49 seats in all. With 25 needed for a majority, the Alliance will look for a partner. Turnout was 58.3 per cent.',
    'Of 1,000 flats 950 are let; the vacancy rate is 5 per cent.',
    'Food takes up the biggest part, €510 million, followed by water with €204 million. Last year’s appeal was 46 per cent funded.',
    'Of the 61,220 candidates 78.4 per cent have passed. The pass rate had been 76.9 per cent in 2022 and 74.0 in 2021.',
    'The airline flew 4.2 million passengers, 1.1 million of them on long-haul routes. Occupancy was 84 per cent.',
    'The mine shipped 2.4 million tonnes of ore, 1.8 million of it by rail. It accounts for 40 per cent of the line’s freight.',
    'One in four households is behind with its rent\n\nThe survey covered 2,000 households. Of these, 1,240 rent their home, and 310 said they were in arrears.',
    'The dam holds 300 million cubic metres. At the weekend 240 million were stored, and the town’s smaller reservoir was 55 per cent full.',
    'The plan has 96 measures, 72 of which are under way; 50% are due by the end of 2026.',
    'The plant has 192,000 workers in all and is in talks about 45,000 of them, or half its field staff.',
    'The unit had operating income of 60 million dollars on revenues of 456.2 million dollars, 28 per cent of the group’s revenues.',
    '夏粮播种面积350万亩，其中小麦308万亩，机播率96%。',
    '中西部地区外贸总值8.2亿元。其中西部地区3.9亿元，占西部地区全部贸易的七成。',
  ])
})

describe('a list of which words say that it is all', () => {
  contradict('sum', [
    'Subscriptions stood at 9.4 million. Prepaid cards accounted for 5.8 million, contracts for {3.6|4.6} million. A break in the series is due to a new count.',
    'The Swindon site employs 118 people, Kettering 94 and Goole 76; all {288|388} will be offered other jobs.',
    'The government set aside €780 million. Over half, €415 million, is for colleges. Wage subsidies receive €240 million and a loan scheme €{125|215} million, which exhausts the allocation.',
    'Parking brought the borough £3.05 million. Wardens issued tickets worth £{1.8|2.8} million, the camera vans £0.9 million, and £0.35 million was for towing. There was no other source. After costs, £0.6 million is left.',
    'The society closed its appeal with receipts of €12.7 million. Private people had contributed €5.9 million. From the governments came €4.4 million, and firms gave the outstanding €{2.4|4.2} million.',
    'On the night of the storm the coastguard took 57 people off three vessels. There were 23 on the ferry, {30|13} on a trawler and four on a yacht.',
    'The council’s programme amounts to £64 million. Schools get £28 million, roads £{19|29} million, leisure centres £11 million; £6 million is held in reserve.',
    'A total of 74 flats are being built, 32 for rent, {26|36} for sale and 16 for people over 65.',
    'Fires burned 18,600 hectares. Pine forest accounted for 9,300 hectares and scrub for 6,100; the other {3,200|5,200} hectares were farmland.',
    'Surgeons gave 417 people a new organ. They transplanted kidneys in 288 cases, livers in 74, hearts in 31 and lungs in {24|42}. No patient received more than one organ.',
    '共收到转办件146件,已办结{93|103}件,阶段性办结41件,正在办理12件。',
  ])
  hold([
    'Murray Flats has 148,200 inhabitants. Kingsmead (131,700) and Tully (96,400) follow, then Orr Creek (88,900). Between them the other nine areas have 203,000.',
    'The fund has €80 million. Health projects receive €30 million, schools €25 million. Nothing else has been decided yet.',
    'Four districts recorded cases: Alder 12, Birch 9, Cedar 7 and Dell 3. All 40 suspected cases had been tested.',
    'Of the 56 recommendations it has carried out 35. It rejects four. Work on the other 17 is under way.',
    'In 2018 the region counted 6 cities of that size. Now it counts 9, more than one third of all such cities in the country.',
    'The company will move 700 of its employees. Some 450 employees will leave the headquarters at 110 N. Wacker Drive and the other 250 another location.',
    '全社会用电量58.4亿千瓦时。其中,工业用电37.9亿千瓦时,占比近65%;第三产业用电9.8亿千瓦时;城乡居民生活用电8.6亿千瓦时,占14.7%。',
    '进出口总值403.5亿元。其中，对共建国家218.6亿元，占54.2%；对东盟97.3亿元，占24.1%；对RCEP其他成员国148.2亿元，占36.7%。',
  ])
})

describe('a mean of what was called otherwise, or of what is listed', () => {
  contradict('mean', [
    'The 14 libraries lent 1,176,000 items last year, an average of {84,000|94,000} per branch.',
    'Twelve judges closed 2,940 cases in the term. The average judge therefore disposed of {245|265} cases.',
    'Rent in the four tower blocks stands at €910, €870, €950 and €890 a month. On average, then, tenants pay €{905|965}.',
    '三家企业报价分别为98万元、105万元和103万元,平均报价{102|112}万元。',
    'Audiences for the four home games were 5,210, 4,880, 6,040 and 5,470, an average of {5,400|6,200}.',
    'In the three nights of the count, members saw 412, 655 and 538 meteors. The average of {535|635} a night is the best since 2016.',
    'Mean time to repair a fault over the past three months was {18|28} hours. In October it stood at 16 hours, in November at 21 and in December at 17.',
    '猪肉在三个中心市场的零售价分别为15.6元、16.2元和15.0元,三市场均价{15.6|16.8}元。',
  ])
})

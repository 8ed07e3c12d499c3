import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

// Lists whose members say more than their names.

describe('members with what is said of them', () => {
  contradict('enumeration', [
    'The trust has appointed {four|five} new trustees. They are Dame Ursula Fenn, the oboist Kofi Mensah-Brown, Professor Li Anran and Gareth Pugh, a retired locksmith.',
    'The miniature railway runs on {three|four} days a week (Tuesday, Thursday and Saturday) from 10 a.m. to 5 p.m.',
    'The baths open on {five|six} days: Monday to Wednesday, Friday and Sunday.',
    'They retire on the same day: the {two|three} Haugland sisters, Ane and Marit, the only children of lighthouse keeper Olav Haugland, shut their bakery on Saturday.',
    '{Three|Four} of our readers won a hamper: Doreen Askew of Pell, Mr T. Varga of Little Hatch and the Kowalczyk family of Pell Bridge.',
    'The choir sings {four|five} carols: "The Holly", "In Frost", "Lowly Shed" and, as every year, "Ring, Ringers".',
    '{Two|Three} trains a day, the 08:14 and the 17:40, will stop at Nether Wick.',
    'The will names {three|four} heirs. They are his widow Clara, his brother Edmund and the parish of St Olave.',
    'Agenda ({four|five} items)\n1. Minutes\n2. Roof\n3. Election of the auditor\n4. Any other business',
    '{三|四}位作者分享这一荣誉：写船工号子的吴鹭，写县城理发店的邹一萍，还有写祖母药方的卓然。',
    '小火车全线{四|五}站，依序为山门、茶园、瀑布、云顶，单程三十五分钟。',
    '参加演习的有{六|七}国：诺瓦、塔里亚、贝隆、奥森、卡米尔和东道主维斯塔。',
    '周一、周三、周五共{三|四}天开放夜间门诊。',
    '展览分{三|四}个单元：“出海”“归帆”“守望”，展出实物二百余件。',
  ])
  hold([
    'Three ministers, among them Clara Voss and Jan Pell, opened the bridge.',
    'After four matches, Peru and Chile lead the group.',
    'Two men, Oskar Lund and his brother Nils, and a dog were rescued.',
    'The council heard two speakers: Ann Roe, the mayor of Pell, and Bob Tuck.',
    'Four sisters – Anna, the twins Berta and Clara, and Dora – ran the inn.',
    'Three firms bid for the work: Brandt and Sons, Hollis & Pike, and Vole Marine.',
    'The band has four members: John, Paul, and the brothers George and Richard.',
    'The four directors and the chairman, Lord Ashby, Mr Penn, Mrs Vole, Dr Katz and Sir Ian Todd, resigned.',
    'The museum is open six days a week (closed on Monday).',
    'Increases were reported in Kansas where five rigs were added, in Michigan three, in Louisiana one and Oklahoma 11.',
    'In three days, Norland and Tarsk will sign.',
    '三位作者分享荣誉：吴鹭，写号子的老船工，还有卓然、邹一萍。',
    '每周三天（周二至周四）开放。',
  ])
})

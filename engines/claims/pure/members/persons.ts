// Who is a person by a Chinese name: a surname and one or two signs more.

const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧肖尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠曲家封芮储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎闫充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公佟付代岳覃樂陌涂丘仝霍辜晋肇'
const NAME = new RegExp(
  `^(?:[${SURNAMES}](?:[㐀-鿿]{1,2}|某[某甲乙丙丁]?)|(?:欧阳|司马|上官|诸葛|夏侯|令狐|皇甫|尉迟|慕容|端木|独孤)[㐀-鿿]{1,2})$`,
)
/** What no name ends in, whatever it begins with. */
const NO_NAME = /[县市区镇乡村省州国院校厂局部组队会司所站路街线语乐曲]$|公司|学校|时候|方面/

export function isPerson(word: string): boolean {
  return NAME.test(word) && !NO_NAME.test(word)
}

/** 被告人蒙某, 委员苗青, 主任郝建章: what ends in a name. */
export function endsInPerson(words: string): boolean {
  if (isPerson(words)) return true
  return [2, 3].some(
    (length) => words.length >= length + 2 && words.length <= 12 && isPerson(words.slice(-length)),
  )
}

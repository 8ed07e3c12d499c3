// Ways in which people, firms and goods are divided: one may be a woman, a pensioner and a farmer at once, so that such groups make up nothing
// together and may be more than all there are.

const WAYS_OF_PEOPLE: readonly RegExp[] = [
  /[男女妇]/,
  /岁|老年|老人|青年|少年|儿童/,
  /农村|农民|城镇|城市居民/,
  /外[省地来]|省外|境外|本地|本省/,
  /残疾|低保|退役|党员|脱贫/,
  /学历|大专以上|本科以上|博士学位/,
  /首次|初次|过夜/,
]
const WAYS: readonly RegExp[] = [
  ...WAYS_OF_PEOPLE,
  /民营|国有|外资|外商投资/,
  /小微|中小企业|规模以上/,
  /机电/,
  /高新/,
  /新能源|绿色/,
]
/** 初学者、持季卡者: nothing says that nobody is both. */
const WHO = /(?:者|客户|人群)$/

/** Whether some of the names divide in one way, and others in another. */
export function mayCross(names: readonly string[]): boolean {
  const ways = names.map((name) => WAYS.findIndex((way) => way.test(name)))
  const known = new Set(ways.filter((way) => way >= 0))
  const isOfSome = ways.includes(-1) && ways.some((way) => way >= 0 && way < WAYS_OF_PEOPLE.length)
  return known.size > 1 || isOfSome || names.every((name) => WHO.test(name))
}

import type { Doc, ReadClaim } from '../../../model.ts'
import { fold } from '../../../zh/parts/fold.ts'
import { hasHead, restOf } from '../heads.ts'

// Names that come up again, of another one each time: 小学招生9万人，在校生50万人；初中招生8万人，在校生20万人. A reader knows by what stands
// before them whose they are.

type Names = readonly (string | null)[]
/** Whom a figure before it is of, and what that figure measures. */
type Whose = { readonly name: string; readonly owner: string; readonly head: string }

/** Names that several sentences tell of different ones, with whose they are. For whoever reads the report: figures are tied without. */
export function withOwnersApart(doc: Doc, claims: readonly ReadClaim[], names: Names): Names {
  const again = toldAgain(doc, claims, names)
  if (again.length === 0) return names
  const apart = [...names]
  for (const all of again) {
    const found = all.map((at) => whoseBefore(doc, claims, names, at))
    for (const [order, at] of all.entries()) {
      const own = ownerOf(found, order)
      if (own === null) continue
      const end = all[order + 1] ?? claims.length
      const name = names[at] ?? ''
      for (let next = at; next < end && isWith(claims, at, next); next += 1)
        if (names[next] === name) apart[next] = `${own}${name}`
    }
  }
  return apart
}

/** Of each such name where it begins anew: in another sentence, or behind another name. */
function toldAgain(doc: Doc, claims: readonly ReadClaim[], names: Names): readonly number[][] {
  const places = new Map<string, number[]>()
  for (const [at, claim] of claims.entries()) {
    const name = names[at] ?? null
    if (name === null || name.length > NAME_MAX || !isTold(claim) || NO_BARE.test(name)) continue
    if (doc.sentences[claim.sentence]?.grammar !== 'zh') continue
    const all = places.get(name)
    if (all === undefined) places.set(name, [at])
    else if (names[at - 1] !== name || claims[at - 1]?.sentence !== claim.sentence) all.push(at)
  }
  return [...places.values()].filter((all) => all.length > 1 && all.length <= TIMES_MAX)
}

const NAME_MAX = 10
/** What comes up more often is what the whole text is about. */
const TIMES_MAX = 24
/** A plan, a time or an age: of those none is an owner's. */
const NO_BARE = /[预預]算|[计計][划劃]|目[标標]|\d|[期歲岁年月]$|[增减減升降].{0,2}[率幅]$/u

function isTold({ form, kind }: ReadClaim): boolean {
  return form === 'number' && kind !== 'gap' && kind !== 'share'
}

function isWith(claims: readonly ReadClaim[], at: number, next: number): boolean {
  return claims[at]?.sentence === claims[next]?.sentence
}

/** The one whose like stands before the same name elsewhere, and is another's. */
function ownerOf(found: readonly (readonly Whose[])[], order: number): string | null {
  const others = found.filter((_, at) => at !== order).flat()
  const own = found[order]?.find(
    ({ name, owner, head }) =>
      others.every((one) => one.name !== name) &&
      others.some((one) => one.head === head && one.owner !== owner),
  )
  return own?.owner ?? null
}

/** The figure before it that tells whose it is, and the words that its line begins with. */
function whoseBefore(
  doc: Doc,
  claims: readonly ReadClaim[],
  names: Names,
  at: number,
): readonly Whose[] {
  const [claim, bare] = [claims[at], names[at] ?? '']
  const found: Whose[] = []
  if (claim?.measure == null || claim.measure.start >= claim.start) return found
  const own = HAS.test(fold(bare)) && !BARE.test(fold(bare))
  if (!own && !hasHead(bare) && !BARE.test(fold(bare))) return found
  for (let before = at - 1; before >= 0 && at - before <= BACK_MAX; before -= 1) {
    const one = claims[before]
    if (one === undefined || one.sentence !== claim.sentence) break
    const name = names[before] ?? null
    if (name === null || name === bare || !isTold(one) || one.end > claim.measure.start) continue
    const between = doc.text.slice(one.end, claim.start)
    if (own && !between.includes('其中')) continue
    const [, owner = '', head = ''] = HAS.exec(fold(name)) ?? []
    if (owner === '' || NO_OWNER.test(owner) || restOf(owner) === '') continue
    if (!/分[别別]/u.test(between)) found.push({ name, owner: name.slice(0, owner.length), head })
    if (!own) break
  }
  const from = Math.max(0, claim.start - LINE_MAX)
  const line = RUN_IN.exec(doc.text.slice(from, claim.start).replace(/^[\s\S]*\n/u, '\n'))?.[1]
  if (line !== undefined && !NO_LINE.test(line) && restOf(line) === null && !line.includes(bare))
    found.push({ name: line, owner: line, head: ':' })
  return found
}

const BACK_MAX = 8
const LINE_MAX = 160
/** What is measured or counted of several alike. */
const HEAD =
  '(?:招生|在校生|毕业生|教职工|专任教师)(?:人?数)?|(?:在园)?幼儿|(?:总)?诊疗人次|(?:死亡|受伤|死伤)人数|[贷存]款(?:余额)?|线路|案件|[客货]运量|(?:旅客|货物|集装箱)?吞吐量|业务量|(?:业务|营业|保费|投资)?收入|(?:归母)?净?利润(?:总额)?|营收|毛利率|产[量值]|增加值|销[量售]额?|零售额|进?出口额?|进口额?|投资额?|支出|[用发]电量|保费|人[数次]|面积|浓度|出栏|存栏|余额|均?价格?|费用?|人口|[医学]院|学校|机构|企业|用户'
const HAS = new RegExp(`^(.{2,12}?)的?总?(${HEAD})$`, 'u')
const BARE = new RegExp(`^(?:${HEAD})$`, 'u')
/** What is done, when, and all of them. */
const NO_OWNER =
  /\d|PM|开通|运营|致|平均|^(?:全[国省市县区州年球部]|[我本][国省市县区]|其中|其他|共|合计|累计|新增|完成|实现|受理|审结|办结|新收|发生|总|平均|日均|人均|主要|国内|[\d一二三四]+[年月季])|[，。；：]|[的和与及是为比占达至]$/u
/** 黄鸡业务：出栏9万羽: the words that a line or an item begins with. */
const RUN_IN =
  /(?:\n|[。；;]|^| [-–—•·] ?)\s*(?:[-–—•·]\s?)?(\p{Script=Han}[\p{Script=Han}A-Za-z]{1,9})[：:][^：:\n]*$/u
const NO_LINE =
  /[示道称指讯电据下括中明点解绍者]$|数据|消息|记者|如[下次]|情况|表现|预测|分析|展望|方面|[灾災]情/u

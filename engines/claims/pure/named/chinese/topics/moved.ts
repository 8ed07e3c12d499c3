import type { Asked } from '../../types.ts'
import { cleaned } from '../cleaned.ts'
import { hasHead } from '../heads.ts'

// A subject that moved in the clause before, and what it came to: 净利润有所下降，达到1.7亿元.

/** 净利润有所下降，达到1.7亿元: the clause before names what reached it. 增幅在100%以内的有4个: nothing does. */
export function elided({ claim }: Asked, clauses: readonly string[]): string | null | undefined {
  const [own = '', before = ''] = clauses
  if (/[内內上下间間]?的(?:有|占|佔)$/u.test(own) && claim.form === 'number') {
    const head = /(\p{Script=Han}{2,})的(?:有|占|佔)$/u.exec(own)?.[1] ?? ''
    if (/[内內上下间間]$/u.test(head)) return null
  }
  const amount = HOW_MUCH.exec(own)?.[1] ?? ''
  if (!REACHED.test(own.slice(amount.length).replace(AT_END, ''))) return undefined
  const moved = MOVED.exec(before)?.[1] ?? (amount === '' ? SET.exec(before)?.[1] : undefined)
  const of = claim.unit === 'percent' ? moved : moved?.replace(/增[速幅]$/u, '')
  const name = of === undefined ? null : cleaned(of)
  if (name === null) return undefined
  if (name.endsWith(amount)) return name
  // 软件出口增长放缓，出口额达8亿美元; and 产量增长较快，销量达8万辆: another thing.
  if (name.endsWith(amount.slice(0, 2)) && amount.length > 2) return `${name}${amount.slice(2)}`
  return HAS_OWN.test(amount) && hasHead(name) ? undefined : `${name}${amount}`
}

/** 捐赠有所增加，总额达3亿元: how much of it there is. */
const HOW_MUCH =
  /^((?:[营營]?[业業务務]*收入|[进進]?出口[额額]|[进進]口[额額]|利[润潤](?:[总總][额額])?|[产產销銷]量|[总總][额額数數量]|[数數]量|金[额額]|[规規]模|人[数數次]|件[数數]))(?!占|比)/u

/** Something that is measured by itself. */
const HAS_OWN = /收入|口|利|[产產销銷]量/u

/** 2024年底已达到: when it had. */
const AT_END = /^(?:到|截至)?(?:\d{4}年|今年|去年)?(?:\d{1,2}月)?[末底]/u

/** 下调失业保险单位缴费比例，各地可降至16%. */
const SET =
  /^(?:统一)?(?:下调|上调|调低|调高|降低|提高|调整)([^，,。；;\d]{2,30}(?:率|比例|标准|价格?|费|额度?))$/u

const REACHED =
  /^(?:各地|各[省市县]|最高|最低)?可?(?:分(?:季度|月|年度?|地区|行业)看?)?(?:仅|僅|只|约|約|则|則|已|均|分别|分別|一度|最高|累计|累計)*(?:[占佔](?:比[为為]?)?|达|達|达到|達到|为|為|至|降至|升至|增至|跌至|回落至|同比降幅|同比增幅|降幅|增幅)了?(?:约|約|近|超)?$/u

/** A subject that moved, without a figure: 省外市场收入增长较快, 净利润则下滑显著. */
const MOVED =
  /^(.{2,30}?)(?:则|則|也|亦|均|都|略|小|大|稳步|穩步|逐[年月季步渐漸]|不断|不斷|日益|持续|進一步|进一步|明|显|顯|进|進|继|繼|较|較)?(?:有所|略有|微|幅|步|续|續|一步|显著|顯著|快)?(?:[稳穩][健定]|平[稳穩]|[高快]速|[较較]快|恢[复復]|[两兩]位[数數]|相[对對]|便|略[为為微]){0,3}(?:增长|增長|下降|降低|收窄|放缓|放緩|加快|提升|改善|好转|好轉|走高|走低|回升|最大|最高|最多|居首|领先|刷新[纪历]录|再创新高|创新高|上升|提高|增加|减少|減少|下滑|回落|攀升|扩大|擴大|上涨|上漲|下跌|次之|最低|(?<=[速幅])平[稳穩])(?:较快|較快|明显|明顯|显著|顯著|迅猛)?$/u

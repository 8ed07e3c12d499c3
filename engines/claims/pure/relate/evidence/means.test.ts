import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

// Means that a slip of the pen parted from their total and their number, which stand beside other figures.

describe('a mean with two digits exchanged', () => {
  contradict('mean', [
    '假期五天，地铁共运送乘客1286.4万人次，比去年同样五天的1148.6万人次多出137.8万；日均{257.3|275.3}万人次。',
    '全市电信诈骗案件立案612起，上年同期为850起。群众财产损失4590万元，比上年同期的7230万元减少2640万元，案均损失{7.5|5.7}万元。',
  ])
  hold([
    '假期五天，地铁共运送乘客1286.4万人次，比去年同样五天的1148.6万人次多出137.8万；工作日日均275.3万人次。',
    '假期五天，地铁共运送乘客1286.4万人次；去年同期日均229.7万人次。',
  ])
})

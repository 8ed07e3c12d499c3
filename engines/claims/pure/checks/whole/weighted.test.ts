import { describe } from 'vitest'
import { contradict, hold } from '../tiny/contradict.ts'

describe('the growth of a whole by the levels and the growth of its parts', () => {
  contradict('mean', [
    '今年前三季度，港城进出口总值2846.3亿元，同比增长5.4%。其中，出口1912.7亿元，增长{7.1%|9.1%}；进口933.6亿元，增长2.1%。',
    '9月，全厂销售整车8204辆，同比增长{3.0%|3.8%}。其中，国内5120辆，下降1.5%；出口3084辆，增长11.5%。',
    'Trade reached 214.6 billion yuan between January and August, rising {6.8|5.8} percent year on year. Exports grew 9.1 percent to 148.3 billion yuan, while imports edged up 1.9 percent to 66.3 billion yuan.',
    'Trade reached 214.6 billion yuan between January and August, rising 6.8 percent year on year. Exports grew 9.1 percent to 148.3 billion yuan, while imports edged {up|down} 1.9 percent to 66.3 billion yuan.',
  ])
  hold([
    // At constant prices nothing follows from levels at current ones.
    '上半年，全市生产总值1000亿元，按不变价格计算，同比增长5.9%。其中，二产400亿元，增长7.9%；三产600亿元，增长5.3%。',
    'Revenue of the group was $900 million, up 4.0 percent. Of this, Europe made $500 million, up 6.0 percent at constant currency, and Asia $400 million, up 3.9 percent.',
    // Within what a revised base may make of it.
    '今年前三季度，港城进出口总值2846.3亿元，同比增长5.4%。其中，出口1912.7亿元，增长7.0%；进口933.6亿元，增长2.2%。',
  ])
})

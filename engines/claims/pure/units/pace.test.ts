import { describe } from 'vitest'
import { contradict, hold } from '../checks/tiny/contradict.ts'

describe('what is faster takes less time, and is more of anything else', () => {
  contradict('growth', [
    '平均审理天数62天，上年为71天，快了{9|19}天。',
    '网上办理平均12天，比承诺的20天快了{40%|30%}。',
    'Crews reached the site in 6.2 hours on average, against 7.8 hours a year ago, {1.6|2.6} hours faster.',
  ])
  hold([
    '平均用时7.8小时，去年是6.2小时，慢了1.6小时。',
    '从进门到手术平均58分钟，比要求的90分钟快了三分之一还多。',
    '服务业增长6.2%，比工业快1.6个百分点，工业增长4.6%。',
    'The new train runs at 250 kilometres an hour, against 200 before, 50 kilometres an hour faster.',
  ])
})

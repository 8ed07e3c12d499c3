import { describe } from 'vitest'
import { contradict } from '../../../checks/tiny/contradict.ts'

describe('two figures that are held against two', () => {
  contradict('direction', [
    '第二季度营收24.7亿元、净利润4.85亿元，均好于第一季度的{22.1|25.1}亿元和3.77亿元。',
    '上半年新增贷款12.4亿元、存款18.6亿元，都高于去年同期的{10.1|13.1}亿元和15.2亿元。',
  ])
})

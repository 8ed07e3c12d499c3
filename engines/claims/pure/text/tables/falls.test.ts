import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

describe('cells below a title that says that something fell', () => {
  contradict('growth', [
    '各厂单耗\n厂名　2024年　2023年　降幅\n东厂　32.7　36.1　9.4%\n西厂　34.2　37.4　8.6%\n南厂　35.1　38.6　{9.1%|9.9%}',
    '指标\t2024年\t2023年\t同比下降（%）\n单位能耗\t182\t195\t6.7\n单位水耗\t64.3\t70.1\t8.3\n单位物耗\t20.9\t23.5\t{11.1|13.1}',
    'Site | 2024 | 2023 | Decline (%)\nNorth | 327 | 361 | 9.4\nSouth | 342 | 374 | 8.6\nEast | 351 | 386 | {9.1|9.9}',
  ])
  hold([
    'Site | 2023 | 2024 | Reduction\nNorth | 361 | 327 | 9.4%\nSouth | 374 | 342 | 8.6%\nEast | 386 | 351 | 9.1%',
    // One of them rose.
    '各厂单耗\n厂名　2024年　2023年　降幅\n东厂　32.7　36.1　9.4%\n西厂　34.2　37.4　8.6%\n南厂　39.1　38.6　-1.3%',
    // How many said so, and by no amount.
    '调查对象\t上升\t持平\t下降\n制造业\t34.2%\t37.4%\t28.4%\n服务业\t32.7%\t36.1%\t31.2%',
  ])
})

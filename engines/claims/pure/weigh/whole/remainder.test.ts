import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

describe('what is left of a whole, without a figure', () => {
  hold([
    '该公司种植面积为5万8000公顷，其中沙巴3万4000公顷、砂拉越1万5000公顷，其余在半岛。',
    '全省累计投入资金86亿元，其中中央51亿元、省级25亿元；剩下的由市县自筹。',
    '全年出险86起，其中设备故障51起、人为操作25起，其它原因均不明。',
  ])
  // More than the whole leaves nothing.
  contradict('sum', [
    '该公司种植面积为5万8000公顷，其中沙巴3万4000公顷、砂拉越{1万9000|2万9000}公顷，其余在半岛。',
  ])
})

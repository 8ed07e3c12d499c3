import { describe } from 'vitest'
import { contradict, hold } from '../../../checks/tiny/contradict.ts'

const table = (...rows: readonly string[]): string =>
  `奖牌榜\n名次\t代表团\t金牌\t银牌\t铜牌\t总数\n${rows.map((row, at) => `${at + 1}\t${row}`).join('\n')}`

describe('a column of totals', () => {
  contradict('sum', [
    table(
      '甲队\t31\t20\t17\t{68|69}',
      '乙队\t19\t26\t23\t68',
      '丙队\t15\t17\t27\t59',
      '丁队\t8\t10\t11\t29',
    ),
    table(
      '甲队\t31\t20\t17\t68',
      '乙队\t19\t26\t{23|32}\t68',
      '丙队\t15\t17\t27\t59',
      '丁队\t8\t10\t11\t29',
    ),
    '单位：人\n区县\t男\t女\t合计\n东区\t1,204\t1,187\t2,391\n西区\t2,310\t{2,296|2,396}\t4,606\n南区\t1,870\t1,905\t3,775\n北区\t960\t948\t1,908',
  ])
  hold([
    table(
      '甲队\t31\t20\t17\t68',
      '乙队\t19\t26\t23\t68',
      '丙队\t15\t17\t27\t59',
      '丁队\t8\t10\t11\t29',
    ),
    // A total of which only some are told.
    '单位：人\n区县\t合计\t其中：女\t少数民族\n东区\t2,391\t1,187\t204\n西区\t4,606\t2,296\t310\n南区\t3,775\t1,905\t270\n北区\t1,908\t948\t96',
    // Thousands that were rounded.
    '单位：千人\n区县\t男\t女\t合计\n东区\t1,204\t1,187\t2,392\n西区\t2,310\t2,296\t4,606\n南区\t1,870\t1,905\t3,774\n北区\t960\t948\t1,908',
  ])
})

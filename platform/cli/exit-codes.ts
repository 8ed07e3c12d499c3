import type { ErrorKind } from '#platform/errors'
import type { Text } from '#platform/i18n'

export const EXIT = { done: 0, no: 1, wrongUse: 2, refused: 3, worldFailed: 4 } as const

/** What a known refusal ends the process with. */
export function exitCodeOf(kind: ErrorKind): number {
  switch (kind) {
    case 'invalid':
      return EXIT.wrongUse
    case 'not-found':
      return EXIT.no
    case 'refused':
    case 'conflict':
      return EXIT.refused
    case 'unavailable':
      return EXIT.worldFailed
  }
}

/** Stands below every `--help`. */
export const EXIT_CODES_HELP: Text = {
  en: [
    'Exit codes:',
    '  0  done',
    '  1  the answer is "no": not found, a check that fails, a figure that does not hold',
    '  2  wrong use: an unknown command or option, bad input',
    '  3  refused: not allowed, or in conflict with what is there',
    '  4  the world failed: database, disk or network',
  ].join('\n'),
  zh: [
    '退出码：',
    '  0  完成',
    '  1  答案为“否”：未找到、检查未通过、数字不成立',
    '  2  用法有误：命令或选项不存在，输入有误',
    '  3  被拒绝：无权执行，或与现有状态冲突',
    '  4  外部故障：数据库、磁盘或网络',
  ].join('\n'),
}

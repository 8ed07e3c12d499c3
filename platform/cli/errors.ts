import type { ErrorCatalogue } from '#platform/errors'

export const errors: ErrorCatalogue = {
  'cli.unreadable-file': {
    kind: 'invalid',
    message: {
      en: 'The file {path} cannot be read: {reason}.',
      zh: '无法读取文件 {path}：{reason}。',
    },
    remedy: {
      en: 'Check its name and its permissions; - stands for standard input.',
      zh: '请检查文件名和权限；- 表示标准输入。',
    },
  },
  'cli.unwritable-file': {
    kind: 'unavailable',
    message: {
      en: 'The file {path} cannot be written: {reason}.',
      zh: '无法写入文件 {path}：{reason}。',
    },
    remedy: {
      en: 'Check its folder and the room that is left; - stands for standard output.',
      zh: '请检查所在文件夹和剩余空间；- 表示标准输出。',
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

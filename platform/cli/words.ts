import type { Text } from '#platform/i18n'

/** The words around the commands; the commands bring their own. */
export const WORDS = {
  help: { en: 'show help', zh: '显示帮助' },
  version: { en: 'show the version', zh: '显示版本' },
  lang: {
    en: 'language of the answer: en, zh, or another of the region',
    zh: '输出语言：en、zh，或该地区的其他语言',
  },
  as: {
    en: 'work as the person whose key this is (or ONEDELTA_KEY, which other users of the machine don’t see)',
    zh: '以该密钥所属人员的身份执行（也可用环境变量 ONEDELTA_KEY，不会被本机其他用户看到）',
  },
  format: { en: 'format of the answer', zh: '输出格式' },
  noun: { en: 'Commands about {noun}', zh: '{noun} 类命令' },
  completion: {
    en: 'Print a completion script for a shell',
    zh: '输出供命令行解释器使用的补全脚本',
  },
  shell: { en: 'bash, zsh or fish', zh: 'bash、zsh 或 fish' },
  remedy: { en: 'What to do: ', zh: '处理办法：' },
  failed: { en: 'Failed: ', zh: '失败：' },
} as const satisfies { readonly [name: string]: Text }

/** Commander's headings, which it only has in English. */
export const TITLES: { readonly [title: string]: string } = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
  '[options]': '[选项]',
  '[command]': '[命令]',
}

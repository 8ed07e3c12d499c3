import { say, type Text } from '#platform/i18n'

// Commander complains in English alone, in one string. What it names in there is read out, and said anew in full in the person's language.

const COMPLAINTS: { readonly [code: string]: Text } = {
  'commander.unknownCommand': { en: 'There is no command {named}.', zh: '没有“{named}”这个命令。' },
  'commander.unknownOption': { en: 'There is no option {named}.', zh: '没有“{named}”这个选项。' },
  'commander.missingArgument': {
    en: 'The argument <{named}> is missing.',
    zh: '缺少参数 <{named}>。',
  },
  'commander.optionMissingArgument': {
    en: 'The option {named} needs a value behind it.',
    zh: '选项 {named} 后面缺少取值。',
  },
  'commander.invalidArgument': {
    en: '{named} can’t be {given}.',
    zh: '{named} 不能取“{given}”。',
  },
  'commander.excessArguments': {
    en: 'That is one argument too many: {most} at most, and {got} were given.',
    zh: '参数过多：最多 {most} 个，给出了 {got} 个。',
  },
}

const MORE = {
  near: { en: ' Did you mean {near}?', zh: '是否要输入 {near}？' },
  choices: { en: ' Choose one of: {choices}.', zh: '可选：{choices}。' },
  language: {
    en: ' Write the tag of a language, such as en, zh or fr.',
    zh: '请写语言代码，例如 en、zh、fr。',
  },
} as const satisfies { readonly [name: string]: Text }

/** A wrong language, by which the complaint of our own reader of languages is known. */
export const NO_LANGUAGE = 'no language tag'

/** Commander's complaint in the person's language; one that it has no words for stays as it is. */
export function sayComplaint(code: string, message: string, lang: string): string {
  const complaint = COMPLAINTS[code]
  if (complaint === undefined) return message
  const [, named = '', given = ''] = /'([^']+)'(?: argument '([^']*)')?/.exec(message) ?? []
  const [, most = '', got = ''] = /Expected (\d+) arguments? but got (\d+)/.exec(message) ?? []
  const near = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(message)?.[1]
  const choices = /Allowed choices are (.+)\.$/.exec(message)?.[1]
  const fields = { named, given, most, got }
  return [
    filled(complaint, fields, lang),
    near === undefined ? '' : filled(MORE.near, { near: listed(near, lang) }, lang),
    choices === undefined ? '' : filled(MORE.choices, { choices: listed(choices, lang) }, lang),
    message.endsWith(NO_LANGUAGE) ? say(MORE.language, lang) : '',
  ].join('')
}

function listed(names: string, lang: string): string {
  return lang === 'zh' ? names.replaceAll(', ', '、') : names
}

function filled(text: Text, fields: { readonly [name: string]: string }, lang: string): string {
  return say(text, lang).replace(/\{(\w+)\}/g, (all, name: string) => fields[name] ?? all)
}

import { HouseError } from '#platform/errors'
import type { BoundCommand } from './types.ts'

/** A script that completes nouns, verbs and options. Throws `cli.unknown-shell`. */
export function completionScript(
  shell: string,
  name: string,
  commands: readonly BoundCommand[],
): string {
  switch (shell) {
    case 'bash':
      return bash(name, commands)
    case 'zsh':
      return `#compdef ${name}\nautoload -U +X bashcompinit && bashcompinit\n${bash(name, commands)}`
    case 'fish':
      return fish(name, commands)
    default:
      throw new HouseError('cli.unknown-shell', { shell })
  }
}

function bash(name: string, commands: readonly BoundCommand[]): string {
  // Two words before one: behind a plain verb its arguments follow, and still its options.
  const cases = [...wordsAfter(commands)]
    .toSorted(([a], [b]) => Number(b.includes(' ')) - Number(a.includes(' ')))
    .map(([path, words]) => `    ${patternOf(path)}) words='${words.join(' ')}' ;;`)
  return `_${name}() {
  local words path word index
  path=''
  for ((index = 1; index < COMP_CWORD && index < 3; index++)); do
    word="\${COMP_WORDS[index]}"
    [[ "$word" == -* ]] && break
    path="\${path:+$path }$word"
  done
  case "$path" in
${cases.join('\n')}
    *) words='--help --lang' ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
  [[ \${#COMPREPLY[@]} -eq 0 ]] && COMPREPLY=($(compgen -f -- "\${COMP_WORDS[COMP_CWORD]}"))
  return 0
}
complete -F _${name} ${name} ./${name}`
}

function patternOf(path: string): string {
  return path === '' || path.includes(' ') ? `'${path}'` : `'${path}' | '${path} '*`
}

function fish(name: string, commands: readonly BoundCommand[]): string {
  return [...wordsAfter(commands)]
    .map(([path, words]) => {
      const typed = path === '' ? '$' : ` ${path}( |$)`
      return `complete -c ${name} -n "string match -qr '${name}${typed}' -- (commandline -opc | string join ' ')" -a '${words.join(' ')}'`
    })
    .join('\n')
}

// What may follow a typed path: nouns and plain verbs, then verbs, then options.
function wordsAfter(commands: readonly BoundCommand[]): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, Set<string>>()
  const add = (path: string, ...more: readonly string[]) => {
    const known = words.get(path) ?? new Set()
    for (const word of more) known.add(word)
    words.set(path, known)
  }
  for (const { noun, verb, options, formats } of commands) {
    add('', noun ?? verb, 'completion', '--help', '--lang', '--version')
    if (noun !== null) add(noun, verb)
    const flags = options.flatMap(({ flags }) => flags.match(/--[\w-]+/g) ?? [])
    const format = formats.length > 0 ? ['--format'] : []
    add(noun === null ? verb : `${noun} ${verb}`, ...flags, ...format, '--lang', '--help')
  }
  return new Map([...words].map(([path, known]) => [path, [...known].sort()]))
}

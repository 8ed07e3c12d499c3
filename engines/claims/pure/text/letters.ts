const KNOWN = new WeakMap<RegExp, readonly string[]>()

/** Capital letters that a text needs for an expression to match, in their order: a letter each, or those of which one is needed. */
export function lettersOf(words: RegExp): readonly string[] {
  const known = KNOWN.get(words)
  if (known !== undefined) return known
  const found = words.ignoreCase ? [] : read(words.source)
  KNOWN.set(words, found)
  return found
}

type Group = { readonly letters: string[]; readonly isWithin: boolean; isChoice: boolean }

/** A bracket, a group's beginning or end, a choice, what is escaped, a sign of its own; with how often it is. */
const PART =
  /(?<class>\[(?:\\.|[^\]\\])*\])|(?<open>\((?:\?(?:<(?<look>[=!])|(?<ahead>[=!])|<\w+>|[\w-]*:))?)|(?<close>\))|(?<or>\|)|\\(?:[pPu]\{[^}]*\}|k<\w+>|u\w{4}|.)|(?<sign>.)/sy
const NONE = /[?*]|\{0/y
const OFTEN = /(?:[?*+]|\{\d+(?:,\d*)?\})\??/y

function read(source: string): readonly string[] {
  const groups: Group[] = [{ letters: [], isWithin: true, isChoice: false }]
  let at = 0
  const isThere = (): boolean => {
    NONE.lastIndex = OFTEN.lastIndex = at
    if (OFTEN.test(source)) at = OFTEN.lastIndex
    return !NONE.test(source)
  }
  while (at < source.length) {
    PART.lastIndex = at
    const found = PART.exec(source)
    if (found === null) return []
    at = PART.lastIndex
    const { open, look, ahead, close, or, class: letters = '', sign = '' } = found.groups ?? {}
    const group = groups.at(-1)
    if (group === undefined) return []
    if (open !== undefined)
      groups.push({ letters: [], isWithin: !(look ?? ahead), isChoice: false })
    else if (or !== undefined) group.isChoice = true
    else if (close !== undefined) {
      groups.pop()
      if (isThere() && group.isWithin && !group.isChoice)
        groups.at(-1)?.letters.push(...group.letters)
    } else if (isThere()) {
      const one = /^\[([QSDXNO]+)\]$/.exec(letters)?.[1] ?? (/[QSDXNO]/.test(sign) ? sign : '')
      if (one !== '') group.letters.push(one)
    }
  }
  return groups[0]?.isChoice === false ? groups[0].letters : []
}

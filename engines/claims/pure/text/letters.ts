/** What a text needs for an expression to match. */
export type Needed = {
  /** Capital letters, in their order: a letter each, or those of which one is needed. */
  readonly letters: readonly string[]
  /** One of these; none where that can't be told. */
  readonly words: readonly string[]
}

const KNOWN = new WeakMap<RegExp, Needed>()
const NOTHING: Needed = { letters: [], words: [] }

export function neededBy(expression: RegExp): Needed {
  const known = KNOWN.get(expression)
  if (known !== undefined) return known
  const found = expression.ignoreCase ? NOTHING : read(expression.source)
  KNOWN.set(expression, found)
  return found
}

/** Whether a text has one of the words that are needed. */
export function hasWords({ words }: Needed, text: string): boolean {
  if (words.length === 0) return true
  for (const word of words) if (text.includes(word)) return true
  return false
}

type Group = {
  readonly letters: string[]
  readonly isWithin: boolean
  isChoice: boolean
  /** Words of which its branches before need one each; null where one of them needs none. */
  others: readonly string[] | null
  /** The same of its last branch, and the signs with which that ends so far. */
  words: readonly string[]
  run: string
}

/** A bracket, a group's beginning or end, a choice, what is escaped, signs that stand for themselves, another sign; with how often it is. */
const PART =
  /(?<class>\[(?:\\.|[^\]\\])*\])|(?<open>\((?:\?(?:<(?<look>[=!])|(?<ahead>[=!])|<\w+>|[\w-]*:))?)|(?<close>\))|(?<or>\|)|\\(?:[pPu]\{[^}]*\}|k<\w+>|u\w{4}|.)|(?<plain>[a-z ,，、一-鿿]+(?![?*+{])|[a-z ,，、一-鿿])|(?<sign>.)/sy
const NONE = /[?*]|\{0/y
const OFTEN = /(?:[?*+]|\{\d+(?:,\d*)?\})\??/y

function read(source: string): Needed {
  const groups: Group[] = [opened(true)]
  let at = 0
  const isThere = (): boolean => {
    NONE.lastIndex = OFTEN.lastIndex = at
    if (OFTEN.test(source)) at = OFTEN.lastIndex
    return !NONE.test(source)
  }
  while (at < source.length) {
    PART.lastIndex = at
    const found = PART.exec(source)
    if (found === null) return NOTHING
    at = PART.lastIndex
    const {
      open,
      look,
      ahead,
      close,
      or,
      class: letters = '',
      plain,
      sign = '',
    } = found.groups ?? {}
    const group = groups.at(-1)
    if (group === undefined) return NOTHING
    if (plain === undefined) endRun(group)
    if (open !== undefined) groups.push(opened(!(look ?? ahead)))
    else if (or !== undefined) endBranch(group)
    else if (close !== undefined) {
      groups.pop()
      const around = groups.at(-1)
      if (isThere() && group.isWithin && around !== undefined) endGroup(group, around)
    } else {
      const from = at
      const isNeeded = isThere()
      const one = /^\[([QSDXNO]+)\]$/.exec(letters)?.[1] ?? (/[QSDXNO]/.test(sign) ? sign : '')
      if (isNeeded && one !== '') group.letters.push(one)
      if (isNeeded && plain !== undefined) group.run += plain
      if (at > from || !isNeeded) endRun(group)
    }
  }
  const [all] = groups
  return all === undefined
    ? NOTHING
    : { letters: all.isChoice ? [] : all.letters, words: ofAll(all) }
}

function opened(isWithin: boolean): Group {
  return { letters: [], isWithin, isChoice: false, others: [], words: [], run: '' }
}

function endRun(group: Group): void {
  if (group.run !== '') group.words = rather(group.words, [group.run])
  group.run = ''
}

function endBranch(group: Group): void {
  group.isChoice = true
  group.others = joined(group.others, group.words)
  group.words = []
}

function joined(others: readonly string[] | null, own: readonly string[]): typeof others {
  return others === null || own.length === 0 ? null : [...others, ...own]
}

/** What is needed of a group that is closed is needed around it. */
function endGroup(group: Group, around: Group): void {
  around.words = rather(around.words, ofAll(group))
  if (!group.isChoice) around.letters.push(...group.letters)
}

function ofAll(group: Group): readonly string[] {
  endRun(group)
  return joined(group.others, group.words) ?? []
}

/** The fewer and the longer ones: they are the seldomer found. */
function rather(a: readonly string[], b: readonly string[]): readonly string[] {
  return worthOf(b) > worthOf(a) ? b : a
}

function worthOf(words: readonly string[]): number {
  return words.length === 0 ? 0 : Math.min(...words.map(signsIn)) - words.length
}

/** Of Chinese a sign says as much as two letters. */
function signsIn(word: string): number {
  return /[一-鿿]/.test(word) ? word.length * 2 : word.length
}

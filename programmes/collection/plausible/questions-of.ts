import { heldOtherwise, sentAgain } from './earlier.ts'
import { growthQuestion } from './growth.ts'
import { jumpIn } from './jump.ts'
import { largerParts, sumQuestion } from './parts.ts'
import { shareIn } from './share.ts'
import { signIn } from './sign.ts'
import { slipIn } from './slip.ts'
import type {
  Finding,
  Given,
  GivenAnswers,
  Grounds,
  ItemGround,
  Member,
  Question,
} from './types.ts'

/**
 * Everything that looks wrong in what is answered, item by item, before anything is sent; and which tests could say
 * nothing. The same code runs in the form and on the server. A value that is plainly in another unit is asked that alone:
 * what else is odd about it comes from there.
 */
export function questionsOf(grounds: Grounds, given: GivenAnswers): Finding {
  const found = grounds.items.map((ground) => {
    const answer = given.get(ground.item)
    return answer === undefined ? NOTHING : aloneOf(ground, answer)
  })
  const alone = found.flatMap(({ questions }) => questions)
  const slipped = new Set(alone.filter(({ kind }) => kind === 'unit').map(({ item }) => item))
  const together = togetherOf(soundOf(grounds, slipped), given)
  const again = sentAgain(grounds.items, given)
  const questions = [...alone, ...together, ...again].toSorted((a, b) => a.item - b.item)
  return { questions, silences: found.flatMap(({ silences }) => silences) }
}

const NOTHING: Finding = { questions: [], silences: [] }

function aloneOf(ground: ItemGround, given: Given): Finding {
  const slip = slipIn(ground, given)
  if (slip !== undefined) return { questions: [slip], silences: [] }
  const sign = signIn(ground, given)
  const jump = sign === undefined ? jumpIn(ground, given) : NOTHING
  const others = [sign, shareIn(ground, given), heldOtherwise(ground, given)]
  return {
    questions: [...jump.questions, ...others.filter((one) => one !== undefined)],
    silences: jump.silences,
  }
}

/** Without what an item in a wrong unit takes part in. */
function soundOf({ items, sums, growths }: Grounds, slipped: ReadonlySet<number>): Grounds {
  const isSound = ({ item }: Member): boolean => item === null || !slipped.has(item)
  return {
    items,
    sums: sums.filter(({ whole, parts }) => isSound(whole) && parts.every(isSound)),
    growths: growths.filter(({ level, growth }) => isSound(level) && isSound(growth)),
  }
}

function togetherOf({ sums, growths }: Grounds, given: GivenAnswers): readonly Question[] {
  const ofSums = sums.flatMap((sum) => {
    const larger = largerParts(sum, given)
    if (larger.length > 0) return larger
    const question = sumQuestion(sum, given)
    return question === undefined ? [] : [question]
  })
  const ofGrowth = growths
    .map((growth) => growthQuestion(growth, given))
    .filter((one) => one !== undefined)
  return onePerItem([...ofSums, ...ofGrowth])
}

/** A city is part of its province and of the region; one question of a kind is enough. */
function onePerItem(questions: readonly Question[]): readonly Question[] {
  const seen = new Set<string>()
  return questions.filter(({ item, kind }) => {
    const key = `${item} ${kind}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

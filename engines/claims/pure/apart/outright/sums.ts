import { type Figure, isChange, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { isHeldAgainst } from '../lists.ts'
import { madeUp } from '../reckoned/made.ts'
import { areLevels, framesIn } from './frames.ts'

// "W released: A in grants and B for repairs", "W – A for parks and B for libraries": a whole with all that it went into behind a colon or a dash.

const INTO = '(?:in|for|on|from|to|towards?|via|through|by|as) [^;.:QNSDX()–—]{2,60}'
const dealt = (more: string): RegExp =>
  new RegExp(
    `(?<W>Q)[^;.:,QSDX()–—]{0,40}(?::| [–—-]) (?<A>Q) ${INTO}${more},? and (?:the (?:remaining|other) )?(?<D>Q) ${INTO}(?:[.;)]|$)`,
    'dg',
  )
const DEALT = [dealt(''), dealt(`, (?<B>Q) ${INTO}`), dealt(`, (?<B>Q) ${INTO}, (?<C>Q) ${INTO}`)]
/** What isn't all, or not all of one time. */
const OPEN =
  /\b(?:including|such as|notably|at least|up to|each|also|as well as|per|every|more than|another|later|respectively|annually|others|the rest)\b/

const ENTERED = /: ?[$€£]?Q(?: [a-z]+)? [–—-] /

export function sumsIn(scene: Scene): readonly Relation[] {
  const frames = DEALT.flatMap((words) => framesIn(scene, words))
  return frames.flatMap(({ figures: { W, A, B, C, D }, at, to }) => {
    const parts = [A, B, C, D].flatMap((one) => one ?? [])
    const whole = W === undefined ? undefined : dealtOut(scene, W)
    // "Fort Hill: W - A for its hall and B for its yard": what is entered under a name, of which a few are told.
    const isEntry =
      W !== undefined && ENTERED.test(scene.mask.slice(Math.max(0, W.at - 8), W.at + 6))
    if (whole === undefined || isEntry || parts.length < 2 || OPEN.test(scene.mask.slice(at, to)))
      return []
    return parts.every((one) => isPart(scene, one, whole)) ? [madeUp(whole, parts)] : []
  })
}

const REST =
  '(?![^.;]{0,30}\\bthe others?\\b)[^.;:,QNSDX]{0,30}\\b(?:others?|rest|remain(?:ing|der)|everything else|elsewhere)\\b'
const NEXT = '[^.:QNSDX()]{1,90}[,;]? '
const CLOSED = ['', `(?<B>Q)${NEXT}`, `(?<B>Q)${NEXT}(?<C>Q)${NEXT}`].map(
  (more) =>
    new RegExp(
      `\\b[Oo]f (?:the|its|their|our|these|those) (?<W>Q)[^.;:QNSDX]{0,40}, (?<A>Q)${NEXT}${more}(?:and )?(?:the (?:remaining|other) )?(?<D>Q)(?=${REST}[^.;:QNSDX]{0,30}(?:[.;]|$))`,
      'dg',
    ),
)

/** "Of the W calls, A were for leaks and B for blocked drains; D had other reasons": what is left closes the list. */
export function closedIn(scene: Scene): readonly Relation[] {
  return CLOSED.flatMap((words) => framesIn(scene, words)).flatMap(
    ({ figures: { W, A, B, C, D }, at, to }) => {
      const parts = [A, B, C, D].flatMap((one) => one ?? [])
      const tail = /^[^.;]*/.exec(scene.mask.slice(to, to + TAIL_MAX))?.[0] ?? ''
      const isAll = !UNSURE.test(scene.mask.slice(at, to) + tail)
      return W !== undefined && isAll && parts.every((one) => isPart(scene, one, W))
        ? [madeUp(W, parts)]
        : []
    },
  )
}

const TAIL_MAX = 80
/** Each may be in another as well. */
const UNSURE =
  /\b(?:including|such as|at least|up to|also|both|as well|per|every|more than|of (?:which|them|these|those|whom)|last year|earlier|some)\b/

const BY = '(?:by|via|through|as) [^;.:QNSDX()–—]{2,40}'
const WORDS =
  '(?: (?!of\\b|in\\b|among|from|for|last|ago|year|month|more|less|fewer|than|before|points|up\\b|down\\b|the\\b)[a-z-]+){1,4}'
const DIVIDED = [
  `: (?<A>S) ${BY},? and (?<D>S) ${BY}(?:[.;)]|$)`,
  `: (?<A>S) ${BY}, (?<B>S) ${BY},? and (?<D>S) ${BY}(?:[.;)]|$)`,
  ` \\((?<A>S)${WORDS},? and (?<D>S)${WORDS}\\)`,
  ` \\((?<A>S)${WORDS}, (?<B>S)${WORDS},? and (?<D>S)${WORDS}\\)`,
].map((words) => new RegExp(`(?<W>S)[^;.:,QSDX()–—]{0,90}${words}`, 'dg'))
const HUNDRED = 100
const ROUNDING = 1.5

/** "57 % go by rail or barge: 36 % by rail and 21 % by barge", "44 % are satisfied (9 % very and 35 % fairly so)". */
export function dividedIn(scene: Scene): readonly Relation[] {
  const frames = DIVIDED.flatMap((words) => framesIn(scene, words))
  return frames.flatMap(({ figures: { W, A, B, D } }) => {
    const parts = [A, B, D].flatMap((one) => one ?? [])
    if (W === undefined || !parts.every((one) => isPart(scene, one, W))) return []
    const sizes = parts.map(({ size }) => size)
    // "Turnout was 57 % (61 % among men and 52 % among women)", or shares of it that are all of it.
    const isMean = Math.min(...sizes) < W.size && Math.max(...sizes) > W.size
    const all = sizes.reduce((sum, size) => sum + size, 0)
    return isMean || Math.abs(all - HUNDRED) < ROUNDING ? [] : [madeUp(W, parts)]
  })
}

const VOTED = ['', ',? with (?<C>[QN]) (?:[a-z]+ )?(?:abstentions?|abstaining)'].map(
  (others) =>
    new RegExp(
      `\\bby (?<A>[QN])(?: votes)? (?:to|against) (?<B>[QN])(?: votes)?${others}(?:[;,.]| and) ?all (?:of the )?(?<W>[QN])(?: [a-z]+){0,2} (?<P>were present|present|voted|voting|cast a vote)\\b`,
      'dg',
    ),
)

/** "Passed by A votes to B, with C abstentions; all W were present": of those who are there some may not vote, unless who didn't is told. */
export function votesIn(scene: Scene): readonly Relation[] {
  const frames = VOTED.flatMap((words) => framesIn(scene, words, 1))
  return frames.flatMap(({ figures: { A, B, C, W }, said }) => {
    if (A === undefined || B === undefined || W === undefined) return []
    if (C === undefined && said.P?.endsWith('present') === true) return []
    return [madeUp(W, [A, B, ...(C === undefined ? [] : [C])])]
  })
}

const LEFT_TO_DO =
  /(?<A>Q) of (?:its|the|our|their) (?<W>Q)(?: [a-z]+){0,2}(?: \([^()]{0,12}\))?,? (?:and |with |leaving )(?:a further |another )?(?<D>Q) (?:still |left |yet )?to (?:find|raise|go|come|collect|be (?:raised|found))\b/dg

/** "Has raised A of its W goal, with D still to find". */
export function leftToDoIn(scene: Scene): readonly Relation[] {
  return framesIn(scene, LEFT_TO_DO).flatMap(({ figures: { W, A, D } }) => {
    const parts = [A, D].flatMap((one) => one ?? [])
    const isAll = W !== undefined && parts.length === 2
    return isAll && parts.every((one) => isPart(scene, one, W)) ? [madeUp(W, parts)] : []
  })
}

/** "5,120 calls, 3% down on 5,280 last year: …": what it came to, if that is the one level before. */
function dealtOut(scene: Scene, told: Figure): Figure | undefined {
  if (!isHeldAgainst(scene, told)) return told
  const before = scene.pieces[told.claim.sentence]?.figures.filter(
    (one) => one.order < told.order && !isChange(one) && areLevels(scene, one, told),
  )
  return before?.length === 1 ? before[0] : undefined
}

function isPart(scene: Scene, part: Figure, whole: Figure): boolean {
  return areLevels(scene, part, whole) && part.claim.bound === 'exact' && !isChange(part)
}

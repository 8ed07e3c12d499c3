import {
  around,
  behind,
  between,
  type Figure,
  isChange,
  isChinese,
  type Reading,
  type Scene,
  SIZE_MAX,
  sizeOf,
} from '../scene.ts'

// "One in four of the tests came back positive in Barkly, where officers stopped Q drivers and found Q over the limit", "a third of the Q graves have
// been repaired; masons have finished Q so far": a share, and the only two figures of which the larger is what was looked at.

const LOOKED =
  /\b(?:examin|inspect|check|test|stopp|sampl|survey|visit|ask|interview|screen|audit|review|studi|analys|trac|count)ed (?:some |about |a total of |all )?$/
const FOUND =
  /\b(?:found|caught|of (?:which|whom|these|them)|fail(?:ed|ing)|pass(?:ed|ing)|turned up|identified|recorded|were|was|had)\b/
const DONE = /^ (?:@(?=[.,;)])|(?:so far|already|to date|of them|in all|by now|up to now)\b)/
const OTHERWISE =
  /\b(?:last|previous|earlier|before|target|expected|should|aim|compared|against|from|up|down|respectively|rate|nearly|almost)\b/

export function onlyShareOf(scene: Scene, share: Figure): Reading | null {
  if (share.sort !== 'S' || isChinese(scene, share) || isChange(share)) return null
  const [own] = around(scene, share, 0)
  if (own === undefined || share !== own.figures.find(({ sort }) => sort === 'S')) return null
  const [a, b, ...more] = own.figures.filter(({ sort }) => sort === 'Q')
  if (a === undefined || b === undefined || more.length > 0 || sizeOf(a) <= sizeOf(b)) return null
  if (own.figures.some((one) => one !== share && (one.sort === 'S' || one.sort === 'X')))
    return null
  if (OTHERWISE.test(scene.mask.slice(own.from, own.to))) return null
  const isLooked = LOOKED.test(scene.mask.slice(own.from, a.at)) && FOUND.test(between(scene, a, b))
  const isOf =
    share.at < a.at &&
    /^ of (?:the|its|their|all(?: the)?) $/.test(between(scene, share, a)) &&
    /[;:–—,]/.test(between(scene, a, b)) &&
    DONE.test(behind(scene, b, 20))
  if (!isLooked && !isOf) return null
  const { fraction, unit } = share.claim
  const said =
    fraction === null
      ? sizeOf(share) / (unit === 'percent' ? 100 : 1)
      : Number(fraction.num) / Number(fraction.den)
  const off = sizeOf(b) / sizeOf(a) / said
  if (off > SIZE_MAX || off < 1 / SIZE_MAX) return null
  return {
    meant: {
      kind: 'share',
      share: share.claim.index,
      part: b.claim.index,
      whole: a.claim.index,
      baseWords: null,
    },
    others: [],
  }
}

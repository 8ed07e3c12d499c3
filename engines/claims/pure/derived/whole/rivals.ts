import { before, between, type Figure, isChinese, type Scene } from '../scene.ts'

/** Levels beside a part that are those of another, and no whole of it: what one was before, and who stands before it in an order. */
export function isOfAnother(scene: Scene, part: Figure, one: Figure): boolean {
  return (
    wasBefore(scene, part, one) || isOfLeader(scene, part, one) || isOfOtherCount(scene, part, one)
  )
}

/** 文献借还量A册次；……外借文献量B册次，占S: two amounts, each called by its own name, the one of which isn't the other's. */
function isOfOtherCount(scene: Scene, part: Figure, one: Figure): boolean {
  const [own, other] = [part, one].map(
    (figure) => COUNT.exec(before(scene, figure, COUNT_REACH).replaceAll('总', ''))?.[1],
  )
  return own !== undefined && other !== undefined && own !== other
}

const COUNT = /([㐀-鿿][量额值])(?:[^，。；QSDX]{0,8}，@?)?[达为有至到]{0,2}$/
const COUNT_REACH = 24

/** "It had shipped 8.4 million a year ago. Tessel's 5.9 million (15.4%)". */
function wasBefore({ relations }: Scene, { claim: part }: Figure, { claim }: Figure): boolean {
  return relations.some(
    (told) =>
      told.kind === 'change' &&
      told.base === claim.index &&
      told.result !== null &&
      told.result !== part.index,
  )
}

const PLACED =
  /\b(?:second|third|fourth|fifth|sixth|next)[- ](?:placed|ranked|largest|biggest|most)\b|\brunner-up\b|\b(?:came|was|is|ranked|finished) (?:second|third|fourth|fifth)\b/i

/** "Lumen led with 12.4 million. Second-placed Orbix sold 9.0 million (23.1%)". */
function isOfLeader(scene: Scene, part: Figure, one: Figure): boolean {
  const { text, sentences } = scene.doc
  if (isChinese(scene, part) || part.claim.sentence <= one.claim.sentence) return false
  return PLACED.test(text.slice(sentences[part.claim.sentence]?.start ?? 0, part.claim.start))
}

/** 正高级职称518人、副高级职称796人，高级职称教师占61.3%: the last of some that stand side by side, where the share is that of all so called. */
export function isOneOfSame(scene: Scene, part: Figure, share: Figure): boolean {
  const [, name] =
    /，([^，。；QSDX占]{2})[^，。；QSDX占]{0,8}占/.exec(between(scene, part, share)) ?? []
  const other = scene.figures[part.order - 1]
  if (name === undefined || other === undefined || other.sort !== part.sort) return false
  const said = between(scene, other, part)
  return (
    /^[^，。；、]{0,2}、/.test(said) &&
    [said, before(scene, other, LED)].every((words) => words.includes(name))
  )
}

const LED = 12

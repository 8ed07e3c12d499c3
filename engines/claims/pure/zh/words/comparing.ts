/** 车桩比达到1.55: after a ratio's name these follow, after "compared with" they don't. */
const NO_BASE = '为达到由从是提升降，。、；：'

/** 成本收入比22.09%，拨贷比2.78%，生师比17.2:1: the ratio's value, behind which nothing says that anything is more than that. */
const VALUE_OF_RATIO = /^约?\d[\d.,]*(?:%|％|[:：]\d[\d.]*)?(?=[，。；、（）()\n]|$)/
const VALUE_MAX = 24

/** 比 at the end of a ratio's name, and not between what is compared: 成本收入比22.09%. */
export function isNameOfRatio(text: string, at: number): boolean {
  return (
    /^[㐀-鿿][^\P{Script=Han}同环占对可相]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
    VALUE_OF_RATIO.test(text.slice(at + 1, at + 1 + VALUE_MAX))
  )
}

/** 比 behind which no base follows. */
export function isNoComparison(text: string, at: number): boolean {
  return NO_BASE.includes(text[at + 1] ?? '，') || isNameOfRatio(text, at)
}

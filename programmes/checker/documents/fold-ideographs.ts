/**
 * Radicals that stand for whole characters, and the characters: a browser that prints a page to PDF writes ⻓三⻆ for
 * 长三角, since its font draws both with one sign. Normalizing (NFKC) knows the Kangxi radicals (⼀⽉⾼) and the
 * compatibility ideographs, and not these of the supplement: from Unicode's EquivalentUnifiedIdeograph.txt.
 */
const RADICALS = `
⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小
⺎兀 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日
⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭
⺩王 ⺫目 ⺬示 ⺭礻 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳㓁 ⺴冗 ⺶羊 ⺹耂
⺺肀 ⺻聿 ⺼肉 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角
⻈讠 ⻉贝 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门
⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻟飠 ⻠饣 ⻢马 ⻣骨
⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜
⻰龙 ⻱龜 ⻲亀 ⻳龟
`

const CHARACTER_OF: ReadonlyMap<string, string> = new Map(
  RADICALS.split(/\s+/).flatMap((pair): readonly (readonly [string, string])[] => {
    const [radical = '', character = ''] = [...pair]
    return radical === '' ? [] : [[radical, character]]
  }),
)

/** The text with the characters that people read in it, each as long as before: offsets stay true. */
export function foldIdeographs(text: string): string {
  return text
    .replace(/[\u2e80-\u2eff]/g, (radical) => CHARACTER_OF.get(radical) ?? radical)
    .replace(/[\u2f00-\u2fdf\uf900-\ufaff]|[\u{2f800}-\u{2fa1f}]/gu, (sign) => {
      const folded = sign.normalize('NFKC')
      return folded.length === sign.length ? folded : sign
    })
}

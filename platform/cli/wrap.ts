/** What may not begin a line. */
const CLOSING = /^[，。、；：！？”’）》%,.;:!?)\]]/u
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes of a terminal begin with one.
const ESCAPES = /\u001b\[[0-9;]*m/g

/** Cells of a terminal that a text takes: two for each character of Chinese, none for colours. */
export function widthOf(text: string): number {
  let width = 0
  for (const letter of text.replace(ESCAPES, '')) width += WIDE.test(letter) ? 2 : 1
  return width
}

/** Lines of at most `width` cells: broken at spaces, and anywhere between Chinese characters but before a closing sign. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text)) {
    const fits = widthOf(line + piece.trimEnd()) <= width
    if (fits || line === '' || CLOSING.test(piece.replace(ESCAPES, ''))) line += piece
    else {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  return lines
}

/** Words with the space behind them, and single wide characters. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  for (const word of text.match(/[^ ]+ *| +/g) ?? []) {
    let narrow = ''
    for (const letter of word) {
      if (!WIDE.test(letter)) {
        narrow += letter
        continue
      }
      if (narrow !== '') pieces.push(narrow)
      narrow = ''
      pieces.push(letter)
    }
    if (narrow !== '') pieces.push(narrow)
  }
  return pieces
}

const PIECE = 4096

/** Units of four bytes, which the decoder of the platform doesn't know; without the mark. */
export function decodeUtf32(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const units = Math.floor(bytes.byteLength / 4)
  let text = ''
  for (let from = 1; from < units; from += PIECE) {
    const codes: number[] = []
    for (let at = from; at < Math.min(units, from + PIECE); at += 1)
      codes.push(scalarOf(view.getUint32(at * 4, isLittle)))
    text += String.fromCodePoint(...codes)
  }
  return bytes.byteLength % 4 === 0 ? text : `${text}\ufffd`
}

function scalarOf(code: number): number {
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? 0xfffd : code
}

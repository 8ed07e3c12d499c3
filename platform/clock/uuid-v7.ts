/** A UUIDv7 (RFC 9562, 5.7) of a Unix time in milliseconds and ten bytes of randomness. */
export function uuidV7(epoch_ms: number, randomness: Uint8Array): string {
  const bytes = new Uint8Array(16)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, Math.floor(epoch_ms / 65_536))
  view.setUint16(4, epoch_ms % 65_536)
  bytes.set(randomness, 6)
  view.setUint8(6, 0x70 | (view.getUint8(6) & 0x0f))
  view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f))
  const hex = Buffer.from(bytes.buffer).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

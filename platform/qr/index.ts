export { qrOf } from './qr-of.ts'
export { qrPath } from './qr-path.ts'

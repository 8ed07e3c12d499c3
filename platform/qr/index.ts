export { type Qr, qrOf } from './qr-of.ts'
export { qrPath } from './qr-path.ts'

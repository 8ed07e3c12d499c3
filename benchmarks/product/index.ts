export { type Product, pause, productIn, within } from './product.ts'

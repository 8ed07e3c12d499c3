export { type Product, pause, productIn } from './product.ts'

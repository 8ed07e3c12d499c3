export { enterCounted, newIn } from './actions/enter-counted.ts'
export { address } from './links.ts'
export { remembered, rememberedOf } from './memo.ts'
export { programme } from './programme.ts'
export { type Asked, asked, COMMON, ID, PAGED, pageOf } from './queries/asked.ts'
export { linksOf } from './queries/read.ts'
export { defaultPlace, getFigure, periodsWithValue, placesOf } from './queries/subject.ts'
export * as shapes from './schemas.ts'
export type * from './types.ts'
export { citationOf } from './views/citation.ts'
export { cautionsOf, evaluationView, sourcesOf } from './views/evaluation.ts'
export { historyOf } from './views/history.ts'
export { evaluatedQuantity } from './views/incomplete.ts'
export { knowledgeOf } from './views/knowledge.ts'
export { outlinesOf } from './views/outlines.ts'
export { rankingOf } from './views/ranking.ts'
export {
  dayWords,
  documentRef,
  indicatorCard,
  labelsOf,
  periodRef,
  placeRef,
  quantityOf,
  statedQuantity,
  variantRef,
} from './views/refs.ts'
export { filled, inLanguages } from './views/words.ts'

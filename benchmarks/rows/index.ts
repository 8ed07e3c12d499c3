export { writeImportFile } from './csv.ts'
export {
  indicatorsOf,
  MONTHS,
  PLACES,
  type Point,
  pointsOf,
  rowsOf,
} from './rows.ts'
export { copyBare, emptyTable, openStore, type Store } from './store.ts'

import { matchesIn } from '../../text/matches.ts'
import type { Length } from '../lengths.ts'

/** Jubilees that have a name of their own; in capitals they are those of places. */
const YEARS: { readonly [word: string]: number } = {
  centenary: 100,
  centennial: 100,
  sesquicentenary: 150,
  sesquicentennial: 150,
  bicentenary: 200,
  bicentennial: 200,
  tercentenary: 300,
  tercentennial: 300,
  tricentennial: 300,
  quatercentenary: 400,
  quincentenary: 500,
  quincentennial: 500,
  'silver jubilee': 25,
  'golden jubilee': 50,
  'diamond jubilee': 60,
  'half-centenary': 50,
}
const NAMED = new RegExp(`\\b(?:${Object.keys(YEARS).join('|')})\\b`, 'g')

export function namedJubilees(said: string, start: number): readonly Length[] {
  return matchesIn(NAMED, said).map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
    count: YEARS[word] ?? 0,
    unit: 'years',
    isParted: false,
    bound: 'exact',
    sort: 'jubilee',
    led: 'anniversary',
    isBack: false,
  }))
}

/** Characters that only East Asian writing has: ideographs, kana, hangul, their marks, and full-width forms. */
export const WIDE = /[\u2e80-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]|\p{Script=Han}/u

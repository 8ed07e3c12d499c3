export {
  bitsOf,
  PASSWORD_CHARACTERS_MAX,
  PASSWORD_CHARACTERS_MIN,
  weaknessOf,
} from './strength.ts'

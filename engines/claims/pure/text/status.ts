const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
/** "Nov. 2024p", "Aug.[r]", "December (p)", "2024*": that a figure is preliminary or revised, and no pence. */
const STATUS = new RegExp(
  `((?:^|[^\\d])(?:19|20)\\d\\d|\\b${MONTH}|\\b[1-4]q\\d\\d)(?:[prefa]|\\*|\\s?(?:\\([prefa]\\)|\\[[prefa]\\]))(?![a-z])`,
  'gi',
)
/** A title of a time without what marks its figures as preliminary. */
export function withoutStatus(title: string): string {
  return title.replace(STATUS, '$1')
}

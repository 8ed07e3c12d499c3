/** What is wrong and what helps, as one text; between Chinese sentences stands no blank. */
export function refusalWords(message: string, remedy: string): string {
  return `${message}${/[。！？]$/.test(message) ? '' : ' '}${remedy}`.trim()
}

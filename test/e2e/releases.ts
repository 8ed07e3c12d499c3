import type { Page } from 'playwright-core'

/** One contradiction (20 %, not 12 %), one figure by itself. */
export const RELEASES = {
  en: 'Freight in 2024\nIn 2024 freight reached 46.2 million tonnes, an increase of 12 percent from 38.5 million tonnes in 2023. The port has 64 cranes.',
  zh: '2024年货运\n2024年货物吞吐量4620万吨，比2023年的3850万吨增长12%。港口有起重机64台。',
} as const

/** As a person does: the text in the clipboard, and one key. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.locator('#release-text').evaluate((field, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
  await page.locator('#found').waitFor()
}

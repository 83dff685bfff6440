/** Real PDFs, looked into by `pdftotext`: emulated print does not show what an engine loses on paper. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { PINNED_STEPS } from '../../src/story/steps.ts'
import { expect, open, test } from './site.ts'

const PDFTOTEXT = '/usr/bin/pdftotext'
test.skip(!existsSync(PDFTOTEXT), 'pdftotext is not installed (Debian: apt-get install poppler-utils)')

/**
 * Without what differs between a page and its PDF: blanks, hyphens, and the letters f, i and l, which fonts join and Firefox's files
 * then name U+FFFD.
 */
const squeeze = (text: string) => text.normalize('NFKC').replaceAll(/[fil\s\u00AD\uFFFD-]/g, '')

/** The text of the page as it is printed on A4. Playwright hands inches to Firefox, which takes them for centimetres. */
async function printText(page: Page, browserName: string): Promise<string> {
  const unit = browserName === 'firefox' ? 2.54 : 1
  const pdf = await page.pdf({ width: `${8.27 * unit}in`, height: `${11.69 * unit}in`, margin: { top: `${0.4 * unit}in`, bottom: `${0.4 * unit}in`, left: `${0.4 * unit}in`, right: `${0.4 * unit}in` } })
  return squeeze(execFileSync(PDFTOTEXT, ['-', '-'], { input: pdf, maxBuffer: 64 * 1024 * 1024 }).toString())
}

test('the printed story has the chart of every step', async ({ page, site, browserName }) => {
  await open(page, site)
  const steps = await page.locator('section[data-step]').evaluateAll((sections, isFirefox) => sections.map((section) => ({
    id: section.getAttribute('data-step') ?? '',
    subtitle: section.querySelector('[data-part="subtitle"] > span')?.textContent ?? '',
    // Paper has the picture of the regular size.
    // Firefox writes words that have a stroke or are bold as outlines, which can't be read as text.
    labels: [...section.querySelectorAll('[data-plot] > [class*="wide"] text')].filter((label) => !isFirefox || (getComputedStyle(label).stroke === 'none' && getComputedStyle(label).fontWeight === '400')).map((label) => label.textContent ?? ''),
  })), browserName === 'firefox')
  const printed = await printText(page, browserName)
  let start = 0
  for (const id of PINNED_STEPS) {
    const at = steps.findIndex((step) => step.id === id)
    const [step, next] = steps.slice(at)
    start = printed.indexOf(squeeze(step?.subtitle ?? ''), start)
    const end = next?.subtitle ? printed.indexOf(squeeze(next.subtitle), start + 1) : -1
    const passage = start < 0 ? '' : printed.slice(start, end < 0 ? printed.length : end)
    const labels = step?.labels.map(squeeze).filter((label) => label !== '') ?? []
    expect(labels.length, id).toBeGreaterThan(2)
    expect(passage.length, id).toBeGreaterThan(0)
    expect(labels.filter((label) => !passage.includes(label)), `labels of ${id} that are not on paper`).toEqual([])
  }
})

test('printed claims keep their caveats', async ({ page, site, browserName }) => {
  for (const id of ['ninety-nine', 'pledge', 'eight-billion', 'unprecedented']) {
    await open(page, `${site}claim/${id}/`)
    const caveats = await page.locator(`[data-claim="${id}"] ul[class*="caveats"] > li`).allTextContents()
    expect(caveats.length, id).toBeGreaterThan(0)
    const printed = await printText(page, browserName)
    expect(caveats.filter((caveat) => !printed.includes(squeeze(caveat))), id).toEqual([])
  }
})

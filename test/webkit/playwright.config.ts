/** The smoke suite in WebKit; one browser, one page, in order. */
import { defineConfig } from '@playwright/test'

export default defineConfig({ testDir: '.', workers: 1, retries: process.env['CI'] ? 1 : 0, reporter: 'line', outputDir: '../../test-results' })

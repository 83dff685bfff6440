/** The site, built in a scratch folder with a release more, as `npm run add-release` leaves the sources. */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { STEP_IDS } from '../../src/story/steps.ts'
import { toFacts } from '../../src/story/facts.ts'
import { data, en } from '../unit/fixtures.ts'
import { makeNextRelease, NEXT } from '../unit/nextRelease.ts'
import { texts } from '../unit/sources.ts'

const root = mkdtempSync(join(tmpdir(), 'next-site-'))
const site = join(root, 'site')
const COPIED = ['index.html', 'package.json', 'tsconfig.json', 'vite.config.ts', 'public', 'scripts', 'src', 'LICENSE'] as const
const run = (...args: readonly string[]) => spawnSync('npm', ['run', '--silent', ...args], { cwd: site, encoding: 'utf8' })
const getPage = (path: string) => readFileSync(join(site, 'dist', path, 'index.html'), 'utf8')
const FIGURE = /<data value="([^"]*)"/g

beforeAll(() => {
  for (const name of COPIED) cpSync(name, join(site, name), { recursive: true })
  symlinkSync(resolve('node_modules'), join(site, 'node_modules'))
  for (const file of ['releases.csv', 'donors.csv', 'aid_totals.csv', 'aid_monthly_world.csv']) writeFileSync(join(site, 'src/data/sources', file), texts.get(file) ?? '')
  rmSync(join(site, 'src/data/sources', NEXT.file), { force: true })
  writeFileSync(join(root, 'kiel.csv'), makeNextRelease())
})
afterAll(() => rmSync(root, { recursive: true }))

const add = (file: string) => run('add-release', '--', file, '--number', '30', '--published', NEXT.published)

describe('npm run add-release', () => {
  it('with a bad file says file, line, column and rule, without a stack trace, and changes nothing', () => {
    writeFileSync(join(root, 'bad.csv'), makeNextRelease().replace(/^(Denmark,DNK,2022,3,)[^,]*/m, '$1much'))
    const { status, stdout, stderr } = add(join(root, 'bad.csv'))
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^\S+bad\.csv:\d+:20 total is an amount in EUR bn, not negative — found "much"\n$/)
    expect(existsSync(join(site, 'src/data/sources', NEXT.file))).toBe(false)
    expect(readFileSync(join(site, 'src/data/sources/releases.csv'), 'utf8')).toBe(texts.get('releases.csv'))
  })

  it('with a good one adds it and reports', () => {
    const { status, stdout, stderr } = add(join(root, 'kiel.csv'))
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(stdout).toContain('Release 30, to 2026-06, added')
    expect(stdout).toContain('Against Release 29:')
  })
})

describe('the site built with it', () => {
  beforeAll(() => {
    execFileSync('npx', ['vite', 'build', '--mode', 'loopback'], { cwd: site, stdio: 'pipe' })
  }, 400_000)

  it('has the pages of the new release and of its pairs, and those that were there', () => {
    for (const name of ['r19', 'r29', 'r30', 'latest', 'both', 'r19-r29', 'r29-r30', 'r19-r30', 'r19-latest']) expect(getPage(`chart/aid/all/eur/${name}`)).toContain('data-chart="aid"')
    expect(getPage('chart/aid/all/eur/latest')).toMatch(/rel="canonical" href="[^"]*\/chart\/aid\/all\/eur\/r30\/"/)
    expect(getPage('chart/aid/all/eur/both')).toMatch(/rel="canonical" href="[^"]*\/chart\/aid\/all\/eur\/r19-r29\/"/)
    expect(readFileSync(join(site, 'dist/sitemap.xml'), 'utf8')).toContain('/chart/aid/all/eur/r29-r30/')
  })

  it('is announced where an older one is shown, and nowhere else', () => {
    for (const path of ['chart/aid/all/eur/r29', 'chart/aid/all/eur/r19-r29', 'claim/pledge']) expect(getPage(path)).toContain('data-newer-release="r30"')
    for (const path of ['chart/aid/all/eur/r30', 'chart/aid/all/eur/latest']) expect(getPage(path)).not.toContain('data-newer-release')
    expect(getPage('').match(/data-newer-release/g)).toHaveLength(1)
  })

  it('leaves the numbers of the story unchanged', () => {
    const told = new Set([...getPage('').matchAll(FIGURE)].map(([, value]) => Number(value)))
    const figures = Object.values(toFacts(data, en)).flatMap((fact) => fact().flatMap((part) => (typeof part === 'string' ? [] : [part.value])))
    const kept = figures.filter((value) => told.has(value))
    expect(kept.length).toBeGreaterThan(figures.length * 0.9)
  })

  it('draws the story’s charts by the releases it was written with', () => {
    const story = getPage('')
    for (const step of STEP_IDS) expect(story).toContain(`id="${step}"`)
    const views = [...story.matchAll(/data-view="(aid\/[^"]*)"/g)].map(([, view = '']) => view)
    expect(views.length).toBeGreaterThan(5)
    for (const view of views.filter((one) => one.includes('r30'))) expect(view).toMatch(/^aid\/all\/eur\/r30\?until=2024-09$/)
  })
})

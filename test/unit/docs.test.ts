/** Checks the documents against the repository: every path and every npm script that they name exists. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', ...readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)]

const manifest: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const read = (document: string) => readFileSync(join(ROOT, document), 'utf8')

/** Paths from the root of the repository, in prose, code and diagrams. */
function findPaths(text: string): readonly string[] {
  return [...text.matchAll(/(?<![\w./])(?:src|test|docs|scripts|public|\.ci|\.github)\/[\w./<>*-]+/g)].map(([path]) => path.replace(/[.:,]+$/, ''))
}

/** The files that a path means; it may have `*` or a placeholder such as `<lang>` in any part. */
function findMatches(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '').reduce<readonly string[]>((folders, part) => {
    const pattern = new RegExp(`^${part.replace(/[.+]/g, '\\$&').replace(/<[\w-]+>|\*/g, '.+')}$`)
    const isLiteral = !/[<*]/.test(part)
    return folders.flatMap((folder) => {
      if (isLiteral) return existsSync(join(ROOT, folder, part)) ? [join(folder, part)] : []
      if (!statSync(join(ROOT, folder)).isDirectory()) return []
      return readdirSync(join(ROOT, folder)).filter((name) => pattern.test(name)).map((name) => join(folder, name))
    })
  }, ['.'])
}

describe.each(DOCUMENTS)('%s', (document) => {
  const text = read(document)

  it('names only paths that exist', () => {
    expect(findPaths(text).filter((path) => findMatches(path).length === 0)).toEqual([])
  })

  it('names only npm scripts that exist', () => {
    const scripts = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '')
    expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([])
  })

  it('links only to files that exist', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => path ?? '')
    expect(links.filter((path) => !existsSync(join(ROOT, dirname(document), path)))).toEqual([])
  })
})

it('notices a path that does not exist', () => {
  expect(findPaths('see `src/charts/Chart.tsx`, (`test/unit/docs.test.ts`).')).toEqual(['src/charts/Chart.tsx', 'test/unit/docs.test.ts'])
  expect(findMatches('src/charts/Chart.tsx')).toEqual([])
  expect(findMatches('src/i18n/<lang>/nothing.json')).toEqual([])
  expect(findMatches('src/i18n/<lang>/page.json').length).toBeGreaterThan(1)
})

it('gives a reason for every dependency', () => {
  const text = read('CONTRIBUTING.md')
  const { dependencies, devDependencies }: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const packages = Object.keys({ ...dependencies, ...devDependencies })
  expect(packages.length).toBeGreaterThan(0)
  expect(packages.filter((name) => !text.includes(`\`${name}\``))).toEqual([])
})

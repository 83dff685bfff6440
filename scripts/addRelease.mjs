/** `npm run add-release -- FILE --number 30 --published 2026-10-20`: see src/build/addRelease.ts. */
import { join } from 'node:path'
import { runnerImport } from 'vite'

const root = join(import.meta.dirname, '..')
const { module } = await runnerImport(join(root, 'src/build/addRelease.ts'), { configFile: false, logLevel: 'error' })
try {
  console.log(module.addRelease(process.argv.slice(2), 'src/data/sources'))
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}

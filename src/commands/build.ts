import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkContent } from '#content/check-content.ts'
import { CONTENT_FOLDER } from '#content/folder.ts'
import { foundOnCores } from '#content/found-on-cores.ts'
import { type Content, loadContent } from '#content/load.ts'
import { isProven } from '#content/proven.ts'
import { writeProblem } from '#core/check/problem.ts'
import { londonNow } from '#core/clock/wall-clock.ts'
import { buildApp } from './build-app.ts'
import { packFiles } from './pack-files.ts'
import { billOf } from './packages/bill.ts'
import { shippedPackages } from './packages/locked.ts'

/** `npm run build [-- --unproven]`: checks the content, where it is not recorded as proven, and builds the app from it, with the list of all packages that are shipped in sbom.json beside it. A fault in the content stops the build. With --unproven the content is only read, for a look at a change of one's own: a later start builds it again, with its proof. */
const root = fileURLToPath(new URL('../..', import.meta.url))
const dist = join(root, 'dist')

const stamp = join(dist, '.built')
const bill = join(root, 'sbom.json')
const sources = hashOfSources()
if (
  process.argv.includes('--if-changed') &&
  existsSync(bill) &&
  existsSync(stamp) &&
  readFileSync(stamp, 'utf8') === sources
) {
  console.log('Nothing has changed since the last build.')
  process.exit(0)
}
const unproven = process.argv.includes('--unproven') && !isProven(root)
const content = loadContent(CONTENT_FOLDER)
if (!unproven && !isProven(root)) await prove(content)
const index = await buildApp(content, dist, londonNow(Date.now()).slice(0, 10))
await packFiles(dist)
writeFileSync(bill, billOf(shippedPackages(root)))
if (unproven) {
  rmSync(stamp, { force: true })
  console.log('The content was not proven. Look at this build; serve it to nobody.')
} else writeFileSync(stamp, sources)
console.log(`Built ${Object.keys(content.release.pathways).length} pathways as release ${index.hash}.`)

/** Ends the build where the content has a fault. */
async function prove(content: Content): Promise<void> {
  const faults = checkContent(content, undefined, await foundOnCores(content)).problems.filter(
    (problem) => !problem.warning,
  )
  if (faults.length === 0) return
  for (const fault of faults) console.error(writeProblem(fault))
  console.error(
    `The content has ${faults.length} problems, so nothing was built. Mend them; "npm run -s check" lists them.`,
  )
  process.exit(1)
}

/** What the build is made from, in one hash: by it a second start knows that nothing has changed. */
function hashOfSources(): string {
  const hash = createHash('sha256')
  for (const folder of ['content', 'src', 'public'])
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      const path = join(root, folder, name)
      if (statSync(path).isFile()) hash.update(name).update(readFileSync(path))
    }
  for (const name of ['vite.config.ts', 'package-lock.json']) hash.update(readFileSync(join(root, name)))
  return hash.digest('hex')
}

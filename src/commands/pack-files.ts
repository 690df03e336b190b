import { readdirSync, statSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Bytes below which packing saves nothing worth a second file. */
const WORTH_PACKING = 1024
/** The last step costs more than twice the time of all before it, for two parts in a hundred. */
const BROTLI_QUALITY = 10
const TEXT = /\.(html|js|css|json|webmanifest|svg|txt)$/
/** Files that no browser is sent. */
const KEPT_BACK = /(^|\/)(practices-demo|release-keys)\.json$/

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Packs each text of the built app once, into `.br` and `.gz` files beside it; the server sends the one that the browser takes. */
export async function packFiles(folder: string): Promise<void> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter(
      (name) =>
        TEXT.test(name) && !KEPT_BACK.test(name) && statSync(join(folder, name)).size >= WORTH_PACKING,
    )
  await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name)
      const text = await readFile(path)
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      }
      await writeFile(`${path}.br`, await brotli(text, { params }))
      await writeFile(`${path}.gz`, await zip(text, { level: constants.Z_BEST_COMPRESSION }))
    }),
  )
}

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CONTENT_FOLDER } from '#content/folder.ts'
import { loadContent } from '#content/load.ts'
import { pathwaySchema } from '#content/pathway/pathway-schema.ts'

/** `npm run -s schema`: writes the form of a pathway file for editors, content/pathway.schema.json; a test says when it is not the newest. */
const { shared } = loadContent(CONTENT_FOLDER, [])
writeFileSync(
  join(CONTENT_FOLDER, 'pathway.schema.json'),
  `${JSON.stringify(pathwaySchema(shared), null, 2)}\n`,
)

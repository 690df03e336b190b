import { fileURLToPath } from 'node:url'
import { billOf } from './bill.ts'
import { shippedPackages } from './locked.ts'

/** `npm run -s sbom`: prints the list of what is shipped (CycloneDX), as the build writes it into sbom.json; needs no network. */
process.stdout.write(billOf(shippedPackages(fileURLToPath(new URL('../../..', import.meta.url)))))

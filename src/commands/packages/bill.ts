import { createHash } from 'node:crypto'
import type { Shipped } from './locked.ts'

/** The list of what is shipped in the form of CycloneDX 1.6 (JSON). The same packages make the same text, on each machine and day. */
export function billOf([product, ...packages]: readonly Shipped[]): string {
  if (!product) throw new Error('The lock file holds no packages.')
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', ...identityOf(product) } },
    components: packages.map((one) => ({
      type: 'library',
      ...identityOf(one),
      scope: one.optional ? 'optional' : 'required',
      hashes: [{ alg: 'SHA-512', content: one.sha512 }],
    })),
    dependencies: [product, ...packages].map(({ place, needs }) => ({
      ref: refOf(place),
      dependsOn: needs.map(refOf),
    })),
  }
  const serialNumber = `urn:uuid:${uuidOf(JSON.stringify(bill))}`
  return `${JSON.stringify({ ...bill, serialNumber }, null, 2)}\n`
}

function identityOf({ place, name, version, license }: Shipped) {
  return {
    'bom-ref': refOf(place),
    name,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    ...(license === '' ? {} : { licenses: [{ license: { id: license } }] }),
  }
}

function refOf(place: string): string {
  return place === '' ? 'product' : place.replaceAll('node_modules/', '')
}

/** A UUID of version 8, made from a text. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

interface Locked {
  readonly integrity?: string
  readonly resolved?: string
  readonly hasInstallScript?: true
}

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const read = <T>(name: string): T => JSON.parse(readFileSync(`${ROOT}${name}`, 'utf8'))
const { dependencies } = read<{ readonly dependencies: Readonly<Record<string, string>> }>('package.json')
const { packages } = read<{ readonly packages: Readonly<Record<string, Locked>> }>('package-lock.json')

it('are taken by their digest, run nothing when they come, and are named in one version each', () => {
  const come = Object.entries(packages).filter(([path]) => path !== '')
  expect(come.length).toBeGreaterThan(100)
  expect(come.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([])
  expect(come.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([])
  expect(new Set(come.flatMap(([, { resolved }]) => (resolved ? [new URL(resolved).host] : []))).size).toBe(0)
  expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})

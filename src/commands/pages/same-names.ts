import type { Plugin } from 'vite'

const IMPORTED = /import\{([^}]*)\}from([`"'])\.\/([^`"']+)\2/g
const EXPORTED = /export\{([^}]*)\}/

/** A file of the built code, as far as names between files go. */
export interface CodeFile {
  readonly fileName: string
  readonly imports: readonly string[]
  readonly dynamicImports: readonly string[]
  code: string
}

/** Calls what one file of the build takes from another by the name that the taker has for it, so that neither list says two names. What more than one file takes, or asks for by name later, stays as it is. */
export function giveSameNames(files: readonly CodeFile[]): void {
  for (const taker of files)
    taker.code = taker.code.replace(IMPORTED, (line, taken: string, quote: string, from: string) => {
      const giver = files.find(({ fileName }) => fileName.endsWith(`/${from}`))
      const isShared = ({ imports, dynamicImports }: CodeFile) =>
        dynamicImports.includes(giver!.fileName) || imports.includes(giver!.fileName)
      const others = files.filter((one) => one !== taker)
      if (!giver || others.some(isShared)) return line
      const names = new Map(pairs(taken))
      const given = EXPORTED.exec(giver.code)
      if (!given) return line
      const list = pairs(given[1]!).map(([inside, outside]) => said(inside, names.get(outside) ?? outside))
      // A name that nobody takes could be the same as one that is taken.
      if (list.length !== names.size) return line
      // Names that end alike stand together: the packed file is smaller.
      list.sort((one, other) => (backwards(one) < backwards(other) ? -1 : 1))
      giver.code = giver.code.replace(given[0], () => `export{${list}}`)
      return `import{${[...names.values()]}}from${quote}./${from}${quote}`
    })
}

function pairs(list: string): [string, string][] {
  return list.split(',').map((one) => {
    const [name, as] = one.trim().split(' as ')
    return [name!, as ?? name!]
  })
}

function backwards(given: string): string {
  return [...given.split(' ')[0]!].reverse().join('')
}

function said(name: string, as: string): string {
  return name === as ? name : `${name} as ${as}`
}

/** Names between the files of the built code, the same on both sides. To stand after all that changes code. */
export const sameNames: Plugin = {
  name: 'same-names',
  apply: 'build',
  enforce: 'post',
  generateBundle: (_options, bundle) =>
    giveSameNames(Object.values(bundle).filter((file) => file.type === 'chunk')),
}

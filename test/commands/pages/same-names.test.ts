import { expect, it } from 'vitest'
import { giveSameNames } from '#commands/pages/same-names.ts'

const file = (name: string, code: string, imports: string[] = [], dynamicImports: string[] = []) => ({
  fileName: `assets/${name}.js`,
  code,
  imports: imports.map((one) => `assets/${one}.js`),
  dynamicImports: dynamicImports.map((one) => `assets/${one}.js`),
})

it('gives what is shared the name that it has where it is taken', () => {
  const first = file('first', 'let e=1,n=2;export{e as $,n as t};', [], ['later'])
  const later = file('later', 'import{$ as n,t as e}from`./first.js`;n(e)', ['first'])
  giveSameNames([first, later])
  expect(first.code).toBe('let e=1,n=2;export{e as n,n as e};')
  expect(later.code).toBe('import{n,e}from`./first.js`;n(e)')
})
it.each([
  ['two files take', file('other', 'import{t}from`./first.js`;t()', ['first'])],
  ['a file asks for by name later', file('other', 'import(`./first.js`).then(e=>e.t)', [], ['first'])],
])('leaves alone what %s', (_why, other) => {
  const first = file('first', 'let e=1;export{e as t};')
  const later = file('later', 'import{t as n}from`./first.js`;n()', ['first'])
  giveSameNames([first, later, other])
  expect([first.code, later.code]).toEqual(['let e=1;export{e as t};', 'import{t as n}from`./first.js`;n()'])
})
it('leaves a file alone from which not all is taken: one name could then stand for two things', () => {
  const first = file('first', 'let e=1,n=2;export{e as $,n as t};')
  const later = file('later', 'import{$ as t}from`./first.js`;t()', ['first'])
  giveSameNames([first, later])
  expect(first.code).toBe('let e=1,n=2;export{e as $,n as t};')
})

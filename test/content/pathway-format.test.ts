import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { CONTENT_FOLDER } from '#content/folder.ts'
import { PATHWAY_FIELDS } from '#content/pathway/pathway-format.ts'
import { pathwaySchema } from '#content/pathway/pathway-schema.ts'
import { content, planted } from './sample.ts'

const read = (name: string) => readFileSync(join(CONTENT_FOLDER, name), 'utf8')

it('has a schema for editors that is the newest: npm run -s schema', () => {
  expect(JSON.parse(read('pathway.schema.json'))).toEqual(
    JSON.parse(JSON.stringify(pathwaySchema(content.shared))),
  )
})

it('lets every pathway pass that schema, and refuses a field that does not exist', () => {
  const valid = new Ajv2020({ strict: false, validateFormats: false }).compile(pathwaySchema(content.shared))
  const files = readdirSync(join(CONTENT_FOLDER, 'pathways'), { recursive: true, encoding: 'utf8' })
  const wrong = files
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => {
      const tree: unknown = parse(read(join('pathways', name)))
      return valid(tree) ? [] : [`${name}: ${JSON.stringify(valid.errors?.[0])}`]
    })
  expect(wrong).toEqual([])
  expect(valid({ title: 'x', version: 1, review: '2027-01-01', send: [], vignettes: [], sent: [] })).toBe(
    false,
  )
})

it('explains every field, in order, on the format page', () => {
  const table = read('README.md').split('### Fields')[1]!.split('###')[0]!
  const explained = [...table.matchAll(/^\| `([a-z-]+)` \| \S/gm)].map((match) => match[1])
  expect(explained).toEqual(PATHWAY_FIELDS.map(({ name }) => name))
})

it('says which field is out of its place', () => {
  const { content: changed } = planted(['sore-throat'], 'sore-throat', (text) => {
    const [first = '', ...rest] = text.split('\n')
    return [...rest.filter(Boolean), first, ''].join('\n')
  })
  expect(changed.problems.map(({ message }) => message).join()).toContain(
    '"title" stands after "words"; the order is: title, kind',
  )
})

it('lets a topic narrow whom a shared sign is put to, and keeps its words and its advice', () => {
  const narrowed = planted(['sore-throat'], 'sore-throat', (text) =>
    text.replace('    drool:\n', '    drool: {if: age >= 10}\n'),
  ).content
  const drool = (from: typeof content) =>
    from.release.pathways['sore-throat']!.signs.find(({ id }) => id === 'drool')!
  expect(narrowed.problems.filter(({ message }) => message.includes('drool'))).toEqual([])
  expect(drool(narrowed)).toEqual({ ...drool(content), if: drool(narrowed).if })
  expect(drool(narrowed).if).toBeDefined()
})

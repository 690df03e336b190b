import { build, type Rolldown } from 'vite'
import { expect, it } from 'vitest'
import cy from '../../../content/languages/cy.json' with { type: 'json' }
import en from '../../../content/languages/en.json' with { type: 'json' }
import front from '../../../content/languages/front-en.json' with { type: 'json' }
import { numberedKeys, shortKeys } from '../../../src/commands/pages/short-keys.ts'

const ROOT = new URL('../../..', import.meta.url).pathname
const numbers = numberedKeys(new Set())

/** A module as the desk's build has it, run. */
async function built(path: string): Promise<Record<string, unknown>> {
  const { output } = (await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    json: { namedExports: false },
    plugins: [shortKeys(numbers)],
    build: { write: false, minify: false, lib: { entry: path, formats: ['es'] } },
  }).then((all) => [all].flat()[0])) as Rolldown.RolldownOutput
  return await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`)
}

it('gives each key a number of its own', () => {
  expect(numbers.size).toBeGreaterThan(200)
  expect(new Set(numbers.values()).size).toBe(numbers.size)
})
it('leaves its name to a key that is made of parts, or that something else is called', () => {
  expect([...numbers.keys()]).not.toContain('sex-male')
  expect([...numbers.keys()]).not.toContain('menu')
  expect(numbers.has('the-duty-clinician')).toBe(true)
  expect(numberedKeys(new Set(['the-duty-clinician'])).has('the-duty-clinician')).toBe(false)
})
it('has all words by their numbers or by their names', async () => {
  for (const [name, words] of Object.entries({ 'front-en': front, en, cy })) {
    const { default: short } = (await built(`content/languages/${name}.json`)) as {
      default: Record<string, string>
    }
    for (const [key, text] of Object.entries(words)) {
      const [, base = '', plural = ''] = /^(.*?)(_[a-z]+)?$/.exec(key)!
      expect(short[`${numbers.get(base) ?? base}${plural}`], key).toBe(text)
    }
    expect(Object.keys(short)).toHaveLength(Object.keys(words).length)
  }
})

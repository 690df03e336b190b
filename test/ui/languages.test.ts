import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseAst } from 'vite'
import { expect, it } from 'vitest'
import { SERVICE_TEXTS } from '#core/practice/service.ts'
import builtCy from '../../content/languages/built-cy.json' with { type: 'json' }
import builtEn from '../../content/languages/built-en.json' with { type: 'json' }
import restCy from '../../content/languages/cy.json' with { type: 'json' }
import restEn from '../../content/languages/en.json' with { type: 'json' }
import frontCy from '../../content/languages/front-cy.json' with { type: 'json' }
import frontEn from '../../content/languages/front-en.json' with { type: 'json' }
import leadCy from '../../content/languages/lead-cy.json' with { type: 'json' }
import leadEn from '../../content/languages/lead-en.json' with { type: 'json' }
import practiseCy from '../../content/languages/practise-cy.json' with { type: 'json' }
import practiseEn from '../../content/languages/practise-en.json' with { type: 'json' }
import saidCy from '../../content/languages/said-cy.json' with { type: 'json' }
import saidEn from '../../content/languages/said-en.json' with { type: 'json' }

const SRC = fileURLToPath(new URL('../../src', import.meta.url))
const screens = ['desk', 'lead', 'ui'].flatMap((folder) =>
  readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(SRC, folder, name)),
)
const base = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')

const deskCy = { ...builtCy, ...frontCy, ...restCy, ...practiseCy }
const deskEn = { ...builtEn, ...frontEn, ...restEn, ...practiseEn }
const cy = { ...deskCy, ...leadCy }
const en = { ...deskEn, ...leadEn }

it('has each word once: for the first screen, for every page, or for the lead page alone', () => {
  expect(Object.keys(restEn).filter((key) => key in frontEn)).toEqual([])
  expect(Object.keys(leadEn).filter((key) => key in deskEn)).toEqual([])
})
it('has the same words in every language', () => {
  const keys = (words: object) => [...new Set(Object.keys(words).map(base))].sort()
  expect(keys(deskCy)).toEqual(keys(deskEn))
  expect(keys(leadCy)).toEqual(keys(leadEn))
  expect(keys(saidCy)).toEqual(keys(saidEn))
})
it('fills the same braces in every language', () => {
  const braces = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()
  const words = cy as Record<string, string>
  for (const [key, text] of Object.entries(en))
    if (words[key]) expect(braces(words[key]), key).toEqual(braces(text))
})
it('has words for every key that the screens name', () => {
  const missing = screens.flatMap((file) => {
    const known = [...new Set(Object.keys(file.includes('/lead/') ? en : deskEn).map(base))]
    const text = readFileSync(file, 'utf8')
    const keys = [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1]!)
    const heads = [...text.matchAll(/\bt\(\s*`([\w-]+)\$\{/g)].map((match) => match[1]!)
    return [
      ...keys.filter((key) => !known.includes(key)),
      ...heads.filter((head) => !known.some((key) => key.startsWith(head))),
    ].map((key) => `${file}: ${key}`)
  })
  expect(missing).toEqual([])
})
it('says on the lead page nothing that only those who built it would say', () => {
  const ours =
    /\b(revisions?|stale|anew|writ(e|ing|ten) out|bring in and|enrol(ment|led)?|malformed|payload|reckoned)\b/i
  const oursInWelsh = /\b(adolygiad|diwygiad) \{\{|ysgrifennu allan|wedi'i ysgrifennu\b/i
  // The search over pages knows more words than the pages say.
  const said = Object.entries(leadEn).filter(([key]) => !key.startsWith('find-words-'))
  expect(said.filter(([, text]) => ours.test(text.replaceAll(/\{\{\w+\}\}/g, '')))).toEqual([])
  expect(Object.entries(leadCy).filter(([, text]) => oursInWelsh.test(text))).toEqual([])
})
it('has the label of every text of a service, since the form takes its fields from the list', () => {
  const known = [...Object.keys(leadEn), ...Object.keys(deskEn)].map(base)
  expect(SERVICE_TEXTS.filter((text) => !known.includes(`field-${text}`))).toEqual([])
})
it('changes the first letter of a Welsh noun after 2, as it is read aloud', () => {
  const words = cy as Record<string, string>
  const after = (text = '') => /\{\{count\}\} (\S+)/.exec(text)?.[1]
  const changes = /^(?:[cpt](?!h)|b|d(?!d)|g|m|ll|rh)/
  const same = Object.keys(words)
    .filter((key) => key.endsWith('_other') && changes.test(after(words[key]) ?? ''))
    .filter((key) => after(words[key.replace(/other$/, 'two')] ?? words[key]) === after(words[key]))
  expect(same).toEqual([])
})
it('keeps text out of the code of the screens', () => {
  const found: string[] = []
  for (const file of screens.filter((name) => name.endsWith('.tsx'))) {
    const visit = (node: unknown): void => {
      if (Array.isArray(node)) {
        for (const child of node) visit(child)
        return
      }
      if (typeof node !== 'object' || node === null) return
      const { type, value, name } = node as { type?: string; value?: unknown; name?: { name?: string } }
      if (type === 'JSXText' && /[A-Za-z]{2,}/.test(String(value)))
        found.push(`${file}: ${String(value).trim()}`)
      if (
        type === 'JSXAttribute' &&
        ['title', 'placeholder', 'aria-label', 'alt'].includes(name?.name ?? '')
      ) {
        const text = (value as { value?: unknown } | null)?.value
        if (typeof text === 'string' && /[A-Za-z]{2,}/.test(text)) found.push(`${file}: ${text}`)
      }
      for (const child of Object.values(node)) visit(child)
    }
    visit(parseAst(readFileSync(file, 'utf8'), { lang: 'tsx' }))
  }
  expect(found).toEqual([])
})
it('lays out by the direction of the language, never by left and right', () => {
  const files = ['desk', 'lead', 'ui'].flatMap((folder) =>
    readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.css'))
      .map((name) => readFileSync(join(SRC, folder, name), 'utf8')),
  )
  for (const css of files)
    expect(
      css.match(
        /\b(?:margin|padding|border)-(?:left|right)\b|^\s*(?:left|right):|text-align: (?:left|right)/gm,
      ),
    ).toBeNull()
})
it('says "1 letter" and not "1 letters": a number before a noun chooses the form, where it can be 1', () => {
  // Each is never 1: a fixed number, the end of a range, or said only from a few on.
  const never = ['report-times', 'paper-part-used', 'paper-length', 'paper-length-short', 'kinds-choose']
  const more = [
    'logged-short',
    'own-note-help',
    'own-phrase-wide',
    'network-new-code',
    'policy-who-text',
    'words-weeks',
    'guide-days-between',
    'compare-too-few',
  ]
  const plural =
    /\{\{\w+\}\} (?:calls|days|weeks|months|letters|sides|topics|times|kinds|desks|services|rows|lines|questions|signs|people|practices|working days)\b/
  const wrong = Object.entries(leadEn)
    .filter(([key, text]) => plural.test(text) && !/_(?:one|other)$/.test(key))
    .map(([key]) => key)
    .filter((key) => ![...never, ...more].includes(key))
  expect(wrong).toEqual([])
})

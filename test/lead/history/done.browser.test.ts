import { h, render } from 'preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { blankService } from '#core/practice/service.ts'
import { DoneSection } from '#lead/history/DoneSection.tsx'
import { practice } from '#lead/link/lead-data.ts'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

addWords({ ...en, ...leadEn })

const network = window.fetch
const entry = {
  n: 1,
  at: '2026-11-24T10:15',
  person: 'a',
  name: 'Ann Lee',
  what: 'desk-code',
  subject: '',
  revision: 0,
  before: '',
  after: '',
}
const full = { ...entry, n: 2, what: 'marked-full', subject: 'feet', after: '2026-11-24T18:00' }
const gone = {
  ...entry,
  n: 3,
  person: 'g',
  name: 'Gus Gone',
  what: 'person-changed',
  subject: 'a',
  before: 'Ann, lead',
  after: 'Ann Lee, lead',
}
let asked: string[] = []
let root: HTMLElement

beforeEach(() => {
  root = document.createElement('div')
  document.body.replaceChildren(root)
  asked = []
  const services = [{ ...blankService('feet', { on: '2026-11-24', by: 'manager' }), name: 'Foot clinic' }]
  practice.value = { ...emptyPractice('one', 'One'), services }
  window.fetch = async (path) => {
    const { pathname, search } = new URL(String(path), location.href)
    if (pathname === '/api/lead/people') return Response.json({ people: [] })
    asked.push(search)
    if (search === '?whole=yes')
      return Response.json({ entries: [entry, full, gone].map((one) => ({ ...one, hash: `h${one.n}` })) })
    return Response.json({ entries: search.includes('to=feet') ? [full] : [gone, full, entry] })
  }
})
afterEach(() => {
  render(null, root)
  window.fetch = network
  practice.value = undefined
})

it('says who did what, and shows what one person did, or what was done to one service', async () => {
  render(h(DoneSection, {}), root)
  await expect.element(page.getByText('Made a code for a desk')).toBeVisible()
  await expect.element(page.getByText('Marked Foot clinic as full until 18:00')).toBeVisible()
  await expect.element(page.getByText('Before: Ann, lead. After: Ann Lee, lead.')).toBeVisible()
  await expect.element(page.getByText('Gus Gone, 24 November 2026 10:15')).toBeVisible()
  await page.getByRole('combobox', { name: /Done to/ }).selectOptions('Foot clinic')
  await expect.element(page.getByText('Made a code for a desk')).not.toBeInTheDocument()
  // Somebody who is not here any more can still be chosen.
  await page.getByRole('combobox', { name: /Done by/ }).selectOptions('Gus Gone')
  await expect.poll(() => asked).toEqual(['', '?to=feet', '?person=g&to=feet'])
  // What is saved meanwhile is shown too.
  practice.value = { ...practice.value!, revision: practice.value!.revision + 1 }
  await expect.poll(() => asked).toHaveLength(4)
})

it('saves all of it as a table, in words and as it is kept, with the digest of each entry', async () => {
  render(h(DoneSection, {}), root)
  await expect.element(page.getByText('Made a code for a desk')).toBeVisible()
  const saved: { name: string; text: Promise<string> }[] = []
  const make = URL.createObjectURL
  let made = new Blob()
  URL.createObjectURL = (blob: Blob) => {
    made = blob
    return make(blob)
  }
  // The link that keeps the file is in no page, so a click on it reaches nobody else.
  const press = HTMLAnchorElement.prototype.click
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, text: made.text() })
  }
  try {
    await page.getByRole('button', { name: leadEn['done-file'] }).click()
    await expect.poll(() => saved.length).toBe(1)
  } finally {
    URL.createObjectURL = make
    HTMLAnchorElement.prototype.click = press
  }
  expect(asked).toContain('?whole=yes')
  expect(saved[0]!.name).toBe('who-did-what.csv')
  const lines = (await saved[0]!.text).trim().split(/\r?\n/)
  expect(lines).toHaveLength(4)
  expect(lines[0]).toMatch(/^.?number,at,by,done,what,.*digest$/)
  expect(lines[2]).toMatch(
    /^2,2026-11-24T10:15,Ann Lee,Marked Foot clinic as full until 18:00,marked-full,feet,.*,h2$/,
  )
})

import { h, render } from 'preact'
import { useState } from 'preact/hooks'
import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { compareServices } from '#core/exchange/compare.ts'
import { readServicesFile } from '#core/exchange/read-file.ts'
import type { Destination } from '#core/pathway/pathway.ts'
import { blankService, type Service } from '#core/practice/service.ts'
import type { Chosen } from '#lead/exchange/exchange-read.ts'
import { ImportPreview } from '#lead/exchange/ImportPreview.tsx'
import { NOTHING_PICKED } from '#lead/exchange/picked.ts'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

addWords({ ...en, ...leadEn })

const help = (id: string, label: string) => ({ id, label, low: 0, high: 1 }) as Destination
const destinations = { podiatry: help('podiatry', 'Foot service'), dentist: help('dentist', 'Dentist') }
const names = { destinations: new Set(Object.keys(destinations)), conditions: 'any' } as const
const held: Service[] = [
  {
    ...blankService('hill', { on: '2026-11-01', by: 'manager' }),
    name: 'Hill Feet',
    phones: [{ number: '01632 960201' }],
    address: '1 Mill Lane, AN1 1AA',
  },
]
let taken: readonly Service[]

function Preview({ table }: { readonly table: string }) {
  const [chosen, setChosen] = useState<Chosen>({})
  const [picked, setPicked] = useState(NOTHING_PICKED)
  const bytes = new TextEncoder().encode(table)
  const read = readServicesFile(bytes, undefined, { today: '2026-11-24', held, names, ...chosen })
  return h(ImportPreview, {
    name: 'list.csv',
    read: { ...read, changes: compareServices(read.services, held) },
    held,
    picked,
    onPick: setPicked,
    wanted: undefined,
    destinations,
    onRepair: (repairs) => setChosen({ ...chosen, repairs: { ...chosen.repairs, ...repairs } }),
    onUse: (uses) => setChosen({ ...chosen, uses }),
    onTake: (services) => {
      taken = services
    },
    onCancel: () => {},
  })
}

it('puts columns, spoilt numbers and kinds right, and ticks neither what is here, nor what is far', async () => {
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  const lines = [
    'Vale Feet,1632960202,3 Vale Rd AN2 1AA',
    'Hill Foot Care,01632 960201,',
    'Far Feet,01632 960204,LS1 1AA',
  ]
  render(h(Preview, { table: `Who,Ring,Where\n${lines.join('\n')}\n` }), root)
  await expect.element(page.getByRole('checkbox', { name: 'Tick Far Feet' })).not.toBeChecked()
  await page.getByRole('button', { name: 'Use 01632 960202' }).click()
  await expect.element(page.getByRole('checkbox', { name: 'Tick Vale Feet' })).toBeChecked()
  await expect.element(page.getByRole('checkbox', { name: 'Tick Hill Foot Care' })).not.toBeChecked()
  await expect.element(page.getByRole('cell', { name: /begins with LS, yours with AN/ })).toBeInTheDocument()
  await page.getByText('Choose what it does').first().click()
  await page.getByRole('group', { name: 'What Vale Feet does' }).getByLabelText('Foot service').click()
  await page.getByRole('button', { name: 'Take this 1' }).click()
  expect(taken).toMatchObject([
    {
      name: 'Vale Feet',
      serves: ['podiatry'],
      phones: [{ number: '01632 960202' }],
      address: '3 Vale Rd AN2 1AA',
    },
  ])
})

it('takes a line without its time of full only when somebody says so', async () => {
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  const table = 'Name,Serves,Phones,Full until\nVale Feet,podiatry,01632 960202,for now\n'
  render(h(Preview, { table }), root)
  await expect.element(page.getByText(/0 services/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Take the line without it' }).click()
  await expect.element(page.getByRole('checkbox', { name: 'Tick Vale Feet' })).toBeChecked()
  // Nobody says when it was checked.
  await expect.element(page.getByText(/^1 of those ticked was checked too long ago or never/)).toBeVisible()
})

it('keeps ticks and kinds while columns change, says loudly what it does not understand, and asks for each word', async () => {
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  const lines = [
    'Vale Feet,feet,01632 960202,x',
    'Dale Feet,feet,01632 960203,y',
    'Mill Smiles,teeth,01632 960205,z',
  ]
  render(h(Preview, { table: `Who,What they do,Tel,Colour\n${lines.join('\n')}\n` }), root)
  await expect.element(page.getByText(/^1 column is not understood and left out: Colour/)).toBeVisible()
  const asked = page.getByRole('group', { name: /2 words of the file are not understood/ })
  await asked.getByText('Choose what it does').first().click()
  await page.getByRole('group', { name: 'What “feet” does' }).getByLabelText('Foot service').click()
  await page.getByRole('checkbox', { name: 'Tick Dale Feet' }).click()
  await page.getByRole('combobox', { name: 'Colour' }).selectOptions('notesForStaff')
  await expect.poll(() => page.getByText(/not understood and left out/).elements()).toHaveLength(0)
  await expect.element(page.getByRole('checkbox', { name: 'Tick Dale Feet' })).not.toBeChecked()
  await page.getByRole('button', { name: 'Take these 2' }).click()
  expect(taken.map(({ name, serves }) => [name, serves])).toEqual([
    ['Vale Feet', ['podiatry']],
    ['Mill Smiles', []],
  ])
})

it('counts what is wrong apart from what was only read as it was probably meant, and lists that last', async () => {
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  const lines = [
    'Vale Feet,01204 61234,Mon-Fri 9-5,2026-11-01',
    'Dale Feet,01204 612399,Mon-Fri 9-5,last spring',
  ]
  render(h(Preview, { table: `Who,Tel,Open when,Last checked\n${lines.join('\n')}\n` }), root)
  await expect.element(page.getByText(/1 problem, 2 cells read as they were probably meant/)).toBeVisible()
  const outcomes = [...root.querySelectorAll('table tbody tr td:nth-child(3)')].map(
    (cell) => cell.textContent,
  )
  expect(outcomes.slice(0, 3)).toEqual(['Look at it', 'Read like this', 'Read like this'])
  await expect.element(page.getByRole('checkbox', { name: 'Tick Vale Feet' })).not.toBeChecked()
  await expect.element(page.getByText(/^1 has a number that may lack a digit/)).toBeVisible()
})

it('ticks neither a number that callers cannot ring nor the lower of two lines for one service, and says why', async () => {
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  const lines = ['Vale Feet,01632 960202', 'Ward Feet,4412', 'VALE FEET CLINIC,01632 960202']
  render(h(Preview, { table: `Who,Tel\n${lines.join('\n')}\n` }), root)
  await expect.element(page.getByRole('checkbox', { name: 'Tick Vale Feet' })).toBeChecked()
  await expect.element(page.getByRole('checkbox', { name: 'Tick Ward Feet' })).not.toBeChecked()
  await expect.element(page.getByRole('checkbox', { name: 'Tick VALE FEET CLINIC' })).not.toBeChecked()
  const cell = (name: RegExp) => expect.element(page.getByRole('cell', { name })).toBeInTheDocument()
  await cell(/^4412 can only be rung from inside a building/)
  await cell(/^Perhaps in the file twice: the same phone number as Vale Feet above it/)
  await expect.element(page.getByText(/^1 has a number that callers cannot ring/)).toBeVisible()
  await expect.element(page.getByText(/^1 is perhaps in the file twice/)).toBeVisible()
  await expect.poll(() => page.getByText(/perhaps here already/).elements()).toHaveLength(0)
})

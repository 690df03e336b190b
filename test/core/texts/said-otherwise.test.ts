import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readServicesFile } from '#core/exchange/read-file.ts'
import { blankService, type Service } from '#core/practice/service.ts'
import { checkService } from '#core/practice/service-check.ts'
import { saidOtherwise } from '#core/texts/said-otherwise.ts'
import cy from '../../../content/languages/said-cy.json' with { type: 'json' }
import en from '../../../content/languages/said-en.json' with { type: 'json' }
import { names } from '../exchange/any-service.ts'

const TODAY = '2026-11-24'
const FIXTURES = '../shared/fixtures'
const FILES = ['files', 'ods', 'public-inputs'].flatMap((folder) =>
  readdirSync(`${FIXTURES}/${folder}`).map((name) => `${FIXTURES}/${folder}/${name}`),
)
const welsh = saidOtherwise(en, cy)

describe('what is said in English, in another language', () => {
  const said = saidOtherwise(
    {
      lost: '{{a}} has lost its 0. Did you mean {{b}}?',
      out: 'It is left out for {{a}}.',
      cell: '{{a}} is empty.',
      mine: 'The cell is empty.',
    },
    { lost: 'Collodd {{a}} ei 0. Ai {{b}}?', out: 'Gadawyd ef allan: {{a}}.', mine: 'Mae’r gell yn wag.' },
  )
  it('keeps what it names, one sentence or several', () => {
    expect(said('"1632" has lost its 0. Did you mean 01632? It is left out for St. Mary’s.')).toBe(
      'Collodd "1632" ei 0. Ai 01632? Gadawyd ef allan: St. Mary’s.',
    )
  })
  it('says nothing where one of its sentences has no words there', () => {
    expect(said('It is left out for Hill. Ring them.')).toBeUndefined()
    expect(said('The row is empty.')).toBeUndefined()
    expect(said('The cell is empty.')).toBe('Mae’r gell yn wag.')
  })
})
it('has Welsh for everything that the reading of the example files says', () => {
  const lacking = FILES.flatMap((file) => {
    const read = readServicesFile(new Uint8Array(readFileSync(file)), undefined, {
      today: TODAY,
      held: [],
      names,
    })
    return read.problems.map(({ message }) => message).filter((message) => welsh(message) === undefined)
  })
  expect([...new Set(lacking)]).toEqual([])
})
it('has Welsh for every fault of a service’s fields', () => {
  const blank = blankService('a', { on: TODAY, by: '' })
  const wrong: Partial<Service>[] = [
    { name: '', serves: ['nothing'], able: 'nothing' },
    { name: 'n'.repeat(121), phones: [], checkEvery: 0 },
    ...['12', '1632960000', '441632960000', '0163296000', '09012345678', '+33 1 23 45 67 89', 'none'].map(
      (number) => ({ name: 'One', phones: [{ number, label: '' }] }),
    ),
    { name: 'One', checked: { on: '2027-01-01', by: 'manager' } },
    { name: 'One', checked: { on: 'soon', by: 'manager' } },
    { name: 'One', place: { latitude: 10, longitude: 10 }, bookingLink: 'our page', fullUntil: 'soon' },
    { name: 'One', fullUntil: '2028-01-01T10:00', notesForStaff: `<b>${'x'.repeat(2001)}` },
  ]
  const lacking = wrong.flatMap((part) =>
    checkService({ ...blank, ...part }, names, TODAY)
      .map(({ message }) => message)
      .filter((message) => welsh(message) === undefined),
  )
  expect([...new Set(lacking)]).toEqual([])
})

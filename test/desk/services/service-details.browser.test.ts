import { h, render } from 'preact'
import { expect, it } from 'vitest'
import { blankService } from '#core/practice/service.ts'
import { noteAnswering, noteHeard } from '#desk/link/heard.ts'
import { ServiceDetails } from '#desk/services/ServiceDetails.tsx'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }

addWords(en)

it('shows the page on which reception books, in a tab of its own that hears nothing of the call', () => {
  const service = {
    ...blankService('clinic', { on: '2026-11-24', by: 'manager' }),
    bookingLink: 'https://www.example.org/book',
  }
  noteAnswering(true)
  noteHeard('2026-11-24T10:15')
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  render(h(ServiceDetails, { service }), root)
  const link = () => root.querySelector('a[href="https://www.example.org/book"]')
  expect(link()?.getAttribute('rel')).toBe('noopener noreferrer')
  expect(link()?.textContent).not.toBe('')
  render(h(ServiceDetails, { service: { ...service, bookingLink: undefined } as never }), root)
  expect(link()).toBeNull()
})

import { practice as realPractice } from 'virtual:real-content'
import { h, render } from 'preact'
import { expect, it } from 'vitest'
import { ServiceLine } from '#desk/services/ServiceLine.tsx'

it('a number that costs callers much stands as words, and no tap rings it', () => {
  const service = {
    ...realPractice.services[0]!,
    phones: [{ number: '+883 510 001 234 567' }, { number: '01632 960155' }],
  }
  const call = { at: '2026-11-24T10:15', practice: realPractice }
  render(h(ServiceLine, { call, service }), document.body)
  expect(document.body.textContent).toContain('+883 510 001 234 567')
  const links = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'))
  expect(links).toEqual(['tel:01632960155'])
})

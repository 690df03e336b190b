import { cleanup, render, screen } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { practice } from '#desk/link/content-store.ts'
import { ServiceLine } from '#desk/services/ServiceLine.tsx'
import { t } from '#ui/language.ts'
import { openDesk } from '../at-the-desk.tsx'

const NAME = 'ד״ר כהן'
const AT = '2026-11-24T10:15'

beforeEach(() => void openDesk())
afterEach(cleanup)

it('the number of a service stands after its name, and the name keeps its own direction', () => {
  const service = { ...practice.value!.services[0]!, id: 'x', name: `${NAME} 12` }
  const here = { ...practice.value!, services: [service] }
  render(<ServiceLine call={{ at: AT, practice: here }} service={service} />)
  expect(getComputedStyle(screen.getByText(`${NAME} 12`)).direction).toBe('rtl')
  const phone = document.querySelector('.phone')!
  expect(screen.getByText(`${NAME} 12`).getBoundingClientRect().right).toBeLessThanOrEqual(
    phone.getBoundingClientRect().left,
  )
})
it('a value of a sentence keeps to itself only where it is written from right to left', () => {
  expect(t('full-until', { when: 'Mon' })).not.toContain('\u2068')
  expect(t('full-until', { when: NAME })).toContain(`\u2068${NAME}\u2069`)
})

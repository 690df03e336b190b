import { cleanup, render, screen } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { FoundAloud } from '#desk/search/FoundAloud.tsx'
import { openDesk } from '../at-the-desk.tsx'

beforeEach(() => void openDesk())
afterEach(cleanup)

it('an emergency that no list has says because of which of the typed words; one of a list says none', () => {
  const found = { topics: [], services: [], said: {}, danger: 'call-999' }
  const words = 'sat in the car with a hosepipe wont unlock'
  render(<FoundAloud found={{ ...found, because: 'sat hosepipe unlock' }} words={words} />)
  const line = screen.getByText('Because of: sat hosepipe unlock')
  // It changes as words are typed, and is not spoken each time.
  expect(line.closest('[role], [aria-live]')).toBeNull()
  cleanup()
  render(<FoundAloud found={found} words={words} />)
  expect(screen.queryByText(/Because of/)).toBeNull()
})

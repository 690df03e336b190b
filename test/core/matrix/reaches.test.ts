import { describe, expect, it } from 'vitest'
import { reaches } from '#core/matrix/reaches.ts'
import { content } from '../../content/sample.ts'

const { destinations } = content.release
const to = (destination: string, least: string, also: readonly string[] = []) =>
  reaches(destinations, { destination, also }, least)

describe('whether an answer is good enough', () => {
  it('the least place itself is, also beside the answer', () => {
    expect(to('duty-today', 'duty-today')).toBe(true)
    expect(to('gp-soon', 'safeguarding', ['safeguarding'])).toBe(true)
  })
  it('a more urgent place is where a doctor is', () => {
    expect(to('call-999', 'duty-now')).toBe(true)
    expect(to('duty-today', 'gp-soon')).toBe(true)
  })
  it('a sooner place without a doctor is not', () => {
    expect(to('pharm-mi', 'gp-soon')).toBe(false)
    expect(to('minor-illness', 'gp-soon')).toBe(false)
  })
  it('a less urgent place is not', () => {
    expect(to('duty-now', 'ed')).toBe(false)
    expect(to('gp-soon', 'duty-today')).toBe(false)
  })
  it('another place of the same rank is not', () => {
    expect(to('crisis-mh', 'mat-triage')).toBe(false)
  })
  it('safety at home is not met by an ambulance alone', () => {
    expect(to('call-999', 'safeguarding')).toBe(false)
    expect(to('call-999', 'safeguarding', ['safeguarding'])).toBe(true)
  })
})

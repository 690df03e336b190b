import { describe, expect, it } from 'vitest'
import type { Rank } from '#core/pathway/pathway.ts'
import { judgePlace } from '#core/practise/place.ts'
import { desk } from './a-scenario.ts'

const judge = (destination: string, rank: Rank, least: string, most: string, also: string[] = []) =>
  judgePlace(desk.release.destinations, { destination, rank, also }, { least, most })

describe('where a practise call ended', () => {
  it.each([
    ['call-999', 6, 'duty-now', 'call-999'],
    ['minor-illness', 3, 'pf-sore-throat', 'duty-today'],
    ['gp-routine', 1, 'pharm-otc', 'gp-routine'],
  ] as const)('is right at %s between the least and the most', (place, rank, least, most) => {
    expect(judge(place, rank, least, most)).toBe('right')
  })
  it.each([
    ['gp-soon', 2, 'duty-today', 'call-999'],
    ['pf-sore-throat', 3, 'duty-today', 'call-999'],
    ['duty-now', 4, 'ed', 'call-999'],
    ['duty-hour', 4, 'duty-now', 'call-999'],
    ['minor-illness', 3, 'safeguarding', 'call-999'],
  ] as const)('is too little at %s', (place, rank, least, most) => {
    expect(judge(place, rank, least, most)).toBe('too-little')
  })
  it('counts what is told beside the answer', () => {
    expect(judge('minor-illness', 3, 'safeguarding', 'call-999', ['safeguarding'])).toBe('right')
  })
  it('is too much above the most', () => {
    expect(judge('duty-now', 4, 'pharm-otc', 'gp-routine')).toBe('too-much')
  })
})

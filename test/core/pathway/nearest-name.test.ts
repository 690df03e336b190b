import { describe, expect, it } from 'vitest'
import { meantName, nearestNames } from '#core/pathway/nearest-name.ts'

const TOPICS = ['sore-throat', 'sore-eye', 'earache', 'croup']

describe('the names most like a text', () => {
  it('come likest first, as many as are asked for', () => {
    expect(nearestNames('sore-troat', TOPICS, 2)).toEqual(['sore-throat', 'sore-eye'])
    expect(nearestNames('sore-troat', TOPICS, 0)).toEqual([])
    expect(nearestNames('sore-troat', [], 3)).toEqual([])
  })
  it('keep the order they were given in where they are equally near', () => {
    expect(nearestNames('b', ['c', 'a', 'd'], 3)).toEqual(['c', 'a', 'd'])
  })
})

describe('the one name that was meant', () => {
  it('has no more than a third of its letters wrong', () => {
    expect(meantName('earake', TOPICS)).toBe('earache')
    expect(meantName('sex', ['age'])).toBeUndefined()
    expect(meantName('abcxyz', ['abcdef'])).toBeUndefined()
    expect(meantName('abcdxy', ['abcdef'])).toBe('abcdef')
  })
  it('may have one letter wrong, however short it is', () => {
    expect(meantName('ad', ['ed'])).toBe('ed')
    expect(meantName('no', ['ed'])).toBeUndefined()
  })
  it('is the likest of all, and itself where it is there', () => {
    expect(meantName('sore-eye', TOPICS)).toBe('sore-eye')
    expect(meantName('sore-eyes', TOPICS)).toBe('sore-eye')
  })
  it('is none where there are no names', () => expect(meantName('croup', [])).toBeUndefined())
})

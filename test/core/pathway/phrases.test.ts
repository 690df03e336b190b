import { describe, expect, it } from 'vitest'
import { fill, phrase } from '#core/pathway/phrases.ts'

const phrases = { 'net-999': 'Call 999 for: {signs}.', plain: 'Call us again.' }

describe('a sentence of the content', () => {
  it('is filled in, or stands as it is', () => {
    expect(phrase(phrases, 'net-999', { signs: 'a rash' })).toBe('Call 999 for: a rash.')
    expect(phrase(phrases, 'plain', { signs: 'a rash' })).toBe('Call us again.')
  })
  it('that is not there is named', () => {
    expect(() => phrase(phrases, 'net-nothing')).toThrow('no phrase "net-nothing"')
  })
})

describe('braces', () => {
  it('are filled wherever the name stands, with nothing where nothing is to be said', () => {
    expect(fill('{from} to {to}, not {to}', { from: '2', to: '' })).toBe('2 to , not ')
  })
  it('without a value stay, so that a check can see them', () => {
    expect(fill('At {service} by {by}.', { by: 'noon' })).toBe('At {service} by noon.')
    expect(fill('{} {Name} {a b}', { Name: 'x' })).toBe('{} {Name} {a b}')
  })
  it('in what is filled in are left alone, as are signs that a replacement could take for its own', () => {
    expect(fill('{service}: {by}', { service: 'A {by} & $& $1 shop', by: 'noon' })).toBe(
      'A {by} & $& $1 shop: noon',
    )
  })
})

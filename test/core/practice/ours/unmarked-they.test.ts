import { expect, it } from 'vitest'
import { unmarkedThey, withThey } from '#core/practice/ours/unmarked-they.ts'

it('finds a word that may be the patient or who helps, and none in brackets or in other words', () => {
  expect(unmarkedThey('They can look at your throat [when].')).toBe('They')
  expect(unmarkedThey('Ask [him or her] what [he or she] needs, there and then.')).toBeUndefined()
  expect(unmarkedThey('Look at {their} throat {by}, if {they need} it.')).toBeUndefined()
  expect(unmarkedThey('[He or she] rings, and tells him.')).toBe('him')
})

it('puts it plainly, for one or the other', () => {
  const typed = 'They can look at your throat [when], and keep their notes.'
  expect(withThey(typed, 'helper')).toBe('[who helps] can look at your throat [when], and keep their notes.')
  expect(withThey(typed, 'patient')).toBe('[He or she] can look at your throat [when], and keep their notes.')
  expect(withThey('Show them their notes.', 'helper')).toBe('Show [who helps] their notes.')
  expect(withThey('Show their notes.', 'helper')).toBe('Show [who helps]’s notes.')
  expect(withThey('Nothing to put.', 'helper')).toBe('Nothing to put.')
})

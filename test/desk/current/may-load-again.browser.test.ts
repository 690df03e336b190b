import { afterEach, expect, it } from 'vitest'
import { query, raising } from '#desk/call/desk-state.ts'
import { mayLoadAgain } from '#desk/current/may-load-again.ts'
import { askBeforeReload } from '#desk/link/unsaved.ts'

afterEach(() => {
  document.body.replaceChildren()
  query.value = ''
  raising.value = false
})

it('never loads the page again over words, a dialog or what is not kept yet', () => {
  expect(mayLoadAgain()).toBe(true)
  query.value = 'sore'
  expect(mayLoadAgain()).toBe(false)
  query.value = ''
  raising.value = true
  expect(mayLoadAgain()).toBe(false)
  raising.value = false
  document.body.innerHTML = '<dialog open></dialog>'
  expect(mayLoadAgain()).toBe(false)
  document.body.replaceChildren()
  let held = true
  askBeforeReload(() => held)
  expect(mayLoadAgain()).toBe(false)
  held = false
  expect(mayLoadAgain()).toBe(true)
})
it('never loads the page again over a form that is open, nor over the one to join once someone is at it', () => {
  document.body.innerHTML = '<form><input></form>'
  expect(mayLoadAgain()).toBe(false)
  document.body.innerHTML = '<form data-standing><input></form>'
  expect(mayLoadAgain()).toBe(true)
  const field = document.querySelector('input')!
  field.focus()
  expect(mayLoadAgain()).toBe(false)
  field.blur()
  field.value = 'AB'
  expect(mayLoadAgain()).toBe(false)
})

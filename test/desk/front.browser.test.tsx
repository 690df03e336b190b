import { front } from 'virtual:real-content'
import { batch } from '@preact/signals'
import { cleanup } from '@testing-library/preact'
import { hydrate, render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, it } from 'vitest'
import { App } from '#desk/App.tsx'
import { around } from '#desk/call/around.ts'
import { query } from '#desk/call/desk-state.ts'
import { guide } from '#desk/call/guide.ts'
import { practice, topics } from '#desk/link/content-store.ts'
import { moreSearch } from '#desk/search/find.ts'
import { deskAtRest } from './call/real-desk.ts'

const desk = document.createElement('div')
const drawn = document.createElement('div')
afterEach(() => {
  // One that stayed would open its dialogs outside of the document, in whatever test comes after.
  for (const one of [desk, drawn]) render(null, one)
  desk.remove()
})

/** The desk before anything but its first code has come. */
function nothingYet(): void {
  cleanup()
  deskAtRest()
  batch(() => {
    around.value = undefined
    guide.value = undefined
    moreSearch.value = undefined
    practice.value = undefined
    topics.value = undefined
  })
}

it('stands in the page as the code draws it: nothing is built or taken away when that has come', async () => {
  nothingYet()
  desk.innerHTML = front
  document.body.replaceChildren(desk)
  const box = desk.querySelector<HTMLInputElement>('#query')!
  box.focus()
  box.value = 'sore'
  query.value = box.value
  const watch = new MutationObserver(() => {})
  watch.observe(desk, { childList: true, attributes: true, subtree: true })
  await act(() => hydrate(<App />, desk))
  const changed = watch
    .takeRecords()
    .flatMap(({ attributeName, addedNodes, removedNodes }) => [
      attributeName,
      ...[...addedNodes, ...removedNodes].map((node) => (node instanceof Element ? node.outerHTML : null)),
    ])
    .filter((change) => change !== null)
  watch.disconnect()
  expect(changed).toEqual([])
  expect(document.activeElement).toBe(box)
  expect(box.value).toBe('sore')

  await act(() => render(<App />, drawn))
  const shape = (of: Element) =>
    [...of.querySelectorAll('*')].map((one) => [
      one.tagName,
      one.getAttribute('class')?.trim() ?? '',
      one.ariaLabel,
      one.id,
    ])
  expect(shape(desk)).toEqual(shape(drawn))
  // The page has the mark from the icon's own file.
  const mark = (of: Element) =>
    [...of.querySelectorAll('.mark, .mark *')].map((one) => [
      one.tagName,
      ...[...one.attributes].map(({ name, value }) => `${name}=${value}`).sort(),
    ])
  expect(mark(drawn)).toHaveLength(5)
  expect(mark(desk)).toEqual(mark(drawn))
})

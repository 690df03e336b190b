import { act, cleanup, render } from '@testing-library/preact'
import { useState } from 'preact/hooks'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keepOwnWords } from '#ui/own-words.ts'
import { type Translator, translators } from './page-translator.ts'

let stop: () => void
let show: (name: string | undefined) => void

function Card() {
  const [name, setName] = useState<string | undefined>('Ann')
  show = setName
  return (
    <div>
      <p>
        Call {name ? <b>{name}</b> : null} back {name}
      </p>
      {name === 'Ann' ? 'today' : <i>tomorrow</i>}
    </div>
  )
}

beforeEach(() => {
  stop = keepOwnWords(document.body)
})
afterEach(() => {
  stop()
  cleanup()
})

describe.each(Object.entries(translators))(
  'a page that is translated by one which %s',
  (_, translate: Translator) => {
    test('has its own words again at once', async () => {
      const { container } = render(<Card />)
      const before = container.innerHTML
      translate(container)
      await Promise.resolve()
      expect(container.innerHTML).toBe(before)
    })

    test.each(['Bea', undefined])('still shows what changes, and does not break (%s)', async (name) => {
      const { container } = render(<Card />)
      translate(container)
      await Promise.resolve()
      act(() => show(name))
      translate(container)
      await Promise.resolve()
      expect(container.textContent).toBe(`Call ${name ?? ''} back ${name ?? ''}tomorrow`)
      expect(container.querySelector('font')).toBeNull()
    })
  },
)

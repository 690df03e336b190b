import type { ComponentChild } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { KeyButton } from '../KeyButton.tsx'

/** How many things have a digit at a time. */
export const NINE = 9

interface Props<T> {
  /** A gap keeps the digits of what stands after it. */
  readonly items: readonly (T | undefined)[]
  /** One thing, with the digit that its button shows. */
  readonly each: (item: T, digit: string) => ComponentChild
}

/** Things that are pressed by a digit each, nine at a time: where there are more, 0 shows the next nine, and after the last the first again. */
export function NineAtATime<T>({ items, each }: Props<T>) {
  const [wanted, setFrom] = useState(0)
  const from = wanted < items.length ? wanted : 0
  const next = from + NINE < items.length ? from + NINE : 0
  return (
    <>
      {items
        .slice(from, from + NINE)
        .map((item, at) => (item === undefined ? null : each(item, String(at + 1))))}
      {items.length > NINE ? (
        <KeyButton letter="0" kind="quiet" onClick={() => setFrom(next)}>
          {t('next-nine', { from: next + 1, all: items.length })}
        </KeyButton>
      ) : null}
    </>
  )
}

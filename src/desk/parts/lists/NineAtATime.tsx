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
  const [turns, setTurns] = useState(0)
  // Nine gaps are no page.
  const pages = items.flatMap((_, at) =>
    at % NINE === 0 && items.slice(at, at + NINE).some((item) => item !== undefined) ? [at] : [],
  )
  const [from, next] = [turns, turns + 1].map((turn) => pages[turn % pages.length] ?? 0) as [number, number]
  return (
    <>
      {items
        .slice(from, from + NINE)
        .map((item, at) => (item === undefined ? null : each(item, String(at + 1))))}
      {pages.length > 1 ? (
        <KeyButton letter="0" kind="quiet" onClick={() => setTurns(turns + 1)}>
          {t('next-nine', { from: next + 1, all: items.length })}
        </KeyButton>
      ) : null}
    </>
  )
}

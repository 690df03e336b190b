import { useEffect, useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { KeyButton } from '../KeyButton.tsx'
import { isTyping } from '../keys.ts'
import { pageNow } from '../page-keys.ts'

/** How much of a window PgDn goes on. */
const PART = 0.85

/** The page over the step, or the step. */
const placeOf = (page: boolean) => document.querySelector(page ? 'dialog[open]' : 'main .step')

/** Where the window is low the step goes with the whole desk. */
function goOn(page: boolean, way: 1 | -1): void {
  for (const part of [placeOf(page), document.getElementById('desk')])
    part?.scrollBy({ top: way * PART * Math.min(part.clientHeight, innerHeight) })
}

/** Says that keys of the answer, or anything of a page over the step, are below the fold, and goes there by PgDn, wherever the focus is; nothing where all of it is in view. */
export function MoreBelow({ page = false }: { readonly page?: boolean }) {
  const [more, setMore] = useState(false)
  useEffect(() => {
    const here = placeOf(page)
    // A page may be gone again before it was painted.
    if (!here) return undefined
    const look = () =>
      setMore(page ? here.scrollTop + here.clientHeight < here.scrollHeight - 8 : keyBelow(here))
    let frame = 0
    // What it shows changes the sizes that it watches.
    const lookSoon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(look)
    }
    const sizes = new ResizeObserver(lookSoon)
    for (const part of [here, ...here.children]) sizes.observe(part)
    const onKey = (event: KeyboardEvent) => {
      const way = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : undefined
      if (!way || isTyping(event.target) || Boolean(pageNow()) !== page) return
      event.preventDefault()
      goOn(page, way)
    }
    // Where the window is low the desk scrolls.
    addEventListener('scroll', look, { capture: true, passive: true })
    document.addEventListener('keydown', onKey)
    return () => {
      sizes.disconnect()
      cancelAnimationFrame(frame)
      removeEventListener('scroll', look, true)
      document.removeEventListener('keydown', onKey)
    }
  }, [])
  if (!more) return null
  return (
    <KeyButton letter="PgDn" kind="quiet" onClick={() => goOn(page, 1)}>
      <span class="goes-on" aria-hidden="true">
        ▾
      </span>{' '}
      {t('more-below')}
    </KeyButton>
  )
}

/** Whether something with a key, or that was unfolded, is not wholly above the fold: what has none, as the version of the content, can wait. Where the window is low the answers may be below it too. */
function keyBelow(part: Element): boolean {
  const { bottom } = part.getBoundingClientRect()
  return [...document.querySelectorAll<HTMLElement>('main :is([aria-keyshortcuts], [open] > *)')].some(
    (one) =>
      one.checkVisibility() &&
      one.getBoundingClientRect().bottom >
        Math.min(part.contains(one) ? bottom : innerHeight, innerHeight) + 1,
  )
}

import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { OwnChange, OwnValues } from '#core/practice/ours/own-guidance.ts'
import { asTyped } from '#core/practice/ours/typed-marks.ts'
import { t } from '#ui/language.ts'
import { Wrong } from '../../fields/Field.tsx'
import { loadPractice, practice } from '../../link/lead-data.ts'
import { type SavedNote, SavedSaid } from '../../services/SavedSaid.tsx'
import { ownHere, saveOwn } from './own-store.ts'
import { ownValueWords } from './own-words.ts'

/** How one thing of the practice's own is saved, and what came of it. */
export interface OwnSaving<Kind extends OwnChange['kind']> {
  readonly held: OwnValues[Kind] | undefined
  /** True once it is kept. */
  readonly save: (value: OwnValues[Kind] | null, told?: boolean) => Promise<boolean>
  readonly said: ComponentChildren
}

/** Saves one thing of the practice's own, and says what came of it with its undo. `writing` is what is written and not saved: it is saved over what stood when that was begun, so what another lead saved meanwhile is shown first. What was wrong is said only as long as `typed` stands there. */
export function useOwn<Kind extends OwnChange['kind']>(
  kind: Kind,
  key: string,
  writing?: unknown,
  typed = writing,
): OwnSaving<Kind> {
  const [refused, setRefused] = useState<{ readonly why: string; readonly of: unknown }>()
  const [done, setDone] = useState<SavedNote>()
  const [busy, setBusy] = useState(false)
  const held = ownHere(kind, key)
  const base = useRef(held)
  if (writing === undefined) base.current = held
  const save = async (value: OwnValues[Kind] | null, told?: boolean) => {
    // Words of a kind of help are measured in every topic that says them.
    setBusy(true)
    const saved = await saveOwn({ kind, key, value } as unknown as OwnChange, base.current, told)
    setBusy(false)
    const kept = saved.kind === 'saved'
    // What somebody wrote while it was being saved goes over it.
    if (kept) base.current = ownHere(kind, key)
    if (saved.kind === 'changed') {
      await loadPractice()
      base.current = ownHere(kind, key)
      setRefused({ why: t('own-meanwhile', { now: ownValueWords(kind, base.current) }), of: typed })
    } else
      setRefused(
        kept ? undefined : { why: kind === 'say' ? asTyped(saved.message) : saved.message, of: typed },
      )
    setDone(kept ? { message: t('own-saved'), revision: practice.value?.revision } : undefined)
    return kept
  }
  const said = (
    <>
      <Wrong>{busy || refused?.of !== typed ? undefined : refused?.why}</Wrong>
      {busy ? <p role="status">{t('own-saving')}</p> : <SavedSaid done={done} />}
    </>
  )
  return { held, save, said }
}

/** One thing that a practice may make its own: what it is, what may be written, how the desk will show it. */
export function OwnCard({
  id,
  title,
  help,
  children,
}: {
  readonly id: string
  readonly title: string
  readonly help: string
  readonly children: ComponentChildren
}) {
  return (
    <section class="own-card" aria-labelledby={id}>
      <h4 id={id}>{title}</h4>
      <p class="quiet-text measure">{help}</p>
      {children}
    </section>
  )
}

/** How the desk will show it, as it is written now. */
export function Preview({ children }: { readonly children: ComponentChildren }) {
  return (
    <div role="group" class="own-preview" aria-label={t('own-preview')}>
      <p class="quiet-text">{t('own-preview')}</p>
      {children}
    </div>
  )
}

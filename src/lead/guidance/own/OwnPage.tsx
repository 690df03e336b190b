import { useState } from 'preact/hooks'
import { OWN_KINDS, type OwnChange } from '#core/practice/ours/own-guidance.ts'
import { t } from '#ui/language.ts'
import { practice, release } from '../../link/lead-data.ts'
import { ForLeads } from '../../people/ForLeads.tsx'
import { type SavedNote, SavedSaid } from '../../services/SavedSaid.tsx'
import { NetworkNotes } from './NetworkNotes.tsx'
import { ownHere, saveOwn } from './own-store.ts'
import { addressOfPlace, ownPlaceWords, ownValueWords } from './own-words.ts'
import { type OwnToLookAt, ownToLookAt } from './to-look-at.ts'

/** All that this practice has of its own in the guidance, with what no longer fits first; and every kind of help, to give it words, a note or slots. */
export function OwnPage() {
  const [done, setDone] = useState<SavedNote>()
  const own = practice.value
  const content = release.value
  if (!own || !content) return null
  const look = ownToLookAt(content, own)
  const takeAway = async ({ kind, key }: OwnToLookAt) => {
    const saved = await saveOwn({ kind, key, value: null } as OwnChange, ownHere(kind, key))
    const kept = saved.kind === 'saved'
    setDone({
      message: kept ? t('own-saved') : saved.message,
      revision: kept ? practice.value?.revision : undefined,
    })
  }
  const all = OWN_KINDS.flatMap((kind) =>
    Object.entries(own.overrides[kind] ?? {}).map(([key, value]) => ({ kind, key, value })),
  )
  const shared = Object.entries(own.networkNotes ?? {}).filter(
    ([key]) => own.overrides.notes?.[key] === undefined,
  )
  return (
    <section aria-labelledby="own-page">
      <h2 id="own-page">{t('own-page')}</h2>
      <p class="measure">{t(own.kind === 'network' ? 'own-page-network' : 'own-page-help')}</p>
      {look.length > 0 ? (
        <section class="card" aria-labelledby="own-look">
          <h3 id="own-look">{t('own-look')}</h3>
          <ul class="check-list">
            {look.map((one) => (
              <LookAt key={`${one.kind} ${one.key} ${one.why}`} one={one} onAway={() => void takeAway(one)} />
            ))}
          </ul>
        </section>
      ) : null}
      <NetworkNotes />
      <SavedSaid done={done} />
      {all.length + shared.length === 0 ? <p>{t('own-none')}</p> : null}
      <ul class="plain-list own-all">
        {all.map(({ kind, key, value }) => (
          <li key={`${kind} ${key}`}>
            <a href={addressOfPlace(kind, key)}>{ownPlaceWords(kind, key)}</a>{' '}
            <span class="quiet-text">{t(`own-kind-${kind}`)}</span>{' '}
            <span dir="auto">{ownValueWords(kind, value)}</span>
          </li>
        ))}
        {shared.map(([key, text]) => (
          <li key={`network ${key}`}>
            <a href={addressOfPlace('notes', key)}>{ownPlaceWords('notes', key)}</a>{' '}
            <span class="quiet-text">{t('own-kind-network')}</span> <span dir="auto">{text}</span>
          </li>
        ))}
      </ul>
      <h3>{t('own-helps')}</h3>
      <ul class="topic-groups">
        {Object.values(content.destinations).map(({ id, label }) => (
          <li key={id}>
            <a href={`#guidance/help:${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One thing that needs a look: why, and what to do about it. */
function LookAt({
  one: { kind, key, why },
  onAway,
}: {
  readonly one: OwnToLookAt
  readonly onAway: () => void
}) {
  return (
    <li>
      <div class="stack tight">
        <p>
          <strong>{ownPlaceWords(kind, key)}</strong> {t(`own-look-${why}`)}
        </p>
        <p class="quiet-text" dir="auto">
          {t(`own-kind-${kind}`)} {ownValueWords(kind, practice.value?.overrides[kind]?.[key])}
        </p>
      </div>
      <div class="row">
        {why === 'words-changed' || why === 'wrong-slot' || why === 'clock-gone' ? (
          <a class="button" href={addressOfPlace(kind, key)}>
            {t('own-look-open')}
          </a>
        ) : null}
        <ForLeads>
          <button type="button" class="button" onClick={onAway}>
            {t('own-look-away')}
          </button>
        </ForLeads>
      </div>
    </li>
  )
}

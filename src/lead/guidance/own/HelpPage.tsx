import type { Destination } from '#core/pathway/pathway.ts'
import { maySayOwn } from '#core/practice/compose.ts'
import { ownKey } from '#core/practice/ours/own-guidance.ts'
import { t } from '#ui/language.ts'
import { practice } from '../../link/lead-data.ts'
import { OwnNote } from './OwnNote.tsx'
import { OwnSay } from './OwnSay.tsx'
import { OwnSlots } from './OwnSlots.tsx'

/** One kind of help: what the release says of it, and what a practice may make its own. */
export function HelpPage({ destination }: { readonly destination: Destination }) {
  const { id, label, who, book } = destination
  const booking = practice.value?.overrides.booking?.[id] ?? book
  const isNetwork = practice.value?.kind === 'network'
  return (
    <article class="topic" aria-labelledby={`help-${id}`}>
      <h2 id={`help-${id}`}>{label}</h2>
      <p class="quiet-text">{t('own-help-who', { who })}</p>
      <p>{booking}</p>
      <section class="own" aria-labelledby="own-title">
        <h3 id="own-title">{t('own-here')}</h3>
        <OwnNote key={`note ${id}`} place={ownKey({ help: id })} />
        {isNetwork ? null : <OwnSlots key={`slots ${id}`} destination={destination} />}
        {isNetwork ? null : maySayOwn(destination) ? (
          <>
            <p class="quiet-text measure">{t('own-say-everywhere')}</p>
            <OwnSay key={`say ${id}`} place={{ help: id }} />
          </>
        ) : (
          <p>{t('own-say-never')}</p>
        )}
      </section>
    </article>
  )
}

import type { SharedService } from '#core/practice/network.ts'
import { t } from '#ui/language.ts'
import { release } from '../link/lead-data.ts'
import { openService } from '../link/view.ts'
import { mayChange } from '../people/sign-in.ts'
import { FieldDifferences } from '../services/FieldDifferences.tsx'
import { useShared } from './network-store.ts'

type Use = Parameters<typeof useShared>[1]

const ACTIONS: Readonly<Record<SharedService['state'], readonly Use[]>> = {
  new: ['take', 'hide'],
  same: ['hide'],
  adapted: ['reset', 'hide'],
  behind: ['settle', 'hide'],
  hidden: ['show'],
}
const KINDS_SHOWN = 2

/** One service of the network: what it is, how this practice has it, and what can be done about that in one tap. */
export function SharedRow({
  one,
  onDone,
}: {
  readonly one: SharedService
  readonly onDone: (message: string) => void
}) {
  const { shared, state, own, differs, clashes } = one
  const all: readonly Use[] = clashes.length > 0 ? ['settle', 'reset', 'hide'] : ACTIONS[state]
  const actions = mayChange.value ? all : []
  const does = (use: Use) => () =>
    void useShared([shared.id], use).then((saved) =>
      onDone(saved.kind === 'saved' ? t(`network-did-${use}`, { name: shared.name }) : saved.message),
    )
  const opens = t(mayChange.value ? 'network-change-here' : 'service-look')
  const kinds = shared.serves.map((id) => release.value?.destinations[id]?.label ?? id)
  return (
    <li>
      <div class="stack tight">
        <p>
          <strong dir="auto">{own?.name ?? shared.name}</strong>{' '}
          <span class={`tag shared-${state}`}>{t(`network-state-${state}`)}</span>
        </p>
        <p class="quiet-text">
          {[
            kinds.length > KINDS_SHOWN
              ? t('kinds-and-more', {
                  kinds: kinds.slice(0, KINDS_SHOWN).join(', '),
                  count: kinds.length - KINDS_SHOWN,
                })
              : kinds.join(', '),
            shared.phones.map(({ number }) => number).join(', '),
            shared.address,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {clashes.length > 0 ? <p class="tag fresh-last">{t('network-clash')}</p> : null}
        {own && differs.length > 0 ? (
          <details open={clashes.length > 0}>
            <summary>{t('network-differs', { count: differs.length })}</summary>
            <FieldDifferences
              fields={differs}
              columns={[
                { heading: t('network-theirs'), service: shared },
                { heading: t('network-ours'), service: own },
              ]}
            />
          </details>
        ) : null}
      </div>
      <div class="row">
        {actions.map((use, at) => (
          <button
            key={use}
            type="button"
            class={at === 0 ? 'button' : 'button quiet'}
            aria-label={`${t(`network-do-${use}`)}: ${shared.name}`}
            onClick={does(use)}
          >
            {t(`network-do-${use}`)}
          </button>
        ))}
        {own ? (
          <button
            type="button"
            class="button quiet"
            aria-label={`${opens}: ${own.name}`}
            onClick={() => openService(own.id)}
          >
            {opens}
          </button>
        ) : null}
      </div>
    </li>
  )
}

import { t } from '#ui/language.ts'
import { OverPage } from '../parts/OverPage.tsx'
import { TellNow } from './TellNow.tsx'

const STEPS = [1, 2, 3, 4, 5]

/** Somebody has collapsed in our own waiting room: what to do, one step after another. No call is touched. */
export function CollapsePage({ onClose }: { readonly onClose: () => void }) {
  return (
    <OverPage
      id="collapse"
      heading={`▲ ${t('collapse')}`}
      headingClass="task"
      onClose={onClose}
      actions={(close) => <TellNow close={close} />}
    >
      {() => (
        <ol class="stack task in-order">
          {STEPS.map((step) => (
            <li key={step}>{t(`collapse-${step}`)}</li>
          ))}
        </ol>
      )}
    </OverPage>
  )
}

import type { ComponentChildren } from 'preact'
import { t } from '#ui/language.ts'
import { MORE } from '../KeyButton.tsx'
import { OverPage } from '../OverPage.tsx'
import { showOverStep } from '../over-step.tsx'
import { saidBy } from './more-buttons.tsx'
import { keysOf, numberedButtons } from './more-numbers.ts'
import './key-list.css'

/** Keys without a button, and what there must be for them. */
const OTHERS = [
  ['/', 'key-slash', '.chips'],
  ['Shift', 'key-shift', '.ticks'],
  ['Tab', 'key-tab', 'button'],
] as const

interface Key {
  readonly key: string
  readonly does: ComponentChildren
}

/** Lists every key of the screen that is there now, over it. */
export function openKeyList(): void {
  if (document.querySelector('dialog[open]')) return
  const keys = keysOnScreen()
  showOverStep((close) => <KeyList keys={keys} onClose={close} />)
}

/** The keys that the buttons on screen show, in their order, and what each says that it does. */
function keysOnScreen(): Key[] {
  const buttons = [...document.querySelectorAll<HTMLElement>('[aria-keyshortcuts]')]
  const numbers = new Map(numberedButtons())
  const keys = buttons.flatMap((button) => {
    const key = button.getAttribute('aria-keyshortcuts')!.replace('Control', 'Ctrl')
    // "Not sure" of each row is one line of its own.
    if (!button.checkVisibility() || button.matches('.unsure')) return []
    return [{ key: key === MORE ? `${key} ${keysOf(numbers.get(button)!)}` : key, does: saidBy(button) }]
  })
  // Of two with one key the first is pressed.
  return keys.filter(({ key }, at) => keys.findIndex((one) => one.key === key) === at)
}

function KeyList({ keys, onClose }: { readonly keys: readonly Key[]; readonly onClose: () => void }) {
  return (
    <OverPage
      id="key-list"
      class="card key-list"
      heading={t('all-keys')}
      headingClass="task"
      back={t('back')}
      onClose={onClose}
    >
      {() => (
        <dl>
          {[
            ...keys,
            { key: 'F3', does: t('suggest') },
            { key: 'F4', does: t('returned') },
            ...OTHERS.filter(([, , where]) => document.querySelector(where)).map(([key, does]) => ({
              key,
              does: t(does),
            })),
          ].map(({ key, does }, at) => (
            <div key={at}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      )}
    </OverPage>
  )
}

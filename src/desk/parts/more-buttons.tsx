import { t } from '#ui/language.ts'
import { KeyButton, MORE } from './KeyButton.tsx'
import { OverPage } from './OverPage.tsx'
import { showOverStep } from './over-step.tsx'

/** So many of them have a digit. */
const DIGITS = 9

/** Lists the buttons of the bars, and of the step those that are seldom needed, in the order in which they stand: a digit presses one. They stay as they are listed, whatever is told or answered meanwhile. */
export function openMoreButtons(): void {
  const buttons = [...document.querySelectorAll<HTMLElement>(`[aria-keyshortcuts=${MORE}]`)].filter((one) =>
    one.checkVisibility(),
  )
  showOverStep((close) => <MoreButtons buttons={buttons} onClose={close} />)
}

function MoreButtons({
  buttons,
  onClose,
}: {
  readonly buttons: readonly HTMLElement[]
  readonly onClose: () => void
}) {
  let chosen: HTMLElement | undefined
  return (
    <OverPage
      id="more-buttons"
      heading={t('more-buttons')}
      headingClass="task"
      onClose={() => {
        // The focus goes back first: what is pressed may take it elsewhere.
        onClose()
        chosen?.click()
      }}
    >
      {(close) =>
        buttons.map((button, at) => (
          <KeyButton
            key={at}
            {...(at < DIGITS ? { letter: String(at + 1) } : {})}
            onClick={() => {
              chosen = button
              close()
            }}
          >
            {wordsOf(button)}
          </KeyButton>
        ))
      }
    </OverPage>
  )
}

/** What a button does, after what it stands beside in a list. */
function wordsOf(button: HTMLElement): string {
  const beside = button.closest('li, .told, .full-mark .row, form')?.firstChild?.textContent
  return [beside, saidBy(button)].filter(Boolean).join(' ')
}

/** The words of a button without its key. */
export function saidBy(button: HTMLElement): string {
  const shown = button.cloneNode(true) as HTMLElement
  for (const cap of shown.querySelectorAll('kbd')) cap.remove()
  return button.ariaLabel ?? shown.textContent.trim()
}

import { t } from '#ui/language.ts'
import { withEnglish } from '#ui/WithEnglish.tsx'
import { KeyButton } from '../KeyButton.tsx'
import { OverPage } from '../OverPage.tsx'
import { showOverStep } from '../over-step.tsx'
import { numberedButtons } from './more-numbers.ts'
import { NineAtATime } from './NineAtATime.tsx'

/** Lists the buttons of the bars, and of the step those that are seldom needed, by their numbers: a digit presses one. They stay as they are listed, whatever is told or answered meanwhile; a button that says something else by then is not pressed. */
export function openMoreButtons(): void {
  const buttons: HTMLElement[] = []
  for (const [button, number] of numberedButtons()) buttons[number - 1] = button
  // A number that nobody has is a gap.
  const listed = Array.from(buttons)
  showOverStep((close) => <MoreButtons buttons={listed} onClose={close} />)
}

function MoreButtons({
  buttons,
  onClose,
}: {
  readonly buttons: readonly (HTMLElement | undefined)[]
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
      {(close) => (
        <NineAtATime
          items={buttons}
          each={(button, digit) => {
            const around = button.closest('li, .told, .full-mark')
            const said = wordsOf(button, around)
            return (
              <KeyButton
                key={digit}
                letter={digit}
                onClick={() => {
                  if (wordsOf(button, around) === said) chosen = button
                  close()
                }}
              >
                {saidBy(button, around)}
              </KeyButton>
            )
          }}
        />
      )}
    </OverPage>
  )
}

/** The words of a button without its key, after the first of what it stands in; what of them is English says so. */
export function saidBy(button: HTMLElement, around?: Element | null) {
  const shown = button.cloneNode(true) as HTMLElement
  for (const cap of shown.querySelectorAll('kbd')) cap.remove()
  const words = [around?.firstChild?.textContent, button.ariaLabel ?? shown.textContent.trim()]
  const english = [...(around ?? button).querySelectorAll('[lang="en"]')]
  return withEnglish(words.filter(Boolean).join(' '), ...english.map(({ textContent }) => textContent))
}

function wordsOf(button: HTMLElement, around: Element | null): string {
  return [around?.firstChild, button].map((one) => one?.textContent).join()
}

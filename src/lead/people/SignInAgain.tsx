import { useEffect, useRef } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { practice } from '../link/lead-data.ts'
import { signedOut } from '../link/lead-server.ts'
import { SignIn } from './SignIn.tsx'
import { me, signedIn, signedInElsewhere } from './sign-in.ts'

/** Comes over the page when a session has ended: what was typed stays beneath it, and goes on once somebody has signed in. */
export function SignInAgain() {
  const dialog = useRef<HTMLDialogElement>(null)
  const out = signedOut.value
  useEffect(() => {
    if (!out) return undefined
    dialog.current?.showModal()
    // A link and the organisation's own sign-in are opened in another tab: this one hears of it, or notices when it is looked at again.
    const look = () => void signedIn().then(goOn)
    addEventListener('focus', look)
    signedInElsewhere.addEventListener('message', look)
    return () => {
      removeEventListener('focus', look)
      signedInElsewhere.removeEventListener('message', look)
    }
  }, [out])
  if (!out) return null
  return (
    <dialog ref={dialog} aria-labelledby="sign-in-again" onCancel={(event) => event.preventDefault()}>
      <h2 id="sign-in-again">{t('sign-in-again')}</h2>
      <p>{t('sign-in-again-help')}</p>
      <SignIn onDone={goOn} hasWork />
    </dialog>
  )
}

/** What is on the page is of one practice: whoever came from another one begins anew. */
function goOn(): void {
  if (me.value && practice.value && me.value.practice !== practice.value.id) location.reload()
}

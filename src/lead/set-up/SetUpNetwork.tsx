import { useState } from 'preact/hooks'
import type { GuidePart } from '#core/practice/guide.ts'
import type { Practice } from '#core/practice/practice.ts'
import { t } from '#ui/language.ts'
import { TextField } from '../fields/TextField.tsx'
import { joinNetwork, network, shared, useShared } from '../network/network-store.ts'
import { setNotNeeded } from '../practice/practice-store.ts'
import { type ScreenProps, SetUpFrame } from './SetUpFrame.tsx'

/** The first screen of the guide: the code of a network, whose services may be taken all at once, so that most of the guide is done. */
export function SetUpNetwork({
  part,
  practice,
  notHere,
  onDone,
  onSkip,
}: ScreenProps & { readonly part: GuidePart; readonly practice: Practice; readonly notHere: boolean }) {
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({})
  const [busy, setBusy] = useState(false)
  // A code that was refused is nothing to keep.
  const [refusedCode, setRefusedCode] = useState('')
  const joined = practice.network !== undefined
  const fresh = shared.value.filter(({ state }) => state === 'new').map((one) => one.shared.id)
  const save = async () => {
    if (joined && fresh.length === 0) return onDone()
    if (!joined && !code.trim()) return setWrong({ code: t('setup-need-code') })
    setBusy(true)
    const saved = await (joined ? useShared(fresh, 'take') : joinNetwork(code))
    if (saved.kind === 'saved' && !joined && notHere) await setNotNeeded(part.id, false)
    setBusy(false)
    if (saved.kind !== 'saved') {
      setRefusedCode(code)
      return setWrong({ [joined ? 'all' : 'code']: saved.message })
    }
    setWrong({})
    // Whoever has just joined is asked next what to take.
    if (joined) onDone()
  }
  return (
    <SetUpFrame
      part={part}
      title={joined ? (network.value.network?.name ?? t('setup-part-network')) : t('setup-part-network')}
      wrong={wrong.all}
      busy={busy}
      dirty={!joined && code !== refusedCode}
      problems={wrong}
      notHere={notHere && !joined}
      saveAs={
        joined && fresh.length > 0
          ? t('setup-network-take', { count: fresh.length })
          : joined
            ? undefined
            : t('join')
      }
      onSave={() => void save()}
      onSkip={onSkip}
      onNotHere={
        joined
          ? undefined
          : () =>
              void setNotNeeded(part.id, true).then((refused) =>
                refused === undefined ? onDone() : setWrong({ all: refused }),
              )
      }
    >
      {joined ? (
        <p role="status">
          {fresh.length > 0 ? t('setup-network-new', { count: fresh.length }) : t('setup-network-all')}
        </p>
      ) : (
        <TextField
          id="setup-code"
          label={t('network-code')}
          kind="text"
          value={code}
          most={12}
          help={t('network-code-help')}
          wrong={wrong.code}
          onInput={setCode}
        />
      )}
    </SetUpFrame>
  )
}

import { useState } from 'preact/hooks'
import { asBoardValue, BLANK_BOARD, type BoardWords } from '#core/practice/board.ts'
import { canonical } from '#core/practice/canonical.ts'
import type { GuidePart } from '#core/practice/guide.ts'
import { t } from '#ui/language.ts'
import { TextField } from '../fields/TextField.tsx'
import { board, saveBoard, setNotNeeded } from '../practice/practice-store.ts'
import { type ScreenProps, SetUpFrame } from './SetUpFrame.tsx'

const ASKED = ['clinician', 'extension', 'deputy', 'visitCutOff'] as const

/** The screen of the guide for today's board: who is on duty, and until when visits are taken. */
export function SetUpBoard({
  part,
  notHere,
  onDone,
  onSkip,
}: ScreenProps & { readonly part: GuidePart; readonly notHere: boolean }) {
  const [start] = useState<BoardWords>(() => ({
    ...BLANK_BOARD,
    ...Object.fromEntries(Object.entries(board.value ?? {}).filter(([field]) => field !== 'setOn')),
  }))
  const [draft, setDraft] = useState(start)
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({})
  const [busy, setBusy] = useState(false)
  const save = async () => {
    if (!draft.clinician.trim()) return setWrong({ clinician: t('setup-need-clinician') })
    if (asBoardValue('visitCutOff', draft.visitCutOff) === undefined)
      return setWrong({ visitCutOff: t('setup-time-wrong', { text: draft.visitCutOff }) })
    setBusy(true)
    const refused = await saveBoard(draft)
    setBusy(false)
    if (refused === undefined) onDone()
    else setWrong({ all: refused })
  }
  return (
    <SetUpFrame
      part={part}
      title={t('setup-part-board')}
      wrong={wrong.all}
      busy={busy}
      dirty={canonical(draft) !== canonical(start)}
      problems={wrong}
      notHere={notHere}
      onSave={() => void save()}
      onSkip={onSkip}
      onNotHere={() =>
        void setNotNeeded(part.id, true).then((refused) =>
          refused === undefined ? onDone() : setWrong({ all: refused }),
        )
      }
    >
      {ASKED.map((field) => (
        <TextField
          key={field}
          id={`setup-${field}`}
          label={t(`on-board-${field}`)}
          value={draft[field]}
          most={40}
          help={field === 'visitCutOff' ? t('setup-help-visits') : undefined}
          wrong={wrong[field]}
          onInput={(value) => setDraft({ ...draft, [field]: value })}
        />
      ))}
    </SetUpFrame>
  )
}

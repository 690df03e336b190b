import { useRef, useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { asPicture, asSvg } from './chart-file.ts'

/** Saves the drawing of its figure as a drawing or a picture that stands by itself: its name above, its sentences and what is listed under it below. */
export function ChartSave({
  name,
  file,
  sentence,
  note,
  sample,
}: {
  readonly name: string
  /** The name of the file, without its ending. */
  readonly file: string
  readonly sentence: string
  readonly note: string
  readonly sample: boolean
}) {
  const row = useRef<HTMLDivElement>(null)
  const [message, setMessage] = useState('')
  const save = async (kind: 'svg' | 'png') => {
    const figure = row.current!.closest('figure')!
    const listed = [...figure.querySelectorAll('figcaption li')]
    const text = asSvg(figure.querySelector('svg')!, {
      title: sample ? `${name} (${t('sample')})` : name,
      lines: [sentence, ...listed.map((one, at) => `${at + 1}. ${one.textContent}`), note],
    })
    const picture = kind === 'svg' ? new Blob([text], { type: 'image/svg+xml' }) : await asPicture(text)
    if (!picture) return setMessage(t('calls-save-failed'))
    setMessage('')
    const link = document.createElement('a')
    link.href = URL.createObjectURL(picture)
    link.download = `${file}${sample ? '-sample' : ''}.${kind}`
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <div class="row no-print" ref={row}>
      {(['svg', 'png'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          class="button quiet"
          aria-label={t(`calls-save-${kind}-one`, { name })}
          onClick={() => void save(kind)}
        >
          {t(`calls-save-${kind}`)}
        </button>
      ))}
      <p role="status">{message}</p>
    </div>
  )
}

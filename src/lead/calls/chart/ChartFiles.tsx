import { useRef, useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { chartSentence } from '../measure-words.ts'
import type { Measure } from '../measures.ts'
import type { MeasuredWeek } from '../series.ts'
import { asPicture, asSvg, mayLeave } from './chart-file.ts'

/** Saves a chart as a drawing or a picture, with its name and sentence in it; a chart with small counts stays here. */
export function ChartFiles({
  measure,
  weeks,
  sample,
}: {
  readonly measure: Measure
  readonly weeks: readonly (MeasuredWeek | undefined)[]
  readonly sample: boolean
}) {
  const row = useRef<HTMLDivElement>(null)
  const [message, setMessage] = useState('')
  if (!weeks.some(Boolean)) return null
  if (!mayLeave(measure, weeks)) return <p class="quiet-text no-print">{t('calls-save-not')}</p>
  const name = t(`calls-measure-${measure.id}`)
  const save = async (kind: 'svg' | 'png') => {
    const drawn = row.current!.closest('figure')!.querySelector('svg')!
    const happened = [...row.current!.closest('figure')!.querySelectorAll('figcaption li')]
    const text = asSvg(drawn, {
      title: sample ? `${name} (${t('sample')})` : name,
      lines: [
        chartSentence(measure, weeks),
        ...happened.map((one, at) => `${at + 1}. ${one.textContent}`),
        t('calls-save-note'),
      ],
    })
    const file = kind === 'svg' ? new Blob([text], { type: 'image/svg+xml' }) : await asPicture(text)
    if (!file) return setMessage(t('calls-save-failed'))
    setMessage('')
    const link = document.createElement('a')
    link.href = URL.createObjectURL(file)
    link.download = `calls-${measure.id}${sample ? '-sample' : ''}.${kind}`
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

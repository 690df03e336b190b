import { useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { list, record, text } from '#ui/shape.ts'
import { loadLead, post } from '../link/lead-data.ts'

/** Brings in the counts that a desk saved as a file when it could not send them. */
export function CountsFile() {
  const [message, setMessage] = useState('')
  const bring = async (file: File | undefined) => {
    if (!file) return
    try {
      const body: unknown = JSON.parse(await file.text())
      await post(record<{ kept: readonly string[] }>({ kept: list(text) }), '/api/lead/tallies', body)
      setMessage(t('lead-counts-file-done'))
      await loadLead()
    } catch {
      setMessage(t('lead-counts-file-wrong'))
    }
  }
  return (
    <>
      <label>
        {t('lead-counts-file')}{' '}
        <input
          type="file"
          accept="application/json"
          onChange={(event) => void bring(event.currentTarget.files?.[0])}
        />
      </label>
      <p role="status">{message}</p>
    </>
  )
}

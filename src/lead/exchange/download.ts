/** Gives a text to keep as a file; a table gets the mark by which Excel knows its letters. */
export function download(name: string, type: string, text: string): void {
  const mark = type === 'text/csv' ? '\uFEFF' : ''
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([mark, text], { type }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

import { api } from './api.ts'

const TOKEN = 'device-token'

/** Whether this desk has joined a practice. */
export function enrolled(): boolean {
  return localStorage.getItem(TOKEN) !== null
}

/** Joins the sample practice of this very machine; other practices need a code. */
export async function enrolDemo(): Promise<boolean> {
  return keep(await api<{ token: string }>('POST', '/api/enrol/demo', {}))
}

/** Joins a practice by the one-time code that its lead made. */
export async function enrolWithCode(code: string): Promise<boolean> {
  return keep(await api<{ token: string }>('POST', '/api/enrol', { code: code.trim().toUpperCase() }))
}

function keep(answer: { token: string } | undefined): boolean {
  if (!answer) return false
  localStorage.setItem(TOKEN, answer.token)
  return true
}

import { type Phrases, phrase } from '../pathway/phrases.ts'

/** Notes of one caller's problems as one note; hidden from online access as a whole where one of them is. */
export function asOneNote(notes: readonly string[], phrases: Phrases): string {
  const hide = phrase(phrases, 'note-hide')
  const bare = notes.map((note) => (note.startsWith(hide) ? note.slice(hide.length).trimStart() : note))
  const hidden = notes.some((note) => note.startsWith(hide))
  return (hidden ? `${hide}\n` : '') + bare.join('\n\n')
}

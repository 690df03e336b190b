import { createInterface } from 'node:readline'

/** Answers every line of standard input with one JSON line; a line that throws becomes `{"error": …}`, the run goes on and exits 1 (engine rule 25). */
export async function answerLines(answer: (line: string) => unknown): Promise<void> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!line.trim()) continue
    try {
      console.log(JSON.stringify(answer(line)))
    } catch (fault) {
      process.exitCode = 1
      console.log(JSON.stringify({ error: (fault as Error).message }))
    }
  }
}

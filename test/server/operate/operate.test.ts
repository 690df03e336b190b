import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

it.each(['backup', 'restore'])(
  'refuses to %s a file that nobody writes while PostgreSQL is in use',
  (command) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['src/server/operate/operate.ts', command, 'copy.sqlite'],
      { encoding: 'utf8', env: { ...process.env, DATABASE_URL: 'postgresql://db.example/right_door' } },
    )
    expect(stderr).toMatch(
      /^DATABASE_URL is set, and this command is for the embedded database only\. .*docs\/operating/,
    )
    expect(status).toBe(1)
  },
)

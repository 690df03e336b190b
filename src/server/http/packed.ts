import type { Context } from 'hono'
import { pack, wayOf } from './pack.ts'

/** Bodies kept at most; past it all are let go and made anew as they are asked for. */
const KEPT = 200

/** Bodies as they travel: made and packed once for all who ask for the same. */
export class Packed {
  readonly #kept = new Map<string, ReturnType<typeof pack>>()

  /** Answers with a body; `key` names it, and must change with it. Where packing saves nothing it goes as it is. */
  async answer(
    c: Context,
    key: string,
    type: string,
    make: () => Uint8Array | Promise<Uint8Array>,
  ): Promise<Response> {
    const way = wayOf(c)
    const name = `${way} ${key}`
    const packed = await this.#once(name, async () => pack(await make(), way))
    return c.body(packed.body, 200, {
      'content-type': type,
      vary: 'Accept-Encoding',
      ...(packed.way ? { 'content-encoding': packed.way } : {}),
    })
  }

  /** Work in progress is shared; what could not be made is made anew when it is asked for again. */
  #once(name: string, make: () => ReturnType<typeof pack>): ReturnType<typeof pack> {
    const known = this.#kept.get(name)
    if (known) return known
    if (this.#kept.size >= KEPT) this.#kept.clear()
    const made = make()
    this.#kept.set(name, made)
    made.catch(() => {
      if (this.#kept.get(name) === made) this.#kept.delete(name)
    })
    return made
  }

  /** Answers with a value as JSON. */
  json(c: Context, key: string, value: () => unknown): Promise<Response> {
    return this.answer(c, key, 'application/json', async () => Buffer.from(JSON.stringify(await value())))
  }
}

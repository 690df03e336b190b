import type { Context } from 'hono'
import cy from '../../../content/languages/built-cy.json' with { type: 'json' }
import en from '../../../content/languages/built-en.json' with { type: 'json' }

/** Answers where there is nothing: a person is shown the way to the pages that there are, in every language; a program gets a sentence. */
export function nothingHere(c: Context): Response | Promise<Response> {
  if (c.req.path.startsWith('/api/') || !c.req.header('accept')?.includes('text/html'))
    return c.json({ error: `There is nothing at ${c.req.path}.` }, 404)
  const parts = Object.entries({ en, cy }).map(
    ([code, words]) =>
      `<div lang="${code}"><h1>${words['nothing-here']}</h1><p><a href="/">${words['nothing-here-desk']}</a></p><p><a href="/lead">${words['nothing-here-lead']}</a></p></div>`,
  )
  return c.html(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Right Door</title><main>${parts.join('')}</main></html>`,
    404,
  )
}

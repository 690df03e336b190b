import { type PageLanguage, speechOf } from '../calls/page-words.ts'
import { asHtml } from '../calls/week-files.ts'

/** How the page looks; it is let through by its digest. */
export const LINK_STYLE =
  ':root{color-scheme:light dark}body{font:1.125rem/1.5 system-ui,sans-serif;max-width:36rem;margin:12vh auto 2rem;padding:0 1rem}h1{font-size:1.5rem;line-height:1.25}button{font:inherit;font-weight:650;min-height:44px;padding:.5rem 1.25rem;border:2px solid #0b5d3b;border-radius:6px;background:#0b5d3b;color:#fff;cursor:pointer}button:focus-visible{outline:3px solid;outline-offset:3px}'

/** What the link of an e-mail does: it stops the e-mail, or says that the address is right. */
export type LinkPurpose = 'stop-mail' | 'confirm-mail'
/** Where somebody stands who opened it. */
export type LinkStep = 'ask' | 'done' | 'gone'

/** The page behind a link of an e-mail: it asks, and only its button does anything. */
export function linkPage(language: PageLanguage, purpose: LinkPurpose, step: LinkStep): string {
  const { say } = speechOf(language)
  const title = asHtml(say(`${purpose}-${step}`))
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${LINK_STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${asHtml(say(`${purpose}-${step}-help`))}</p>
${step === 'ask' ? `<form method="post"><button type="submit">${asHtml(say(`${purpose}-yes`))}</button></form>\n` : ''}</main>
</body>
</html>
`
}

import type { WeekPage } from './week-page.ts'

/** The page as plain text. */
export function weekText({ practice, title, sentences, notes }: WeekPage): string {
  return [practice, title, '', ...sentences.map((one) => `- ${one}`), '', ...notes, ''].join('\n')
}

/** The page as HTML that stands by itself: one side of A4, nothing fetched from anywhere. `foot` is HTML that stands below it all. */
export function weekHtml({ language, practice, title, sentences, notes }: WeekPage, foot = ''): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${asHtml(practice)}: ${asHtml(title)}</title>
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; }
li { margin-bottom: 0.5rem; }
@page { size: A4; margin: 20mm; }
</style>
</head>
<body>
<main>
<p>${asHtml(practice)}</p>
<h1>${asHtml(title)}</h1>
<ul>
${sentences.map((one) => `<li>${asHtml(one)}</li>`).join('\n')}
</ul>
${notes.map((one) => `<p>${asHtml(one)}</p>`).join('\n')}
${foot}</main>
</body>
</html>
`
}

/** A text as it stands in HTML, where none of it is code. */
export function asHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

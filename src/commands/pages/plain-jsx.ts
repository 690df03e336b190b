import type { Plugin } from 'vite'

/** Writes what stands in tags as calls of Preact's own `createElement`, for the pages and for tests in the browser alike: children are arguments then and weigh less than a property, and no second maker of elements comes along. To stand after the plugin of Preact, which asks for that one. */
export const plainJsx: Plugin = {
  name: 'plain-jsx',
  config: () => ({
    oxc: {
      jsx: { runtime: 'classic', pragma: 'createElement', pragmaFrag: 'Fragment' },
      jsxInject: "import { createElement, Fragment } from 'preact'",
    },
  }),
}

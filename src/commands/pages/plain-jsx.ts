import type { Plugin } from 'vite'

/** Writes what stands in tags as calls of Preact's own `createElement`, for the pages and for tests in the browser alike: children are arguments then and weigh less than a property, and no second maker of elements comes along. To stand after the plugin of Preact, which asks for that one. */
export const plainJsx: Plugin = {
  name: 'plain-jsx',
  config: () => ({
    oxc: {
      // Outside a build each would be told its line besides, which this createElement takes for attributes.
      jsx: { runtime: 'classic', development: false, pragma: 'createElement', pragmaFrag: 'Fragment' },
      jsxInject: "import { createElement, Fragment } from 'preact'",
    },
  }),
}

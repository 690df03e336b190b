import { beforeEach } from 'vitest'
import { page } from 'vitest/browser'

// All files share one page, and some try other sizes.
beforeEach(() => page.viewport(1366, 768))

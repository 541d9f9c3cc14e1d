import { defineConfig } from 'vitest/config'
import { patienceForTestMs } from './tests/patience.ts'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: patienceForTestMs,
    hookTimeout: patienceForTestMs,
    maxWorkers: 2,
  },
})

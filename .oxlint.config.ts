// The lint rules, and the walls of the house: which room may import from which. What crosses one is told why not.

const node = [
  'node:*',
  'fs',
  'fs/*',
  'path',
  'os',
  'crypto',
  'http',
  'https',
  'net',
  'child_process',
  'stream',
  'url',
  'util',
  'worker_threads',
  'events',
  'zlib',
]

interface Wall {
  group: string[]
  message: string
}

const restricted = (...patterns: Wall[]) => ['error', { patterns }]

const wall = (files: string, ...walls: Wall[]) => ({
  files: [files],
  rules: { 'no-restricted-imports': restricted(...walls) },
})

const ofShared: Wall = {
  group: [
    ...node,
    '#templates/*',
    '**/templates/**',
    '**/server/**',
    '**/client/**',
    '**/tests/**',
    'react',
    'react-*',
    'react-*/**',
    'react/**',
    'tldraw',
    '@tldraw/*',
    'ws',
    'express',
    'lowdb',
    'lowdb/*',
  ],
  message:
    'shared/ is pure: no DOM, no Node, no other room of the house. What it needs comes in as an argument.',
}

const ofTemplates: Wall = {
  group: [
    ...node,
    '**/shared/**',
    '!#shared/**',
    '**/server/**',
    '**/client/**',
    '**/tests/**',
    'react',
    'react-*',
    'tldraw',
    '@tldraw/*',
  ],
  message: 'templates/ is plain data and knows only #shared.',
}

const ofServer: Wall = {
  group: [
    '**/client/**',
    '**/tests/**',
    '**/shared/**',
    '**/templates/**',
    '!#shared/**',
    '!#templates/**',
    'react',
    'react-*',
    'tldraw',
  ],
  message:
    'server/ never imports client/ or tests/; shared and templates are reached by #shared/* and #templates/*.',
}

const ofClient: Wall = {
  group: [
    ...node,
    '**/server/**',
    '**/tests/**',
    '**/shared/**',
    '**/templates/**',
    '!#shared/**',
    '!#templates/**',
    'express',
    'ws',
    'lowdb',
  ],
  message:
    'client/ never imports server/ or Node; shared and templates are reached by #shared/* and #templates/*.',
}

/** Each stands on those before it; features know nothing of each other. */
const features = ['people', 'boards', 'initiatives', 'comments', 'sessions', 'summaries', 'ideas', 'home']
const aboveRoom = [...features, 'canvas', 'pages']
const aboveProblems = ['room', ...aboveRoom]

const upTo = (depths: number[], rooms: string[]) =>
  rooms.flatMap(room => depths.map(depth => `${'../'.repeat(depth)}${room}/**`))

/** A room of the client that does not know these others, from however deep in it. */
const floor = (room: string, unknown: string[], message: string) =>
  wall(`client/${room}/**`, ofClient, { group: upTo([1, 2, 3], unknown), message })

const feature = (room: string) =>
  floor(
    room,
    aboveRoom.filter(other => other !== room),
    `client/${room} is a feature: it imports no other one. What joins features stands in client/pages.`,
  )

/** The canvas has rooms of these names itself, so the wall depends on how deep a file lies. */
const canvasAt = (files: string, depth: number) =>
  wall(files, ofClient, {
    group: upTo([depth], ['people', 'home', 'pages']),
    message:
      'client/canvas may show boards and initiatives; what joins other features stands in client/pages.',
  })

export default {
  plugins: ['typescript', 'react', 'import', 'unicorn', 'promise', 'jsx-a11y'],
  categories: { correctness: 'error' },
  ignorePatterns: ['client/dist', 'node_modules'],
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': ['error', { checksVoidReturn: false }],
    'typescript/await-thenable': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/ban-ts-comment': 'error',
    'typescript/consistent-type-imports': 'error',
    'import/no-default-export': 'error',
    'import/no-cycle': 'error',
    'import/no-duplicates': 'error',
    'no-console': 'error',
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'react/react-in-jsx-scope': 'off',
    'jsx-a11y/prefer-tag-over-role': 'off',
    'typescript/no-base-to-string': 'off',
    'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
  },
  overrides: [
    {
      files: ['shared/**'],
      rules: {
        'no-restricted-imports': restricted(ofShared),
        'no-restricted-globals': [
          'error',
          { name: 'process', message: 'shared/ has no Node.' },
          { name: 'Buffer', message: 'shared/ has no Node.' },
          {
            name: 'globalThis',
            message: 'shared/ has no surroundings: what it needs comes in as an argument.',
          },
        ],
        'no-restricted-properties': [
          'error',
          { object: 'Date', property: 'now', message: 'Time comes in through the context.' },
          { object: 'Math', property: 'random', message: 'Randomness comes in through the context.' },
        ],
      },
    },
    wall('templates/**', ofTemplates),
    wall('server/**', ofServer),
    wall('client/**', ofClient),
    floor(
      'ui',
      ['text', 'api', 'problems', ...aboveProblems],
      'client/ui is the design system: it imports nothing of ours but client/ui.',
    ),
    floor('text', ['api', 'problems', ...aboveProblems], 'client/text stands on client/ui only.'),
    floor('api', ['ui', 'text', 'problems', ...aboveProblems], 'client/api stands on #shared only.'),
    floor('problems', aboveProblems, 'client/problems stands on ui, text and api.'),
    floor('room', aboveRoom, 'client/room is below the features: it may import problems, ui, text and api.'),
    ...features.map(feature),
    canvasAt('client/canvas/*', 1),
    canvasAt('client/canvas/*/**', 2),
    canvasAt('client/canvas/*/*/**', 3),
    {
      files: ['client/vite.config.ts', 'client/build.ts', '.vitest.config.ts', '.oxlint.config.ts'],
      rules: { 'import/no-default-export': 'off', 'no-restricted-imports': 'off', 'no-console': 'off' },
    },
    {
      files: ['tests/**', 'server/demo/**', 'server/backup/main.ts', 'server/dev.ts'],
      rules: { 'no-console': 'off' },
    },
  ],
}

import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { refusals } from '#shared/errors.ts'
import { en } from '../../client/text/en.ts'
import { ru } from '../../client/text/ru.ts'

const client = fileURLToPath(new URL('../../client', import.meta.url))
const sources = globSync('**/*.{ts,tsx}', { cwd: client })
  .filter(path => !/^(dist|text[\\/](en|ru))\b/.test(path))
  .map(path => readFileSync(`${client}/${path}`, 'utf8'))
  .join('\n')

/** Sources put a value behind these: `room.roles.${role}`. */
const completed = [
  'boards.formats',
  'arrange.sortBy',
  'arrange.target',
  'canvas.export',
  'canvas.keys',
  'canvas.save',
  'canvas.tools',
  'canvas.watching',
  'common.colors',
  'common.languages',
  'common.themes',
  'files.import.columns',
  'files.import.kinds',
  'files.import.problems',
  'files.import.refusals',
  'files.export.formats',
  'files.export.papers',
  'drawing.align',
  'drawing.aligns',
  'drawing.arrow',
  'drawing.dash',
  'drawing.fill',
  'drawing.forms',
  'drawing.head',
  'drawing.height',
  'drawing.inks',
  'drawing.size',
  'drawing.spline',
  'frames.add',
  'frames.addAfter',
  'frames.addBefore',
  'frames.added',
  'frames.fields',
  'frames.kinds',
  'frames.moveBack',
  'frames.moveOn',
  'frames.moved',
  'frames.new',
  'frames.parts',
  'frames.remove',
  'frames.removeTitle',
  'frames.removed',
  'frames.widths',
  'hands.beside',
  'home.joinRole',
  'hands.beside',
  'initiatives.columns',
  'initiatives.fields',
  'initiatives.formats',
  'initiatives.reasonConfirm',
  'initiatives.reasonTitle',
  'initiatives.statusSince',
  'initiatives.statuses.action',
  'initiatives.statuses.initiative',
  'lanes.rules',
  'lookBack.outcomes',
  'groupMarks.names',
  'marks.reactions',
  'placings.quadrants',
  'privacy.choices',
  'privacy.effects',
  'sessions.groupNames',
  'sessions.instructions',
  'sessions.modes',
  'sessions.tabs',
  'sessions.turn.may',
  'sessions.turn.rules',
  'marks.sizes',
  'room.roleDoes',
  'room.roles',
  'settings.ends',
  'summaries.formats',
  'templates.categories',
  'unsent.states',
  'versions.difference.kinds',
  'versions.difference.parts',
  'versions.reasons',
]

/** Sources name only the end of these; what stands before it is `initiatives.${…}` or `room.${…}`. */
const namedByTheirEnd = [
  'initiatives.dragStart',
  'initiatives.dragOver',
  'initiatives.dragRefused',
  'initiatives.dragEnd',
  'initiatives.dragCancel',
  'room.lobby',
  'room.ideas',
  'room.initiatives',
  'room.settings',
]

/** What can go wrong is named by its code. */
const problems = [...Object.keys(refusals), 'unreachable'].map(code => `problems.${code}`)

const keysOf = (texts: object, before = ''): string[] =>
  Object.entries(texts).flatMap(([key, text]: [string, unknown]) =>
    typeof text === 'object' && text !== null ? keysOf(text, `${before}${key}.`) : `${before}${key}`,
  )

/** `notesCount` for `notesCount_one`, `notesCount_many`… */
const withoutForm = (key: string) => key.replace(/_(one|few|many|other)$/, '')
const stemsOf = (texts: object) => [...new Set(keysOf(texts).map(withoutForm))]

/** `promoting.${made}.ask`: every value that stands in the middle has the same texts. */
function isUsedInTheMiddle(key: string): boolean {
  const [room, , ...end] = key.split('.')
  return end.length > 0 && new RegExp(`\`${room}\\.\\$\\{[^\`]+\\}\\.${end.join('\\.')}\``).test(sources)
}

const isUsed = (key: string): boolean =>
  sources.includes(`'${key}'`) ||
  sources.includes(`"${key}"`) ||
  problems.includes(key) ||
  completed.includes(key.slice(0, key.lastIndexOf('.'))) ||
  isUsedInTheMiddle(key) ||
  (namedByTheirEnd.includes(key) && sources.includes(`'${key.slice(key.indexOf('.') + 1)}'`))

test('every English text is shown somewhere', () => {
  expect(stemsOf(en).filter(key => !isUsed(key))).toEqual([])
})

test('what sources complete to a key they still do', () => {
  expect(completed.filter(prefix => !sources.includes(`\`${prefix}.\${`))).toEqual([])
})

test('Russian has the texts that English has, and no others', () => {
  expect(stemsOf(ru).sort()).toEqual(stemsOf(en).sort())
})

import { expect, test } from 'vitest'
import { fileName, toSlug } from '#shared/exchange/slug.ts'

test('a label holds no spaces and keeps its letters', () => {
  expect(toSlug('Раннее  предупреждение: «диск»')).toBe('Раннее-предупреждение-диск')
})

test('a file name cannot lead out of its folder', () => {
  expect(fileName('../../etc/passwd', 'backlog', 'csv')).toBe('etc-passwd-backlog.csv')
})

test('a file has a name where its title has no letters', () => {
  expect(fileName('🤞', '', 'md')).toBe('rotunda.md')
})

test('a long title is cut between letters', () => {
  expect(fileName('😀'.repeat(3) + '𝒜'.repeat(80), '', 'md').isWellFormed()).toBe(true)
})

import { boardsOfTemplate } from '#shared/boards/newBoards.ts'
import type { Template } from '#shared/boards/template.ts'
import type { Language } from '#shared/language.ts'
import { call } from '../../api/call.ts'

/**
 * Makes the boards of a template in a room that has just been created.
 * @returns id of the one everybody meets at
 * @throws CallFailed
 */
export async function createFirstBoards(
  room: string,
  template: string,
  templates: readonly Template[],
  language: Language,
): Promise<string | undefined> {
  let last: string | undefined
  for (const board of boardsOfTemplate(template, templates, language)) {
    const body = { type: 'board.create' as const, ...board }
    last = (await call('command', { params: { room }, body })).result?.board
  }
  return last
}

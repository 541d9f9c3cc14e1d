// A server whose owner has named a language model: what is sent to it, and what comes of it.
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { createHttpEmbedder } from '../../../server/embeddings/httpEmbedder.ts'
import { likeOpenAi, openEndpoint, saying, type Endpoint } from '../../server/embeddings/endpoint.ts'
import { addNotes, createRoom, type Facilitator } from '../../server/people.ts'
import { eventually } from '../stage/canvas.ts'
import { buildHouse } from '../stage/house.ts'

const meanings = [/midnight|small hours/i, /loud|headphones/i, /coffee|espresso/i, /parking|cars/i]
let endpoint: Endpoint | undefined

const house = buildHouse(async () => {
  endpoint = await openEndpoint(likeOpenAi(meanings))
  return { embedder: createHttpEmbedder({ url: endpoint.url }) }
})
afterAll(() => endpoint?.close())

const said = {
  Red: ['Nobody answers after midnight', 'Too loud in here', 'Espresso again'],
  Blue: ['Headphones for all', 'A robot for the small hours', 'Where do cars go'],
}

async function boardOf(ada: Facilitator, name: keyof typeof said): Promise<string> {
  const color = name === 'Red' ? 'pink' : 'blue'
  const { result } = await ada.command({ type: 'group.create', name, color })
  const group = result?.group ?? ''
  const made = { type: 'board.create', title: `${name} wall`, template: 'blank', group } as const
  const board = (await ada.command(made)).result?.board ?? ''
  await addNotes(
    ada,
    board,
    said[name].map(text => ({ text })),
  )
  return board
}

/** The notes of each idea, the ideas and their notes by alphabet. */
const ideasOn = async (page: Page) => {
  const rows = await page.locator('[data-idea]').all()
  const ideas = await Promise.all(rows.map(row => row.locator('[data-note] p').allInnerTexts()))
  return ideas.map(notes => notes.sort()).sort((a, b) => (a[0] ?? '').localeCompare(b[0] ?? ''))
}

test('a language model is asked where the facilitator lets it be, and is done without where it fails', async () => {
  if (!endpoint) throw new Error('There is no endpoint')
  const ada = await createRoom(house.server)
  await boardOf(ada, 'Red')
  const blue = await boardOf(ada, 'Blue')
  const page = await house.open(`${house.server.origin}/rooms/${ada.room}/ideas`, { token: ada.token })
  const foreign: string[] = []
  page.on('request', request => {
    if (!request.url().startsWith(house.server.origin)) foreign.push(request.url())
  })

  // Where texts go is said before; whoever does not want that has them compared here.
  await page.getByText(`The texts of these notes are sent to ${endpoint.host}`).waitFor()
  const asks = page.getByRole('switch', { name: 'Ask a language model, too' })
  await asks.press('Space')
  await page.getByText(`Nothing is sent to ${endpoint.host}`).waitFor()
  await page.getByRole('button', { name: 'Find shared ideas' }).click()
  await page.getByRole('heading', { name: /^Left over/ }).waitFor()
  expect(endpoint.asked).toEqual([])
  expect((await ideasOn(page)).flat()).not.toContain('Headphones for all')

  // Asked, it sees what is the same in other words.
  await page.getByRole('button', { name: 'Compare again' }).click()
  await asks.press('Space')
  await page.getByRole('button', { name: 'Find shared ideas' }).click()
  await eventually(() => ideasOn(page)).toEqual([
    ['A robot for the small hours', 'Nobody answers after midnight'],
    ['Headphones for all', 'Too loud in here'],
  ])
  expect(endpoint.asked.flatMap(({ input }) => input).sort()).toEqual([...said.Red, ...said.Blue].sort())

  // It fails: what is new is compared without it, and somebody is told.
  endpoint.answer = saying(503, '')
  await addNotes(ada, blue, [{ text: 'Espresso again, please' }])
  await page.reload()
  await page.getByRole('button', { name: 'Compare again' }).click()
  await page.getByText('4 notes').waitFor()
  await page.getByRole('button', { name: 'Find shared ideas' }).click()
  await page.getByText(`${endpoint.host} does not answer as it should.`).waitFor()
  await eventually(async () => (await ideasOn(page)).flat()).toContain('Espresso again, please')
  expect(foreign).toEqual([])
})

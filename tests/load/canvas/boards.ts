// Two boards with the same notes: ours, on a real server, and tldraw's own canvas alone.
import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import express from 'express'
import { build } from 'vite'
import { startServer } from '../../server/fixture.ts'
import { addNotes, createBoard, createRoom } from '../../server/people.ts'

export interface MeasuredBoard {
  name: 'rotunda' | 'tldraw'
  notes: number
  url: string
  /** The mark a page sets when its notes are painted. */
  mark: string
  /** Id of the first note. */
  first: string
  cookie: { name: string; value: string; url: string } | undefined
}

export interface Boards {
  /** Makes a board of so many notes. */
  rotunda(notes: number): Promise<MeasuredBoard>
  tldraw(notes: number): MeasuredBoard
  close(): Promise<void>
}

const pages = fileURLToPath(new URL('../../../client/dist', import.meta.url))
const plain = fileURLToPath(new URL('plain', import.meta.url))
const plainPages = fileURLToPath(new URL('../../artifacts/plain', import.meta.url))
const batch = 500

export async function openBoards(): Promise<Boards> {
  if (!existsSync(pages)) throw new Error('There are no pages yet: node client/build.ts')
  await build({
    root: plain,
    base: './',
    plugins: [react()],
    logLevel: 'error',
    build: { outDir: plainPages, emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 5_000 },
  })
  const alone = express().use(express.static(plainPages)).listen(0, '127.0.0.1')
  const server = await startServer({ settings: { clientDirectory: pages } })
  const person = await createRoom(server)

  return {
    async rotunda(notes) {
      const board = await createBoard(person, 'blank')
      let first = ''
      for (let at = 0; at < notes; at += batch) {
        const texts = Array.from({ length: Math.min(batch, notes - at) }, (_, index) => ({
          text: `${at + index + 1}: Passed on three times, and everyone asks for the logs again`,
        }))
        const ids = await addNotes(person, board, texts)
        first ||= ids[0] ?? ''
      }
      return {
        name: 'rotunda',
        notes,
        url: `${server.origin}/rooms/${person.room}/boards/${board}`,
        mark: 'rotunda:notes-shown',
        first,
        cookie: { name: 'rotunda', value: person.token, url: server.origin },
      }
    },
    tldraw(notes) {
      // A server that listens on a port has an address of this form.
      const { port } = alone.address() as AddressInfo
      const url = `http://127.0.0.1:${port}/?notes=${notes}`
      return { name: 'tldraw', notes, url, mark: 'notes-shown', first: '', cookie: undefined }
    },
    async close() {
      alone.closeAllConnections()
      alone.close()
      await server.close()
    },
  }
}

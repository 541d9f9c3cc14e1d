import { expect, test } from 'vitest'
import { recordsOf } from '#shared/canvas/document.ts'
import { createRecordMap } from '#shared/canvas/fields.ts'
import { createRoom, type Participant } from '../people.ts'
import { pngOf, sendPicture } from '../pictures.ts'
import { scene } from '../sync/stage/scene.ts'

test('a .tldr has the pictures of its own room inside; one of another room is not fetched for whoever names it', async () => {
  const { server, member, board } = await scene()
  const own = await sendPicture(member, pngOf({ color: [1, 2, 3] }))
  const secret = pngOf({ color: [9, 9, 9] })
  const foreign = await sendPicture(await createRoom(server, { you: 'Stranger' }), secret)
  await server.app.documents.edit(board, member.me.id, doc => {
    for (const [name, { url }] of Object.entries({
      own,
      foreign,
      gone: { url: `${own.url.slice(0, -4)}0000` },
    })) {
      const props = { w: 4, h: 3, name, isAnimated: false, mimeType: 'image/png', src: url }
      const asset = { id: `asset:${name}`, typeName: 'asset', type: 'image', props, meta: {} }
      const shown = { w: 4, h: 3, assetId: asset.id, playing: true, url: '', crop: null, altText: '' }
      const image = {
        id: `shape:${name}`,
        typeName: 'shape',
        type: 'image',
        parentId: 'page:page',
        index: 'a1',
        x: 0,
        y: 0,
        props: { ...shown, flipX: false, flipY: false },
      }
      for (const record of [asset, image]) recordsOf(doc).set(record.id, createRecordMap(record))
    }
  })
  const file = await exported(member, board)
  expect(file.text).toContain(pngOf({ color: [1, 2, 3] }).toString('base64'))
  expect(file.text).not.toContain(secret.toString('base64'))
  expect(file.text).not.toContain('/api/')
  expect(file.warnings).toContain('are gone: 2')
})

async function exported(person: Participant, board: string) {
  const response = await person.request(`/api/rooms/${person.room}/boards/${board}/export?format=tldr`)
  const warnings = decodeURIComponent(response.headers.get('rotunda-warnings') ?? '')
  return { text: await response.text(), warnings }
}

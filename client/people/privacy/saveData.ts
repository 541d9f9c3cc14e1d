import { callFile } from '../../api/call.ts'
import { saveFile } from '../../problems/saveFile.tsx'

/** All that the room holds about a person, as a file. */
export const saveData = (room: string, person: string): Promise<void> =>
  saveFile(callFile('exportPerson', { params: { room, person } }))

// What this person just felt, while it is told to the others.
import { atom, WeakCache, type Atom, type Editor } from 'tldraw'
import type { PresenceState } from './presence.ts'

type Told = PresenceState['react']

const reactions = new WeakCache<Editor, Atom<Told>>()

export const ownReaction = (editor: Editor): Atom<Told> =>
  reactions.get(editor, () => atom<Told>('own reaction', undefined))

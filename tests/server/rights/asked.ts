// Each command as somebody may ask it, about things that are there: `by` has made what it speaks of, where that is
// somebody's own.
import { join, type CommandInput, type Participant } from '../people.ts'
import { ballotCommandsTo } from './askedOfBallots.ts'
import { sessionCommandsTo } from './askedOfSessions.ts'
import { made, type Furnished, type Place } from './place.ts'
import type { Asked } from './table.ts'

export type Make = (place: Place, on: Furnished, by: Participant) => CommandInput | Promise<CommandInput>

const newcomer = async ({ server, host }: Place) => (await join(server, host.invites.member, 'New')).me.id

const initiative = ({ host }: Place, { board, note }: Furnished) =>
  made(host, { type: 'initiative.promote', sources: [{ board, note }] })

const idea = ({ host }: Place, { board, note }: Pick<Furnished, 'board' | 'note'>) =>
  made(host, { type: 'idea.create', title: 'Call back', notes: [{ board, note }] })

const comment = (by: Participant, { board, note }: Furnished) =>
  made(by, { type: 'note.comment', board, note, text: 'Why?' })

const template = (by: Participant, { board }: Furnished) =>
  made(by, { type: 'template.create', board, title: 'Mine', withNotes: true })

const version = (by: Participant, { board }: Furnished) =>
  made(by, { type: 'version.create', board, title: 'Mine' })

const step = { title: 'Talk', mode: 'discuss' as const, minutes: 5 }

export const commandsTo: Record<Asked, Make> = {
  'room.rename': () => ({ type: 'room.rename', name: 'Renamed' }),
  'room.setCall': () => ({ type: 'room.setCall', url: 'https://meet.example.org/x' }),
  'invite.create': () => ({ type: 'invite.create', role: 'observer' }),
  'invite.revoke': async ({ host }) => ({
    type: 'invite.revoke',
    invite: await made(host, { type: 'invite.create', role: 'observer' }),
  }),
  'person.edit': () => ({ type: 'person.edit', color: 'blue' }),
  'person.setRole': async place => ({
    type: 'person.setRole',
    person: await newcomer(place),
    role: 'observer',
  }),
  'person.remove': async place => ({ type: 'person.remove', person: await newcomer(place) }),
  'person.erase': async (place, _on, by) => ({
    type: 'person.erase',
    person: by === place.host ? await newcomer(place) : by.me.id,
    what: 'words',
  }),
  'group.create': () => ({ type: 'group.create', name: 'Blue', color: 'blue' }),
  'group.assignMany': ({ person, group }) => ({ type: 'group.assignMany', groups: { [person]: group } }),
  'group.choose': async ({ host, group }) => {
    await host.command({ type: 'group.openChoice', open: true })
    return { type: 'group.choose', group }
  },
  'group.edit': ({ group }) => ({ type: 'group.edit', group, name: 'Crimson' }),
  'group.openChoice': () => ({ type: 'group.openChoice', open: true }),
  'group.remove': async ({ host }) => ({
    type: 'group.remove',
    group: await made(host, { type: 'group.create', name: 'Blue', color: 'blue' }),
  }),
  'group.assign': ({ person, group }) => ({ type: 'group.assign', person, group }),
  'board.create': ({ template, group }) => ({ type: 'board.create', title: 'New', template, group }),
  'board.copy': (_place, { board }) => ({ type: 'board.copy', board }),
  'board.rename': (_place, { board }) => ({ type: 'board.rename', board, title: 'Renamed' }),
  'board.lock': (_place, { board }) => ({ type: 'board.lock', board, locked: true }),
  'board.archive': (_place, { board }) => ({ type: 'board.archive', board, archived: true }),
  'board.hide': (_place, { board }) => ({ type: 'board.hide', board }),
  'board.reveal': (_place, { board }) => ({ type: 'board.reveal', board }),
  'board.restore': (_place, { board, version }) => ({
    type: 'board.restore',
    board,
    version,
    as: 'in-place',
  }),
  'board.restore as new': (_place, { board, version }) => ({
    type: 'board.restore',
    board,
    version,
    as: 'new',
  }),
  'agenda.keep': () => ({ type: 'agenda.keep', title: 'Weekly', activities: [step] }),
  'agenda.delete': async ({ host }) => ({
    type: 'agenda.delete',
    agenda: await made(host, { type: 'agenda.keep', title: 'Weekly', activities: [step] }),
  }),
  'gathering.call': (_place, { board }) => ({
    type: 'gathering.call',
    board,
    sight: { x: 0, y: 0, w: 800, h: 600 },
  }),
  'gathering.spotlight': (_place, { board, note }) => ({ type: 'gathering.spotlight', board, note }),
  'gathering.callOff': () => ({ type: 'gathering.callOff' }),
  'template.create': (_place, { board }) => ({
    type: 'template.create',
    board,
    title: 'New',
    withNotes: false,
  }),
  'template.rename': async (_place, on, by) => ({
    type: 'template.rename',
    template: await template(by, on),
    title: 'Renamed',
  }),
  'template.delete': async (_place, on, by) => ({
    type: 'template.delete',
    template: await template(by, on),
  }),
  'version.create': (_place, { board }) => ({ type: 'version.create', board, title: 'Now' }),
  'version.rename': async (_place, on, by) => ({
    type: 'version.rename',
    version: await version(by, on),
    title: 'Renamed',
  }),
  'version.delete': async (_place, on, by) => ({ type: 'version.delete', version: await version(by, on) }),
  ...sessionCommandsTo,
  ...ballotCommandsTo,
  'initiative.promote': (_place, { board, note }) => ({
    type: 'initiative.promote',
    sources: [{ board, note }],
  }),
  'initiative.promoteEach': (_place, { board, note }) => ({
    type: 'initiative.promoteEach',
    sources: [{ board, note }],
  }),
  'initiative.withdraw': async (_place, { board, note }, by) => ({
    type: 'initiative.withdraw',
    initiatives: [await made(by, { type: 'initiative.promote', sources: [{ board, note }] })],
  }),
  'initiative.edit': async (place, on) => ({
    type: 'initiative.edit',
    initiative: await initiative(place, on),
    theme: 'Calls',
  }),
  'initiative.setStatus': async (place, on) => ({
    type: 'initiative.setStatus',
    initiative: await initiative(place, on),
    status: 'accepted',
  }),
  'initiative.setOwner': async (place, on) => ({
    type: 'initiative.setOwner',
    initiative: await initiative(place, on),
    person: place.person,
  }),
  'initiative.lookBack': async (place, on) => ({
    type: 'initiative.lookBack',
    initiative: await initiative(place, on),
    board: on.board,
    outcome: 'open',
  }),
  'initiative.merge': async (place, on) => ({
    type: 'initiative.merge',
    into: await initiative(place, on),
    from: await initiative(place, on),
  }),
  'initiative.comment': async (place, on) => ({
    type: 'initiative.comment',
    initiative: await initiative(place, on),
    text: 'Yes',
  }),
  'idea.propose': (_place, { board, note }) => ({
    type: 'idea.propose',
    boards: [board],
    ideas: [{ title: 'Call back', notes: [{ board, note }] }],
  }),
  'idea.create': (_place, { board, note }) => ({
    type: 'idea.create',
    title: 'Call back',
    notes: [{ board, note }],
  }),
  'idea.rename': async (place, on) => ({
    type: 'idea.rename',
    idea: await idea(place, on),
    title: 'Renamed',
  }),
  'idea.move': async (place, { board, note }) => ({
    type: 'idea.move',
    notes: [{ board, note }],
    idea: await idea(place, { board, note }),
  }),
  'idea.merge': async (place, on) => ({
    type: 'idea.merge',
    into: await idea(place, on),
    from: await idea(place, on),
  }),
  'idea.confirm': async (place, on) => ({
    type: 'idea.confirm',
    ideas: [await idea(place, on)],
    confirmed: true,
  }),
  'idea.dismiss': async (place, on) => ({ type: 'idea.dismiss', idea: await idea(place, on) }),
  'idea.restore': async (place, on) => ({
    type: 'idea.restore',
    idea: await idea(place, on),
    title: 'As it was',
    notes: [],
    confirmed: false,
  }),
  'idea.promote': async (place, on) => ({ type: 'idea.promote', ideas: [await idea(place, on)] }),
  'note.mark': async ({ host }, { board, note }) => {
    // What the host wrote is another group's then, whoever is asked.
    const group = await made(host, { type: 'group.create', name: 'Hosts', color: 'teal' })
    await host.command({ type: 'group.assign', person: host.me.id, group })
    return { type: 'note.mark', board, note, mark: 'agree' }
  },
  'note.comment': ({ person }, { board, note }) => ({
    type: 'note.comment',
    board,
    note,
    text: 'Why?',
    mentions: [person],
  }),
  'comment.edit': async (_place, on, by) => ({
    type: 'comment.edit',
    comment: await comment(by, on),
    text: 'Because',
  }),
  'comment.delete': async (_place, on, by) => ({ type: 'comment.delete', comment: await comment(by, on) }),
  'comment.resolve': async (_place, on, by) => {
    await comment(by, on)
    const { board, note } = on
    return { type: 'comment.resolve', board, note, resolved: true }
  },
}

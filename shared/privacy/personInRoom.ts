// What a room's state holds about one person. Notes and drawings lie on the boards, and come beside it.
import type { Secret } from '../ballots/secret.ts'
import type { RoomState } from '../room/model.ts'

/** @param state as whoever asks may see it: what is secret to them is not in it */
export function personInRoom(state: RoomState, id: string) {
  const { people, groups, threads, initiatives, marks } = state
  const person = people[id]
  const isTheirs = ({ by }: { by: string }) => by === id
  const madeBy = <T extends { createdBy: string }>(things: Record<string, T>) =>
    Object.values(things).filter(({ createdBy }) => createdBy === id)
  return {
    person,
    group: person?.group === undefined ? undefined : groups[person.group],
    comments: Object.values(threads).flatMap(({ board, note, comments }) =>
      comments.filter(isTheirs).map(comment => ({ board, note, ...comment })),
    ),
    /** Where somebody spoke to them. What was said is whoever said it's. */
    mentioned: Object.values(threads).flatMap(({ board, note, comments }) =>
      comments
        .filter(comment => !isTheirs(comment) && comment.mentions?.includes(id))
        .map(({ id: comment, at }) => ({ board, note, comment, at })),
    ),
    votes: answersIn(state.votes, id),
    fists: answersIn(state.fists, id),
    placings: answersIn(state.placings, id),
    marks: Object.entries(marks).flatMap(([board, notes]) =>
      Object.entries(notes).flatMap(([note, given]) => (given[id] ? [{ board, note, ...given[id] }] : [])),
    ),
    initiatives: initiatives.values().flatMap(({ sources, comments, answers = [], ...initiative }) => {
      const own = {
        sources: sources.filter(({ author }) => author === id),
        comments: comments.filter(isTheirs),
        lookedBack: answers.filter(isTheirs),
      }
      const isOwned = initiative.owner === id || initiative.createdBy === id
      const isMentioned = Object.values(own).some(those => those.length > 0)
      if (isOwned) return [{ ...initiative, ...own }]
      return isMentioned ? [{ id: initiative.id, ...own }] : []
    }),
    boards: madeBy(state.boards),
    templates: madeBy(state.templates),
    versions: Object.values(state.versions).filter(isTheirs),
    attended: Object.values(state.sessions).flatMap(({ id: session, title, run }) =>
      run?.attended.includes(id) ? [{ session, title }] : [],
    ),
  }
}

/** What they answered, by the id of what was asked. */
const answersIn = <Ballot>(
  secrets: Record<string, Secret<Ballot> & { id: string }>,
  person: string,
): { id: string; answer: Ballot }[] =>
  Object.values(secrets).flatMap(({ id, ballots }) => {
    const answer = ballots[person]
    return answer === undefined ? [] : [{ id, answer }]
  })

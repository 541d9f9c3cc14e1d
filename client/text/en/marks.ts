export const marks = {
  react: 'React',
  you: 'you',
  more: '{{count}} more',
  given: '{{count}} × {{emoji}}',
  givenToo: '{{count}} × {{emoji}}, also you',
  givenByYou: '{{count}} × {{emoji}}, you',
  reactions: {
    like: 'Like',
    love: 'Love',
    party: 'Well done',
    idea: 'Idea',
    question: 'Question',
    wow: 'Wow',
    laugh: 'Funny',
    look: 'Worth a look',
  },
}

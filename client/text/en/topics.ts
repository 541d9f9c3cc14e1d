/** What is talked about after a vote. */
export const topics = {
  title: 'Voted first',
  hint: 'Press one to show it to everyone.',
  first: 'Begin with “{{name}}”',
  next: 'Next topic: “{{name}}”',
}

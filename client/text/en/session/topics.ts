/** What is talked about after a vote. */
export const topics = {
  title: 'Voted first',
  more_one: '{{count}} more',
  more_other: '{{count}} more',
  hint: 'Press one to show it to everyone.',
  first: 'Begin with “{{name}}”',
  next: 'Next topic: “{{name}}”',
}

export const lanes = {
  rules: {
    exactly_one: 'Exactly one note here',
    exactly_other: 'Exactly {{count}} notes here',
    least_one: 'At least one note here',
    least_other: 'At least {{count}} notes here',
    most_one: 'At most one note here',
    most_other: 'At most {{count}} notes here',
  },
}

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** The key of tldraw's order for a place in a list of at most 238,328: `c000`, `c001`, … */
export function indexAt(order: number): string {
  let key = ''
  for (let rest = order, digit = 0; digit < 3; digit++, rest = Math.floor(rest / digits.length))
    key = (digits[rest % digits.length] ?? '0') + key
  return `c${key}`
}

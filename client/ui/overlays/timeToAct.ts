/** How long a message stands that offers something to press: who reads slowly has to get there too. Milliseconds. */
export const timeToActMs = 10_000

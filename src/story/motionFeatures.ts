/** The features of Motion that `m` elements use, as a chunk that loads after the page is readable. */
export { domMin } from 'framer-motion'

/** The features of Motion that `m` elements use, as a chunk that loads after the page is readable. */
export { domAnimation } from 'framer-motion'

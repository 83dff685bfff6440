/** The sharing dialog as a chunk of its own, which loads once the page answers. */
export { formatSnippet } from '../lib/embedSnippet.ts'
export { ShareDialog } from '../share/ShareDialog.tsx'

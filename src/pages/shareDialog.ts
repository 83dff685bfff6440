/** The sharing dialog as a chunk of its own, which loads once the page answers. */
export { formatSnippet } from '../embed/snippet.ts'
export { ShareDialog } from '../share/ShareDialog.tsx'

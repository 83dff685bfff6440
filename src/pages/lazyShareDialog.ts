/** The sharing dialog as a separate chunk, which loads after hydration. */
export { formatSnippet } from '../lib/embedSnippet.ts'
export { ShareDialog } from '../share/ShareDialog.tsx'

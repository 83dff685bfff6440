/** The words of one language as the build makes them: messages compiled, tables filled in. */
declare module 'virtual:messages/*' {
  export const words: import('./messages.ts').Words
  export const messages: Omit<import('./messages.ts').Words, 'lang' | 'formats'>
}
declare module '*.mdx' {
  const Prose: (props: { readonly components?: Readonly<Record<string, unknown>> }) => import('react').ReactElement
  export default Prose
}
declare module 'virtual:passages/*' {
  export const passages: Readonly<Record<import('../story/steps.ts').StepId, import('../story/prose.tsx').Passage>>
}
declare module 'virtual:start/*'
declare module '@fontsource-variable/*'

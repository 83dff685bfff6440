/** The messages of one language as the build makes them: messages compiled, tables filled in. */
declare module 'virtual:messages/*' {
  export const messages: import('./messages.ts').Messages
  export const catalog: Omit<import('./messages.ts').Messages, 'lang' | 'formats'>
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

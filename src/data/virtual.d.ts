/** The modules that the build makes of the sources. */
declare module 'virtual:aid-index' {
  export const index: import('./aid.ts').AidIndex
}
declare module 'virtual:aid-amounts' {
  export const amounts: import('./decode.ts').EncodedAmounts
}
declare module 'virtual:announcements' {
  export const announcements: import('./aid.ts').ClaimData['announcements']
  export const precedents: import('./aid.ts').ClaimData['precedents']
}
declare module 'virtual:changes' {
  export const changes: readonly import('./changes.ts').Change[]
}
declare module 'virtual:leaders' {
  export const leaders: import('./leaders.ts').LeadersData
}
declare module 'virtual:leaders-evidence' {
  export const evidence: import('./leaders.ts').LeadersEvidence
}

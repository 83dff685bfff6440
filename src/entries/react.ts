/** React, and what fetches parts, as one script of its own, so that every page shares it in the browser's cache. */
import { traceAgain } from './untraced.ts'
import * as React from 'react'
import * as Dom from 'react-dom'
import * as Client from 'react-dom/client'
import * as Jsx from 'react/jsx-runtime'
import { begin, define, provide } from '../runtime/classicLoader.ts'

traceAgain()

provide({ react: React, 'react-dom': Dom, 'react-dom/client': Client, 'react/jsx-runtime': Jsx })
Object.assign(globalThis, { kyiv: { begin, define } })

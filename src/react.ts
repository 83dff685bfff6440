/** React as one script of its own, so that every page and what comes later share it in the browser's cache. */
import * as React from 'react'
import * as Dom from 'react-dom'
import * as Client from 'react-dom/client'
import * as Jsx from 'react/jsx-runtime'

Object.assign(globalThis, { kyiv: { React, Dom, Client, Jsx } })

import { config } from 'zod'

// Left to itself Zod tries whether it may make code at run time, which the page’s policy refuses and the browser then reports.
config({ jitless: true })

/** The reference's own stylesheet: it must read well before any page of a programme is built. */
export const REFERENCE_STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf6; --ink: #1b2733; --soft: #5b6b7a; --rule: #ddd8cb; --river: #0b5d7a; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #12181d; --ink: #e6e3da; --soft: #9aa8b3; --rule: #2c363e; --river: #6cc0dc; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.6 system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
a { color: var(--river); }
h2 { margin-top: 3rem; border-bottom: 1px solid var(--rule); padding-bottom: .3rem; }
h3 { margin: 1.5rem 0 .2rem; font-size: 1rem; overflow-wrap: anywhere; }
section p { margin: .2rem 0; }
dt { margin-top: .8rem; }
dd { margin: 0; color: var(--soft); white-space: pre-line; }
code { font-size: .92em; overflow-wrap: anywhere; }
`

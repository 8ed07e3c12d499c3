// Who may import whom: errors, never warnings. An exception is a line here, with its reason and decision record.
// Cycles are Biome's `noImportCycles`: this tool's reader can't tell a type-only import, which no program ever runs, from
// one that is; Biome can.
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'platform-stands-alone',
      severity: 'error',
      comment: 'The platform knows no engine, no programme, no region and no page.',
      from: { path: '^platform/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(engines|programmes|web|bin|benchmarks|regions)/' },
    },
    {
      name: 'engines-stand-alone',
      severity: 'error',
      comment: 'An engine asks its host through ports; it knows no other engine.',
      from: { path: '^engines/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(engines/(?!$1/)|programmes/|web/|bin/|benchmarks/|regions/)' },
    },
    {
      name: 'programmes-import-downward',
      severity: 'error',
      comment: 'A programme composes engines; it does not know the shell or the entry.',
      from: { path: '^programmes/', pathNot: '(/pages/|^programmes/pages\\.ts$|\\.test\\.ts$)' },
      to: { path: '^(web|bin|benchmarks|test)/' },
    },
    {
      name: 'front-door-only',
      severity: 'error',
      comment:
        "Another module is entered by its index.ts, its pure/index.ts, or the types that pages may import.",
      from: { path: '^(platform|engines|programmes)/([^/]+)/' },
      to: {
        path: '^(platform|engines|programmes)/[^/]+/',
        pathNot: [
          '^$1/$2/',
          '^(platform|engines|programmes)/[^/]+/index\\.ts$',
          '^(engines|programmes)/[^/]+/pure/index\\.ts$',
          '^programmes/[^/]+/types\\.ts$',
          '^programmes/contract/page\\.ts$',
        ],
      },
    },
    {
      name: 'nobody-imports-the-entry',
      severity: 'error',
      from: { pathNot: '^bin/' },
      to: { path: '^bin/' },
    },
    {
      name: 'pages-reach-no-server',
      severity: 'error',
      comment: 'The browser bundle never meets the database, the server or a Node built-in.',
      from: { path: '^(programmes/[^/]+/pages/|programmes/pages\\.ts$|web/)', pathNot: '(vite\\.[a-z.]*config\\.ts|\\.test\\.tsx?)$' },
      to: { path: '^platform/(db|http|cli|action)/(?!types\\.ts$)', reachable: true },
    },
    {
      name: 'pages-use-no-node',
      severity: 'error',
      from: { path: '^(programmes/[^/]+/pages/|programmes/pages\\.ts$|web/)', pathNot: '(vite\\.[a-z.]*config\\.ts|\\.test\\.tsx?)$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'tests-are-leaves',
      severity: 'error',
      from: { pathNot: '\\.(test|prop\\.test|db\\.test)\\.tsx?$' },
      to: { path: '\\.test\\.tsx?$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^web/dist/|\\.onedelta/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
}

// Compiles the styles and the few govuk-frontend scripts into the Web project, and writes down what went in.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { compile } from 'sass'

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
const own = JSON.parse(readFileSync('package.json', 'utf8'))
const target = `../src/Web/wwwroot/lib/lead-ui/${own.version}`
mkdirSync(target, { recursive: true })

const css = compile('all.scss', { loadPaths: ['node_modules/govuk-frontend/dist'], style: 'compressed', quietDeps: true })
  .css.replace(/}(?=[^}])/g, '}\n')
if (/GDS Transport|govuk-crest|url\([^)]*fonts/.test(css)) {
  throw new Error('The styles may name neither GDS Transport nor the crest.')
}
writeFileSync(`${target}/lead-ui.css`, css + '\n')

await build({
  entryPoints: ['govuk.mjs'], outfile: `${target}/govuk-frontend.min.js`,
  bundle: true, minify: true, format: 'esm', target: 'es2018', legalComments: 'none',
  banner: { js: `/* govuk-frontend ${lock['node_modules/govuk-frontend'].version}, MIT: see LICENSE.govuk-frontend.txt */` },
})

const files = ['lead-ui.css', 'govuk-frontend.min.js', 'LICENSE.govuk-frontend.txt']
writeFileSync(`${target}/LICENSE.govuk-frontend.txt`, readFileSync('LICENSE.govuk-frontend.txt'))
const packages = ['govuk-frontend', 'sass', 'esbuild'].map((name) => {
  const { version, integrity } = lock[`node_modules/${name}`]
  return `| ${name} | ${version} | \`${integrity}\` |`
})
const sums = files.map((name) => {
  const bytes = readFileSync(`${target}/${name}`)
  console.log(name, bytes.length, 'bytes,', gzipSync(bytes, { level: 9 }).length, 'compressed')
  return `| ${name} | \`${createHash('sha256').update(bytes).digest('hex')}\` |`
})
writeFileSync(`${target}/VENDORED.md`, `# lead-ui ${own.version}

Compiled from \`ui/\`; do not edit here. To change it: \`cd ui && npm ci && npm run build\`, and commit the result.
govuk-frontend is © Crown copyright (Government Digital Service), MIT. Its font, crown and crest are not used.

| Package | Version | Integrity |
|---|---|---|
${packages.join('\n')}

| File | SHA-256 |
|---|---|
${sums.join('\n')}
`)

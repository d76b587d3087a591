// Bundles a page that shows the room in each of its states without a server. Usage: node states.mjs <output directory>,
// then serve that folder and open index.html?state=people&language=de.
import { build } from 'esbuild';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';

const frontend = fileURLToPath(new URL('..', import.meta.url));
const module = resolve(frontend, '../../..');
const outdir = resolve(process.argv[2] ?? resolve(module, 'target/states'));

function texts(file) {
  const lines = readFileSync(resolve(module, 'src/main/resources/org/confera/web', file), 'utf8').split('\n');
  return Object.fromEntries(lines.filter(line => /^[^#\s].* = /.test(line)).map(line => [line.slice(0, line.indexOf(' = ')), line.slice(line.indexOf(' = ') + 3)]));
}

await build({
  absWorkingDir: frontend,
  entryPoints: [{ in: resolve(module, 'src/test/frontend/states/page.ts'), out: 'room' }, { in: 'room/css/room.css', out: 'room' }],
  outdir,
  bundle: true,
  format: 'esm',
  minify: true,
  external: ['*.woff2'],
  nodePaths: [resolve(frontend, 'node_modules')],
  logLevel: 'warning',
});
cpSync(resolve(module, 'src/main/webapp/assets'), outdir, { recursive: true });
const words = JSON.stringify({ en: texts('room.properties'), de: texts('room_de.properties') }).replaceAll('<', '\\u003c');
writeFileSync(resolve(outdir, 'index.html'), `<!DOCTYPE html>
<html lang="en" data-theme="dark">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
  <title>Weekly planning · Confera</title>
  <link rel="stylesheet" href="tokens.css">
  <link rel="stylesheet" href="room.css">
</head>
<body>
  <div id="confera-room"></div>
  <script type="application/json" id="texts">${words}</script>
  <script type="module" src="room.js"></script>
</body>
</html>
`);

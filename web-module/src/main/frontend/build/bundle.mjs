// Bundles the client into room.js and room.css, each with its source map.
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

export function bundle(outdir) {
  return build({
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
    entryPoints: [{ in: 'room/main.ts', out: 'room' }, { in: 'room/css/room.css', out: 'room' }],
    outdir,
    bundle: true,
    format: 'esm',
    target: ['chrome111', 'firefox121', 'safari16.4'],
    minify: true,
    sourcemap: true,
    legalComments: 'linked',
    logLevel: 'warning',
  });
}

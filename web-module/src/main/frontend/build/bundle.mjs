// Bundles the client into room.js and room.css, and what pages need into a script each, all with their source maps.
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

export function bundle(outdir) {
  return build({
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
    entryPoints: [
      { in: 'room/main.ts', out: 'room' }, { in: 'room/css/room.css', out: 'room' },
      { in: 'pages/signed-in.ts', out: 'signed-in' }, { in: 'pages/schedule.ts', out: 'schedule' },
    ],
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

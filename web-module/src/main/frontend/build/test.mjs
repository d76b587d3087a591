// Bundles src/test/frontend/*.test.ts and runs them with Node's own test runner. Usage: node test.mjs [output directory]
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';

const frontend = fileURLToPath(new URL('..', import.meta.url));
const module = resolve(frontend, '../../..');
const tests = resolve(module, 'src/test/frontend');
const outdir = resolve(process.argv[2] ?? resolve(module, 'target/frontend-test'));
const names = readdirSync(tests).filter(name => name.endsWith('.test.ts'));

rmSync(outdir, { recursive: true, force: true });
await build({
  absWorkingDir: frontend,
  entryPoints: names.map(name => resolve(tests, name)),
  outdir,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  sourcemap: 'inline',
  // Tests live outside the folder of the packages; and mediasoup-client is CommonJS, which asks for require().
  nodePaths: [resolve(frontend, 'node_modules')],
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath,
  ['--enable-source-maps', '--no-warnings', '--test', '--test-reporter=spec',
    ...names.map(name => resolve(outdir, name.replace(/\.ts$/, '.mjs')))],
  { cwd: module, stdio: 'inherit' });
process.exit(status ?? 1);

// The whole build of the browser client, called by Maven and by `npm run build`: dependencies (only when the lock file
// changed), types, bundle. Usage: node build.mjs <output directory>
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';

const frontend = fileURLToPath(new URL('..', import.meta.url));
const stamp = resolve(frontend, 'node_modules/.installed-lock');
const outdir = resolve(process.argv[2] ?? resolve(frontend, '../../../target/frontend/assets'));

function run(command, args, remedy) {
  // npm is a batch file on Windows, which only a shell starts.
  const { status, error } = spawnSync(command, args,
    { cwd: frontend, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error || status !== 0) {
    console.error(`${command} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}. ${remedy}`);
    process.exit(1);
  }
}

function installDependencies() {
  const wanted = createHash('sha256').update(readFileSync(resolve(frontend, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    return;
  }
  // No package needs its install script: esbuild finds its platform's binary among the optional packages.
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    'Install npm 9 or newer, and check that this machine reaches its npm registry (npm ping).');
  writeFileSync(stamp, wanted);
}

installDependencies();
run(process.execPath, [resolve(frontend, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', frontend],
  'The types above must be mended first.');
const { bundle } = await import('./bundle.mjs');
await bundle(outdir);

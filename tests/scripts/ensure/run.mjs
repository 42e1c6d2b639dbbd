// @ts-check
// Runs a command with its output shown as it comes. Used by every script before and after dependencies are installed.
import { spawn } from 'node:child_process';

/**
 * @typedef {object} RunOptions
 * @property {Record<string, string>} [env] added to our own
 * @property {string} [cwd]
 * @property {number} [timeoutMs] the command is ended after this time; default none
 * @property {boolean} [capture] also returns what it wrote; then its output is no terminal
 */

/**
 * @param {string} command @param {string[]} args @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} code 1 when the command could not be started or was ended by a signal
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: options.capture ? ['inherit', 'pipe', 'pipe'] : 'inherit',
    });
    let output = '';
    for (const [from, to] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      from?.setEncoding('utf8').on('data', (text) => {
        output += text;
        to.write(text);
      });
    }
    const timer = options.timeoutMs
      ? setTimeout(() => child.kill('SIGTERM'), options.timeoutMs)
      : undefined;
    child.once('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 1, output: `${output}\n${error.message}` });
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** npm itself, also where it is a `.cmd` file. @param {string[]} args @param {RunOptions} [options] */
export function runNpm(args, options = {}) {
  const script = process.env['npm_execpath'];
  if (script?.endsWith('.js') || script?.endsWith('.cjs')) {
    return run(process.execPath, [script, ...args], options);
  }
  if (process.platform !== 'win32') return run('npm', args, options);
  return run('cmd.exe', ['/d', '/s', '/c', 'npm', ...args], options);
}

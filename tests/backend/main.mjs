// @ts-check
// `npm run backend`: runs the reference backend until it is ended, and prints its addresses as one line of JSON.
import { parseArgs } from 'node:util';
import { startBackend } from './start-backend.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8787' },
    'articles-port': { type: 'string', default: '0' },
    'control-port': { type: 'string', default: '0' },
    'pace-ms': { type: 'string', default: '25' },
    'no-cors': { type: 'boolean', default: false },
  },
});

const running = await startBackend({
  port: Number(values.port),
  articlesPort: Number(values['articles-port']),
  controlPort: Number(values['control-port']),
  paceMs: Number(values['pace-ms']),
  cors: !values['no-cors'],
});
const { origin, articles, control } = running;
console.log(JSON.stringify({ origin, articles, control }));

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void running.close().then(() => process.exit(0)));
}

// @ts-check
// A chat server over WebSocket as a process of its own, to be killed and started again; run by `tests/contract/websocket-kills.test.ts`.
// Writes every question to a log file before it answers, so that the log survives the kill. Of the questions named it says the first word alone.
import { appendFileSync } from 'node:fs';
import { WebSocketServer } from 'ws';

const [port = '0', logFile = '', ...held] = process.argv.slice(2);
const server = new WebSocketServer({ port: Number(port), host: '127.0.0.1' });
server.on('listening', () => process.stdout.write('listening\n'));
server.on('connection', (socket, request) => {
  appendFileSync(logFile, `open ${request.url}\n`);
  socket.on('message', (data) => {
    const { text, id } = JSON.parse(Buffer.isBuffer(data) ? data.toString() : '{}');
    appendFileSync(logFile, `${text}\n`);
    const mark = id === undefined ? {} : { id };
    const say = (/** @type {object} */ frame) => socket.send(JSON.stringify({ ...frame, ...mark }));
    const words = `Answer to ${text}.`.split(/(?= )/u);
    if (held.includes(text)) {
      say({ type: 'token', text: words[0] });
      return;
    }
    words.forEach((word, at) => {
      setTimeout(() => say({ type: 'token', text: word }), at);
    });
    setTimeout(() => say({ type: 'done' }), words.length);
  });
});

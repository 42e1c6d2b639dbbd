// The exact lines that let a server answer this extension: its own origin, and nothing wider. Used by `judge.ts`.
import { isLoopback } from '../model/address';

export type Lines = { label: string; text: string }[];

/** For a server that sends no CORS headers. `origin` is the extension's own. */
export function corsLines(origin: string): Lines {
  return [
    { label: 'Header of the answers', text: `Access-Control-Allow-Origin: ${origin}` },
    {
      label: 'FastAPI',
      text: [
        'from fastapi.middleware.cors import CORSMiddleware',
        '',
        'app.add_middleware(',
        '    CORSMiddleware,',
        `    allow_origins=["${origin}"],`,
        '    allow_methods=["GET", "POST"],',
        '    allow_headers=["*"],',
        ')',
      ].join('\n'),
    },
    { label: 'Ollama', text: `OLLAMA_ORIGINS="${origin}" ollama serve` },
  ];
}

/** For a server that turns this extension away because of its origin. */
export function originLines(origin: string): Lines {
  return [
    { label: 'Origin to allow', text: origin },
    { label: 'Ollama', text: `OLLAMA_ORIGINS="${origin}" ollama serve` },
    { label: 'vLLM', text: `vllm serve MODEL --allowed-origins '["${origin}"]'` },
  ];
}

/** For a server that does not answer at all. */
export function startLines({ hostname, port, protocol }: URL): Lines {
  const number = port || (protocol === 'https:' ? '443' : '80');
  const host = isLoopback(hostname) ? '127.0.0.1' : '0.0.0.0';
  return [{ label: 'FastAPI', text: `uvicorn main:app --host ${host} --port ${number}` }];
}

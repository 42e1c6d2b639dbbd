// The usual servers, by the address that each has unless its owner says otherwise. Used by `add-backend-form.tsx`.
import type { BackendFields } from '../../../lib/model/backend-check';

export interface Preset {
  label: string;
  address: string;
  fields: BackendFields;
}

const withKey = { session: { type: 'secret', secretId: 'key' } };

export const presets: readonly Preset[] = [
  {
    label: 'OpenAI',
    address: 'https://api.openai.com/v1/',
    fields: { kind: 'openai-responses', label: 'OpenAI', ...withKey },
  },
  {
    label: 'OpenRouter',
    address: 'https://openrouter.ai/api/v1/',
    fields: { kind: 'openai-chat', label: 'OpenRouter', ...withKey },
  },
  {
    label: 'Ollama',
    address: 'http://localhost:11434/v1/',
    fields: { kind: 'openai-chat', label: 'Ollama' },
  },
  {
    label: 'LM Studio',
    address: 'http://localhost:1234/v1/',
    fields: { kind: 'openai-chat', label: 'LM Studio' },
  },
  {
    label: 'vLLM',
    address: 'http://localhost:8000/v1/',
    fields: { kind: 'openai-chat', label: 'vLLM' },
  },
  {
    label: 'ChatKit server',
    address: 'http://localhost:8000/chatkit',
    fields: { kind: 'chatkit' },
  },
];

// Every transport, one line each; read by the turn, the settings schema, the settings form and the contract suite.
import type { TransportKind } from '../model/backend';
import { chatkit } from './chatkit';
import { json } from './json';
import { openaiChat } from './openai-chat';
import { openaiResponses } from './openai-responses';
import { sse } from './sse';
import type { Transport } from './transport';
import { websocket } from './websocket';

export const transports: Partial<Record<TransportKind, Transport>> = {
  json,
  sse,
  websocket,
  'openai-responses': openaiResponses,
  'openai-chat': openaiChat,
  chatkit,
};

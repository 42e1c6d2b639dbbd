// Every transport, one line each; read by the turn, the settings schema, the settings form and the contract suite.
import type { TransportKind } from '../model/backend';
import { sse } from './sse';
import type { Transport } from './transport';

export const transports: Partial<Record<TransportKind, Transport>> = {
  sse,
};

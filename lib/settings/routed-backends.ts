// Every backend that a route can name: those that may be asked, and those that are switched off, marked. Given to the routing by `compose.ts`.
import type { RoutedBackend } from '../model/backend';
import type { EffectiveSettings } from './effective';

export function toRoutedBackends({
  backends,
  disabledBackends,
}: Pick<EffectiveSettings, 'backends' | 'disabledBackends'>): RoutedBackend[] {
  return [
    ...backends,
    ...disabledBackends.map((backend) => ({ ...backend, isOff: true as const })),
  ];
}

// Which hosts the user lets us contact: asks whether, and asks for it in a click. Used by egress, the panel and the settings page.
import { toHostPattern } from '../model/address';
import type { Permissions } from './browser';

export interface HostPermissions {
  has(origins: readonly string[]): Promise<boolean>;
  /**
   * Shows the browser's prompt; true when granted. Must be called synchronously in a click: any `await` before it ends
   * the gesture and the browser refuses. Rejects when there was no gesture.
   */
  request(origins: readonly string[]): Promise<boolean>;
  /** Gives the permission back; false where it was not given for these hosts alone. */
  remove(origins: readonly string[]): Promise<boolean>;
}

function toPatterns(origins: readonly string[]): string[] {
  return [...new Set(origins.map(toHostPattern).filter((pattern) => pattern !== undefined))];
}

type PermissionsApi = Pick<Permissions.Static, 'contains' | 'request' | 'remove'>;

/** Host permissions over the browser's API. No origin at all needs no permission. */
export function createHostPermissions(api: PermissionsApi): HostPermissions {
  return {
    has(origins) {
      const patterns = toPatterns(origins);
      return patterns.length === 0 ? Promise.resolve(true) : api.contains({ origins: patterns });
    },
    request(origins) {
      const patterns = toPatterns(origins);
      return patterns.length === 0 ? Promise.resolve(true) : api.request({ origins: patterns });
    },
    remove(origins) {
      const patterns = toPatterns(origins);
      return patterns.length === 0 ? Promise.resolve(true) : api.remove({ origins: patterns });
    },
  };
}

// Whether a panel is open anywhere, as the browser itself knows it: right after the background was started anew, too. Used by the background.

interface ContextsApi {
  getContexts(filter: { contextTypes: 'SIDE_PANEL'[] }): Promise<readonly unknown[]>;
}

export function createIsPanelOpen(runtime: ContextsApi): () => Promise<boolean> {
  return async () => (await runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length > 0;
}

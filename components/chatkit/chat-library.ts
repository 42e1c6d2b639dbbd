// What a host may offer about all chats, on top of ChatKit's history; read by `options.ts` and the history's views.

/** A chat that a search found, and the place in it. */
export interface FoundChat {
  id: string;
  title?: string;
  created_at: string;
  /** Absent where the title itself was found. */
  place?: { before: string; match: string; after: string };
}

export interface ChatLibrary {
  /** Chats whose title or text holds words that begin as these do. Rejects when nothing could be searched. */
  search(query: string): Promise<{ results: readonly FoundChat[]; more: boolean }>;
  /** Gives the user the chat as a file. */
  save(threadId: string, format: 'markdown' | 'json'): void;
}

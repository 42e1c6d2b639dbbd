// The store in memory, under the name by which tests know it.
export { createMemoryStore } from '../../lib/store/memory-store';

// Registers every listener synchronously; no logic.
import { defineBackground } from 'wxt/utils/define-background';

export default defineBackground({ type: 'module', main() {} });

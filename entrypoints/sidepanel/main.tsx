// The panel's page: defines the element and mounts the panel.
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root) createRoot(root).render(<main>Beside</main>);

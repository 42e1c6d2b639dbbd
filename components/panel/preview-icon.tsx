// Lucide's `eye`, drawn in the colour of its text.
import shape from 'lucide-static/icons/eye.svg';

export function PreviewIcon() {
  return (
    <span className="icon small" aria-hidden="true" style={{ maskImage: `url("${shape}")` }} />
  );
}

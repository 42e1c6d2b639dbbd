// Lucide's `settings`, drawn in the colour of its text.
import shape from 'lucide-static/icons/settings.svg';

export function SettingsIcon() {
  return <span className="icon" aria-hidden="true" style={{ maskImage: `url("${shape}")` }} />;
}

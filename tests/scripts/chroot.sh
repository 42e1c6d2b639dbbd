#!/usr/bin/env bash
# Proves the two commands on a machine that holds nothing but Debian's base, Node and git: `sudo tests/scripts/chroot.sh [step...]`.
# Steps: bootstrap, clone, start, test (all of them when none is named), and install, browsers, which the two commands do by
# themselves. The log is .output/chroot.log.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
target="${CHROOT:-/var/tmp/beside-chroot}"
# Where this machine itself takes its packages from, unless told otherwise.
mirror="${MIRROR:-$(apt-get indextargets --format '$(REPO_URI)' 'Codename: bookworm' | head -n 1 | sed 's,/$,,')}"
suite=bookworm
log="$here/.output/chroot.log"
steps=("$@")
[ ${#steps[@]} -gt 0 ] || steps=(bootstrap clone start test)

if [ "$(id -u)" != 0 ]; then
  echo 'A chroot can be made by root alone.' >&2
  exit 1
fi
mkdir -p "$(dirname "$log")"

# A child of its own, whose mounts vanish with it: nothing is left to unmount when a step fails.
if [ "${BESIDE_CHROOT_INNER:-}" != 1 ]; then
  BESIDE_CHROOT_INNER=1 unshare --mount --pid --fork -- "${BASH_SOURCE[0]}" "${steps[@]}" 2>&1 | tee -a "$log"
  exit "${PIPESTATUS[0]}"
fi

say() { printf '\n[%s] %s\n' "$(date -u +%H:%M:%S)" "$*"; }

mounted=0
mount_system() {
  [ "$mounted" = 0 ] || return 0
  mount --make-rprivate /
  mount -t proc proc "$target/proc"
  mount -t sysfs -o ro sysfs "$target/sys"
  mount --rbind /dev "$target/dev"
  # Chromium keeps its shared memory there.
  mount -t tmpfs -o mode=1777 tmpfs "$target/dev/shm"
  mounted=1
}

# A clean environment; what a proxy of this network needs is carried over, and nothing else.
inside() {
  mount_system
  local carried=()
  local name
  for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY; do
    [ -z "${!name:-}" ] || carried+=("$name=${!name}")
  done
  [ ! -s "$target/etc/ssl/certs/ca-certificates.crt" ] ||
    carried+=("NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt")
  chroot "$target" /usr/bin/env -i HOME=/root LANG=C.UTF-8 \
    PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "${carried[@]}" \
    /bin/bash -c "cd /root && $1"
}

bootstrap() {
  say "Debian $suite, its base alone, into $target"
  # Only what an earlier run made is replaced.
  if [ -e "$target" ] && [ ! -e "$target/root/.beside-chroot" ]; then
    echo "$target is not one of ours." >&2
    exit 1
  fi
  rm -rf "$target"
  debootstrap --variant=minbase --include=git,ca-certificates "$suite" "$target" "$mirror"
  touch "$target/root/.beside-chroot"
  printf 'deb %s %s main\ndeb %s-security %s-security main\n' \
    "$mirror" "$suite" "$mirror" "$suite" >"$target/etc/apt/sources.list"
  cp /etc/resolv.conf "$target/etc/resolv.conf"
  # This machine's certificates, which may hold a proxy's own.
  cp -L /etc/ssl/certs/ca-certificates.crt "$target/etc/ssl/certs/ca-certificates.crt"

  say "Node $(node --version) and npm $(npm --version) from this machine"
  local npm_folder
  npm_folder="$(dirname "$(dirname "$(readlink -f "$(command -v npm)")")")"
  mkdir -p "$target/usr/local/bin" "$target/usr/local/lib/node_modules"
  cp "$(readlink -f "$(command -v node)")" "$target/usr/local/bin/node"
  cp -r "$npm_folder" "$target/usr/local/lib/node_modules/npm"
  ln -sf ../lib/node_modules/npm/bin/npm-cli.js "$target/usr/local/bin/npm"
  ln -sf ../lib/node_modules/npm/bin/npx-cli.js "$target/usr/local/bin/npx"
  inside 'node --version && npm --version && git --version && dpkg -l | grep -c ^ii'
}

clone() {
  say "A clone of $(git -C "$here" rev-parse --short HEAD)"
  git -C "$here" bundle create -q "$target/root/beside.bundle" HEAD
  inside 'rm -rf beside && git -c advice.detachedHead=false clone -q beside.bundle beside && git -C beside log --oneline -1'
}

install() {
  say 'The dependencies'
  inside 'cd beside && time npm ci'
}

browsers() {
  say 'The browsers'
  inside 'cd beside && time node tests/scripts/ensure.mjs'
}

run_test() {
  say 'npm test'
  inside 'cd beside && time npm test'
}

run_start() {
  say 'npm start'
  inside 'cd beside && time npm start && ls -l .output/start.png' || return
  cp "$target/root/beside/.output/start.png" "$here/.output/chroot-start.png"
}

failed=()
for step in "${steps[@]}"; do
  case "$step" in
    bootstrap | clone | install | browsers) "$step" ;;
    # The one command is tried whatever became of the other.
    test) run_test || failed+=(test) ;;
    start) run_start || failed+=(start) ;;
    *) echo "There is no step $step." >&2 && exit 1 ;;
  esac
done
say "Done: ${steps[*]}; failed: ${failed[*]:-none}"
[ ${#failed[@]} = 0 ]

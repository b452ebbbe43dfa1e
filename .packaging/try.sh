#!/bin/bash
# try.sh FOLDER: the package of that folder in a clean Debian: installed with dpkg, a desk founded and started there as the
# package's own user, asked, backed up, stopped; then the package removed and purged, and the data still there.
#
# Needs root. The clean root is made by debootstrap; it has a loopback of its own and no other network. Where no mirror can be
# reached, it is put together from this machine's own programs and libraries, and the last line says so.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=$(cd "$1" && pwd)
package=$(ls -t "$folder"/crisisdesk_*.deb | head -1)
[ "$(id -u)" = 0 ] || { echo "make try-deb needs root: it makes a root folder with users of its own" >&2; exit 1; }
. /etc/os-release

root=$(mktemp -d "${TMPDIR:-/var/tmp}/crisisdesk-root.XXXXXX")
trap 'rm -rf --one-file-system "$root"' EXIT
say() { printf '\n\033[1m%s\033[0m\n' "$*"; }

say "1. A clean Debian ($VERSION_CODENAME), without the package"
command -v debootstrap > /dev/null || { apt-get update -qq && apt-get install -y -qq debootstrap > /dev/null; }
needed=$(dpkg-deb -f "$package" Depends | sed 's/([^)]*)//g; s/|[^,]*//g; s/[ ]//g')
tar=$folder/clean-$VERSION_CODENAME.tar
if [ ! -e "$tar" ]; then
  debootstrap --variant=minbase --include="$needed,curl,init-system-helpers" "$VERSION_CODENAME" "$root" \
    "${MIRROR:-http://deb.debian.org/debian}" > "$folder/debootstrap.log" \
    || { tail -3 "$folder/debootstrap.log" >&2; exit 1; }
  rm -f "$root"/var/cache/apt/archives/*.deb
  tar -C "$root" --one-file-system -cf "$tar.new" . && mv "$tar.new" "$tar"
else
  tar -C "$root" -xpf "$tar"
fi
cp "$package" "$root/root/"
install -m 755 "$here/try-inside.sh" "$root/root/try-inside.sh"

say "2. In it, with processes and a loopback of its own"
unshare --mount --pid --net --uts --ipc --fork --kill-child bash -euc '
  ip link set lo up
  mount --make-rprivate /
  mount -t proc proc "$1/proc"
  mount -t tmpfs tmpfs "$1/run"
  mount --bind /dev "$1/dev"
  exec chroot "$1" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
    /root/try-inside.sh "$2"' - "$root" "$(basename "$package")"
say "All of it held, in a Debian of its own."

#!/bin/bash
# try.sh FOLDER: the package of that folder in a clean Debian: installed with dpkg, a desk founded and started there as the
# package's own user, asked, backed up, stopped; then the package removed and purged, and the data still there.
#
# Needs root. The clean root is made by debootstrap and kept beside the package for the next time; it has processes and a
# loopback of its own, and no other network. Where no mirror can be reached, a copy of this machine that forgets everything
# stands in for it, and the last line says so.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=$(cd "$1" && pwd)
package=$(ls -t "$folder"/crisisdesk_*.deb | head -1)
[ "$(id -u)" = 0 ] || { echo "make try-deb needs root: it makes a root folder with users of its own" >&2; exit 1; }
. /etc/os-release

place=$(mktemp -d "${TMPDIR:-/var/tmp}/crisisdesk-root.XXXXXX")
root=$place/root
mkdir "$root"
trap 'rm -rf --one-file-system "$place"' EXIT
say() { printf '\n\033[1m%s\033[0m\n' "$*"; }

# What every Debian has is left out of the list: debootstrap gets nowhere with it.
needed=$(dpkg-deb -f "$package" Depends | sed 's/([^)]*)//g; s/|[^,]*//g; s/ //g' | tr , '\n' \
  | grep -vxE 'libc6|libgcc-s1' | paste -sd,)
clean() {
  local tar=$folder/clean-$VERSION_CODENAME.tar
  if [ ! -e "$tar" ]; then
    command -v debootstrap > /dev/null \
      || { apt-get update -qq && apt-get install -y -qq debootstrap > /dev/null; } || return 1
    debootstrap --variant=minbase --include="$needed,curl" "$VERSION_CODENAME" "$root" \
      "${MIRROR:-http://deb.debian.org/debian}" > "$folder/debootstrap.log" || return 1
    rm -f "$root"/var/cache/apt/archives/*.deb
    tar -C "$root" --one-file-system -cf "$tar.new" . && mv "$tar.new" "$tar"
  else
    tar -C "$root" -xpf "$tar"
  fi
  chmod 755 "$root"
}

say "1. A clean Debian ($VERSION_CODENAME), without the package"
kind=clean
clean || {
  kind=copy
  tail -3 "$folder/debootstrap.log" >&2 || true
  rm -rf --one-file-system "$root"
  mkdir "$root" "$place/upper" "$place/work"
}

say "2. In it, with processes and a loopback of its own"
# shellcheck disable=SC2016
unshare --mount --pid --net --uts --ipc --fork --kill-child bash -euc '
  place=$1 root=$1/root package=$2 here=$3 kind=$4
  mount --make-rprivate /
  if [ "$kind" = copy ]; then
    mount -t overlay overlay -o "lowerdir=/,upperdir=$place/upper,workdir=$place/work" "$root"
  else
    mount --bind "$root" "$root"
  fi
  cp "$package" "$root/root/"
  install -m 755 "$here/try-inside.sh" "$root/root/"
  ip link set lo up
  mount -t proc proc "$root/proc"
  mount -t tmpfs tmpfs "$root/run"
  mount --bind /dev "$root/dev"
  exec chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 \
    DEBIAN_FRONTEND=noninteractive /root/try-inside.sh "$(basename "$package")"' - "$place" "$package" "$here" "$kind"

case $kind in
  clean) say "All of it held, in a Debian of its own." ;;
  copy) say "All of it held, but in a copy of THIS machine, for no mirror could be reached: what a clean one lacks it has." ;;
esac

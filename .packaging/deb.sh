#!/bin/sh
# deb.sh CRISISCTL FOLDER: a Debian package of that program in that folder; prints its path.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
program=$1 folder=$2
version=$("$program" --version | sed 's/.* //')
architecture=$(dpkg --print-architecture)
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$here" log -1 --format=%ct 2> /dev/null || date +%s)}
export SOURCE_DATE_EPOCH

root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
chmod 755 "$root"
umask 022

"$here/install.sh" "$program" "$root" /usr
mkdir -p "$root/usr/share/zsh/vendor-completions"
mv "$root/usr/share/zsh/site-functions/_crisisctl" "$root/usr/share/zsh/vendor-completions/"
rmdir "$root/usr/share/zsh/site-functions"
gzip -9n "$root/usr/share/man/man1/crisisctl.1"

for unit in crisisdesk.service crisisdesk-backup.service crisisdesk-backup.timer; do
  install -D -m 644 "$here/$unit" "$root/usr/lib/systemd/system/$unit"
done
install -D -m 644 "$here/default" "$root/etc/default/crisisdesk"

doc=$root/usr/share/doc/crisisdesk
install -D -m 644 "$here/copyright" "$doc/copyright"
# What is linked into the program, in the words of those who wrote it.
for checkout in "$folder"/checkouts/*; do
  for file in "$checkout"/LICENSE* "$checkout"/NOTICE*; do
    [ ! -f "$file" ] || install -D -m 644 "$file" "$doc/third-party/$(basename "$checkout")/$(basename "$file")"
  done
done
printf 'crisisdesk (%s) unstable; urgency=medium\n\n  * %s\n\n -- %s  %s\n' "$version" \
  'Made from the project with make deb.' 'Crisis desk <crisisdesk@localhost>' "$(date -uRd "@$SOURCE_DATE_EPOCH")" \
  | gzip -9n > "$doc/changelog.gz"

mkdir "$root/DEBIAN"
for script in postinst prerm postrm; do install -m 755 "$here/$script" "$root/DEBIAN/$script"; done
echo /etc/default/crisisdesk > "$root/DEBIAN/conffiles"
cat > "$root/DEBIAN/control" << CONTROL
Package: crisisdesk
Version: $version
Architecture: $architecture
Maintainer: Crisis desk <crisisdesk@localhost>
Section: net
Priority: optional
Installed-Size: $(du -sk --exclude=DEBIAN "$root" | cut -f1)
Depends: adduser, tzdata, $(libraries() {
  work=$(mktemp -d)
  mkdir "$work/debian"
  printf 'Source: crisisdesk\n\nPackage: crisisdesk\nArchitecture: any\n' > "$work/debian/control"
  (cd "$work" && dpkg-shlibdeps -O -e "$root/usr/bin/crisisctl" | sed 's/^shlibs:Depends=//')
  rm -rf "$work"
}; libraries)
Recommends: ca-certificates
Suggests: msmtp-mta
Description: crisis-mode communication switchboard for municipalities
 In normal mode the administrators of a channel publish on it. In a crisis
 one command switches the whole municipality: nothing leaves through the desk
 but through the one responsible administrator, and everything is on a
 timestamped log that can be checked years later.
 .
 The desk is founded by hand after the installation; see
 /usr/share/crisisdesk/runbooks/README.md.
CONTROL
(cd "$root" && find . -path ./DEBIAN -prune -o -type f -printf '%P\0' | sort -z | xargs -0 md5sum) > "$root/DEBIAN/md5sums"
chmod 644 "$root/DEBIAN/control" "$root/DEBIAN/conffiles" "$root/DEBIAN/md5sums"

package=$folder/crisisdesk_${version}_$architecture.deb
dpkg-deb --root-owner-group -Zxz --build "$root" "$package" > /dev/null
echo "$package"

#!/bin/sh
# install.sh CRISISCTL ROOT PREFIX: puts the program, its completions, its page and the texts below ROOT/PREFIX.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
runbooks=$here/../runbooks
program=$1 to=$2$3
share=$to/share

put() { install -D -m 644 "$1" "$2"; }
complete() {
  mkdir -p "$(dirname "$2")"
  "$program" --generate-completion-script "$1" > "$2"
  chmod 644 "$2"
}

install -D -s -m 755 "$program" "$to/bin/crisisctl"
complete bash "$share/bash-completion/completions/crisisctl"
complete zsh "$share/zsh/site-functions/_crisisctl"
complete fish "$share/fish/vendor_completions.d/crisisctl.fish"
put "$here/crisisctl.1" "$share/man/man1/crisisctl.1"

find "$runbooks" -name demo -prune -o -type f ! -path '*/__pycache__/*' -printf '%P\n' | while read -r file; do
  put "$runbooks/$file" "$share/crisisdesk/runbooks/$file"
done
# To begin with: the register of a municipality that doesn't exist, with folders that the package makes.
sed -e '1s/.*/# A sample register: a municipality that does not exist. Put in your own people and channels./' \
  -e 's#DEMO/public#/var/lib/crisisdesk-public#; s#127.0.0.1:RECEIVER#127.0.0.1:9000#' \
  "$runbooks/demo/register.yaml" > "$share/crisisdesk/register.yaml"
chmod 644 "$share/crisisdesk/register.yaml"

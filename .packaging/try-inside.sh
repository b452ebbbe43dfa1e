#!/bin/bash
# What try.sh does inside the clean root. Each step either holds or ends everything.
set -euo pipefail
package=/root/$1
say() { printf '\n\033[1m%s\033[0m\n' "$*"; }
desk=(setpriv --reuid crisisdesk --regid crisisdesk --init-groups --no-new-privs --inh-caps=-all --bounding-set=-all)
fails() { if "$@"; then echo "should have failed: $*" >&2; exit 1; fi; }

say "dpkg installs it"
dpkg -i "$package"
dpkg -s crisisdesk | grep -E '^(Package|Status|Version|Installed-Size|Depends):'
getent passwd crisisdesk
stat -c '%A %U:%G %n' /usr/bin/crisisctl /var/lib/crisisdesk /var/lib/crisisdesk-public /var/backups/crisisdesk /etc/crisisdesk
crisisctl --version
ldd /usr/bin/crisisctl
bash -n /usr/share/bash-completion/completions/crisisctl

say "A desk is founded from the sample register, as the page says"
cp /usr/share/crisisdesk/register.yaml /etc/crisisdesk/register.yaml
CRISISDESK_TOKEN=$("${desk[@]}" crisisctl init --data /var/lib/crisisdesk --register /etc/crisisdesk/register.yaml)
export CRISISDESK_TOKEN
stat -c '%A %U:%G %n' /var/lib/crisisdesk/ledger.sqlite /var/lib/crisisdesk/key

say "It starts as crisisdesk, without any right beyond that, with the line of the unit"
line=$(sed -n 's/^ExecStart=//p' /usr/lib/systemd/system/crisisdesk.service | sed 's/ \$CRISISDESK_OPTIONS//')
"${desk[@]}" bash -c "umask 0077; exec $line" & process=$!
for _ in $(seq 50); do curl -fs http://127.0.0.1:8112/health > /dev/null && break; sleep 0.2; done
curl -fsS http://127.0.0.1:8112/health && echo
tr '\0' ' ' < /proc/$process/cmdline && echo
grep -E '^(Uid|NoNewPrivs|CapEff):' /proc/$process/status
crisisctl status
crisisctl post submit --channels kriseside --text "Rådhuset er åpent som vanlig."
for _ in $(seq 50); do grep -qs 'som vanlig' /var/lib/crisisdesk-public/index.html && break; sleep 0.2; done
stat -c '%A %U:%G %n' /var/lib/crisisdesk-public/index.html
curl -fsS http://127.0.0.1:8112/public/kriseside/ | grep -o 'Rådhuset er åpent som vanlig' | head -1

say "The nightly backup, with the line of its unit"
line=$(sed -n 's/^ExecStart=//p' /usr/lib/systemd/system/crisisdesk-backup.service)
for _ in 1 2 3; do
  CRISISDESK_BACKUPS=/var/backups/crisisdesk CRISISDESK_KEEP=2 "${desk[@]}" bash -c "umask 0077; exec $line"
  sleep 1.1
done
ls -la /var/backups/crisisdesk
[ "$(ls /var/backups/crisisdesk | wc -l)" = 2 ]

say "It is stopped; the log is whole"
kill -TERM $process
wait $process
"${desk[@]}" crisisctl log verify --data /var/lib/crisisdesk
fails curl -fs http://127.0.0.1:8112/health

say "Installed again over a founded desk: nothing of it changes"
before=$(cd /var/lib/crisisdesk && find . -type f | sort | xargs sha256sum | sha256sum)
dpkg -i "$package" > /dev/null
[ "$before" = "$(cd /var/lib/crisisdesk && find . -type f | sort | xargs sha256sum | sha256sum)" ] && echo "the same"

say "Removed and purged: the program goes, the data stay"
dpkg -r crisisdesk
dpkg -P crisisdesk
fails dpkg -s crisisdesk 2> /dev/null
fails test -e /usr/bin/crisisctl
fails test -e /etc/default/crisisdesk
ls -la /var/lib/crisisdesk /var/backups/crisisdesk /etc/crisisdesk
[ "$before" = "$(cd /var/lib/crisisdesk && find . -type f | sort | xargs sha256sum | sha256sum)" ] && echo "the same"

#!/usr/bin/env bash
# Plays a crisis on a desk of its own: real crisisctl calls against a real desk in a temporary folder.
# It stays up until Ctrl-C; ONCE=1 ends by itself and keeps nothing. CRISISCTL names another crisisctl.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
crisisctl=${CRISISCTL:-$here/../../.build/debug/crisisctl}
folder=$(mktemp -d "${TMPDIR:-/tmp}/crisisdesk-demo.XXXXXX")
export CRISISDESK_DATA=$folder/data XDG_STATE_HOME=$folder/state CRISISDESK_LANG=${CRISISDESK_LANG:-nb}
unset CRISISDESK_URL CRISISDESK_TOKEN
receiver=""
desk=""
finish() {
  for process in $desk $receiver; do kill "$process" 2>/dev/null && wait "$process" 2>/dev/null || true; done
  rm -rf "$folder"
}
trap finish EXIT

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }
# as PERSON COMMAND...: shows a command and runs it with that person's token.
as() {
  local person=$1; shift
  printf '\n\033[2m%s $ crisisctl' "$person"; printf ' %q' "$@"; printf '\033[0m\n'
  local token="token_$person"
  CRISISDESK_TOKEN=${!token} "$crisisctl" "$@"
}
# refused PERSON COMMAND...: the same, and it must be refused (exit code 3).
refused() {
  local code=0
  as "$@" || code=$?
  [ "$code" = 3 ] || { echo "expected a refusal (exit code 3), got $code" >&2; exit 1; }
}
# until_file PATTERN FILE: waits, at most 20 seconds, for a line in a file.
until_file() {
  for _ in $(seq 200); do grep -qs -- "$1" "$2" && return; read -rt 0.1 <> <(:) || true; done
  echo "never came: $1 in $2" >&2; cat "$2" >&2 || true; exit 1
}

say "1. Et register, en mottaker på intranettet, en ny desk"
mkdir -p "$folder/public" "$folder/secrets"
printf 'whsec_%s\n' "$(head -c 32 /dev/urandom | base64)" > "$folder/secrets/intranett"
python3 "$here/receiver.py" "$folder/secrets/intranett" "$folder/port" > "$folder/received" 2>&1 &
receiver=$!
until_file '[0-9]' "$folder/port"
sed "s#DEMO#$folder#; s#RECEIVER#$(cat "$folder/port")#" "$here/register.yaml" > "$folder/register.yaml"
token_kari=$("$crisisctl" init --data "$CRISISDESK_DATA" --register "$folder/register.yaml")
install -m 600 "$folder/secrets/intranett" "$CRISISDESK_DATA/secrets/intranett"
"$crisisctl" serve --listen 127.0.0.1:"${PORT:-0}" > "$folder/desk" 2>&1 &
desk=$!
until_file 'http://' "$folder/desk"
address=$(grep -o 'http://127.0.0.1:[0-9]*' "$folder/desk" | head -1)
for person in ola siri per rita; do
  declare "token_$person=$(CRISISDESK_TOKEN=$token_kari "$crisisctl" person token "$person" 2>/dev/null)"
done
as kari status

say "2. En vanlig dag: rektor leverer inn, kommunikasjonsrådgiveren publiserer selv og legger en post i kø til om en time"
as per post submit --channels kriseside --text "Skolen har åpen dag på lørdag."
as ola post submit --channels kriseside --text "Rådhuset holder åpent som vanlig i dag."
as ola post submit --channels kriseside --publish-at "$(date -u -d '+1 hour' +%Y-%m-%dT%H:%M:%SZ)" --text "Husk konserten i kveld."

say "3. 03:24 ringer kommunedirektøren: sett krisestab. Beredskapskoordinatoren skriver det inn"
as siri activate --reason "Skred ved sentrum" --decided-by kari --told telephone --yes
as kari status

say "4. Nå går alt gjennom én: rektors varsel venter, og andre administratorer får nei"
as per post submit --purpose warning --text "Skolen er evakuert. Barna er i samfunnshuset. Ring 000 00 000."
refused siri post approve 4 --yes
as per post list

say "5. Ansvarlig administrator godkjenner nøyaktig denne teksten: krisesiden og intranettet får den"
as ola post approve 4 --yes
until_file 'samfunnshuset' "$folder/public/index.html"
until_file 'samfunnshuset' "$folder/received"
grep samfunnshuset "$folder/received"
as ola post show 4

say "6. Krisestaben avsluttes. Ingenting slippes av det: det som ventet, venter fortsatt"
refused kari stand-down --yes
as kari stand-down --leave-held "Gjennomgås i morgen" --yes
as ola post list
if grep -q konserten "$folder/public/index.html"; then echo "the scheduled post went out" >&2; exit 1; fi

say "7. Loggen, lest av revisoren, og kontrollen av den"
as rita log show --limit 100 --order oldest
as rita log checkpoint
"$crisisctl" log verify --data "$CRISISDESK_DATA"

say "Krisesiden: $address/public/kriseside/  (filene ligger i $folder/public)"
[ "${ONCE:-}" = 1 ] && { say "Ferdig."; exit 0; }
printf 'Kari sin nøkkel: %s\nCtrl-C stopper desken.\n' "$token_kari"
wait "$desk"

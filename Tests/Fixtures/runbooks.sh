# What the pages of the runbooks are tried on. A page runs as its reader would type it, with `at PAGE BLOCK` ahead of each
# block: what has happened until then, and who sits at the keyboard. $root is a folder that stands for /, $demo the sample
# municipality's; `said` holds what all that printed.
data=$root/var/lib/crisisdesk
mkdir -p "$root"/{srv/kriseside,etc/crisisdesk,var/lib,var/backups/crisisdesk,media/minnepinne} "$root/usr/share"
sed "s#DEMO/public#$root/srv/kriseside#; s#RECEIVER#9#" "$demo/register.yaml" > "$root/register.yaml"
unset CRISISDESK_DATA CRISISDESK_TOKEN CRISISDESK_URL

# at PAGE BLOCK: what is prepared ahead of a block, if anything is.
at() { ! declare -F "$1-$2" > /dev/null || "$1-$2" >> "$root/said" 2>&1; }

# The machine, as far as a page uses it: no other user, no services but the desk.
sudo() { [ "$1" != -u ] || shift 2; "$@"; }
apt() { [ "$1" = install ]; }
install() { local last=${*: -1} from=${*: -2:1}; if [ "$1" = -d ]; then mkdir -m 700 "$last"; else cp "$from" "$last" && chmod 600 "$last"; fi; }
systemctl() {
  case $* in
    "start crisisdesk") serve "$data" ;;
    "stop crisisdesk") stop ;;
    "list-timers crisisdesk-backup.timer") ;;
    *) echo "no such call in the runbooks: systemctl $*" >&2; return 1 ;;
  esac
}

# Somebody at the keyboard answers yes to what a page says will be asked; a time of a call is now; a desk that is told where to
# listen listens anywhere. $ends lists the other exit codes that a page speaks of.
ends=""
crisisctl() {
  local arguments=() argument code=0
  for argument in "$@"; do
    argument=${argument//@03:4[0-9]/@$(date -u +%FT%T.%3NZ)}
    [ "$argument" != 127.0.0.1:8113 ] || argument=127.0.0.1:0
    arguments+=("$argument")
  done
  case "$1 ${2:-}" in
    "post approve" | "post retract") arguments+=(--yes) ;;
    # In the background, where a page puts it: whoever ends that ends the desk.
    "serve "*) exec crisisctl "${arguments[@]}" ;;
  esac
  command crisisctl "${arguments[@]}" || code=$?
  if [ "$code" = 0 ] || [[ " $ends " = *" $code "* ]]; then return 0; fi
  echo "exit code $code: crisisctl $*" >&2
  return "$code"
}

# serve DATA: a desk on that folder, which answers on return.
serve() {
  export CRISISDESK_DATA=$1
  command crisisctl serve --listen 127.0.0.1:0 & desk=$!
  answers
}
answers() {
  local code tries
  for tries in 1 2 3 4 5; do code=0; command crisisctl status > /dev/null 2>&1 || code=$?; [ $code = 4 ] || return 0; done
  return 4
}
stop() { kill "$desk"; wait "$desk" || true; }
founded() {
  kari=$(command crisisctl init --data "$data" --register "$root/register.yaml")
  head -c 32 /dev/urandom | base64 > "$root/secret"
  install "$root/secret" "$data/secrets/intranett"
  serve "$data"
  ola=$(by kari person token ola) siri=$(by kari person token siri) per=$(by kari person token per)
  as kari
}
# as PERSON: that person sits at the keyboard from now on. by PERSON COMMAND...: one command of somebody else.
as() { export CRISISDESK_TOKEN=${!1}; }
by() { local token=${!1}; shift; CRISISDESK_TOKEN=$token command crisisctl "$@"; }
# grown SIZE: the log has so many entries, so that the numbers on a page are real.
grown() {
  local size
  while size=$(by kari status --format json | grep -o '"size":[0-9]*'); [ "${size#*:}" -lt "$1" ]; do
    by kari log add "Vakt"
  done
}
activated() { by siri activate --reason "Skred ved sentrum" --decided-by kari --told telephone --yes; }
# until_true COMMAND...: waits for it to succeed, for what the desk does by itself.
until_true() { local tries; for tries in $(seq 100); do ! "$@" || return 0; read -rt 0.1 <> <(:) || true; done; return 1; }
has() { by kari post show "$1" --format json | grep -q "$2"; }
is_out() { until_true has "$1" '"state":"published"'; }

README-1() { founded; }
read() { case $* in "-rs CRISISDESK_TOKEN") CRISISDESK_TOKEN=$kari ;; *) builtin read "$@" ;; esac; }

install-1() { cp "$root/register.yaml" "$root/etc/crisisdesk/register.yaml"; }
install-3() { export CRISISDESK_DATA=$data; }
register-1() {
  founded
  mkdir -p "$root/usr/share/crisisdesk/runbooks/texts"
  cp "$root/register.yaml" "$root/usr/share/crisisdesk/"
}
connect-a-channel-1() { founded; head -c 32 /dev/urandom | base64 > "$root/media/minnepinne/varsel"; }
backup-1() { founded; }
exercise-1() { founded; }
exercise-3() { desk=$!; answers; }

activate-1() { founded; grown 22; as siri; }
activate-3() { as ola; }
nobody-answers-1() { founded; activated; by per post submit --purpose warning --text "Skolen er evakuert."; as siri; }
# Somebody is there and says that he is out of order: nobody knows then whether he took it.
broken() {
  python3 -c '
import http.server, signal
# Who runs the tests may block signals, and this one must end with them.
signal.pthread_sigmask(signal.SIG_SETMASK, [])
class Broken(http.server.BaseHTTPRequestHandler):
    def do_POST(self): self.send_response(500); self.end_headers()
    def do_HEAD(self): self.send_response(200); self.end_headers()
    def log_message(self, *arguments): pass
server = http.server.HTTPServer(("127.0.0.1", 0), Broken)
print(server.server_address[1], flush=True)
server.serve_forever()' > "$root/port" &
  until_true test -s "$root/port"
}
channel-down-1() {
  broken
  sed -i "s#127.0.0.1:9/#127.0.0.1:$(cat "$root/port")/#" "$root/register.yaml"
  founded
  activated
  by ola post submit --channels intranett --approve --text "Kok vannet."
  until_true has 1 '"state":"unknown"'
  as siri
}
channel-down-4() { as ola; }
wrong-post-1() {
  founded
  activated
  by ola post submit --channels kriseside --approve --text "Møt opp på rådhuset."
  by ola post submit --channels kriseside,facebook --approve --text "Ola Nordmann er skadd."
  is_out 1
  by ola post take 2 facebook
  by ola post done 2 facebook
  is_out 2
  as ola
}
sealed-1() {
  founded
  by kari post submit --channels kriseside --text "Kok vannet."
  is_out 1
  stop
  mv "$data"/ledger.sqlite* "$root/"
  serve "$data"
  ends=5
}
sealed-2() { stop; rm -f "$data"/ledger.sqlite*; mv "$root"/ledger.sqlite* "$data/"; serve "$data"; ends=""; }
restored-1() {
  founded
  by ola post submit --channels kriseside --publish-at 2099-01-01T10:00 --text "Konsert." || true
  restored
}
restored() {
  local copy
  copy=$(command crisisctl backup --to "$root/var/backups/crisisdesk")
  stop
  mv "$data" "$data-gammel"
  kari=$(command crisisctl restore "$copy" --data "$data" --by "Arne Berg, IKT" --reason Dataangrep)
  serve "$data"
  as kari
}
shift-change-1() { founded; activated; as ola; }
end-1() { founded; activated; by per post submit --text "Skolen er åpen."; }
end-2() { by ola post reject 1 --reason Utdatert; }
end-3() { activated; by per post submit --text "Skolen er åpen i morgen."; }

verify-and-export-1() { founded; grown 22; activated; by ola post submit --approve --text "Hold dere unna."; }
verify-and-export-3() { export KEY=$(by kari log checkpoint --format json | sed 's/.*"key":"\([^"]*\)".*/\1/'); }
restore-1() {
  founded
  mv "$(command crisisctl backup --to "$root/var/backups/crisisdesk")" \
    "$root/var/backups/crisisdesk/crisisdesk-20261122T021500Z"
}
erase-1() {
  founded
  by ola post submit --channels kriseside --text "Ola Nordmann er skadd."
  is_out 1
  command crisisctl backup --to "$root/media/minnepinne"
}

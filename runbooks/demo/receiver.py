"""A receiver of webhooks that nobody of the desk wrote: it checks each call as the Standard Webhooks page says, and prints it.

    python3 receiver.py SECRET_FILE PORT_FILE

It listens on a free port of this machine and writes its number to PORT_FILE.
"""

import base64
import hashlib
import hmac
import http.server
import json
import sys
import time

secret_file, port_file = sys.argv[1:3]
text = open(secret_file).read().strip()
secret = base64.b64decode(text.removeprefix("whsec_"))
seen = set()


class Receiver(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(min(int(self.headers.get("content-length", 0)), 1 << 20))
        message_id = self.headers.get("webhook-id", "")
        moment = self.headers.get("webhook-timestamp", "0")
        signed = f"{message_id}.{moment}.".encode() + body
        right = base64.b64encode(hmac.new(secret, signed, hashlib.sha256).digest()).decode()
        given = [part.removeprefix("v1,") for part in self.headers.get("webhook-signature", "").split(" ")]
        if not any(hmac.compare_digest(right, one) for one in given) or abs(time.time() - int(moment)) > 300:
            return self.answer(401, {"error": "signature"})
        again = " (a repeat)" if message_id in seen else ""
        seen.add(message_id)
        print(f"     [mottaker] signatur stemmer{again}: {json.loads(body)}", flush=True)
        self.answer(200, {"id": message_id})

    def answer(self, status, value):
        data = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *arguments):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
with open(port_file, "w") as file:
    file.write(str(server.server_address[1]))
server.serve_forever()

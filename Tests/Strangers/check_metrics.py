"""Whether a desk's figures are what Prometheus reads, by prometheus_client's parser and promtool's rules. Argument: its address."""

import os
import re
import sys
import urllib.request

from prometheus_client.parser import text_string_to_metric_families

request = urllib.request.Request(
    sys.argv[1] + "/metrics", headers={"Authorization": "Bearer " + os.environ["CRISISDESK_TOKEN"]})
with urllib.request.urlopen(request) as answer:
    text = answer.read().decode("utf-8")
    kind = answer.headers["Content-Type"]

faults = []
if kind != "text/plain; version=0.0.4; charset=utf-8":
    faults.append("content type " + kind)
if not text.endswith("\n") or "\n\n" in text:
    faults.append("lines")

names = []
for family in text_string_to_metric_families(text):
    names.append(family.name)
    if not family.documentation or family.type not in ("gauge", "counter"):
        faults.append(family.name + " has no help or no type")
    if not re.fullmatch(r"(crisisdesk|process)_[a-z]+(_[a-z]+)*", family.name):
        faults.append(family.name + " is no name")
    if not family.samples:
        faults.append(family.name + " has no value")
    seen = set()
    for sample in family.samples:
        labels = tuple(sorted(sample.labels.items()))
        if labels in seen:
            faults.append(f"{sample.name}{labels} twice")
        seen.add(labels)
        if (family.type == "counter") != sample.name.endswith("_total") or sample.value < 0:
            faults.append(f"{sample.name} {sample.value}")
    if re.search(r"(milli|micro)?second$|minutes|kilobytes|megabytes", family.name):
        faults.append(family.name + " is not in base units")
if len(set(names)) != len(names):
    faults.append("a family twice")

for name in ("crisisdesk_crisis", "crisisdesk_posts_held", "crisisdesk_sealed", "crisisdesk_log_entries", "crisisdesk_commits",
             "crisisdesk_http_responses", "crisisdesk_event_listeners", "process_resident_memory_bytes"):
    if name not in names:
        faults.append(name + " is missing")

print("\n".join(faults))
sys.exit(1 if faults else 0)

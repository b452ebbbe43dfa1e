"""Whether the document that a desk gives of itself is OpenAPI 3.1, by openapi-spec-validator. Argument: the desk's address."""

import json
import sys
import urllib.request

from openapi_spec_validator import OpenAPIV31SpecValidator

with urllib.request.urlopen(sys.argv[1] + "/openapi.json") as answer:
    document = json.load(answer)

faults = list(OpenAPIV31SpecValidator(document).iter_errors())
for fault in faults:
    print(fault)
sys.exit(1 if faults or document["openapi"] != "3.1.0" else 0)

"""What schemathesis must know of the desk beside its document."""

import zlib

import requests
import schemathesis
from hypothesis import strategies as st

# Times that may be meant: the desk reads the years 1970 to 9999, and a random one lies before them as often as not.
schemathesis.openapi.format(
    "date-time",
    st.builds(
        "{:04d}-{:02d}-{:02d}T{:02d}:{:02d}:{:02d}{}{}".format,
        st.sampled_from([1971, 2000, 2025, 2026, 2027, 9998]), st.integers(1, 12), st.integers(1, 28), st.integers(0, 23),
        st.integers(0, 59), st.integers(0, 59), st.sampled_from(["", ".5", ".123", ".123456789"]),
        st.sampled_from(["Z", "+01:00", "-05:30"])))

PEOPLE = ["kari", "ola", "siri", "p1", "p2"]
CHANNELS = ["kriseside", "facebook", "c1", "c2"]
# What a name in a body stands for. A random one means nobody, and the desk would say so and no more.
NAMES = {
    "decidedBy": PEOPLE, "responsible": PEOPLE, "to": PEOPLE, "person": PEOPLE, "deputies": PEOPLE, "administrators": PEOPLE,
    "succession": PEOPLE, "channel": CHANNELS, "channels": CHANNELS,
}
# Who asks is kari, by token 1: without them nothing more could be tried.
ONESELF = {"kari", "p1"}


def known(value, names):
    """A name that stands for somebody, always the same one for the same random name."""
    if isinstance(value, str):
        return names[zlib.crc32(value.encode("utf-8", "replace")) % len(names)]
    if isinstance(value, list):
        return list(dict.fromkeys(known(element, names) for element in value))
    return value


def written_whole(value):
    """To JSON Schema 5.0 is a whole number; the desk wants whole numbers written as such, for their bytes are hashed."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, list):
        return [written_whole(element) for element in value]
    if isinstance(value, dict):
        return {name: written_whole(element) for name, element in value.items()}
    return value


@schemathesis.hook
def before_call(ctx, case, kwargs):
    path = case.path_parameters or {}
    if case.operation.path.endswith(("/leave", "/suspend", "/grant", "/revoke")) and path.get("person") in ONESELF:
        path["person"] = "per"
    if case.operation.path == "/v1/tokens/{token}/end" and str(path.get("token")) == "1":
        path["token"] = 2
    body = case.body
    if case.meta is None or not case.meta.generation.mode.is_positive or not isinstance(body, dict):
        return
    body = case.body = written_whole(body)
    for name, names in NAMES.items():
        if name in body and not (name == "to" and case.operation.path == "/v1/log"):
            body[name] = known(body[name], names)
    if body.get("decidedBy") is not None:
        # Whoever enters another's order says how it was told.
        body["told"] = "telephone"
    if body.get("happenedAt") is not None:
        body["happenedAt"] = "2026-01-01T03:24:00Z"
    if case.operation.path == "/v1/chief-executive":
        body["person"] = "kari"


# Of these a request that the document allows is never refused. What the desk may still say of a field is not its form.
OF_FORM = {
    "notJSON", "fieldMissing", "fieldType", "fieldUnknown", "fieldDuplicate", "fieldOutOfRange", "fieldNotATime", "fieldNotADigest",
    "fieldNotOneOf", "listTooLong", "parameterInvalid", "parameterUnknown", "keyMissing", "keyInvalid", "badRequest",
}


@schemathesis.check
def well_formed_is_not_refused_for_its_form(ctx, response, case):
    if case.meta is None or not case.meta.generation.mode.is_positive or response.status_code not in (400, 422):
        return
    problem = response.json()
    # That `from` is not beyond `to`, and a size not before an entry, no schema can say.
    if problem.get("parameter") in ("from", "size"):
        return
    # What settings hold is the matter of the channel's kind.
    if problem.get("field", "").startswith("settings"):
        return
    if problem["code"] in OF_FORM:
        raise AssertionError(f"what the document allows is refused for its form: {problem}")


asked = set()


@schemathesis.check
def nobody_gets_in_without_a_token(ctx, response, case):
    """In place of `ignored_auth`: whoever guesses tokens is told 401 ten times within a minute and 429 after that."""
    operation = case.operation
    if operation.label in asked or not 200 <= response.status_code < 300 or operation.definition.raw.get("security") == []:
        return
    asked.add(operation.label)
    request = response.request
    for authorization in (None, "Bearer crd_" + "A" * 43, "Basic a2FyaTprYXJp"):
        headers = {name: value for name, value in request.headers.items() if name.lower() != "authorization"}
        if authorization:
            headers["Authorization"] = authorization
        with requests.request(request.method, request.url, headers=headers, data=request.body, timeout=20) as refused:
            if refused.status_code not in ((401,) if authorization is None else (401, 429)):
                raise AssertionError(f"{operation.label} without a token: {refused.status_code}")

"""What schemathesis must know of the desk beside its document."""

import schemathesis

# Of these a body that the document allows is never refused. What the desk may still say of a field: that somebody's order says how
# it was told (fieldMissing of told), that a text has nothing to see in it or is too long in bytes, and whatever is not its form.
OF_FORM = {
    "notJSON", "fieldMissing", "fieldType", "fieldUnknown", "fieldDuplicate", "fieldOutOfRange", "fieldNotATime", "fieldNotADigest",
    "fieldNotOneOf", "listTooLong", "parameterInvalid", "parameterUnknown", "keyMissing", "keyInvalid", "badRequest",
}


@schemathesis.check
def well_formed_is_not_refused_for_its_form(ctx, response, case):
    meta = case.meta
    if meta is None or not meta.generation.mode.is_positive or response.status_code not in (400, 422):
        return
    problem = response.json()
    if problem["code"] in OF_FORM and problem.get("field") not in ("told",):
        raise AssertionError(f"what the document allows is refused for its form: {problem}")

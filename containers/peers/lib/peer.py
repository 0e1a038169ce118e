"""What the clients in Python share: a line in for each call, a line out for what the client made of it."""

import sys


def words(thrown):
    """Returns an exception in its own words, on one line."""
    return f"{type(thrown).__name__}: {thrown}".replace("\t", " ").replace("\n", " ").strip()


def answered(status, phrase, success, octets, fields, raised=""):
    """Returns the line for an answer that reached the caller; success is True, False, or None where the client has no opinion."""
    opinion = {True: "yes", False: "no", None: "-"}[success]
    names = [f"{name}: {value}".replace("\t", " ").replace("\n", " ") for name, value in fields]
    return "\t".join(["answer", str(status), (phrase or "").replace("\t", " "), opinion, raised, str(octets), *names])


def failed(thrown):
    """Returns the line for a call that ended without an answer."""
    return "error\t" + words(thrown)


def serve(ask):
    """Calls ask(method, url, seconds, fields) for each line until the input ends."""
    for line in sys.stdin:
        method, url, seconds, *fields = line.rstrip("\n").split("\t")
        try:
            said = ask(method, url, float(seconds), dict(field.split(": ", 1) for field in fields))
        except Exception as thrown:  # whatever the library raises is what is asked for
            said = failed(thrown)
        print(said, flush=True)

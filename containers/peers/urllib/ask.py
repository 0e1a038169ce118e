from urllib.error import HTTPError
from urllib.request import Request, urlopen

from peer import answered, serve, words


def ask(method, url, seconds, fields):
    try:
        with urlopen(Request(url, headers=fields, method=method), timeout=seconds) as answer:
            return answered(answer.status, answer.reason, True, len(answer.read()), answer.getheaders())
    except HTTPError as thrown:
        with thrown:
            return answered(
                thrown.code, thrown.reason, False, len(thrown.read()), thrown.headers.items(), raised=words(thrown)
            )


serve(ask)

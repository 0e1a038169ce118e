import requests
from peer import answered, serve


def ask(method, url, seconds, fields):
    with requests.Session() as session:
        answer = session.request(method, url, headers=fields, timeout=seconds)
        return answered(answer.status_code, answer.reason, answer.ok, len(answer.content), answer.headers.items())


serve(ask)

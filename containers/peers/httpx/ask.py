import httpx
from peer import answered, serve


def ask(method, url, seconds, fields):
    with httpx.Client(timeout=seconds) as client:
        answer = client.request(method, url, headers=fields)
        return answered(
            answer.status_code, answer.reason_phrase, answer.is_success, len(answer.content), answer.headers.multi_items()
        )


serve(ask)

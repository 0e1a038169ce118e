"""A server that has one fault. Usage: faulty.py FAULT HOST PORT; the faults are the names in FAULTS and at the end of main.

What it says under /_fixture is sound, unless the fault is in there: it has to be taken for a target before it can harm.
"""

import functools
import gzip
import json
import os
import random
import signal
import socket
import struct
import sys
import threading
import time

MIB = 1 << 20
HEALTHY_REQUESTS = 40
served = 0
lock = threading.Lock()


def answer(content, fields=(), status="200 OK", kind="application/json"):
    lines = [f"HTTP/1.1 {status}", "Date: Sun, 06 Nov 1994 08:49:37 GMT", f"Content-Type: {kind}"]
    lines += [f"{name}: {value}" for name, value in fields]
    lines += [f"Content-Length: {len(content)}", "", ""]
    return "\r\n".join(lines).encode("latin-1") + content


def document(value):
    return json.dumps(value).encode()


def fixture(target):
    if target.startswith("/_fixture/versions"):
        names = {"framework": os.environ.get("FAULTY_FRAMEWORK", "flask"), "server": "faulty", "runtime": "python"}
        return answer(document({part: {"name": name, "version": "1"} for part, name in names.items()} | {"packages": {}}))
    return answer(document({"worker": "1", "digest": "0", "total": 0, "calls": []}))


def nested(opening, closing, depth):
    return opening * depth + closing * depth


def drip(peer, octets):
    for octet in octets:
        peer.sendall(bytes([octet]))
        time.sleep(1)


def endlessly(peer, head, piece):
    peer.sendall(head)
    while True:
        peer.sendall(piece)


def hang(peer):
    time.sleep(3600)


def reset(peer):
    peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    peer.close()


def garbage(peer):
    with lock:
        random_ = random.Random(served)
    peer.sendall(random_.randbytes(random_.randrange(1, 4096)))
    peer.close()


def die(peer):
    if served > HEALTHY_REQUESTS:
        os.kill(os.getpid(), signal.SIGSEGV)
    peer.sendall(answer(b"{}"))


def grow(peer):
    """On an engine that limits memory it is killed for it; elsewhere it kills itself as the kernel would."""
    if served > HEALTHY_REQUESTS:
        if os.environ.get("FAULTY_LIMITED"):
            kept = []
            while True:
                kept.append(os.urandom(8 * MIB))
        os.kill(os.getpid(), signal.SIGKILL)
    peer.sendall(answer(b"{}"))


@functools.cache
def bomb():
    return gzip.compress(b"[" + bytes(512 * MIB), 1)


def many(name, value, count):
    return lambda peer: peer.sendall(answer(b"{}", [(name, value)] * count))


def whole(octets):
    return lambda peer: peer.sendall(octets())


CHUNKED = b"HTTP/1.1 200 OK\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\nTransfer-Encoding: chunked\r\n\r\n"
FAULTS = {
    "hangs": hang,
    "hangs-on-everything": hang,
    "drips": lambda peer: drip(peer, answer(b"x" * 5000)),
    "floods": lambda peer: endlessly(peer, b"HTTP/1.1 200 OK\r\n\r\n", b"x" * (64 << 10)),
    "floods-fields": lambda peer: endlessly(peer, b"HTTP/1.1 200 OK\r\n", b"X-Flood: x\r\n" * 4096),
    "floods-interim": lambda peer: endlessly(peer, b"", b"HTTP/1.1 103 Early Hints\r\n\r\n" * 1024),
    "floods-chunks": lambda peer: endlessly(peer, CHUNKED, b"1\r\nx\r\n" * 4096),
    "garbage": garbage,
    "resets": reset,
    "dies": die,
    "runs-out-of-memory": grow,
    "json-deep": whole(lambda: answer(nested(b"[", b"]", 200_000))),
    "html-deep": whole(lambda: answer(nested(b"<p>", b"</p>", 200_000), kind="text/html")),
    "xml-deep": whole(lambda: answer(nested(b"<p>", b"</p>", 200_000), kind="application/xml")),
    "fields-many": many("X-Field", "value", 50_000),
    "cookies-folded": many("Set-Cookie", "a=b;\r\n Path=/", 20_000),
    "allow-long": many("Allow", ", ".join(["GET"] * 50_000), 1),
    "fold-of-4-mib": many("X-Folded", "a\r\n " * (MIB - 300), 1),
    "etag-long": many("ETag", '"' + "x" * (2 * MIB) + '"', 1),
    "location-long": many("Location", "/" + "%41" * (MIB // 2), 1),
    "gzip-bomb": whole(lambda: answer(bomb(), [("Content-Encoding", "gzip")])),
    "answers-8-mib": whole(lambda: answer(b'"' + b"x" * (8 * MIB) + b'"')),
    "chunk-negative": whole(lambda: CHUNKED + b"-5\r\nhello\r\n0\r\n\r\n"),
    "chunk-huge": whole(lambda: CHUNKED + b"7FFFFFFF\r\nhello"),
    "chunk-overflow": whole(lambda: CHUNKED + b"FFFFFFFFFFFFFFFF\r\nhello"),
    "length-negative": whole(lambda: b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello"),
    "length-huge": whole(lambda: b"HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\nhello"),
}
IN_FIXTURE = {
    "versions-endless": lambda peer: endlessly(peer, CHUNKED, b"8000\r\n" + b" " * 0x8000 + b"\r\n"),
    "versions-negative": whole(lambda: CHUNKED + b"-5\r\nhello\r\n0\r\n\r\n"),
    "versions-huge": whole(lambda: CHUNKED + b"7FFFFFFF\r\nhello"),
    "versions-deep": whole(lambda: answer(nested(b"[", b"]", 200_000))),
    "versions-drip": lambda peer: drip(peer, answer(b"{}" + b" " * 5000)),
    "ready-drips": lambda peer: drip(peer, answer(b"{}" + b" " * 5000)),
    "ready-endless": lambda peer: endlessly(peer, b"HTTP/1.1 200 OK\r\n\r\n", b" " * (64 << 10)),
    "state-drips": lambda peer: drip(peer, answer(b"{}" + b" " * 5000)),
}


def redirect(peer, elsewhere):
    peer.sendall(answer(b"", [("Location", elsewhere)], "302 Found"))


def head_of(peer):
    head = b""
    while b"\r\n\r\n" not in head:
        piece = peer.recv(64 << 10)
        if not piece:
            return ""
        head += piece
    return head.decode("latin-1")


def is_broken(fault, target):
    if fault in FAULTS or fault.startswith("redirects"):
        return not target.startswith("/_fixture") or fault == "hangs-on-everything" and served > HEALTHY_REQUESTS
    return target.startswith("/_fixture/" + fault.split("-")[0])


def serve(fault, peer, elsewhere):
    global served
    with peer:
        try:
            while head := head_of(peer):
                words = head.split(" ", 2)
                target = words[1] if len(words) > 1 else "/"
                with lock:
                    served += 1
                if not is_broken(fault, target):
                    peer.sendall(fixture(target) if target.startswith("/_fixture") else answer(b"{}"))
                elif fault.startswith("redirects"):
                    redirect(peer, elsewhere)
                else:
                    (FAULTS | IN_FIXTURE)[fault](peer)
        except OSError:
            return


def trap(host):
    """Counts who follows a redirect off the target: a line for each is in the file FAULTY_TRAPPED."""
    listener = socket.create_server((host, 0))

    def accept():
        while True:
            peer, _ = listener.accept()
            with peer:
                peer.settimeout(2)
                try:
                    with open(os.environ["FAULTY_TRAPPED"], "a", encoding="latin-1") as out:
                        out.write(head_of(peer).split("\r\n")[0] + "\n")
                    peer.sendall(answer(b'{"trapped": true}'))
                except OSError:
                    continue

    threading.Thread(target=accept, daemon=True).start()
    return listener.getsockname()[1]


def main():
    fault, host, port = sys.argv[1], sys.argv[2], int(sys.argv[3])
    if fault == "exits":
        sys.exit("this server exits at its start")
    if fault == "never-listens":
        time.sleep(3600)
    elsewhere = ""
    if fault == "redirects-to-another-port":
        elsewhere = f"http://127.0.0.1:{trap('127.0.0.1')}/elsewhere"
    if fault == "redirects-to-another-address":
        elsewhere = f"http://127.0.0.2:{trap('127.0.0.2')}/elsewhere"
    if fault == "gzip-bomb":
        bomb() # takes seconds, which are no fault
    threading.stack_size(512 << 10)
    listener = socket.create_server((host, port), backlog=512)
    while True:
        peer, _ = listener.accept()
        threading.Thread(target=serve, args=(fault, peer, elsewhere), daemon=True).start()


main()

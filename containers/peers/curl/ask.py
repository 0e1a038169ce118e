import json
import subprocess

from peer import answered, serve


def ask(method, url, seconds, fields):
    how = ["--request", method] if method == "GET" else ["--request", method, "--data", ""]
    named = [word for name, value in fields.items() for word in ("--header", f"{name}: {value}")]
    command = ["curl", "-q", "--silent", "--show-error", "--fail-with-body", "--max-time", str(seconds), *how, *named]
    shown = ["--output", "/dev/null", "--dump-header", "/dev/stderr", "--write-out", "%{json}"]
    done = subprocess.run([*command, *shown, url], capture_output=True, text=True, encoding="latin-1", timeout=seconds + 5)
    told = json.loads(done.stdout) if done.stdout else {}
    lines = done.stderr.replace("\r", "").split("\n")
    words = next((line for line in lines if line.startswith("curl: ")), "")
    if done.returncode not in (0, 22) or not told.get("http_code"):
        return f"error\texit {done.returncode}: {words.removeprefix('curl: ')}"
    starts = [at for at, line in enumerate(lines) if line.startswith("HTTP/")]
    head = lines[starts[-1] :] if starts else [""]
    head = head[: head.index("")] if "" in head else head
    received = [tuple(line.split(": ", 1)) for line in head[1:] if ": " in line]
    phrase = head[0].split(" ", 2)[2] if head[0].count(" ") > 1 else ""
    raised = "" if done.returncode == 0 else f"exit 22: {words.removeprefix('curl: ')}"
    return answered(told["http_code"], phrase, done.returncode == 0, told["size_download"], received, raised)


serve(ask)

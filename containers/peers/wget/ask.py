import re
import subprocess
import tempfile

from peer import answered, serve


def ask(method, url, seconds, fields):
    named = [f"--header={name}: {value}" for name, value in fields.items()]
    with tempfile.NamedTemporaryFile() as content:
        command = ["wget", "--no-config", "--no-proxy", "--no-hsts", "--server-response", "--content-on-error"]
        limits = [f"--timeout={seconds}", "--tries=3", "--waitretry=0"]
        done = subprocess.run(
            [*command, *limits, f"--method={method}", *named, "-O", content.name, url],
            capture_output=True, text=True, encoding="latin-1", timeout=4 * seconds + 5,
        )  # fmt: skip
        octets = len(content.read())
    heads = [line.strip() for line in done.stderr.split("\n") if line.startswith("  ")]
    starts = [at for at, line in enumerate(heads) if line.startswith("HTTP/")]
    words = re.findall(r"(?:awaiting response\.\.\. |ERROR )(\D.*|\d{3}:.*)", done.stderr) or [done.stderr.strip().split("\n")[-1]]
    if not starts or done.returncode not in (0, 8):
        return f"error\texit {done.returncode}: {words[-1].strip()}"
    head = heads[starts[-1] :]
    received = [tuple(line.split(": ", 1)) for line in head[1:] if ": " in line]
    _, status, *phrase = head[0].split(" ", 2)
    raised = "" if done.returncode == 0 else f"exit {done.returncode}: {words[-1].strip()}"
    return answered(status, "".join(phrase), done.returncode == 0, octets, received, raised)


serve(ask)

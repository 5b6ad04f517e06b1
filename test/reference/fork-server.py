"""Runs `chaos` again and again: the packages are imported once, and every run is a fork of this process.

A line of JSON in: {"id", "directory", "arguments", "environment", "seconds", "signals": [[seconds, name], ...]}.
A line of JSON out: {"id", "exit"}; exit is null when the run had to be killed.
"""

import json
import os
import signal
import sys
import time

import chaoslib.run  # noqa: F401  (what every run imports anyway)
from chaostoolkit.cli import cli


def play(order):
    """In the child: never returns."""
    os.chdir(order["directory"])
    os.setsid()
    with open("reference.log", "wb") as log:
        os.dup2(log.fileno(), 1)
        os.dup2(log.fileno(), 2)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.environ.update(order["environment"])
    sys.path.insert(0, order["directory"])
    sys.argv = ["chaos", *order["arguments"]]
    code = 1
    try:
        cli()
    except SystemExit as left:
        code = left.code if isinstance(left.code, int) else int(left.code is not None)
    except BaseException:
        import traceback

        traceback.print_exc()
    # Threads that the reference abandons must not keep the child.
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def supervise(order):
    """Gives the exit code of one run, after its signals were sent; null when it took too long."""
    child = os.fork()
    if child == 0:
        play(order)
    started = time.monotonic()
    signals = sorted(order.get("signals", []))
    while True:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        passed = time.monotonic() - started
        if signals and passed >= signals[0][0]:
            os.kill(child, getattr(signal, signals.pop(0)[1]))
        if passed > order["seconds"]:
            os.killpg(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return None
        time.sleep(0.01)


for line in sys.stdin:
    order = json.loads(line)
    print(json.dumps({"id": order["id"], "exit": supervise(order)}), flush=True)

"""What a team keeps beside its experiments: functions and tolerances of its own."""

import os
import sys
import time

from chaoslib.exceptions import ActivityFailed, InterruptExecution


def echo(said=None):
    return said


def shout(said: str, times: int = 1):
    return said.upper() * times


def told(configuration=None, secrets=None):
    return {"configuration": configuration, "secrets": secrets}


def refuse(said="no"):
    raise ActivityFailed(said)


def stumble(said="oops"):
    raise RuntimeError(said)


def stumble_twice():
    try:
        raise KeyError("first")
    except KeyError as error:
        raise ValueError("second\nline") from error


def interrupt():
    raise InterruptExecution("from a function")


def leave(code=20):
    sys.exit(code)


def wait(seconds):
    time.sleep(seconds)
    return "waited"


def exists(path):
    return os.path.exists(path)


def is_even(value=None):
    return value % 2 == 0


def is_ended_well(value=None):
    return value["status"] == 0


def refuses_value(value=None):
    raise ActivityFailed("cannot judge")


def numbers():
    return {"10": "a", "9": "b", "z": 1, "1": 2, "float": 2.0, "big": 12345678901234567890, "tuple": (1, 2), "none": None}

"""The Python end of the bridge: imports the user's modules and calls their functions and controls.

One line for each question on file descriptor 3, `ID JSON`, and one for each answer on file descriptor 4. Answers come in
any order. Lines whose ID is `-` answer nothing: they tell what is logged, and that the run is asked to end. What the
user's functions print goes to stdout and stderr and disturbs nothing.

Started with `requests` as the open file descriptor 3. Python 3.8 and later, the standard library only.
"""

import collections.abc
import ctypes
import datetime
import enum
import importlib
import importlib.util
import inspect
import json
import logging
import os
import queue
import signal
import sys
import threading
import time
import traceback
import types
import typing

MESSAGE_MAX = 16 * 1024 * 1024  # characters of one answer
TEXT_MAX = 100_000  # characters of what stands for a value that JSON cannot hold
DEPTH_MAX = 50  # levels of lists and mappings in a result
GRACE_SECONDS = 2  # for what still runs when nobody listens any more
EXIT_CODES = {"SIGUSR1": 20, "SIGUSR2": 30}  # as the reference has them
NAMED_FROM_OUTSIDE = ("secrets", "configuration")


# --- the conversation ---------------------------------------------------------------------------------------------------

answers = os.fdopen(4, "wb")
answering = threading.Lock()


def send(name, message):
    text = json.dumps(message)
    if len(text) > MESSAGE_MAX:
        text = json.dumps({"failed": "ValueError: the result has more than %d characters as JSON" % MESSAGE_MAX})
    with answering:
        answers.write(("%s %s\n" % (name, text)).encode("ascii"))
        answers.flush()


def tell(message):
    send("-", message)


class LogHandler(logging.Handler):
    """What user code says through the reference's logger."""

    def emit(self, record):
        tell({"log": [level_of(record.levelno), record.getMessage()]})


def level_of(number):
    """The level below a level of the user's own."""
    known = (logging.CRITICAL, logging.ERROR, logging.WARNING, logging.INFO, logging.DEBUG)
    return logging.getLevelName(next((level for level in known if number >= level), logging.DEBUG)).lower()


# --- values -------------------------------------------------------------------------------------------------------------


def plain(value, depth=0):
    """What JSON can hold; what it cannot is told as text."""
    if isinstance(value, enum.Enum):
        return plain(value.value, depth)
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, (bytes, bytearray)):
        return bytes(value).decode("utf-8", "backslashreplace")
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        return value.isoformat()
    if depth < DEPTH_MAX and isinstance(value, collections.abc.Mapping):
        return {key_text(key): plain(member, depth + 1) for key, member in value.items()}
    if depth < DEPTH_MAX and isinstance(value, (list, tuple)):
        return [plain(item, depth + 1) for item in value]
    return safe_text(value)


def key_text(key):
    if key is None or isinstance(key, (bool, int, float)):
        return json.dumps(key)
    return plain(key) if isinstance(key, (str, bytes)) else safe_text(key)


def safe_text(value):
    try:
        return str(value)[:TEXT_MAX]
    except Exception:
        return "<%s>" % type(value).__name__


def last_line(error):
    """As the reference records an exception: the class with its module, and the message."""
    return traceback.format_exception_only(type(error), error)[0].strip()


# --- what can be called -------------------------------------------------------------------------------------------------


def parameters_of(function):
    """None for built-ins that do not tell."""
    try:
        return inspect.signature(function).parameters
    except (TypeError, ValueError):
        return None


def described(function):
    parameters = parameters_of(function)
    if parameters is None:
        return None
    return [
        {"name": name, "kind": one.kind.name, "isRequired": one.default is one.empty}
        for name, one in parameters.items()
    ]


def imported(name):
    """The module and None, or None and why there is none."""
    try:
        return importlib.import_module(name), None
    except ImportError as error:
        return None, {"isMissing": True, "reason": last_line(error)}
    except Exception as error:
        return None, {"isMissing": False, "reason": last_line(error)}


def inspect_function(module_name, function_name):
    module, trouble = imported(module_name)
    if module is None:
        return trouble
    function = getattr(module, function_name, None)
    if not (inspect.isfunction(function) or inspect.isbuiltin(function)):
        return {"isExposed": False}
    return {"isExposed": True, "parameters": described(function)}


def inspect_control(declaration):
    module, trouble = imported(declaration["provider"]["module"])
    if module is None:
        return trouble
    validate = getattr(module, "validate_control", None)
    try:
        if validate is not None:
            validate(declaration)
    except Exception as error:
        return {"refusal": str(error) or last_line(error)}
    return {}


def inspect_all(question):
    return {
        "functions": [inspect_function(*names) for names in question["functions"]],
        "controls": [inspect_control(declaration) for declaration in question["controls"]],
    }


def call(question):
    module, trouble = imported(question["module"])
    if module is None:
        return {"cannot": trouble["reason"]}
    function = getattr(module, question["func"], None)
    if function is None:
        return {"cannot": "module %r has no attribute %r" % (question["module"], question["func"])}
    arguments = dict(question["arguments"])
    parameters = parameters_of(function) or {}
    arguments.update({name: question[name] for name in NAMED_FROM_OUTSIDE if name in question and name in parameters})
    try:
        return {"output": plain(function(*question.get("positional", ()), **arguments))}
    except Exception as error:
        tell({"log": ["debug", traceback.format_exc()]})
        return {"failed": last_line(error)}


# --- controls -----------------------------------------------------------------------------------------------------------


class SilentRegistry:
    """Takes every handler of events and calls none."""

    def __getattr__(self, name):
        return lambda *_, **__: None


def hooks_of(question):
    """The hooks that the module has, with the parameters that each names; None when there is no such module."""
    module, trouble = imported(question["module"])
    if module is None:
        return {"reason": trouble["reason"], "isMissing": trouble["isMissing"]}
    hooks = {name: getattr(module, name, None) for name in question["names"]}
    return {"hooks": {name: list(parameters_of(hook) or {}) for name, hook in hooks.items() if hook is not None}}


def call_hook(question):
    """Gives back whatever of `given` the hook has changed, also when it raises."""
    given = question["given"]
    hook = getattr(importlib.import_module(question["module"]), question["hook"])
    before = {name: json.dumps(value) for name, value in given.items()}
    arguments = hook_arguments(hook, question)
    answer = {}
    try:
        hook(**arguments)
    except Exception as error:
        answer = {"failed": last_line(error), "isInterruption": is_interruption(error), "message": str(error)}
    after = {name: plain(value) for name, value in given.items()}
    answer["changed"] = {name: value for name, value in after.items() if json.dumps(value) != before[name]}
    return answer


def hook_arguments(hook, question):
    """`context` always; the rest only where the hook names it: a catch-all gets nothing."""
    given = question["given"]
    experiment = given.get("experiment") or {}
    offered = dict(given, extensions=experiment.get("extensions"), event_registry=SilentRegistry())
    named = parameters_of(hook) or {}
    arguments = dict(question["arguments"])
    arguments.update({name: value for name, value in offered.items() if name in named})
    if question["hasContext"]:
        arguments["context"] = given.get("context", experiment)
    return arguments


def is_interruption(error):
    return any(kind.__name__ == "InterruptExecution" for kind in type(error).__mro__)


# --- jobs: several at once, one of them on the main thread -------------------------------------------------------------

ANSWERS = {"inspect": inspect_all, "call": call, "hooks": hooks_of, "hook": call_hook}


class Job:
    def __init__(self, name, question):
        self.name = name
        self.question = question
        self.thread = None
        self.is_calling = False
        self.is_stopped = False

    def perform(self):
        global main_job
        self.thread = threading.current_thread()
        answer = self.answer()
        jobs.pop(self.name, None)
        if main_job is self:
            main_job = None  # before the answer: the next question may come at once, and belongs on the main thread too
        send(self.name, answer)

    def answer(self):
        if self.is_stopped:
            return {"stopped": True}
        try:
            self.is_calling = True
            return ANSWERS[self.question["do"]](self.question)
        except Exception as error:
            return {"failed": last_line(error)}
        except BaseException as error:
            return self.ended(error)
        finally:
            self.is_calling = False

    def ended(self, error):
        """Stopped by us; or user code ends the process, which asks the run to end."""
        if not self.is_stopped:
            tell({"exit": error.code if isinstance(error, SystemExit) else None, "reason": last_line(error)})
        return {"stopped": True}

    def stop(self):
        """As Ctrl-C would: user code may tidy up."""
        self.is_stopped = True
        if self.thread is threading.main_thread():
            signal.pthread_kill(self.thread.ident, signal.SIGINT)
        elif self.thread is not None:
            ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(self.thread.ident), ctypes.py_object(KeyboardInterrupt))


jobs = {}
for_main = queue.Queue()
main_job = None


def begin(name, question):
    """Foreground work on the main thread, where signals and event loops are at home; what comes meanwhile beside it."""
    global main_job
    job = jobs[name] = Job(name, question)
    if main_job is None and not question.get("isBackground"):
        main_job = job
        for_main.put(job)
    else:
        threading.Thread(target=job.perform, daemon=True).start()


def listen():
    for line in requests:  # noqa: F821
        name, text = line.split(b" ", 1)
        question = json.loads(text)
        if question["do"] != "stop":
            begin(name.decode(), question)
        elif name.decode() in jobs:
            jobs[name.decode()].stop()
    for_main.put(None)
    time.sleep(GRACE_SECONDS)
    os.killpg(os.getpgrp(), signal.SIGKILL)


def work():
    for job in iter(for_main.get, None):
        job.perform()


# --- the process --------------------------------------------------------------------------------------------------------


def on_interrupt(*_):
    if main_job is not None and main_job.is_calling:
        raise KeyboardInterrupt


def on_exit_signal(number, _):
    """Also the reference's own way for a function to end the run: it signals its process."""
    code = EXIT_CODES.get(signal.Signals(number).name)
    if main_job is not None and main_job.is_calling:
        raise SystemExit(code)
    tell({"exit": code, "reason": signal.Signals(number).name})


def type_stand_in(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return typing.Any


def stand_in_for_chaoslib():
    """The few names that user modules take from the reference's library, where that is not installed."""
    library = types.ModuleType("chaoslib")
    library.__path__ = []
    library.exceptions = types.ModuleType("chaoslib.exceptions")
    library.types = types.ModuleType("chaoslib.types")
    base = type("ChaosException", (Exception,), {"__module__": "chaoslib.exceptions"})
    library.exceptions.ChaosException = base
    for name in ("ActivityFailed", "InterruptExecution", "InvalidActivity", "InvalidControl", "InvalidExperiment", "DiscoveryFailed"):
        setattr(library.exceptions, name, type(name, (base,), {"__module__": "chaoslib.exceptions"}))
    library.exceptions.FailedActivity = library.exceptions.ActivityFailed
    library.types.__getattr__ = type_stand_in
    sys.modules.update({one.__name__: one for one in (library, library.exceptions, library.types)})


def prepare():
    if sys.path and sys.path[0] == "":
        del sys.path[0]  # `-c` puts the current directory there; the reference's script does not
    for descriptor in (3, 4):
        os.set_inheritable(descriptor, False)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", line_buffering=True)
    logger = logging.getLogger("chaostoolkit")
    logger.setLevel(logging.DEBUG)
    logger.propagate = False
    logger.addHandler(LogHandler())
    signal.signal(signal.SIGINT, on_interrupt)
    for number in (signal.SIGTERM, signal.SIGUSR1, signal.SIGUSR2):
        signal.signal(number, on_exit_signal)
    if importlib.util.find_spec("chaoslib") is None:
        stand_in_for_chaoslib()


prepare()
threading.Thread(target=listen, daemon=True).start()
work()

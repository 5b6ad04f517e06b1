"""A control that writes down what it sees, and changes what its arguments ask it to."""

from chaoslib.exceptions import InterruptExecution


def note(line):
    with open("seen.txt", "a") as seen:
        seen.write(line + "\n")


def configure_control(configuration=None, secrets=None, **kwargs):
    note("configure")


def cleanup_control():
    note("cleanup")


def before_experiment_control(context, **kwargs):
    note("before experiment")


def after_experiment_control(context, state, **kwargs):
    note("after experiment " + state["status"])
    state["seen"] = open("seen.txt").read().splitlines()


def before_hypothesis_control(context, **kwargs):
    note("before hypothesis")


def after_hypothesis_control(context, state, **kwargs):
    note("after hypothesis %s" % (state or {}).get("steady_state_met"))


def before_method_control(context, **kwargs):
    note("before method")


def after_method_control(context, state, **kwargs):
    note("after method %d" % len(state))


def before_rollback_control(context, **kwargs):
    note("before rollback")


def after_rollback_control(context, state, **kwargs):
    note("after rollback %d" % len(state))


def before_activity_control(context, stop_at=None, skip=None, crash_at=None, **kwargs):
    note("before " + context["name"])
    if context["name"] == stop_at:
        raise InterruptExecution("enough")
    if context["name"] == crash_at:
        raise RuntimeError("a control that crashes")


def after_activity_control(context, state, mark=None, stop_after=None, configuration=None, **kwargs):
    note("after %s %s" % (context["name"], (state or {}).get("status")))
    if mark and state:
        state["mark"] = mark
    if context["name"] == stop_after:
        raise InterruptExecution("enough")
    if configuration is not None:
        configuration["last"] = context["name"]

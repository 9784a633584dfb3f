package vn.motcua.failpoint;

/** One call of a method through which a service's work leaves the process. */
record Crossing(Exit exit, Object self, Object[] arguments) {

    Object argument(int number) {
        return arguments[number];
    }
}

package vn.motcua.fuzz.aftermath;

import vn.motcua.local.Service;

/** A state that must not exist. @param sql returns a row for each violation */
record Check(Service service, String what, String sql) {}

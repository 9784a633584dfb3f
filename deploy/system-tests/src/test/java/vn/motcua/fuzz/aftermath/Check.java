package vn.motcua.fuzz.aftermath;

import vn.motcua.local.Service;

/** What must not be found. @param sql gives a row for each violation */
record Check(Service service, String what, String sql) {}

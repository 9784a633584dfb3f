package vn.motcua.routing.task;

import java.time.Instant;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.Leg;

/** @param leg absent for what belongs to the case */
record OpenTask(CaseFile file, Leg leg, Task task, Instant at) {}

package vn.motcua.figures;

import java.time.Duration;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Service;

/** The CPU time of a service's process: on a busy machine wall-clock time says little. */
final class ProcessorTime {
    private ProcessorTime() {}

    static Duration of(LocalSystem system, Service service) {
        return ProcessHandle.of(system.process(service.title()).pid())
                .flatMap(running -> running.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }
}

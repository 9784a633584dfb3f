package vn.motcua.figures;

import java.time.Duration;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Service;

/** What a service's process has cost: on a busy machine the clock on the wall tells little. */
final class ProcessorTime {
    private ProcessorTime() {}

    static Duration of(LocalSystem system, Service service) {
        return ProcessHandle.of(system.process(service.title()).pid())
                .flatMap(running -> running.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }
}

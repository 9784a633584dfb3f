package vn.motcua.local.command;

import java.util.concurrent.TimeUnit;
import vn.motcua.local.Refusal;
import vn.motcua.local.RunLock;
import vn.motcua.local.Settings;
import vn.motcua.stack.Leftovers;

/** Ends the system of a data directory: through its launcher, or by ending the processes that a killed launcher left. */
final class Stop {

    private static final long LIMIT_SECONDS = 90;

    private final Settings settings;

    Stop(Settings settings) {
        this.settings = settings;
    }

    int now() {
        var launcher = RunLock.holder(settings.data());
        launcher.ifPresent(Stop::end);
        var left = Leftovers.end(settings.data().resolve("run"));
        if (launcher.isEmpty() && left.isEmpty()) {
            Console.say("Nothing runs in " + settings.data());
        } else {
            Console.say("Stopped");
        }
        return 0;
    }

    private static void end(ProcessHandle launcher) {
        launcher.destroy();
        if (launcher.onExit()
                        .completeOnTimeout(null, LIMIT_SECONDS, TimeUnit.SECONDS)
                        .join()
                == null) {
            throw new Refusal("The launcher (pid %d) does not end: kill -9 it, then ./motcua stop again."
                    .formatted(launcher.pid()));
        }
    }
}

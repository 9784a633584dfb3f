package vn.motcua.local.command;

import java.nio.file.Files;
import vn.motcua.local.Refusal;
import vn.motcua.local.RunLock;
import vn.motcua.local.Settings;
import vn.motcua.stack.Directories;

/** Stops the system and deletes its data. */
final class Reset {

    private final Settings settings;

    Reset(Settings settings) {
        this.settings = settings;
    }

    int now() {
        var data = settings.data();
        if (!Files.exists(data)) {
            Console.say("There are no data in " + data);
            return 0;
        }
        if (!Files.exists(data.resolve("lock"))) {
            throw new Refusal(data + " does not look like data of Một Cửa: delete it by hand if it is.");
        }
        new Stop(settings).now();
        var lock = RunLock.take(data);
        try {
            Directories.delete(data);
        } finally {
            lock.close();
        }
        Console.say("Deleted " + data);
        return 0;
    }
}

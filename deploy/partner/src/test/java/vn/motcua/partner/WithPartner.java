package vn.motcua.partner;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Gives each test its own partner process, and the remote ends that it calls. */
abstract class WithPartner {
    @TempDir
    Path data;

    RemoteEnds remote;
    Partner partner;
    PartnerCaller caller;

    @BeforeEach
    final void start() throws Exception {
        remote = RemoteEnds.start();
        partner = begin();
        caller = PartnerCaller.at(partner.port());
    }

    /** Starts a partner whose systems act only on command. */
    Partner begin() throws Exception {
        return PartnerFixture.manual(data, remote);
    }

    @AfterEach
    final void stop() throws Exception {
        partner.close();
        remote.close();
    }
}

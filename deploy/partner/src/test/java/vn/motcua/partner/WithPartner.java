package vn.motcua.partner;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A partner process of one's own for each test, and those it talks to. */
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

    /** Systems that do nothing unless they are told. */
    Partner begin() throws Exception {
        return PartnerFixture.manual(data, remote);
    }

    @AfterEach
    final void stop() throws Exception {
        partner.close();
        remote.close();
    }
}

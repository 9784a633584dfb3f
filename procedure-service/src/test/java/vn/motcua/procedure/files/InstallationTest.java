package vn.motcua.procedure.files;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.stack.test.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import vn.motcua.events.EventJson;
import vn.motcua.events.LawEvent.AgencyPublished;
import vn.motcua.events.LawEvent.Period;
import vn.motcua.events.LawEvent.ProcedurePublished;
import vn.motcua.procedure.OtherServices;
import vn.motcua.procedure.files.ImportCatalogue.Outcome;
import vn.motcua.procedure.publication.InstallLaw;
import vn.motcua.stack.test.StackResource;

/** The files of an installation become law, and only once. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "procedure"))
class InstallationTest {
    @Inject
    ImportCatalogue importCatalogue;

    @Inject
    InstallLaw law;

    @Test
    void aFurtherStartChangesNothing() {
        var changed = new SourceFile("procedures/9.000001.yaml", CatalogueFixtures.procedure());

        assertThat(importCatalogue.run(List.of(changed))).isEqualTo(new Outcome.AlreadyThere());
    }

    @Test
    void aReplicaThatStartsWhileAnotherInstallsWaitsLongerThanOrdinaryLocks() throws Exception {
        // Given
        var finish = new CountDownLatch(1);
        var holds = new CountDownLatch(1);
        var other = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    law.isInstalled();
                    holds.countDown();
                    await().until(() -> finish.getCount() == 0);
                }));
        holds.await();

        // When
        var start = CompletableFuture.supplyAsync(() -> importCatalogue.run(List.of()));

        // Then: an ordinary lock is given up after 5 s
        await().during(Duration.ofSeconds(6)).until(() -> !start.isDone());
        finish.countDown();
        assertThat(start.get()).isEqualTo(new Outcome.AlreadyThere());
        other.get();
    }

    @Test
    void theOthersHearOfEveryAgencyAndEveryProcedure() {
        try (var others = new OtherServices("motcua.law.v1")) {
            var agency = others.hears(record -> record.key().equals("agency/H26.103"), 1);
            var old = others.hears(record -> record.key().equals("procedure/2.002621"), 1);

            assertThat(EventJson.read(agency.getFirst().value(), AgencyPublished.class)
                            .name()
                            .en())
                    .isEqualTo("People's Committee of Sóc Sơn Commune");
            assertThat(EventJson.read(old.getFirst().value(), ProcedurePublished.class))
                    .satisfies(published -> {
                        assertThat(published.periods())
                                .containsExactly(new Period(LocalDate.of(2024, 7, 1), LocalDate.of(2026, 8, 31)));
                        assertThat(published.replacedBy()).containsExactly("3.000722");
                        assertThat(published.changes()).isEmpty();
                    });
        }
    }
}

package vn.motcua.routing.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import vn.motcua.routing.Harness;
import vn.motcua.stack.test.StackResource;

@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "routing"), @ResourceArg(name = "s3", value = "true")})
class CaseNumbersTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 3, 5);

    @Inject
    CaseNumbers numbers;

    @Inject
    Session session;

    @Inject
    Harness harness;

    /** Fault A15: numbers that nobody takes any more are not read again every hour. */
    @Test
    void noNumberOfAPastDayIsLeftFreeAndEachSaysWhy() {
        // Given two months with three numbers a day, the second of which is taken
        var agency = "H26.999";
        for (int days = 0; days < 60; days++) {
            number(agency, TODAY.minusDays(days), 1, null);
            number(agency, TODAY.minusDays(days), 2, UUID.randomUUID());
            number(agency, TODAY.minusDays(days), 3, null);
        }
        harness.itIs("2020-03-05T00:10:00+07:00");

        // When, as soon as the service's own turn, which may be running, is over
        await().until(() -> {
            numbers.voidLeftovers();
            return !reasons(agency, "day = '2020-03-04' and serial = 1").contains(null);
        });

        // Then
        assertThat(reasons(agency, "day = '2020-03-05'")).containsOnlyNulls().hasSize(3);
        assertThat(reasons(agency, "day < '2020-03-05' and serial = 1"))
                .containsOnly("not taken on its day")
                .hasSize(59);
        assertThat(reasons(agency, "day < '2020-03-05' and serial = 2"))
                .containsOnlyNulls()
                .hasSize(59);
        assertThat(reasons(agency, "day < '2020-03-05' and serial = 3"))
                .containsOnly("not reached on its day")
                .hasSize(59);
    }

    private void number(String agency, LocalDate day, int serial, UUID takenBy) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("insert into case_number (agency, day, serial, case_id)"
                                + " values (:agency, :day, :serial, :case)")
                        .setParameter("agency", agency)
                        .setParameter("day", day)
                        .setParameter("serial", serial)
                        .setParameter("case", takenBy, UUID.class)
                        .executeUpdate());
    }

    private List<String> reasons(String agency, String which) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(
                                "select void_reason from case_number where agency = :agency and " + which, String.class)
                        .setParameter("agency", agency)
                        .getResultList());
    }
}

package vn.motcua.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PassingFaultsTest {
    /** Names and codes: PostgreSQL 18, appendix A. */
    @ParameterizedTest
    @CsvSource({
        "08000, connection_exception,              true",
        "08006, connection_failure,                true",
        "08P01, protocol_violation,                true",
        "40001, serialization_failure,             true",
        "40P01, deadlock_detected,                 true",
        "53100, disk_full,                         true",
        "53300, too_many_connections,              true",
        "55P03, lock_not_available,                true",
        "57014, query_canceled,                    true",
        "57P01, admin_shutdown,                    true",
        "57P03, cannot_connect_now,                true",
        "22001, string_data_right_truncation,      false",
        "22P02, invalid_text_representation,       false",
        "23502, not_null_violation,                false",
        "23505, unique_violation,                  false",
        "25P03, idle_in_transaction_session_timeout, true",
        "25P02, in_failed_sql_transaction,         false",
        "42501, insufficient_privilege,            false",
        "42P01, undefined_table,                   false",
        "P0001, raise_exception,                   false",
        "XX000, internal_error,                    false",
    })
    void theStateTellsWhetherAFaultPasses(String state, String name, boolean passing) {
        assertThat(PassingFaults.includes(new IllegalStateException(new SQLException(name, state))))
                .isEqualTo(passing);
    }

    static Stream<Throwable> passing() {
        return Stream.of(
                new SQLException("Sorry, acquisition timeout!", new TimeoutException()),
                new SQLException("This connection has been closed"),
                new OptimisticLockException("changed by another"),
                new IllegalStateException(new RollbackException("timed out")),
                withCause(new RollbackException(), new SQLException("", "40001")),
                withSuppressed(new IllegalStateException(), new SQLException("", "57P01")));
    }

    static Stream<Throwable> lasting() {
        return Stream.of(
                new IllegalStateException("a leg that is issued cannot be claimed"),
                new NullPointerException(),
                new PredecessorMissing("no such case"),
                withCause(new RollbackException(), new SQLException("", "23505")),
                withCause(new RollbackException(), new IllegalArgumentException()));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void whatTheNextAttemptMayFindGonePasses(Throwable fault) {
        assertThat(PassingFaults.includes(fault)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void whatComesBackEveryTimeDoesNotPass(Throwable fault) {
        assertThat(PassingFaults.includes(fault)).isFalse();
    }

    @Test
    void anExceptionThatIsItsOwnCauseIsNoEndlessSearch() {
        var first = new IllegalStateException();
        first.initCause(new IllegalArgumentException(first));

        assertThat(PassingFaults.includes(first)).isFalse();
    }

    @Test
    void aReasonQuotesNoMessage() {
        var reason = Reason.of(new IllegalStateException("Nguyễn Văn A, 001099012345"));

        assertThat(reason)
                .isEqualTo(
                        "java.lang.IllegalStateException at vn.motcua.messaging.PassingFaultsTest.aReasonQuotesNoMessage:"
                                + lineOf(reason));
    }

    @Test
    void waitsDoubleUpToFiveSeconds() {
        var waits = Stream.iterate(Backoff.START, Backoff::next)
                .limit(7)
                .map(backoff -> backoff.delay().toMillis());

        assertThat(waits).containsExactly(200L, 400L, 800L, 1_600L, 3_200L, 5_000L, 5_000L);
    }

    private static String lineOf(String reason) {
        return reason.substring(reason.lastIndexOf(':') + 1);
    }

    private static Throwable withCause(Throwable fault, Throwable cause) {
        return fault.initCause(cause);
    }

    private static Throwable withSuppressed(Throwable fault, Throwable suppressed) {
        fault.addSuppressed(suppressed);
        return fault;
    }
}

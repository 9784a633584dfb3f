package vn.motcua.messaging;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Sends outbox rows to Kafka in the order of their positions and deletes the acknowledged ones. Of all relays on one
 * database one works and the others stand by: with two, a later event of an application could overtake an earlier one. After a
 * crash between acknowledgement and deletion the rows are sent again, and the inbox recognises them. The successor's
 * {@link Broker} fences off a relay that has lost its turn unnoticed.
 */
final class Relay implements Runnable {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration STANDBY = Duration.ofMillis(500);

    private final DataSource dataSource;
    private final Supplier<Broker> brokers;
    private final Bell bell;
    private volatile boolean stopped;
    private Backoff backoff = Backoff.START;

    Relay(DataSource dataSource, Supplier<Broker> brokers, Bell bell) {
        this.dataSource = dataSource;
        this.brokers = brokers;
        this.bell = bell;
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                relay();
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | RuntimeException fault) {
                standStill(fault);
            }
        }
    }

    /** Takes effect after the current batch; interrupt the thread to abort that batch too. */
    void stop() {
        stopped = true;
        bell.ring();
    }

    private void relay() throws SQLException, InterruptedException {
        try (var rows = OutboxRows.open(dataSource)) {
            while (!stopped && !rows.takeTurn()) {
                bell.await(STANDBY);
            }
            try (var broker = brokers.get()) {
                while (!stopped) {
                    relayBatch(rows, broker);
                }
            }
        }
    }

    private void relayBatch(OutboxRows rows, Broker broker) throws SQLException, InterruptedException {
        var batch = rows.oldest();
        if (batch.isEmpty()) {
            workAgain();
            bell.await(POLL);
            return;
        }
        broker.send(batch.stream().map(OutboxRows.Row::message).toList(), rows::requireTurn);
        rows.delete(batch);
        workAgain();
    }

    private void workAgain() {
        if (backoff != Backoff.START) {
            LOG.info("The relay works again");
            backoff = Backoff.START;
        }
    }

    private void standStill(Exception fault) {
        if (backoff == Backoff.START) {
            LOG.warnf("The relay stands still, events wait in the outbox: %s", Reason.of(fault));
        }
        LOG.debug("the relay's fault", fault);
        try {
            bell.await(backoff.delay());
        } catch (InterruptedException e) {
            stopped = true;
        }
        backoff = backoff.next();
    }
}

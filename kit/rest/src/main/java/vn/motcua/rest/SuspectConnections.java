package vn.motcua.rest;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * Drops all idle connections of the pool when one connection has died, because they may be dead too. Otherwise a request
 * would try them one by one, a second each while PostgreSQL hangs.
 */
@Singleton
class SuspectConnections implements AgroalPoolInterceptor {
    private static final Logger LOG = Logger.getLogger(SuspectConnections.class);

    private final Instance<AgroalDataSource> pool;

    SuspectConnections(Instance<AgroalDataSource> pool) {
        this.pool = pool;
    }

    /** The driver has closed a connection that died; a connection that is only old is still open here. */
    @Override
    public void onConnectionDestroy(Connection connection) {
        try {
            if (connection.isClosed()) {
                LOG.warn("A connection to the database has died; those that lie idle are dropped");
                pool.get().flush(AgroalDataSource.FlushMode.GRACEFUL);
            }
        } catch (SQLException e) {
            LOG.debug("a connection does not say whether it is closed", e);
        }
    }
}

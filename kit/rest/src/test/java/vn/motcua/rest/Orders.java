package vn.motcua.rest;

import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Orders by plain JDBC, and typical database faults. */
@Singleton
class Orders {
    static final UUID CHANGED_MEANWHILE = new UUID(0, 1);
    static final UUID LOCKED = new UUID(0, 2);
    static final UUID DATABASE_AWAY = new UUID(0, 3);
    static final UUID POOL_EXHAUSTED = new UUID(0, 4);
    static final UUID UNEXPECTED = new UUID(0, 5);

    static final UUID OF_SERVICE = new UUID(0, 6);

    private final DataSource database;

    Orders(DataSource database) {
        this.database = database;
    }

    UUID add(String owner) {
        UUID id = UUID.randomUUID();
        try (Connection connection = database.getConnection();
                var insert = connection.prepareStatement("insert into copy_order (id, owner) values (?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, owner);
            insert.executeUpdate();
            return id;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String owner) throws SQLException {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement("select count(*) from copy_order where owner = ?")) {
            select.setString(1, owner);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    String fault(UUID id) throws SQLException {
        if (id.equals(CHANGED_MEANWHILE)) {
            throw new IllegalStateException(new OptimisticLockException("row was updated"));
        }
        if (id.equals(OF_SERVICE)) {
            throw new IllegalStateException(new NoSuchMove());
        }
        if (id.equals(LOCKED)) {
            throw new SQLException("canceling statement due to lock timeout", "55P03");
        }
        if (id.equals(DATABASE_AWAY)) {
            throw new IllegalStateException(new SQLException("Connection refused", "08001"));
        }
        if (id.equals(POOL_EXHAUSTED)) {
            takeAllConnections();
        }
        if (id.equals(UNEXPECTED)) {
            throw new IllegalStateException("secret of the inside");
        }
        throw Problem.notFound();
    }

    private void takeAllConnections() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i <= 10; i++) {
                taken.add(database.getConnection());
            }
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }
}

package vn.motcua.office;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.FutureTask;

/** A minimal service in its own process, which the agent's tests kill. */
public final class Filing {

    private Filing() {}

    /** @param words the address of the database, and a user whose password equals the user name */
    public static void main(String... words) throws Exception {
        // Like a service: on a thread that starts with the command.
        var submit = new FutureTask<>(() -> {
            submit(words[0], words[1]);
            return null;
        });
        Thread.startVirtualThread(submit);
        submit.get();
    }

    private static void submit(String address, String user) throws SQLException {
        try (var database = DriverManager.getConnection(address, user, user)) {
            database.setAutoCommit(false);
            write(database);
        }
    }

    private static void write(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.executeQuery("select count(*) from application").close();
        }
        for (int document = 1; document <= 2; document++) {
            try (var insert = database.prepareStatement("insert into document (number) values (?)")) {
                insert.setInt(1, document);
                insert.executeUpdate();
            }
        }
        try (var insert = database.createStatement()) {
            insert.execute("insert into application (name) values ('first')");
        }
        database.commit();
        try (var update = database.createStatement()) {
            update.addBatch("update application set name = 'second'");
            update.executeBatch();
        }
        database.rollback();
        try (var update = database.createStatement()) {
            update.addBatch("delete from document where number = 2");
            update.executeBatch();
        }
        database.commit();
    }
}

package vn.motcua.fuzz.generating;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Service;
import vn.motcua.stack.Databases;

/** What is in a service's database. */
public final class Rows {
    private final LocalSystem system;

    public Rows(LocalSystem system) {
        this.system = system;
    }

    /** Each row as texts; null where the column is. */
    public List<List<String>> of(Service service, String sql) {
        var owner = Databases.owner(service.title());
        try (var connection = DriverManager.getConnection(system.databaseUrl(service), owner, owner);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<List<String>>();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getString(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}

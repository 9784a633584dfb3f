package vn.motcua.procedure.files;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** Another installation: the same files in an empty database. */
public final class FreshInstallation {
    private FreshInstallation() {}

    /** Removes all earlier decisions and imports, then installs the files. */
    public static void begin() throws SQLException {
        var owner = setting("quarkus.flyway.username");
        try (var connection = DriverManager.getConnection(setting("quarkus.datasource.jdbc.url"), owner, owner);
                var statement = connection.createStatement()) {
            statement.execute("truncate decision, law_document cascade");
        }
        var files = new CatalogueDirectory(CatalogueFixtures.directory()).files();
        CDI.current().select(ImportCatalogue.class).get().run(files);
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}

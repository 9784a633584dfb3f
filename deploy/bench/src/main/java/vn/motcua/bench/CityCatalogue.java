package vn.motcua.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import vn.motcua.local.Service;
import vn.motcua.stack.Databases;

/**
 * As many procedures and versions as a city has. They are written directly into the table, in the service's format,
 * from the deployed procedures with other codes, names and fields. Fifteen decisions of a thousand lines would give the
 * same rows, but take an hour.
 */
final class CityCatalogue {
    static final int PROCEDURES = 3000;
    static final int VERSIONS = 5;
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final String TITLE = Service.PROCEDURE.title();

    private static final String LIKE = """
            insert into procedure_version (code, valid_from, valid_to, replaced_by, decision, name_vi, name_en, field, field_vi,
                field_en, levels, audience, channels, online, agencies, matters, search, hash, content)
            select ?::text, ?::date, ?::date, replaced_by, decision, ?::text, name_en, ?::text, ?::text, field_en, levels, audience,
                channels, online, agencies, matters, ?::text, encode(sha256(convert_to(?::text || hash, 'UTF8')), 'hex'),
                jsonb_set(content, '{name,vi}', to_jsonb(?::text))
            from procedure_version where code = ? and valid_to is null""";

    private final List<Name> names;

    /** @param the number of its field */
    record Name(String code, String text, int number) {}

    CityCatalogue(Random dice) {
        var texts = Words.names(dice).distinct().limit(PROCEDURES).toList();
        names = IntStream.range(0, PROCEDURES)
                .mapToObj(i -> new Name("1.%06d".formatted(100_000 + 7 * i), texts.get(i), i % Words.FIELDS.size()))
                .toList();
    }

    List<Name> names() {
        return names;
    }

    void fill(String url) throws SQLException {
        try (var connection = DriverManager.getConnection(url, Databases.app(TITLE), Databases.app(TITLE))) {
            requireTheSameFolding(connection);
            connection.setAutoCommit(false);
            insert(connection, deployed(connection));
            connection.commit();
        }
        // Autovacuum would do it only some minutes later.
        try (var connection = DriverManager.getConnection(url, Databases.owner(TITLE), Databases.owner(TITLE));
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze procedure_version");
        }
    }

    private void insert(Connection connection, List<String> like) throws SQLException {
        try (var insert = connection.prepareStatement(LIKE)) {
            for (int index = 0; index < names.size(); index++) {
                for (int version = 0; version < VERSIONS; version++) {
                    row(insert, names.get(index), version, like.get(index % like.size()));
                }
                insert.executeBatch();
            }
        }
    }

    private static void row(PreparedStatement insert, Name name, int version, String like) throws SQLException {
        var field = Words.FIELDS.get(name.number());
        var values = List.of(
                name.code(),
                FIRST.plusYears(2L * version),
                version == VERSIONS - 1 ? "" : FIRST.plusYears(2L * version + 2).minusDays(1),
                name.text(),
                "linh-vuc-" + name.number(),
                field,
                folded(String.join(" ", name.text(), name.code(), field)),
                name.code() + version,
                name.text(),
                like);
        for (int i = 0; i < values.size(); i++) {
            insert.setObject(i + 1, "".equals(values.get(i)) ? null : values.get(i));
        }
        insert.addBatch();
    }

    private static List<String> deployed(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select array_agg(code order by code) from procedure_version where valid_to is null")) {
            rows.next();
            return List.of((String[]) rows.getArray(1).getArray());
        }
    }

    /** Checks that the search text of the service's own rows equals the text that this class would write. */
    private static void requireTheSameFolding(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select concat_ws(' ', name_vi, code, name_en, field_vi, field_en), search from procedure_version""")) {
            while (rows.next()) {
                if (!folded(rows.getString(1)).equals(rows.getString(2))) {
                    throw new IllegalStateException("the service folds otherwise: " + rows.getString(2));
                }
            }
        }
    }

    static String folded(String text) {
        var bare = Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
        return bare.replaceAll("[^a-z0-9.]+", " ").strip();
    }
}

package vn.motcua.failpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "insert into task (id, step) values (?, ?)                       | insert task",
                "INSERT INTO \"Task\" (id) VALUES ($1)                           | insert task",
                "update leg set state = ? where id = ?                           | update leg",
                "delete from outbox where position = any(?)                      | delete outbox",
                "insert into s (k) values (?) on conflict (k) do update set k = 1 | insert s",
            })
    void aWriteIsNamedByVerbAndTable(String sql, String name) {
        assertThat(Sql.write(sql)).isEqualTo(name);
    }

    @Test
    void ofAStatementThatWritesSeveralTablesTheLastIsNamed() {
        assertThat(Sql.write("""
                with stream as (
                    insert into outbox_stream as s (subject) values (?)
                    on conflict (subject) do update set last_sequence = s.last_sequence + 1 returning last_sequence)
                insert into outbox (topic) select ? from stream""")).isEqualTo("insert outbox");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from package where state = 'TO_SEND' for update skip locked",
                "select * from application where id = ? for no key update",
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                "select last_update from task"
            })
    void whatOnlyReadsOrLocksLeavesNothing(String sql) {
        assertThat(Sql.write(sql)).isNull();
    }
}

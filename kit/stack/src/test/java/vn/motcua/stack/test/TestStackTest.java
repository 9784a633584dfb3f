package vn.motcua.stack.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.DriverManager;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("edge")
class TestStackTest {

    @Test
    void aDatabaseIsEmptyEachTimeItIsAskedFor() throws Exception {
        var database = TestStack.postgres("stack");
        try (var owner = DriverManager.getConnection(database.url(), database.owner(), database.owner())) {
            owner.createStatement().execute("create table left_over(id int)");
        }

        var again = TestStack.postgres("stack");

        assertThat(again).isEqualTo(database);
        try (var owner = DriverManager.getConnection(again.url(), again.owner(), again.owner())) {
            owner.createStatement().execute("create table left_over(id int)");
        }
    }

    @Test
    void aServiceIsToldWhereEverythingIs() {
        var resource = new StackResource();
        resource.init(Map.of("database", "stack", "mail", "true", "s3", "true"));

        assertThat(resource.start())
                .containsEntry("quarkus.datasource.username", "stack_app")
                .containsEntry("quarkus.flyway.username", "stack_owner")
                .containsEntry("motcua.s3.bucket", "motcua")
                .containsKeys(
                        "quarkus.datasource.jdbc.url",
                        "kafka.bootstrap.servers",
                        "motcua.s3.endpoint",
                        "quarkus.mailer.port",
                        "motcua.test.mail-directory",
                        "quarkus.oidc.public-key");
    }

    @Test
    void aTokenIsSignedWithTheKeyTheServicesKnow() throws Exception {
        var parts = Tokens.officer("cb-001", "Nguyễn Văn A").split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]));
        var key = Base64.getDecoder().decode(new TestKeys(TestStack.directory()).publicKey());
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key)));
        signature.update((parts[0] + "." + parts[1]).getBytes());

        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        assertThat(claims).contains("\"officer_id\":\"cb-001\"", "\"roles\":[\"officer\"]", "\"routing\"");
    }
}

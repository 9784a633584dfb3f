package vn.motcua.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

@Tag("long")
class ObjectStoreTest {

    @TempDir
    private Path directory;

    @Test
    void anObjectIsStillThereAfterAKill() {
        var store = new ObjectStore(Places.in(directory), Probe.freePort());
        store.start();
        try (var client = client(store)) {
            client.putObject(
                    request -> request.bucket(ObjectStore.BUCKET).key("a/b"), RequestBody.fromString("xin chào"));

            store.process().kill();
            store.start();

            var object = client.getObjectAsBytes(
                    request -> request.bucket(ObjectStore.BUCKET).key("a/b"));
            assertThat(object.asUtf8String()).isEqualTo("xin chào");
        } finally {
            store.stop();
        }
    }

    private static S3Client client(ObjectStore store) {
        var credentials = AwsBasicCredentials.create(ObjectStore.ACCESS_KEY, ObjectStore.SECRET_KEY);
        return S3Client.builder()
                .endpointOverride(store.endpoint())
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
    }
}

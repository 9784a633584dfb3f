package vn.motcua.objects;

import io.smallrye.config.ConfigMapping;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The service's one client of its S3 store; a bucket of it is an {@link ObjectStore}. */
@ApplicationScoped
public class ObjectStores {
    private final Settings settings;
    private final S3Client s3;

    public ObjectStores(Settings settings) {
        this.settings = settings;
        s3 = S3Client.builder()
                .endpointOverride(settings.endpoint())
                .region(Region.of(settings.region()))
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                // Not the JDK's client: with it, 12 of 2,000 puts (four in parallel) failed after four attempts each.
                .httpClientBuilder(Apache5HttpClient.builder()
                        .maxConnections(settings.mostConnections())
                        .connectionTimeout(settings.connectTimeout())
                        .connectionAcquisitionTimeout(settings.connectTimeout())
                        .socketTimeout(settings.timeout()))
                // No checksum trailers, because many on-premises stores refuse them. The store checks a signed body by
                // its signature.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                // Limits all attempts together, because a request waits for them.
                .overrideConfiguration(all -> all.apiCallTimeout(settings.timeout()))
                .build();
    }

    /** What only this service reads. */
    public ObjectStore own() {
        return new ObjectStore(s3, settings.bucket());
    }

    /** What the office has released to applicants: routing writes it, intake shows it to them. */
    public ObjectStore released() {
        return new ObjectStore(s3, settings.releasedBucket());
    }

    @PreDestroy
    void close() {
        s3.close();
    }

    @ConfigMapping(prefix = "motcua.s3")
    public interface Settings {
        URI endpoint();

        String bucket();

        String releasedBucket();

        String region();

        String accessKey();

        String secretKey();

        /** Connections at the same time. A slow reader of a file holds one. */
        int mostConnections();

        Duration connectTimeout();

        /** Limits a whole call including its retries, and each wait for data while a file is read. */
        Duration timeout();
    }
}

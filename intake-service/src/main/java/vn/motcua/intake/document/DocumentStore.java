package vn.motcua.intake.document;

import io.smallrye.config.ConfigMapping;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import vn.motcua.rest.Problem;

/** Stores the bytes of documents in any S3 store. Keys are ids, without personal data. Objects are never overwritten. */
@ApplicationScoped
class DocumentStore {
    private static final Logger LOG = Logger.getLogger(DocumentStore.class);
    static final Duration SOON = Duration.ofSeconds(5);

    private final S3Client s3;
    private final String bucket;

    DocumentStore(S3 config) {
        bucket = config.bucket();
        s3 = S3Client.builder()
                .endpointOverride(config.endpoint())
                .region(Region.of(config.region()))
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(config.accessKey(), config.secretKey())))
                // Not the JDK's client: with it, 12 of 2,000 puts (four in parallel) failed after four attempts each.
                .httpClientBuilder(Apache5HttpClient.builder()
                        .maxConnections(config.mostConnections())
                        .connectionTimeout(config.connectTimeout())
                        .connectionAcquisitionTimeout(config.connectTimeout())
                        .socketTimeout(config.timeout()))
                // No checksum trailers, because many on-premises stores refuse them. The store checks a signed body by
                // its signature.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                // Limits all attempts together, because a request waits for them.
                .overrideConfiguration(all -> all.apiCallTimeout(config.timeout()))
                .build();
    }

    /** @throws Problem 503 while the store is away */
    void put(UUID application, UUID document, Received received) {
        try {
            try {
                putOnce(application, document, received);
            } catch (NoSuchBucketException first) {
                s3.createBucket(request -> request.bucket(bucket));
                putOnce(application, document, received);
            }
        } catch (SdkException away) {
            throw unavailable(away);
        }
    }

    private void putOnce(UUID application, UUID document, Received received) {
        s3.putObject(
                request -> request.bucket(bucket).key(key(application, document)),
                RequestBody.fromFile(received.file()));
    }

    /**
     * A caller that does not read the stream to its end and close it must abort it. Until then it holds a connection to
     * the store.
     *
     * @throws Problem 503 while the store is away
     */
    ResponseInputStream<GetObjectResponse> open(UUID application, UUID document) {
        try {
            return s3.getObject(request -> request.bucket(bucket).key(key(application, document)));
        } catch (SdkException away) {
            throw unavailable(away);
        }
    }

    /** Does nothing if it is not there. @throws Problem 503 while the store is away */
    void remove(UUID application, UUID document) {
        try {
            s3.deleteObject(request -> request.bucket(bucket).key(key(application, document)));
        } catch (SdkException away) {
            throw unavailable(away);
        }
    }

    /** Logs the cause, because the answer does not contain it. */
    private static Problem unavailable(SdkException away) {
        LOG.warnf("the object store is away: %s", away);
        return Problem.unavailable(SOON);
    }

    private static String key(UUID application, UUID document) {
        return application + "/" + document;
    }

    @PreDestroy
    void close() {
        s3.close();
    }

    @ConfigMapping(prefix = "motcua.s3")
    interface S3 {
        URI endpoint();

        String bucket();

        String region();

        String accessKey();

        String secretKey();

        /** Connections at the same time. A slow reader of a document holds one. */
        int mostConnections();

        Duration connectTimeout();

        /** Limits a whole call including its retries, and each wait for data while a document is read. */
        Duration timeout();
    }
}

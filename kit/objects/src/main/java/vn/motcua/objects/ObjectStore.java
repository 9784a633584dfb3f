package vn.motcua.objects;

import java.nio.file.Path;
import java.time.Duration;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import vn.motcua.rest.Problem;

/** A bucket of an S3 store; it is made when something is first put into it. Keys are ids, without personal data. Objects are never overwritten. */
public final class ObjectStore {
    /** When to ask again for what the store did not answer. */
    public static final Duration SOON = Duration.ofSeconds(5);

    private static final Logger LOG = Logger.getLogger(ObjectStore.class);

    private final S3Client s3;
    private final String bucket;

    ObjectStore(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    /** @throws Problem 503 while the store is away */
    public void put(String key, Path file) {
        put(key, RequestBody.fromFile(file));
    }

    /** @throws Problem 503 while the store is away */
    public void put(String key, byte[] content) {
        put(key, RequestBody.fromBytes(content));
    }

    private void put(String key, RequestBody body) {
        try {
            try {
                putOnce(key, body);
            } catch (NoSuchBucketException first) {
                s3.createBucket(request -> request.bucket(bucket));
                putOnce(key, body);
            }
        } catch (SdkException away) {
            throw unavailable(away);
        }
    }

    private void putOnce(String key, RequestBody body) {
        s3.putObject(request -> request.bucket(bucket).key(key), body);
    }

    /**
     * A caller that does not read the stream to its end and close it must abort it. Until then it holds a connection to
     * the store.
     *
     * @throws Problem 503 while the store is away, or if it has lost the object
     */
    public ResponseInputStream<GetObjectResponse> open(String key) {
        try {
            return s3.getObject(request -> request.bucket(bucket).key(key));
        } catch (SdkException away) {
            throw unavailable(away);
        }
    }

    /** A small one, as a whole. @throws Problem 503 while the store is away, or if it has lost the object */
    public byte[] read(String key) {
        try {
            return s3.getObjectAsBytes(request -> request.bucket(bucket).key(key))
                    .asByteArray();
        } catch (SdkException away) {
            throw unavailable(away);
        }
    }

    /** Does nothing if it is not there. @throws Problem 503 while the store is away */
    public void remove(String key) {
        try {
            s3.deleteObject(request -> request.bucket(bucket).key(key));
        } catch (SdkException away) {
            throw unavailable(away);
        }
    }

    /** Logs the cause, because the answer does not contain it. */
    private static Problem unavailable(SdkException away) {
        LOG.warnf("the object store is away: %s", away);
        return Problem.unavailable(SOON);
    }
}

package vn.motcua.intake.resultfile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.motcua.intake.document.StoreFile.Stored;

/** A file that the system of another agency sent as the result of a leg. It is the result once the office says so, by its hash. */
@Entity
@Immutable
@Table(name = "result_file")
public class ResultFile {
    @Id
    private UUID id;

    private UUID applicationId;
    private String leg;
    private String sha256;
    private String mediaType;
    private long size;
    private String system;
    private Instant at;

    protected ResultFile() {}

    ResultFile(UUID id, UUID applicationId, String leg, Stored stored, String system, Instant at) {
        this.id = id;
        this.applicationId = applicationId;
        this.leg = leg;
        this.sha256 = stored.sha256();
        this.mediaType = stored.mediaType();
        this.size = stored.size();
        this.system = system;
        this.at = at;
    }

    public UUID id() {
        return id;
    }

    public Stored stored() {
        return new Stored(mediaType, sha256, size);
    }
}

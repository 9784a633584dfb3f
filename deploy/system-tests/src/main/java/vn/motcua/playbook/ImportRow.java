package vn.motcua.playbook;

import static vn.motcua.local.Service.PROCEDURE;
import static vn.motcua.playbook.Decision.AUTHOR;

import java.util.Map;

/** The commands on a file of national records. */
public enum ImportRow implements Row<RecordImport> {
    OPEN(
            null,
            of("POST /v1/imports")
                    .saying(file -> Map.of("name", file.known("name")))
                    .keyed()
                    .keeping("id", "/id")),
    SEND(OPEN, of("PATCH /v1/imports/{id}").saying(RecordImport::lines)),
    ANSWER(SEND, of("PUT /v1/imports/{id}/questions/{finding}/{key}").saying(_ -> Map.of("leaveOut", false))),
    TAKE_BACK(ANSWER, of("DELETE /v1/imports/{id}/questions/{finding}/{key}")),
    EDIT(
            SEND,
            of("PUT /v1/imports/{id}/records/{line}/draft")
                    .saying(_ -> Provisions.of("1.004873"))
                    .onAnyVersion()),
    TAKE_ONE(
            EDIT,
            of("POST /v1/imports/{id}/records/{line}/line")
                    .saying(RecordImport::decision)
                    .onAnyVersion()),
    TAKE_ALL(EDIT, of("POST /v1/imports/{id}/lines").saying(RecordImport::decision));

    private final ImportRow after;
    private final Request<RecordImport> request;

    ImportRow(ImportRow after, Request<RecordImport> request) {
        this.after = after;
        this.request = request;
    }

    @Override
    public ImportRow after() {
        return after;
    }

    @Override
    public Request<RecordImport> request() {
        return request;
    }

    private static Request<RecordImport> of(String operation) {
        return Request.of(PROCEDURE, operation, _ -> AUTHOR);
    }
}

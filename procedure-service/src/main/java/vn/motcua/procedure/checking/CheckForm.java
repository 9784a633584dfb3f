package vn.motcua.procedure.checking;

import vn.motcua.procedure.catalogue.ProcedureVersion;
import vn.motcua.procedure.form.JsonSchemas;

/** The declaration against its schema; at most a hundred faults are told. */
final class CheckForm {
    private static final int MOST = 100;

    private final Examination examination;
    private final ProcedureVersion version;
    private final JsonSchemas schemas;

    CheckForm(Examination examination, ProcedureVersion version, JsonSchemas schemas) {
        this.examination = examination;
        this.version = version;
        this.schemas = schemas;
    }

    void check() {
        if (!examination.formUsable()) {
            return;
        }
        schemas.validate(version.form(), examination.submission().form()).stream()
                .limit(MOST)
                .forEach(fault -> examination.fault(
                        "form-" + fault.code(),
                        "/form" + fault.pointer(),
                        fault.message().vi(),
                        fault.message().en(),
                        version.source()));
    }
}

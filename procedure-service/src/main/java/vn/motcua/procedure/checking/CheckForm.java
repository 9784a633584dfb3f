package vn.motcua.procedure.checking;

import vn.motcua.procedure.catalogue.Provisions;
import vn.motcua.procedure.form.JsonSchemas;

/** Validates the declaration against its schema and reports at most a hundred faults. */
final class CheckForm {
    private static final int MOST = 100;

    private final Examination examination;
    private final Provisions provisions;
    private final JsonSchemas schemas;

    CheckForm(Examination examination, Provisions provisions, JsonSchemas schemas) {
        this.examination = examination;
        this.provisions = provisions;
        this.schemas = schemas;
    }

    void check() {
        if (!examination.formUsable()) {
            return;
        }
        schemas.validate(provisions.form(), examination.submission().form()).stream()
                .limit(MOST)
                .forEach(fault -> examination.fault(
                        "form-" + fault.code(), "/form" + fault.pointer(), fault.message(), provisions.source()));
    }
}

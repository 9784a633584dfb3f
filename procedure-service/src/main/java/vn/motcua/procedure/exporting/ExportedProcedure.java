package vn.motcua.procedure.exporting;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.UUID;

/** A version in an export: described here, written by {@link JsonExport}. @param provisions as GET /v1/format describes them */
record ExportedProcedure(String code, LocalDate validFrom, LocalDate validTo, UUID decision, JsonNode provisions) {}

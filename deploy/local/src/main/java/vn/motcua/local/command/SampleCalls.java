package vn.motcua.local.command;

import java.util.List;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Service;

/** Three lines for a shell, one after the other: a token, the procedures, a first application. */
record SampleCalls(LocalSystem system) {

    private static final String APPLICATION = """
            {"procedure": "1.004873", "receivedAt": {"agency": "H26.101", "unit": "mot-cua"}, \
            "owner": {"kind": "CITIZEN", "name": "Nguyễn Văn An", "personalNumber": "001090000001"}, \
            "contact": {"name": "Nguyễn Văn An", "email": "an@example.vn", "phone": "0912345678", "language": "vi"}, \
            "form": {"residenceCommune": "cau-giay", "maritalStatus": "SINGLE", "purpose": "Kết hôn"}}""";

    List<String> lines() {
        return List.of(
                ("TOKEN=$(curl -s %s/protocol/openid-connect/token -d grant_type=password -d client_id=motcua-cli"
                                + " -d username=an -d password=an-local"
                                + " | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/')")
                        .formatted(system.realm()),
                "curl -s %s/v1/procedures -H \"Authorization: Bearer $TOKEN\""
                        .formatted(system.address(Service.PROCEDURE)),
                ("curl -si %s/v1/applications -H \"Authorization: Bearer $TOKEN\" -H \"Idempotency-Key: $(date +%%s)\""
                                + " -H 'Content-Type: application/json' -d '%s'")
                        .formatted(system.address(Service.INTAKE), APPLICATION));
    }
}

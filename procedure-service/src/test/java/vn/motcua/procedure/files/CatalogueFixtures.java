package vn.motcua.procedure.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.condition.Conditions;
import vn.motcua.procedure.form.JsonSchemas;
import vn.motcua.procedure.rules.CatalogueFault;
import vn.motcua.procedure.rules.VersionRules;

/** The deployed catalogue, and its faults after a file is added. */
public final class CatalogueFixtures {
    private static final CatalogueReader READER = new CatalogueReader(new JsonSchemas());
    private static final CatalogueRules RULES =
            new CatalogueRules(new VersionRules(new Conditions(), new JsonSchemas()));

    private CatalogueFixtures() {}

    public static Path directory() {
        return Path.of(System.getProperty("motcua.root"), "deploy", "catalogue");
    }

    public static Catalogue deployed() {
        return READER.read(new CatalogueDirectory(directory()).files()).catalogue();
    }

    static List<CatalogueFault> faultsWith(SourceFile... changed) {
        var files = new ArrayList<>(new CatalogueDirectory(directory()).files());
        for (SourceFile file : changed) {
            files.removeIf(known -> known.name().equals(file.name()));
            files.add(file);
        }
        return RULES.check(READER.read(files));
    }

    /** An invented procedure with two legs and without a fault. */
    public static String procedure() {
        return """
                code: "9.000001"
                versions:
                  - validFrom: 2026-01-01
                    name: {vi: Thử, en: Trial}
                    field: {code: thu, vi: Thử, en: Trial}
                    levels: [COMMUNE]
                    audience: [CITIZEN]
                    basis: [none]
                    source: none
                    certainty: UNCONFIRMED
                    order:
                      - {vi: Nộp hồ sơ, en: File it}
                    caseTypes:
                      - key: young
                        name: {vi: Dưới ba tuổi, en: Under three}
                        when: form.age < 3
                        ways:
                          - channels: [COUNTER]
                            limit: {value: 2, unit: WORKING_DAY, mode: NEXT_DAY, source: none, certainty: UNCONFIRMED}
                      - key: usual
                        name: {vi: Thông thường, en: Usual}
                        ways:
                          - channels: [COUNTER]
                            limit: {value: 3, unit: WORKING_DAY, mode: NEXT_DAY, source: none, certainty: UNCONFIRMED}
                            fees:
                              - {code: LE-PHI, name: {vi: Lệ phí, en: Fee}, amount: 5000, moment: RECEPTION, basis: none, certainty: UNCONFIRMED}
                    sets: 1
                    documents:
                      - {code: TO-KHAI, name: {vi: Tờ khai, en: Declaration}, originals: 1, copies: 0, electronic: false, when: form.age > 3, source: none, certainty: UNCONFIRMED}
                    filing: {online: NONE, system: CITY, scope: NONE}
                    keeping: {confidentiality: ORDINARY, years: 5, basis: none}
                    form:
                      type: object
                      properties:
                        age: {type: integer}
                    process:
                      - key: first
                        name: {vi: Một, en: One}
                        procedure: "9.000001"
                        route: INTERNAL
                        agency: H26.16
                        unit: cap-phep
                        limits:
                          - {value: 1, unit: WORKING_DAY, mode: NEXT_DAY, source: none, certainty: UNCONFIRMED}
                        steps:
                          - {key: work, name: {vi: Làm, en: Work}, role: CASE_OFFICER, unit: cap-phep}
                          - {key: sign, name: {vi: Ký, en: Sign}, role: APPROVER, unit: van-phong}
                          - {key: issue, name: {vi: Phát hành, en: Issue}, role: CLERK, unit: van-phong}
                      - key: second
                        name: {vi: Hai, en: Two}
                        procedure: "9.000001"
                        route: EXTERNAL
                        agency: H26.60
                        after: [first]
                        limits:
                          - {value: 1, unit: WORKING_DAY, mode: NEXT_DAY, source: none, certainty: UNCONFIRMED}
                        results:
                          - {code: KQ.9, name: {vi: Kết quả, en: Result}}
                """;
    }
}

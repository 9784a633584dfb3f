package vn.motcua.procedure.recordimport;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.motcua.procedure.catalogue.CatalogueJson;
import vn.motcua.procedure.national.Question;

/** Stores many lines in four statements. */
@ApplicationScoped
class StoreLines {
    private static final String RECORDS = """
            insert into national_record (hash, code, raw, findings, codes, draft, version)
            select hash, code, decode(raw, 'base64'), findings, array(select found ->> 'code' from jsonb_array_elements(findings) found),
                draft, 0
            from jsonb_to_recordset(cast(?1 as jsonb)) as row (hash text, code text, raw text, findings jsonb, draft jsonb)
            on conflict (hash) do nothing""";
    private static final String LINES = """
            insert into import_line (import, line, record)
            select ?2, line, hash from jsonb_to_recordset(cast(?1 as jsonb)) as row (line bigint, hash text)""";
    private static final String TALLIES = """
            insert into import_tally (import, code, records)
            select ?2, found ->> 'code', count(*)
            from jsonb_to_recordset(cast(?1 as jsonb)) as row (findings jsonb), jsonb_array_elements(findings) found
            group by 2 order by 2
            on conflict (import, code) do update set records = import_tally.records + excluded.records""";
    private static final String QUESTIONS = """
            insert into import_question (import, finding, hash, said, records)
            select ?2, asked ->> 'finding', asked ->> 'hash', min(asked ->> 'said'), count(*)
            from jsonb_to_recordset(cast(?1 as jsonb)) as row (questions jsonb), jsonb_array_elements(questions) asked
            group by 2, 3 order by 2, 3
            on conflict (import, finding, hash) do update set records = import_question.records + excluded.records""";

    private final EntityManager entities;

    StoreLines(EntityManager entities) {
        this.entities = entities;
    }

    /** @return how many of the records are new */
    int store(UUID file, List<TakenLine> lines) {
        var rows = CatalogueJson.write(rows(lines));
        var fresh = entities.createNativeQuery(RECORDS).setParameter(1, rows).executeUpdate();
        entities.createNativeQuery(LINES)
                .setParameter(1, rows)
                .setParameter(2, file)
                .executeUpdate();
        entities.createNativeQuery(TALLIES)
                .setParameter(1, rows)
                .setParameter(2, file)
                .executeUpdate();
        entities.createNativeQuery(QUESTIONS)
                .setParameter(1, rows)
                .setParameter(2, file)
                .executeUpdate();
        return fresh;
    }

    // Sorted by hash, so that two files with the same records in another order do not deadlock.
    private static ArrayNode rows(List<TakenLine> lines) {
        var rows = JsonNodeFactory.instance.arrayNode();
        lines.stream()
                .sorted(Comparator.comparing(TakenLine::hash))
                .forEach(line -> rows.addObject()
                        .put("line", line.number())
                        .put("hash", line.hash())
                        .put("code", line.read().code())
                        .put("raw", Base64.getEncoder().encodeToString(line.raw()))
                        .putPOJO("findings", line.read().findings())
                        .putPOJO("questions", asked(line.read().questions()))
                        .set("draft", line.read().draft()));
        return rows;
    }

    private static List<Asked> asked(Set<Question> questions) {
        return questions.stream()
                .map(question -> new Asked(
                        question.code().code(), ImportAnswers.key(question).hash(), question.said()))
                .toList();
    }

    private record Asked(String finding, String hash, String said) {}
}
